// A trap: the WASM stopped in the middle of something. Its memory may be torn, so it is never called again on this page. Each module has
// a memory of its own: where one has stopped, another goes on.
import { problem } from './problem.js';

/** The ways to call one module. */
export function caller() {
  let trap;

  /** Calls into the WASM. */
  function call(run) {
    if (trap) throw trap;
    try {
      return run();
    } catch (error) {
      throw asTrap(error) ?? error;
    }
  }

  /** Calls into the WASM to clear up: pointless after a trap. */
  function callIfAlive(run) {
    if (!trap) call(run);
  }

  /**
   * Settles as `promise` does, or fails when the WASM traps meanwhile. What the WASM does later than in the call itself it
   * does in tasks of its own; a trap there reaches nobody but the window, and the promise never settles.
   */
  async function watched(promise) {
    const watch = new AbortController();
    const trapped = new Promise((_, reject) => {
      const listen = ({ error }) => asTrap(error) && reject(trap);
      addEventListener('error', listen, { signal: watch.signal });
    });
    try {
      return await Promise.race([promise, trapped]);
    } finally {
      watch.abort();
    }
  }

  function asTrap(error) {
    if (!(error instanceof WebAssembly.RuntimeError)) return undefined;
    trap ??= problem('widget', `the widget stopped: ${error.message}. The page keeps its own text; please report this.`);
    return trap;
  }

  return { call, callIfAlive, watched };
}
