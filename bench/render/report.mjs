// From single times to medians, and from medians to what the aims say about them.

import { spread } from '../shared/spread.mjs';

// What is aimed at: reported, never enforced.
const AIMS = { innerHTML: 1.5, markdown: { until: 100, ahead: 1, beyond: 1.2 }, memory: 4_000_000, growth: 1.2 };

const WAYS = ['ours', 'innerHTML', 'markdown'];

export function report(cases, circumstances) {
  const measured = cases.map(judged);
  return { circumstances, aims: AIMS, cases: measured, growth: growth(measured.filter(isMade)) };
}

const isMade = ({ name }) => name.startsWith('made-');

function judged({ rounds, first, ...rest }) {
  const times = byWay(rounds);
  const ratios = ratiosOf(times);
  const { until, ahead, beyond } = AIMS.markdown;
  const reached = {
    innerHTML: ratios.innerHTML <= AIMS.innerHTML,
    markdown: ratios.markdown <= (rest.sections <= until ? ahead : beyond),
    // The aim is about real declarations.
    memory: isMade(rest) ? undefined : rest.memory.afterwards <= AIMS.memory,
  };
  const firsts = first && byWay(first);
  return { ...rest, rounds: rounds.length, times, ratios, first: firsts && { times: firsts, ratios: ratiosOf(firsts) }, reached };
}

const byWay = (rounds) => Object.fromEntries(WAYS.map((way) => [way, steps(rounds.map((round) => round[way]))]));

/** Milliseconds for each step and in total. */
function steps(rounds) {
  return Object.fromEntries(Object.keys(rounds[0]).map((step) => [step, spread(rounds.map((round) => round[step]))]));
}

/** How many times as long the widget takes. */
function ratiosOf({ ours, innerHTML, markdown }) {
  return { innerHTML: ours.total.median / innerHTML.total.median, markdown: ours.total.median / markdown.total.median };
}

/** Microseconds for each section; growth is linear when they stay the same from one size to the next. */
function growth(made) {
  const perSection = made.map(({ sections, times }) => ({
    sections,
    ...Object.fromEntries(WAYS.map((way) => [way, (times[way].total.median * 1000) / sections])),
  }));
  // The smallest one also pays for what is the same on every page.
  const [, middle, ...larger] = perSection;
  const dearer = Object.fromEntries(WAYS.map((way) => [way, larger.at(-1)[way] / middle[way]]));
  return { perSection, from: middle.sections, to: larger.at(-1).sections, dearer, linear: dearer.ours <= AIMS.growth };
}
