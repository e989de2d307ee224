// What a consent manager costs the visitor of a municipal page: personvern in both its ways, beside five others.
//
//     cargo xtask bench visit [--rounds N] [--only PRODUCT] [--json]
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { products } from './products/index.mjs';
import { report } from './report.mjs';
import { measureCrowds, measureVisits } from './rounds.mjs';
import { startSite } from './site.mjs';
import { table } from './table.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const FOLDER = process.env.PERSONVERN_SITE;
// For whoever wants to see what was measured.
const PICTURES = `${FOLDER}-pictures`;

const [page, ...others] = await products();
const chosen = [page, ...others.filter(({ id }) => !values.only || id === values.only)];
if (chosen.length === 1) throw new Error(`there is no ${values.only}; there are ${others.map(({ id }) => id).join(', ')}`);

const rounds = Number(values.rounds);
const load = [loadavg()[0]];
const site = await startSite(FOLDER, chosen);
try {
  mkdirSync(PICTURES, { recursive: true });
  let browser;
  const visits = await measureVisits(site.origin, chosen, rounds, async ({ id }, visitor) => {
    browser = await visitor.browser.version();
    writeFileSync(`${PICTURES}/${id}.png`, await visitor.picture());
  });
  const crowds = await measureCrowds(site.origin, chosen, rounds);
  load.push(loadavg()[0]);
  const date = new Date().toISOString().slice(0, 10);
  const found = report(visits, crowds, { date, browser, rounds, load });
  console.log(values.json ? JSON.stringify(found, undefined, 2) : table(found));
} finally {
  await site.close();
}
