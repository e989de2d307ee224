// From single measurements to medians, and from medians to what the aims say about them.
import { spread } from '../shared/spread.mjs';

const MB = 1_000_000;

// What is aimed at: reported, never enforced.
export const AIMS = {
  // At that size, in milliseconds.
  count: 10_000,
  open: 1_000,
  copy: 1_000,
  // At the largest, in bytes, and how much dearer a message may get from one size to ten times that.
  peak: 150 * MB,
  growth: 1.2,
  // MB/s.
  native: 100,
};

export function report(sizes, masking, circumstances) {
  return { circumstances, aims: AIMS, sizes: sizes.map(size), masking };
}

function size({ count, rounds }) {
  const of = (measure) => spread(rounds.map(measure));
  const names = Object.keys(rounds[0].copies);
  return {
    count,
    open: of(({ open }) => open),
    copies: Object.fromEntries(names.map((name) => [name, of(({ copies }) => copies[name])])),
    bytes: rounds[0].bytes,
    erase: of(({ erase }) => erase),
    heap: of(({ heap }) => heap / MB),
    wasm: of(({ wasm }) => wasm / MB),
    peak: rounds[0].peak === undefined ? undefined : of(({ peak }) => peak / MB),
  };
}
