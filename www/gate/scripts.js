// Runs scripts that have waited, in the order of the page and as they say of themselves: what blocks, blocks those after
// it; `async` waits for nobody; `defer` and modules come last.
import { tell } from './tell.js';

let running = Promise.resolve();

/** `isWanted` is asked when a script's turn has come. */
export function run(scripts, isWanted) {
  const inOrder = scripts.sort((a, b) => isDeferred(a) - isDeferred(b));
  running = running.then(() => runAll(inOrder, isWanted));
}

const addressOf = (script) => script.dataset.src ?? script.getAttribute('src');
const isDeferred = (script) => script.dataset.type === 'module' || (script.hasAttribute('defer') && addressOf(script) !== null);

async function runAll(scripts, isWanted) {
  const blocking = [];
  for (const script of scripts) {
    const address = addressOf(script);
    const isFree = isDeferred(script) || script.hasAttribute('async');
    if (address === null && !isFree) await Promise.all(blocking);
    if (!script.isConnected || !isWanted(script)) continue;
    try {
      const loaded = wake(script, address);
      if (!isFree) blocking.push(loaded);
    } catch ({ message }) {
      // A policy may forbid it.
      tell(`a gated script (${address}): ${message}`);
    }
  }
  await Promise.all(blocking);
}

/**
 * Puts a living one in its place, with all that it has: what once stood as text does not run by being changed, and one
 * that came by `innerHTML` not by being cloned. Settles when it has run.
 */
function wake(script, address) {
  const live = document.createElement('script');
  for (const { name, value } of script.attributes) if (name !== 'type') live.setAttribute(name, value);
  live.nonce = script.nonce;
  live.text = script.text;
  if (script.dataset.type) live.type = script.dataset.type;
  // Otherwise it would run whenever it comes.
  live.async = script.hasAttribute('async');
  const loaded = new Promise((resolve) => {
    if (address === null) return resolve();
    live.src = address;
    live.addEventListener('load', resolve);
    live.addEventListener('error', () => {
      tell(`${live.src}: did not load`);
      resolve();
    });
  });
  script.replaceWith(live);
  return loaded;
}
