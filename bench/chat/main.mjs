// What the rights panel costs with conversations of up to 100 000 messages, and how fast masking is.
//
//     cargo xtask bench chat [--rounds N] [--most MESSAGES] [--json]
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { Browser } from './browser.mjs';
import { masking } from './masking.mjs';
import { panel } from './panel.mjs';
import { report } from './report.mjs';
import { startSite } from './site.mjs';
import { table } from './table.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    most: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);

const load = [loadavg()[0]];
const site = await startSite(process.env.PERSONVERN_SITE);
const browser = await Browser.start();
try {
  const circumstances = { date: new Date().toISOString().slice(0, 10), browser: await browser.version(), rounds, load };
  const rates = await masking(browser, site, process.env.PERSONVERN_MASKING);
  const sizes = await panel(browser, site, rounds, Number(values.most));
  load.push(loadavg()[0]);
  const found = report(sizes, rates, circumstances);
  console.log(values.json ? JSON.stringify(found, undefined, 2) : table(found));
} finally {
  await browser.quit();
  await site.close();
}
