// A page with two thousand gated elements: what the gate costs before a choice, and when all is accepted.
import { alive, clickAccept } from './acts.mjs';
import { crowdSize } from './gated.mjs';
import { PAGES } from './site.mjs';
import { mainThread, pageOf } from './trace.mjs';
import { Visitor } from './visitor.mjs';

/** At full speed: slowed down, the slowest gate here would need minutes for each round. */
export async function meetCrowd(origin, product, crowd) {
  const visitor = await Visitor.arrive(origin);
  try {
    await visitor.rest();
    if (product.panel) await visitor.watch(product.panel);
    const path = PAGES.crowd(product, crowd);
    const events = await visitor.traced(() => visitor.open(path));
    const page = pageOf(events, origin + path);
    await expectAlive(visitor, product, crowdSize('none'));
    const before = mainThread(events, page);
    if (!product.panel) return { before };

    await visitor.until(() => visitor.run(() => window.painted), `the panel of ${product.title}`);
    const accepting = await visitor.traced(async () => {
      await visitor.run(clickAccept, product.panel);
      await visitor.rest();
    });
    await expectAlive(visitor, product, crowdSize(crowd));
    return { before, accepting: mainThread(accepting, { ...page, since: 0 }) };
  } finally {
    await visitor.leave();
  }
}

async function expectAlive(visitor, { title }, expected) {
  const [found, wanted] = [JSON.stringify(await visitor.run(alive)), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${title}: ${found} of the crowd are alive instead of ${wanted}`);
}
