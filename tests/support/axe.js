// The automatic part of the accessibility check.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What axe cannot judge by itself and a person has: `rule`, `target` (of the whole selector) and why it is in order.
const JUDGED = [];

/** Runs axe on the whole page. One line for each node where a rule is broken, or is left to people and not judged above. */
export async function axe(page) {
  if (!(await page.run(() => Boolean(window.axe)))) await page.driver.executeScript(SOURCE);
  const { violations, incomplete } = await page.run(
    (values) => window.axe.run('html', { runOnly: { type: 'tag', values }, resultTypes: ['violations', 'incomplete'] }),
    TAGS,
  );
  return [...lines('broken', violations), ...lines('to be judged', incomplete)];
}

function lines(kind, findings) {
  return findings.flatMap(({ id, nodes }) =>
    nodes
      .map(({ target, any, all, none }) => ({ target: target.flat().join(' '), said: [...any, ...all, ...none].map(({ message }) => message) }))
      .filter(({ target }) => kind === 'broken' || !JUDGED.some((judged) => judged.rule === id && judged.target.test(target)))
      .map(({ target, said }) => `${kind}: ${id}: ${target}: ${said.join('; ')}`),
  );
}
