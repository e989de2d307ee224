// From single measurements to medians, and from medians to what the aims say about them.
import { spread } from '../shared/spread.mjs';

// What a product adds is what the page costs with it, less what it costs without any.
const ADDED = ['bytes', 'requests', 'blocked', 'script', 'busy'];
const WHOLE = ['panel', 'first', 'shift'];
const VISITS = ['first', 'returning'];

export function report(visits, crowds, circumstances) {
  const tables = VISITS.map((kind) => [kind, compared(kind, visits.map(({ product, rounds }) => row(product, rounds.map((round) => round[kind]))))]);
  const crowded = Object.entries(crowds).map(([name, found]) => [name, found.map(crowd)]);
  return { circumstances, visits: Object.fromEntries(tables), crowds: Object.fromEntries(crowded), foreign: foreign(visits) };
}

function row({ id, title }, rounds) {
  const measures = [...ADDED, ...WHOLE].filter((measure) => rounds.every((round) => round[measure] !== undefined));
  return { id, title, ...Object.fromEntries(measures.map((measure) => [measure, spread(rounds.map((round) => round[measure]))])) };
}

/** Without the page itself, and with the aims that each product misses. */
function compared(kind, [page, ...others]) {
  const products = others.map((found) => less(found, page));
  return { page, products: products.map((product) => ({ ...product, missed: AIMS[kind](product, products) })) };
}

const less = (found, page) =>
  Object.fromEntries(Object.entries(found).map(([name, value]) => [name, ADDED.includes(name) ? shifted(value, -page[name].median) : value]));

const shifted = ({ median, min, max }, by) => ({ median: median + by, min: min + by, max: max + by });

// What is aimed at: reported, never enforced.
const OURS = ['publisert', 'tag'];
const RIVALS = ['klaro', 'tarteaucitron'];
const RETURNING = ['bytes', 'requests', 'first', 'shift', 'blocked', 'script'];
const FIRST = [...RETURNING, 'panel'];
// With one tag the panel comes when the page is there, and moves it: that is measured, and stated.
const UNMOVED = FIRST.filter((measure) => measure !== 'shift');

const AIMS = {
  /** A published page is first on every row and shifts nothing; one tag has some to be ahead of. */
  first(product, products) {
    if (product.id === 'publisert') return [...behind(product, peers(products), FIRST), ...moved(product)];
    if (product.id === 'tag') return behind(product, products.filter(({ id }) => RIVALS.includes(id)), UNMOVED);
    return [];
  },
  /** Who comes back is blocked less than by any peer. */
  returning(product, products) {
    if (product.id === 'publisert') return [...behind(product, peers(products), RETURNING), ...moved(product)];
    if (product.id === 'tag') return behind(product, peers(products), ['blocked']);
    return [];
  },
};

const peers = (products) => products.filter(({ id }) => !OURS.includes(id));

const behind = (product, others, measures) =>
  measures.filter((measure) => others.some((other) => other[measure].median < product[measure].median));

const moved = ({ shift }) => (shift.max > 0 ? ['shift'] : []);

function crowd({ product: { id, title }, rounds }) {
  return { id, title, before: parts(rounds, 'before'), accepting: parts(rounds, 'accepting') };
}

function parts(rounds, when) {
  if (!rounds[0][when]) return undefined;
  return Object.fromEntries(['blocked', 'script', 'busy'].map((measure) => [measure, spread(rounds.map((round) => round[when][measure]))]));
}

/** What any page asked of another host: nothing, if all is set up as it should be. */
function foreign(visits) {
  const rounds = visits.flatMap((visit) => visit.rounds);
  return [...new Set(rounds.flatMap((round) => VISITS.flatMap((kind) => round[kind].foreign)))];
}
