// A first visit and a returning one, as each visitor makes them: with a browser of their own.
import { clickAccept, gatedThatRan, pageFacts } from './acts.mjs';
import { GATED_SCRIPTS } from './gated.mjs';
import { PAGES } from './site.mjs';
import { mainThread, pageOf } from './trace.mjs';
import { Visitor } from './visitor.mjs';

const ALL = JSON.stringify(GATED_SCRIPTS.map(({ purpose }) => purpose).toSorted());

// Who comes back has the site’s files, but not the page that is opened: what stands in it comes over the network.
const ANOTHER_PAGE = '?en-annen-side';

/** Both visits of one visitor to one product; `look` is handed the visitor while the first panel stands there. */
export async function visit(origin, product, look = () => {}) {
  const visitor = await Visitor.arrive(origin);
  try {
    const first = await measured(visitor, product, PAGES.first(product), product.panel);
    await look(visitor);
    await expectRan(visitor, product, '[]');
    await visitor.comeBack();
    await answer(visitor, product);
    await visitor.comeBack();
    const returning = await measured(visitor, product, PAGES.answered(product) + ANOTHER_PAGE);
    await expectRan(visitor, product, ALL);
    return { first, returning };
  } finally {
    await visitor.leave();
  }
}

async function measured(visitor, product, path, panel) {
  await visitor.slowDown();
  if (panel) await visitor.watch(panel);
  const events = await visitor.traced(async () => {
    await visitor.open(path);
    if (panel) await visitor.until(() => visitor.run(() => window.painted), `the panel of ${product.title}`);
  });
  const foreign = visitor.traffic.foreign(visitor.origin);
  const { first, shift } = await visitor.run(pageFacts);
  return {
    ...visitor.traffic.ofProduct(),
    ...(panel && { panel: await visitor.run(() => window.painted) }),
    first,
    shift,
    ...mainThread(events, pageOf(events, visitor.origin + path)),
    foreign,
  };
}

/** Accepts all at full speed, and comes by twice more: by then the browser has cached all that it will cache. */
async function answer(visitor, product) {
  const { panel } = product;
  if (panel) {
    await visitor.watch(panel);
    await visitor.open(PAGES.first(product));
    await visitor.until(() => visitor.run(() => window.painted), `the panel of ${product.title}`);
    await visitor.run(clickAccept, panel);
    await visitor.rest();
    await expectRan(visitor, product, ALL);
  }
  for (let time = 0; time < 2; time++) await visitor.open(PAGES.answered(product));
}

/** A product that gates nothing, or lets nothing through, has not been set up as it should be. */
async function expectRan(visitor, { title }, expected) {
  const ran = JSON.stringify(await visitor.run(gatedThatRan));
  if (ran !== expected) throw new Error(`${title}: of the gated scripts ${ran} ran instead of ${expected}`);
}
