// Looks once in every frame whether the panel’s question can be seen, and notes when that frame has been handed over.
// Runs before everything else on the page; called with the product’s `panel`.
(panel) => {
  if (window !== top) return;
  window.painted = undefined;

  const question = () => (panel.host ? document.querySelector(panel.host)?.shadowRoot : document)?.querySelector(panel.question);

  /** Some of it is inside the window, and nothing makes it invisible. */
  function isSeen(element) {
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height, top, left, bottom, right } = element.getBoundingClientRect();
    return width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  }

  requestAnimationFrame(function look() {
    if (!isSeen(question())) return requestAnimationFrame(look);
    // A message comes after the frame: style, layout and paint of what is seen here are done by then.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (window.painted = performance.now());
    port2.postMessage(undefined);
  });
}
