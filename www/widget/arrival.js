// A link to a section (`/personvern#personvernombud`): the browser looks for the section when the page is loaded, and it
// is not drawn yet. So it is found once more afterwards.

// What a visitor does who does not wait for us.
const ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** Call it when the wait begins; the function that it returns, when the declaration is there. */
export function expectArrival(signal) {
  let acted = !location.hash;
  const act = () => (acted = true);
  if (!acted) for (const type of ACTS) addEventListener(type, act, { signal, once: true, capture: true, passive: true });
  return (drawn) => {
    // Never take the page away under somebody who reads or writes.
    const active = document.activeElement;
    if (acted || (active && active !== document.body)) return;
    const target = drawn.querySelector(`#${CSS.escape(fragment())}`);
    if (!target) return;
    // Nobody saw the way here, so there is no movement to show, whatever the host's scroll-behavior is.
    target.scrollIntoView({ behavior: 'instant' });
    target.focus({ preventScroll: true });
  };
}

function fragment() {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
