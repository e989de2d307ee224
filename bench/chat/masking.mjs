// How fast masking is: natively, in the page, and by regular expressions there, of the same texts.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { written } from './conversation.mjs';

const BYTES = 1_000_000;
const ROUNDS = 7;
// The chat's rule on the site.
const MOST_DIGITS = 6;

const TEXTS = {
  'what is written to a chat': () => written(BYTES),
  'ordinary municipal text': () => repeated(readFileSync('src/transcript/tests/data/ordinary.txt', 'utf8')),
};

/** MB/s, by text: `native`, `wasm` and `regexes` for numbers and e-mail; `nativeAll` and `wasmAll` for everything there is. */
export async function masking(browser, { origin, chat, doors }, program) {
  await browser.open(`${origin}/bench/masking.html`);
  await browser.run((given) => window.masking.start(given), doors);
  const found = [];
  for (const [name, make] of Object.entries(TEXTS)) {
    console.error(`  masking: ${name}`);
    const text = make();
    const file = `${process.env.PERSONVERN_SITE}/text.txt`;
    writeFileSync(file, text);
    const native = JSON.parse(execFileSync(program, [file], { encoding: 'utf8' }));
    const page = await browser.run((...given) => window.masking.rates(...given), text, chat, MOST_DIGITS, ROUNDS);
    found.push({
      name,
      bytes: Buffer.byteLength(text),
      native: native.numbers,
      wasm: page.numbers,
      regexes: page.regexes,
      nativeAll: native.everything,
      wasmAll: page.everything,
    });
  }
  return found;
}

/** As one paragraph after the other, as in the file, until there is enough. */
function repeated(text) {
  return text.repeat(Math.ceil(BYTES / Buffer.byteLength(text)));
}
