// The automatic part of the accessibility check.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What axe cannot judge by itself and a person has: the rule, the element (or one around it), axe's words, and why it is in order.
const JUDGED = [
  // Columns beyond the edge of a narrow screen are reached by scrolling within the region. In the wide window axe has them in
  // view, and judges the same colours.
  { rule: 'color-contrast', within: '.pv-table', says: 'partially obscured by another element' },
  // The choices come before the host's skip link, as in Designsystemet's pattern; axe knows skip links only before any other link.
  { rule: 'region', within: '.ds-skip-link, .skip', says: 'not contained by landmarks' },
  // The demo's video: a page of its own, empty until the visitor says yes.
  { rule: 'frame-tested', within: 'iframe', says: 'still has to be tested' },
  // The demo's chat is somebody else's markup: its picture of an arrow has no name, and cannot be given one for good.
  { rule: 'aria-command-name', within: '.input-button', says: 'visible to screen readers' },
  // The old host makes its columns equally tall as was done in 2008: far too tall, and cut off. axe takes the part that is cut
  // off to lie over the footer.
  { rule: 'color-contrast', within: '#wrapper > #footer', says: 'overlapped by another element' },
  // A long conversation is scrolled in its box, and the question lies over the panel: axe takes what is cut off, or behind, to
  // be there. It judges the same colours where nothing lies over them.
  { rule: 'color-contrast', within: '.pv-rights', says: 'overlap' },
];

/** Runs axe on the whole page. One line for each node where a rule is broken, or is left to people and not judged above. */
export async function axe(page) {
  if (!(await page.run(() => Boolean(window.axe)))) await page.driver.executeScript(SOURCE);
  return page.run(findings, TAGS, JUDGED);
}

/** Runs in the page. */
async function findings(tags, judged) {
  const { violations, incomplete } = await window.axe.run('html', {
    runOnly: { type: 'tag', values: tags },
    // It would put the sheets of a shadow root into a <style>, which the page's policy refuses; none of these rules needs them.
    preload: false,
  });
  // Within a shadow root axe names the way to an element: its host first.
  const elementAt = ([way]) => [way].flat().reduce((scope, selector) => (scope.shadowRoot ?? scope).querySelector(selector), document);
  const isJudged = ({ id, target, says }) =>
    judged.some((entry) => entry.rule === id && says.includes(entry.says) && elementAt(target)?.closest(entry.within));
  const lines = (kind, rules) =>
    rules.flatMap(({ id, nodes }) =>
      nodes
        .map(({ target, any, all, none }) => ({ id, target, says: [...any, ...all, ...none].map(({ message }) => message).join('; ') }))
        .filter((finding) => !isJudged(finding))
        .map(({ target, says }) => `${kind}: ${id}: ${target.flat().join(' ')}: ${says}`),
    );
  return [...lines('broken', violations), ...lines('to be judged', incomplete)];
}
