// The report as people read it.
import { rows } from '../shared/rows.mjs';
import { CROWD_SAYS } from './gated.mjs';

const COLUMNS = {
  bytes: ['bytes', (value) => value.toFixed(0)],
  requests: ['requests', (value) => value.toFixed(0)],
  panel: ['panel painted, ms', (value) => value.toFixed(0)],
  first: ['page painted, ms', (value) => value.toFixed(0)],
  shift: ['layout shift', (value) => value.toFixed(3)],
  blocked: ['blocked, ms', (value) => value.toFixed(0)],
  script: ['script, ms', (value) => value.toFixed(0)],
};

export function table({ circumstances, visits, crowds, foreign }) {
  const { date, browser, rounds, load } = circumstances;
  return [
    `${date}, ${browser}; rounds: ${rounds}, in turns; processor slowed 4 ×, 1.6 Mbit/s, 150 ms. Median (min–max).`,
    `Load of the machine before and after: ${load.map((value) => value.toFixed(1)).join(', ')}.`,
    ...(foreign.length ? [`Asked of other hosts, in vain: ${foreign.join(', ')}.`] : ['Nothing was asked of any other host.']),
    '',
    'First visit. Bytes, requests, blocked and script are what the product adds to the page without any:',
    '',
    visitTable(visits.first, ['bytes', 'requests', 'panel', 'first', 'shift', 'blocked', 'script']),
    '',
    'Returning visit, all accepted earlier, files cached, another page of the site:',
    '',
    visitTable(visits.returning, ['bytes', 'requests', 'first', 'shift', 'blocked', 'script']),
    '',
    '(!) marks what is aimed at and not reached.',
    ...Object.entries(crowds).flatMap(([name, products]) => ['', `${CROWD_SAYS[name]}, processor at full speed, milliseconds:`, '', crowdTable(products)]),
  ].join('\n');
}

function visitTable({ page, products }, measures) {
  const line = (product) =>
    measures.map((measure) => cell(product[measure], COLUMNS[measure][1]) + (product.missed?.includes(measure) ? ' (!)' : ''));
  return rows(
    ['', ...measures.map((measure) => COLUMNS[measure][0])],
    [[`the page, ${page.title}`, ...line(page)], ...products.map((product) => [product.title, ...line(product)])],
  );
}

const crowdTable = (products) =>
  rows(
    ['', 'before a choice: blocked', 'script', '«Godta alle»: blocked', 'script'],
    products.map(({ title, before, accepting }) => [
      title,
      ...[before?.blocked, before?.script, accepting?.blocked, accepting?.script].map((found) => cell(found, (value) => value.toFixed(0))),
    ]),
  );

/** The extremes are left out where they are the same. */
function cell(found, write) {
  if (!found) return '–';
  const [median, min, max] = [found.median, found.min, found.max].map(write);
  return min === max ? median : `${median} (${min}–${max})`;
}
