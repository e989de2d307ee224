// Which language is spoken where.

/** The language that a place on the page is in. */
export const languageAt = (place) => place?.closest?.('[lang]')?.lang.replace(/^no\b/i, 'nb') || 'nb';
