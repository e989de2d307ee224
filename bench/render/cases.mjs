// What is drawn: the example municipalities' declarations, and made ones that grow tenfold.
import { EXAMPLES, exampleText } from '../../tests/support/examples.js';
import { manifestOf } from './sections.mjs';

const MADE = [10, 100, 1_000, 10_000];

/** `share`: of the rounds asked for, since the largest would take an hour. `cold`: whether first drawings are timed, too. */
export const CASES = [
  ...EXAMPLES.map((name) => ({ name, address: `/personvern/examples/${name}.json`, sections: sectionsIn(name), share: 1, cold: true })),
  ...MADE.map((sections) => ({
    name: `made-${sections}`,
    address: `/made/${sections}`,
    made: () => manifestOf(sections),
    sections,
    share: { 1_000: 0.5, 10_000: 0.15 }[sections] ?? 1,
    cold: sections <= 100,
  })),
];

function sectionsIn(name) {
  const count = (sections = []) => sections.reduce((sum, section) => sum + 1 + count(section.sections), 0);
  return count(JSON.parse(exampleText(name)).sections);
}
