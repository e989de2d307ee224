// Fetches and compiles the WASM, once. Where it cannot run, the page keeps its own text, and the editor is told why.
import init from 'personvern-glue';

import { problem } from './problem.js';

let starting;

/** Settles when the WASM can be called. What failed once fails for this page view: neither policy nor browser change. */
export const start = () => (starting ??= compile());

async function compile() {
  const address = new URL(__WASM__, import.meta.url).href;
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    await init({ module_or_path: response });
  } catch (error) {
    throw problem('widget', `${address}: ${error.message}. ${adviceFor(error)}`);
  }
}

function adviceFor({ message }) {
  if (!globalThis.WebAssembly) return 'This browser has no WebAssembly: the page keeps its own text.';
  if (/content security|csp|unsafe-eval/i.test(message)) {
    return "The page's Content-Security-Policy must allow it: script-src 'self' 'wasm-unsafe-eval'";
  }
  return 'Is the whole folder assets/ there, beside personvern.js, as it was built?';
}
