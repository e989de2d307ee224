// Counts the listeners that are live on window and document: `document.listeners()`.
(() => {
  const live = [];
  const same = (a, b) => a.target === b.target && a.type === b.type && a.listener === b.listener && a.capture === b.capture;
  const captureOf = (options) => (typeof options === 'object' ? Boolean(options?.capture) : Boolean(options));
  const drop = (entry) => {
    const index = live.findIndex((other) => same(other, entry));
    if (index >= 0) live.splice(index, 1);
  };
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isWatched = (target) => target === window || target === document;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const entry = { target, type, listener, capture: captureOf(options) };
    if (isWatched(target) && !options?.signal?.aborted && !live.some((other) => same(other, entry))) {
      live.push(entry);
      if (options?.signal) addEventListener.call(options.signal, 'abort', () => drop(entry));
      if (options?.once) addEventListener.call(target, type, () => drop(entry), { once: true, capture: entry.capture });
    }
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    drop({ target: this ?? window, type, listener, capture: captureOf(options) });
    return removeEventListener.call(this ?? window, type, listener, options);
  };
  Object.defineProperty(document, 'listeners', { value: () => live.length });
})();
