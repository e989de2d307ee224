// The report as people read it.
import { rows } from '../shared/rows.mjs';

export function table({ circumstances, aims, cases, growth }) {
  const { date, browser, libraries, rounds, firsts, fineClock, load } = circumstances;
  const { until, ahead, beyond } = aims.markdown;
  return [
    `${date}, ${browser}, marked ${libraries.marked}, DOMPurify ${libraries.dompurify}; ${rounds} rounds (fewer from 1 000 sections), interleaved.`,
    `Load of the machine before and after: ${load.map((value) => value.toFixed(1)).join(', ')}.${fineClock ? '' : ' The clock is coarse here.'}`,
    '',
    'From letters in hand to layout done, milliseconds: median (min–max). The factor is how many times as long the widget takes.',
    '',
    rows(
      ['declaration', 'sections', 'elements', 'widget', 'innerHTML', 'marked + DOMPurify', '× innerHTML', '× marked'],
      cases.map(({ name, sections, elements, times, ratios, reached }) => [
        name,
        sections,
        elements,
        spread(times.ours.total),
        spread(times.innerHTML.total),
        spread(times.markdown.total),
        verdict(ratios.innerHTML, reached.innerHTML),
        verdict(ratios.markdown, reached.markdown),
      ]),
    ),
    '',
    `Aims: at most ${aims.innerHTML} × innerHTML; at most ${ahead} × marked + DOMPurify up to ${until} sections, ${beyond} × beyond. (!) marks what is not reached.`,
    '',
    `The first drawing of a freshly loaded page, medians of ${firsts} loads:`,
    '',
    rows(
      ['declaration', 'widget', 'innerHTML', 'marked + DOMPurify', '× innerHTML', '× marked'],
      cases
        .filter(({ first }) => first)
        .map(({ name, first: { times, ratios } }) => [
          name,
          spread(times.ours.total),
          spread(times.innerHTML.total),
          spread(times.markdown.total),
          ratios.innerHTML.toFixed(2),
          ratios.markdown.toFixed(2),
        ]),
    ),
    '',
    'Where the widget’s time goes, medians in milliseconds (JSON.parse; reading and checking; putting together; Yew; layout), beside innerHTML’s own two steps:',
    '',
    rows(
      ['declaration', 'parse', 'read', 'finish', 'draw', 'layout', 'innerHTML draw', 'layout'],
      cases.map(({ name, times: { ours, innerHTML } }) => [
        name,
        ...['parse', 'read', 'finish', 'draw', 'layout'].map((step) => ms(ours[step].median)),
        ms(innerHTML.draw.median),
        ms(innerHTML.layout.median),
      ]),
    ),
    '',
    'Growth, microseconds for each section:',
    '',
    rows(
      ['sections', 'widget', 'innerHTML', 'marked + DOMPurify'],
      growth.perSection.map(({ sections, ours, innerHTML, markdown }) => [sections, ...[ours, innerHTML, markdown].map((value) => value.toFixed(0))]),
    ),
    '',
    `From ${growth.from} to ${growth.to} sections a section becomes ${growth.dearer.ours.toFixed(2)} × as dear (innerHTML ${growth.dearer.innerHTML.toFixed(2)} ×, marked + DOMPurify ${growth.dearer.markdown.toFixed(2)} ×): ${growth.linear ? 'linear' : 'more than linear (!)'}; the aim is at most ${aims.growth} ×.`,
    '',
    `Memory: the WASM’s after the first drawing and after all rounds (aim for a real declaration: ${mb(aims.memory)} MB), and what one standing drawing keeps of the JavaScript heap, in MB:`,
    '',
    rows(
      ['declaration', 'manifest', 'markup', 'WASM, first', 'WASM, all rounds', 'heap, widget', 'heap, innerHTML'],
      cases.map(({ name, sizes, memory, heap, reached }) => [
        name,
        mb(sizes.manifest, 3),
        mb(sizes.markup, 3),
        mb(memory.first),
        mb(memory.afterwards) + (reached.memory === false ? ' (!)' : ''),
        heap ? mb(heap.ours) : '–',
        heap ? mb(heap.innerHTML) : '–',
      ]),
    ),
  ].join('\n');
}

const spread = ({ median, min, max }) => `${ms(median)} (${ms(min)}–${ms(max)})`;

const ms = (value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

const mb = (bytes, digits = 2) => (bytes / 1_000_000).toFixed(digits);

const verdict = (ratio, reached) => ratio.toFixed(2) + (reached ? '' : ' (!)');
