// The declaration's stylesheet: in place before the declaration is shown, so that it is never seen without.

let link;
let loaded;

/** Settles when the stylesheet is there, or when it will not come: then the declaration is shown as it is. */
export function stylesheet(address) {
  // Single-page applications may clear <head>.
  if (!link?.isConnected) {
    link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    loaded = new Promise((resolve) => {
      link.onload = link.onerror = resolve;
    });
    // First, so that the host's own rules win over ours where both are as specific.
    document.head.prepend(link);
  }
  return loaded;
}
