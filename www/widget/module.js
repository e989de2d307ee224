// Fetches and compiles the WASM, once. Where it cannot run, the page keeps its own text, and the editor is told why.
import { instantiate } from './instantiate.js';
import { problem } from './problem.js';

let starting;

/** Settles when the WASM can be called. What failed once fails for this page view: neither policy nor browser change. */
export const start = () => (starting ??= beside(__WASM__, instantiate));

/** What `use` makes of a file that lies beside this script, without which there is nothing to show. */
export async function beside(file, use) {
  try {
    return await use(await bytes(file));
  } catch (error) {
    throw problem('widget', `${addressOf(file)}: ${error.message}. ${adviceFor(error)}`);
  }
}

const addressOf = (file) => new URL(file, import.meta.url).href;

/** A file that lies beside this script. */
export async function bytes(file) {
  const response = await fetch(addressOf(file));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response;
}

function adviceFor({ message }) {
  if (!globalThis.WebAssembly) return 'This browser has no WebAssembly: the page keeps its own text.';
  if (/content security|csp|unsafe-eval/i.test(message)) {
    return "The page's Content-Security-Policy must allow it: script-src 'self' 'wasm-unsafe-eval'";
  }
  return 'Is the whole folder assets/ there, beside personvern.js, as it was built?';
}
