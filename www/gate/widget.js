// The widget, loaded when something must be drawn, and not before.
import { parsed } from './parsed.js';
import { manifest, ownAddress, tag } from './tag.js';
import { word } from './words.js';

let loading;

/** Has the widget look at an element, and do what is to be done there. */
export async function settle(element) {
  const { widget, page } = await (loading ??= load());
  widget?.settle(element, page);
}

async function load() {
  const page = {
    parsed,
    word,
    manifest,
    headingLevel: tag?.dataset.headingLevel,
    stylesheet: ownAddress(__ASSETS__.declaration),
  };
  // The manifest comes while the widget comes. (From another host than the page's, the widget judges first.)
  if (manifest?.startsWith(`${location.origin}/`)) {
    page.ahead = fetch(manifest, { mode: 'same-origin' });
    page.ahead.catch(() => {});
  }
  const address = ownAddress(__ASSETS__.widget);
  try {
    return { page, widget: await import(address) };
  } catch (error) {
    // As without JavaScript: the page's own text stays.
    console.warn(`personvern: ${address}: ${error.message}. Is the folder assets/ there, beside personvern.js?`);
    return {};
  }
}
