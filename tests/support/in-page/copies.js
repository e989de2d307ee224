// Runs first on a story's page and keeps the files that it hands to the visitor, in place of a folder: `document.copies`.
(() => {
  const copies = [];
  Object.defineProperty(document, 'copies', { value: copies });
  const blobs = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const address = createObjectURL.call(URL, blob);
    blobs.set(address, blob);
    return address;
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.href);
    if (!blob || !this.hasAttribute('download')) return click.call(this);
    const name = this.download;
    // With its byte order mark, which `text()` would take away.
    blob.arrayBuffer().then((bytes) => {
      copies.push({ name, type: blob.type, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) });
    });
  };
})();
