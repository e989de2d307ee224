// What a drawing says, without how: the ways to draw must say the same.

/** The text without white space, and without the colon that Markdown gets in place of a table of terms. */
export const lettersOf = (element) => element.textContent.replace(/[\s:]+/g, '');
