// The widget, loaded when something must be drawn, and not before.
import { bring } from './bring.js';
import { response } from './manifest.js';
import { parsed } from './parsed.js';
import { manifest, tag } from './tag.js';

/** What it needs to know of the page, once something is to be drawn. */
export let page;

/** Has the widget look at an element, and do what is to be done there. */
export async function settle(element) {
  const { widget } = await loadWidget();
  widget?.settle(element, page);
}

/** Has the widget make places for the declaration of what else was found. */
export async function fill(places) {
  const { widget } = await loadWidget();
  widget?.fill(places);
}

/** Settles with both; without a widget where it cannot be had: the next one to want it tries again. */
export async function loadWidget() {
  page ??= {
    parsed,
    manifest,
    tag,
    // The manifest comes while the widget comes, or is there already. (From a third host the widget refuses it.)
    ahead: response(),
  };
  return { page, widget: await bring(__WIDGET__) };
}
