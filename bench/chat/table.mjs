// The report as people read it.
import { rows } from '../shared/rows.mjs';

const MB = 1_000_000;

export function table({ circumstances, aims, sizes, masking }) {
  const { date, browser, rounds, load } = circumstances;
  const copies = Object.keys(sizes[0].copies);
  const largest = sizes.at(-1).count;
  return [
    `${date}, ${browser}; ${rounds} rounds (the largest at most two), each in a fresh page. Median (min–max).`,
    `Load of the machine before and after: ${load.map((value) => value.toFixed(1)).join(', ')}.`,
    '',
    'Milliseconds; erasing holds the protocol’s second look, two seconds after the first:',
    '',
    rows(
      ['messages', 'open', ...copies, 'erase'],
      sizes.map(({ count, open, copies: took, erase }) => [
        count,
        milliseconds(open, count === aims.count && open.median > aims.open),
        ...copies.map((name) => milliseconds(took[name], count === aims.count && took[name].median > aims.copy)),
        milliseconds(erase),
      ]),
    ),
    '',
    'Microseconds for each message; of a masked copy, what covering adds:',
    '',
    rows(
      ['messages', 'open', 'text', 'vcon', 'html', 'masking'],
      sizes.map((found, index) => {
        const each = perMessage(found);
        const before = index ? perMessage(sizes[index - 1]) : undefined;
        // Only from a size on where a message is not lost in what a click costs.
        return [found.count, ...Object.keys(each).map((name) => `${each[name].toFixed(1)}${found.count === largest && before && each[name] > before[name] * aims.growth ? ' (!)' : ''}`)];
      }),
    ),
    '',
    'Memory, MB: the page’s JavaScript heap with the conversation open, what WASM’s memory grew by, and the most that the page’s whole process had at any time, less what it had with the empty panel:',
    '',
    rows(
      ['messages', 'text copy', 'heap', 'WASM', 'process at its peak'],
      sizes.map(({ count, bytes, heap, wasm, peak }) => [
        count,
        (bytes['text, full'] / MB).toFixed(2),
        heap.median.toFixed(1),
        wasm.median.toFixed(1),
        peak ? peak.median.toFixed(0) + (count === largest && peak.median * MB > aims.peak ? ' (!)' : '') : '–',
      ]),
    ),
    '',
    'Masking, MB/s, the best of several rounds; the regular expressions cover the same, letter by letter:',
    '',
    rows(
      ['text', 'MB', 'numbers, e-mail: native', 'WASM', 'regular expressions', 'WASM ÷ these', 'everything: native', 'WASM'],
      masking.map(({ name, bytes, native, wasm, regexes, nativeAll, wasmAll }) => [
        name,
        (bytes / MB).toFixed(1),
        rate(native, native < aims.native),
        rate(wasm, wasm < regexes),
        rate(regexes),
        (wasm / regexes).toFixed(1),
        rate(nativeAll, nativeAll < aims.native),
        rate(wasmAll),
      ]),
    ),
    '',
    '(!) marks what is aimed at and not reached.',
  ].join('\n');
}

/** By step, what one message costs, in microseconds. */
function perMessage({ count, open, copies }) {
  const each = (ms) => (ms * 1000) / count;
  const covering = ['text', 'vcon', 'html'].map((format) => copies[`${format}, masked`].median - copies[`${format}, full`].median);
  return {
    open: each(open.median),
    ...Object.fromEntries(['text', 'vcon', 'html'].map((format) => [format, each(copies[`${format}, full`].median)])),
    masking: each(Math.max(0, Math.min(...covering))),
  };
}

function milliseconds({ median, min, max }, missed = false) {
  const [middle, least, most] = [median, min, max].map((value) => value.toFixed(value < 10 ? 1 : 0));
  return `${middle}${least === most ? '' : ` (${least}–${most})`}${missed ? ' (!)' : ''}`;
}

const rate = (value, missed = false) => `${value.toFixed(value < 10 ? 1 : 0)}${missed ? ' (!)' : ''}`;
