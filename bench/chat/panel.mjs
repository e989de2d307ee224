// The panel with conversations of each size, each time in a fresh page.
const SIZES = [100, 1_000, 10_000, 100_000];
const FORMATS = ['text', 'vcon', 'html'];
const KINDS = ['full', 'masked'];
// The largest take longest and move least.
const LARGE = 100_000;

/** By size: what each round took, in milliseconds, and what it cost in memory, in bytes. */
export async function panel(browser, { origin }, rounds, most) {
  const sizes = [];
  for (const count of SIZES.filter((size) => size <= most)) {
    const found = [];
    for (let round = 0; round < (count < LARGE ? rounds : Math.min(rounds, 2)); round++) {
      console.error(`  ${count} messages, round ${round + 1}`);
      found.push(await measure(browser, `${origin}/bench/panel.html`, count));
    }
    sizes.push({ count, rounds: found });
  }
  return sizes;
}

async function measure(browser, address, count) {
  await browser.open(address);
  await browser.run(() => window.panel.ready());
  const empty = { heap: await browser.heap(), memory: await browser.run(() => window.panel.memory()) };
  await browser.forgetPeak();
  const before = await browser.peak();

  const open = await browser.run((messages) => window.panel.open(messages), count);
  const opened = { heap: (await browser.heap()) - empty.heap };
  const copies = {};
  const bytes = {};
  for (const format of FORMATS) {
    for (const kind of KINDS) {
      const copy = await browser.run((...what) => window.panel.copy(...what), format, kind);
      copies[`${format}, ${kind}`] = copy.ms;
      bytes[`${format}, ${kind}`] = copy.bytes;
    }
  }
  const erase = await browser.run(() => window.panel.erase());
  const memory = (await browser.run(() => window.panel.memory())) - empty.memory;
  const peak = before === undefined ? undefined : (await browser.peak()) - before;
  return { open, copies, bytes, erase, heap: opened.heap, wasm: memory, peak };
}
