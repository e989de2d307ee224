// One observer for the whole page: what is there, and what comes later. Only what is added is looked at, however large the
// page is; and what is marked later.

const watches = [];
const ends = [];

/** Hands the elements that match to `found`: those that are there, and then, list by list, those that come. */
export function watch(selector, found) {
  if (!watches.length) begin();
  watches.push([selector, found]);
  look([document], selector, found);
}

/** Is called whenever the page has changed. */
export const afterwards = (settle) => ends.push(settle);

function look(roots, selector, found) {
  const elements = new Set();
  for (const root of roots) {
    if (root.matches?.(selector)) elements.add(root);
    root.querySelectorAll?.(selector).forEach((element) => elements.add(element));
  }
  if (elements.size) found([...elements]);
}

function begin() {
  new MutationObserver((records) => {
    const roots = records.flatMap(({ addedNodes, attributeName, target }) => (attributeName ? target : [...addedNodes]));
    for (const [selector, found] of watches) look(roots, selector, found);
    for (const settle of ends) settle();
  }).observe(document, { attributeFilter: ['data-purpose'], childList: true, subtree: true });
}
