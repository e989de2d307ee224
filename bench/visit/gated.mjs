// What the products keep back: one script for each purpose, and, for the crowded pages, two thousand elements.
import { PURPOSES } from './wording.mjs';

/** The two scripts. Each writes down that it has run. */
export const GATED_SCRIPTS = PURPOSES.map(({ id }) => ({ purpose: id, address: `/gated/${id}.js` }));

/** What the server has at those addresses, and at those of the crowd. */
export const GATED_FILES = {
  ...Object.fromEntries(PURPOSES.map(({ id }) => [`gated/${id}.js`, `(window.ran ??= []).push(${JSON.stringify(id)});\n`])),
  'gated/frame.html': '<!doctype html><title>Video</title>',
  'gated/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
};

const CROWD = {
  scripts: { script: 2_000 },
  mixed: { script: 1_800, iframe: 100, img: 100 },
};

export const CROWDS = Object.keys(CROWD);

export const CROWD_SAYS = {
  scripts: '2 000 gated scripts',
  mixed: '1 800 gated scripts, 100 frames and 100 images',
};

/** What the scripts of a crowd say; each counts itself. */
const COUNT = 'window.counted = (window.counted ?? 0) + 1';

/**
 * A crowd as markup: each element in the product’s own way of marking it, all kinds evenly mixed. `gate` has a function
 * for each kind of element that the product gates by markup.
 */
export function crowdMarkup(name, gate) {
  const total = Object.values(CROWD[name]).reduce((sum, count) => sum + count);
  const kinds = Array.from({ length: total }, (_, number) => kindOf(CROWD[name], number, total));
  return kinds.map((kind, number) => element(kind, gate, PURPOSES[number % PURPOSES.length].id)).join('\n');
}

/** Whether the product can gate all that is in a crowd. */
export const canGate = (gate, name) => Object.keys(CROWD[name]).every((kind) => gate?.[kind]);

/** How many of each kind must be alive when all was accepted. */
export const crowdSize = (name) => ({ script: 0, iframe: 0, img: 0, ...CROWD[name] });

/** Every twentieth element is a frame, say, when a twentieth of them are frames. */
function kindOf(kinds, number, total) {
  const { script, ...others } = kinds;
  let offset = 0;
  for (const [kind, count] of Object.entries(others)) {
    if (number % (total / count) === offset++) return kind;
  }
  return 'script';
}

function element(kind, gate, purpose) {
  if (kind === 'script') return gate.script(purpose, { text: COUNT });
  return gate[kind](purpose, kind === 'iframe' ? '/gated/frame.html' : '/gated/picture.svg');
}
