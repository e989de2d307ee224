// What went wrong, in one shape, told twice: in full to the editor, who reads the console, and as an event to the page.
// (The visitor gets one calm sentence: see telling.js.)

/** `code`: address, origin, network, http, type, size, syntax, manifest or widget. */
export const problem = (code, message, problems = []) => Object.assign(new Error(message), { code, problems });

/** What nobody foresaw is the widget's fault. */
export const asProblem = (error) => (error.problems ? error : problem('widget', `${error.message}. Please report this.`));

/** One line for each thing that is wrong in a manifest: where it is, what stands there and what should. */
export function describe(problems) {
  return problems
    .map(({ file, path, found, expected }) => `  ${file ? `${file} ` : ''}${path}: found ${found}, expected ${expected}`)
    .join('\n');
}

/** An event on the element, for the page to hear. Whether the page has not prevented what follows. */
export function announce(element, name, detail, cancelable) {
  return element.dispatchEvent(new CustomEvent(`personvern:${name}`, { detail, bubbles: true, composed: true, cancelable }));
}

// Two declarations on one page fail from one cause, and it is said once.
const reported = new WeakSet();

/** Tells the editor and the page. */
export function report(element, found) {
  const { code, message, problems } = found;
  if (!reported.has(found)) {
    reported.add(found);
    // A page where the widget cannot run still is in order.
    console[code === 'widget' ? 'warn' : 'error'](`personvern: ${message}`);
  }
  announce(element, 'problem', { code, problems });
}
