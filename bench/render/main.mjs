// Times how a declaration gets onto the page: by the widget, by innerHTML, and by marked and DOMPurify.
//
//     cargo xtask bench render [--engine chromium] [--rounds N] [--json]
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { Browser } from '../../tests/support/browser.js';
import { Bench } from './bench.mjs';
import { CASES } from './cases.mjs';
import { report } from './report.mjs';
import { shipped } from './shipped.mjs';
import { table } from './table.mjs';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'chromium' },
    rounds: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  },
});

const load = [loadavg()[0]];
const { site, addresses } = await shipped();
const browser = await Browser.start(values.engine);
// The driver has a process group of its own, which an interrupted run would leave behind.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    process.kill(-browser.process.pid);
    process.exit(1);
  });
}
try {
  const bench = new Bench(browser, site, addresses, Number(values.rounds));
  const cases = [];
  for (const subject of CASES) {
    console.error(`  ${subject.name}`);
    cases.push(await bench.measure(subject));
  }
  load.push(loadavg()[0]);
  const found = report(cases, { ...(await bench.circumstances()), load });
  console.log(values.json ? JSON.stringify(found, undefined, 2) : table(found));
} finally {
  await browser.quit();
  await site.close();
}
