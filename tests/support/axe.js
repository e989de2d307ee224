// The automatic part of the accessibility check.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe on what `selector` finds, or on the whole page: `violations` and `incomplete`, one line for each node. */
export async function axe(page, selector = 'html', { rules = {} } = {}) {
  await page.driver.executeScript(SOURCE);
  const result = await page.run(
    (context, tags, changed) => window.axe.run(context, { runOnly: { type: 'tag', values: tags }, rules: changed }),
    selector,
    TAGS,
    rules,
  );
  return { violations: lines(result.violations), incomplete: lines(result.incomplete) };
}

function lines(findings) {
  return findings.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}: ${help}`));
}
