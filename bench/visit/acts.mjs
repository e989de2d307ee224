// What a visitor does, and what is asked of the page. Each function runs in the page, and sees nothing but its arguments.

export function clickAccept({ host, accept }) {
  const button = (host ? document.querySelector(host).shadowRoot : document).querySelector(accept);
  if (!button) throw new Error(`there is no ${accept} to click`);
  button.click();
}

/** The layout’s shifts, and when the page’s first content was painted. */
export function pageFacts() {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'layout-shift', buffered: true });
  const shift = observer.takeRecords().reduce((sum, { hadRecentInput, value }) => sum + (hadRecentInput ? 0 : value), 0);
  const [first] = performance.getEntriesByName('first-contentful-paint');
  return { shift, first: first.startTime };
}

/** Which gated scripts have run, sorted. */
export const gatedThatRan = () => (window.ran ?? []).toSorted();

/** How many of a crowd are alive. */
export const alive = () => ({
  script: window.counted ?? 0,
  iframe: document.querySelectorAll('iframe[src$="/gated/frame.html"]').length,
  img: document.querySelectorAll('img[src$="/gated/picture.svg"]').length,
});
