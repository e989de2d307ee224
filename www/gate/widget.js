// The widget, loaded when something must be drawn, and not before.
import { bring } from './bring.js';
import { response } from './manifest.js';
import { parsed } from './parsed.js';
import { manifest, tag } from './tag.js';

let loading;

/** Has the widget look at an element, and do what is to be done there. */
export async function settle(element) {
  const { widget, page } = await loadWidget();
  widget?.settle(element, page);
}

export const loadWidget = () => (loading ??= load());

async function load() {
  const page = {
    parsed,
    manifest,
    headingLevel: tag?.dataset.headingLevel,
    // The manifest comes while the widget comes, or is there already. (From a third host the widget refuses it.)
    ahead: response(),
  };
  const widget = await bring(__WIDGET__);
  // The next one to want it tries again.
  if (!widget) loading = undefined;
  return { page, widget };
}
