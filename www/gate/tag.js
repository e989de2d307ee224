// The tag itself, what is written on it, and where it was served from.

// Only known while the script runs for the first time, and never for `type=module`. A page with user content may hold
// <img name="currentScript">, which would answer in its place, and our own files would come from where it says.
const running = document.currentScript;

/** The <script>, or null where the script was brought in without one. */
export const tag = running instanceof HTMLScriptElement ? running : document.querySelector('script[data-manifest]');

// A single-page application changes the page's address; what the tag says is meant from the page that it stood on.
const base = document.baseURI;

/** The address of one of our own files: they lie beside the script. */
export const ownAddress = (file) => new URL(file, tag?.src || base).href;

/** The address of the manifest, as far as the tag names one. */
export const manifest = absolute(tag?.dataset.manifest);

function absolute(address) {
  try {
    return address && new URL(address, base).href;
  } catch {
    // Not an address: the widget says so where it misses one.
  }
}
