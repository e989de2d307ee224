// What is written on a <personvern-declaration>, or else on the tag: relaxed here, strict in Rust.

/** `manifest` is undefined where no address is named. */
export function optionsOf(element, page) {
  return {
    manifest: manifestOf(element, page),
    language: languageOf(element),
    headingLevel: headingLevelOf(element, page),
  };
}

/** The address of the manifest that an element names, or else the page. */
export function manifestOf(element, page) {
  const own = element.getAttribute('manifest');
  if (!own) return page.manifest;
  try {
    return new URL(own, document.baseURI).href;
  } catch {
    return undefined;
  }
}

/** The language that the page says the element's content is in, as `lang` means it. */
export function languageOf(element) {
  const marked = element.closest('[lang]');
  const { host } = element.getRootNode();
  return marked?.lang || (!marked && host ? languageOf(host) : 'nb');
}

/** The level of the declaration's own heading: the host knows which level comes next on its page. */
function headingLevelOf(element, page) {
  const level = element.getAttribute('heading-level') ?? page.tag?.dataset.headingLevel;
  return /^[1-6]$/.test(level) ? Number(level) : 2;
}
