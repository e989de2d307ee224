// Files that lie beside this script.

export const addressOf = (file) => new URL(file, import.meta.url).href;

/** A file that lies beside this script. */
export async function bytes(file) {
  const response = await fetch(addressOf(file));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response;
}

/** What an editor can do where a module of ours does not run. */
export function adviceFor({ message }) {
  if (!globalThis.WebAssembly) return 'This browser has no WebAssembly: the page keeps its own text.';
  if (/content security|csp|unsafe-eval/i.test(message)) {
    return "The page's Content-Security-Policy must allow it: script-src 'self' 'wasm-unsafe-eval'";
  }
  return 'Is the whole folder assets/ there, beside personvern.js, as it was built?';
}
