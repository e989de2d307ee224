// A story: one thing that somebody can do with the widget, told once and played in every engine.
//
//     story('the tag draws the declaration', async ({ browser, site, page }) => { … });
//
// Each has a server of its own, and with it a fresh origin: nothing that is stored or cached reaches the next one. It
// fails by what it asserts, and also by any error on the console that it did not expect, and by any request to another
// host.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { Browser } from './browser.js';
import { Page } from './page.js';
import { Site } from './site.js';

const engines = (process.env.PERSONVERN_ENGINES ?? 'chromium').split(',');
const browsers = new Map();

// A story takes a second or two. One that takes this long waits for an answer that a driver does not give.
const STUCK = 90_000;

/** `only`: the engines that can play it, where not all can. */
export function story(name, tell, { only = engines } = {}) {
  for (const engine of engines.filter((engine) => only.includes(engine))) {
    test(`${name} [${engine}]`, async (context) => {
      for (let goes = 1; ; goes++) {
        try {
          return await play(engine, tell);
        } catch (error) {
          // A driver that does not answer says nothing of the widget. If it was the widget that hung, it hangs again. Where nobody looks on,
          // any story has a second go, since a borrowed machine may stand still for a while; what went wrong first is told.
          const last = error instanceof Stuck ? 3 : process.env.CI ? 2 : 1;
          if (goes >= last) throw error;
          context.diagnostic(`played once more, in a new browser: ${error.stack}`);
          await leave(engine, (browser) => browser.kill());
        }
      }
    });
  }
}

/** A driver has stopped answering. */
class Stuck extends Error {}

async function play(engine, tell) {
  if (!browsers.has(engine)) browsers.set(engine, Browser.start(engine));
  const browser = await browsers.get(engine);
  const site = await Site.start();
  const page = new Page(browser, site);
  let timer;
  const stuck = new Promise((_, reject) => {
    timer = setTimeout(() => {
      // It will not come back to answer: the next story gets another browser.
      browsers.delete(engine);
      browser.kill();
      reject(new Stuck(`${engine} got stuck in the command ${browser.command}`));
    }, STUCK);
  });
  try {
    await Promise.race([stuck, tellAll(page, tell)]);
  } finally {
    clearTimeout(timer);
    await site.close();
  }
}

async function tellAll(page, tell) {
  const { browser, site } = page;
  try {
    await tell({ browser, site, page });
    assert.deepEqual(await page.unexpectedErrors(), [], 'errors on the console');
    assert.deepEqual(await page.foreignRequests(), [], 'requests to other hosts');
  } finally {
    // A response that is still held back must not keep the next story waiting.
    site.releaseAll();
    await browser.leave(`${site.origin}/story/empty`);
  }
}

/** Ends a browser; the next story in this engine gets another one. */
async function leave(engine, end) {
  const browser = browsers.get(engine);
  browsers.delete(engine);
  await browser?.then(end).catch(() => {});
}

after(async () => {
  for (const engine of [...browsers.keys()]) await leave(engine, (browser) => browser.quit());
});
