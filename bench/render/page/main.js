// What the runner asks of the page: to prepare a manifest, to draw it a round in each way, and to say what it costs.
import init, { Reading, bring } from './glue.js';

import { InnerHtml, Markdown, Ours, lines } from './ways.js';
import { markdownOf } from './markdown.js';
import { lettersOf } from './letters.js';

const place = document.querySelector('main');

let wasm;
let ways;
let held;

window.bench = { start, prepare, take, round, memory, hold };

/** Starts the WASM with its words, once for each load of the page: what a manifest adds to its memory is seen by itself. */
async function start(module, words) {
  wasm = await init({ module_or_path: fetch(module) });
  for (const theme of JSON.parse(await text(words))) bring('nb', theme);
  return crossOriginIsolated;
}

/** Fetches what the drawings are made from, and draws once to learn what they are to look like. */
async function prepare(address) {
  const manifest = await text(address);
  const given = { address, manifest, files: await included(manifest, address) };
  const drawing = await measured(new Ours(given), (mount) => {
    const article = mount.firstChild;
    return { article, markup: article.outerHTML, letters: lettersOf(article), elements: mount.querySelectorAll('*').length };
  });
  const { article, markup, letters, elements } = drawing.seen;
  const markdown = markdownOf(article);
  const prepared = { ...given, markup, markdown };
  const first = memory();
  take(prepared);
  for (const name of ['innerHTML', 'markdown']) await compare(name, letters);
  return { prepared, elements, sizes: sizesOf(manifest, markup, markdown), memory: first };
}

/** Takes what another load of the page has prepared. */
function take(prepared) {
  ways = { ours: new Ours(prepared), innerHTML: new InnerHtml(prepared.markup), markdown: new Markdown(prepared.markdown) };
}

/** A time that was taken of something else is worth nothing. */
async function compare(name, letters) {
  const { seen } = await measured(ways[name], lettersOf);
  if (seen === letters) return;
  const at = [...letters].findIndex((letter, index) => letter !== seen[index]);
  const around = (whole) => whole.slice(Math.max(0, at - 30), at + 30);
  throw new Error(`${name} says something else: «${around(seen)}» instead of «${around(letters)}»`);
}

/** Draws once in each way, in the order asked for: milliseconds, by way and step. */
async function round(order) {
  const took = {};
  for (const name of order) took[name] = (await measured(ways[name])).took;
  return took;
}

async function measured(way, look = () => undefined) {
  const mount = freshMount();
  const took = await way.draw(mount);
  const seen = look(mount);
  await way.erase(mount);
  await removed(mount);
  return { took, seen };
}

/** An empty place on a page whose layout is done: what is timed next is the drawing's own. */
function freshMount() {
  const element = document.createElement('personvern-declaration');
  const mount = element.appendChild(document.createElement('div'));
  place.append(element);
  mount.getBoundingClientRect();
  return mount;
}

/** Lets the page come to rest, so that one drawing's tidying up is not on the next one's account. */
async function removed(mount) {
  mount.parentNode.remove();
  place.getBoundingClientRect();
  await new Promise((rested) => requestAnimationFrame(() => setTimeout(rested)));
}

/** Bytes of the WASM's memory, which only ever grows. The build gives it a short name of its own choosing. */
function memory() {
  return Object.values(wasm).find((exported) => exported instanceof WebAssembly.Memory).buffer.byteLength;
}

/** Leaves a drawing on the page, or, without a name, takes it away: for the heap to be measured. */
async function hold(name) {
  if (held) {
    await held.way.erase(held.mount);
    await removed(held.mount);
  }
  held = name && { way: ways[name], mount: freshMount() };
  await held?.way.draw(held.mount);
}

/** What a manifest takes from other files: sections, by address. */
async function included(manifest, address) {
  const files = {};
  const reading = new Reading(JSON.parse(manifest), address);
  for (let wanted; (wanted = lines(reading.wanted())).length; ) {
    for (const file of wanted) {
      files[file] = await text(file);
      reading.deliver(file, JSON.parse(files[file]));
    }
  }
  reading.free();
  return files;
}

async function text(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response.text();
}

function sizesOf(manifest, markup, markdown) {
  const bytes = (whole) => new Blob([whole]).size;
  return { manifest: bytes(manifest), markup: bytes(markup), markdown: bytes(markdown) };
}
