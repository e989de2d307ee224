// What the visitor has scrolled to or has the keyboard in stays where it is when the page changes above it.

/** Makes a change. Browsers that keep the place by themselves then find it kept. */
export function keepPlace(change) {
  const { activeElement, body } = document;
  const here = activeElement && activeElement !== body ? activeElement : scrollY > 0 && document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const topOf = () => here.getBoundingClientRect().top;
  const before = here && topOf();
  change();
  if (here?.isConnected) scrollBy({ top: topOf() - before, behavior: 'instant' });
}
