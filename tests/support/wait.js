// Waits for a thing, and never for a time.

const PATIENCE = 30_000;

/** Asks until the answer is truthy, and returns it. `what` says what was missing when it never comes. */
export async function waitFor(ask, what = ask.toString()) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
