// Masking in the page: by the shipped module, and by regular expressions.
import { mask } from './regexes.js';

const WARM_UP = 2;

let masking;
let erasure;

window.masking = {
  /** Starts the two modules: the one that masks, and the one that reads the rules. */
  async start(doors) {
    [masking, erasure] = await Promise.all(doors.map(begun));
  },
  /** MB/s by way, interleaved; the best of some rounds, since the machine may be busy with other things. */
  rates(text, chat, most, rounds) {
    const bytes = new TextEncoder().encode(text).length;
    const [numbers, everything] = [chat, null].map((declared) => new erasure.Chat(JSON.stringify(declared)).rules());
    const ways = {
      numbers: () => masking.mask(text, numbers, 'nb'),
      regexes: () => mask(text, most),
      everything: () => masking.mask(text, everything, 'nb'),
    };
    compare(ways.numbers(), ways.regexes());
    const best = { numbers: Infinity, regexes: Infinity, everything: Infinity };
    for (let round = -WARM_UP; round < rounds; round++) {
      for (const [way, work] of Object.entries(ways)) {
        const begun = performance.now();
        work();
        if (round >= 0) best[way] = Math.min(best[way], performance.now() - begun);
      }
    }
    return Object.fromEntries(Object.entries(best).map(([way, ms]) => [way, bytes / 1000 / ms]));
  },
};

async function begun([address, module]) {
  const door = await import(address);
  await door.instantiate(await fetch(module));
  return door;
}

/** What covers something else is no comparison. The module names what it covers; the regular expressions know two names. */
function compare(module, regexes) {
  const lines = [module, regexes].map((text) => text.replace(/\[(?!e-post\])[^\]\n]*\]/g, '[nummer]').split('\n'));
  const at = lines[0].findIndex((line, index) => line !== lines[1][index]);
  if (at >= 0) throw new Error(`the module says «${lines[0][at]}», the regular expressions «${lines[1][at]}»`);
}
