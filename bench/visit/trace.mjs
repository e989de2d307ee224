// From the events of a trace to what the page’s main thread did.

export const CATEGORIES = ['toplevel', 'v8', 'devtools.timeline', 'blink.user_timing'];

// A task that keeps a visitor’s tap waiting longer than this is long.
const SHORT = 50;

// All ways into a script: its compiling, its running, a callback, and what promises have put off.
const SCRIPT = new Set(['v8.compile', 'v8.compileModule', 'EvaluateScript', 'v8.evaluateModule', 'FunctionCall', 'RunMicrotasks']);

/** How the addresses of the scripts begin that the measuring itself brings onto the page. */
export const OWN_SCRIPTS = 'bench:';

/** The thread that runs the page at `address`, and when it was navigated to. */
export function pageOf(events, address) {
  const found = events.find(({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === address);
  if (!found) throw new Error(`the trace does not say when ${address} was navigated to`);
  return { pid: found.pid, tid: found.tid, since: found.ts };
}

/** Milliseconds that a page’s thread has been busy, and of those the ones that blocked the visitor, and the ones in scripts. */
export function mainThread(events, { pid, tid, since = 0 }) {
  const spans = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && event.ts >= since);
  const tasks = spans.filter(({ name }) => name === 'ThreadControllerImpl::RunTask').map(({ dur }) => dur / 1000);
  return {
    busy: sum(tasks),
    blocked: sum(tasks.map((task) => Math.max(0, task - SHORT))),
    script: covered(spans.filter(isScript)) - covered(spans.filter(isOwn)),
  };
}

const isScript = ({ name }) => SCRIPT.has(name);

const isOwn = ({ name, args }) => name === 'FunctionCall' && args.data?.url?.startsWith(OWN_SCRIPTS);

/** How long any of these lasted: a script that calls another is not counted twice. */
function covered(spans) {
  let [total, end] = [0, 0];
  for (const { ts, dur } of spans.sort((a, b) => a.ts - b.ts)) {
    total += Math.max(0, ts + dur - Math.max(ts, end));
    end = Math.max(end, ts + dur);
  }
  return total / 1000;
}

const sum = (values) => values.reduce((total, value) => total + value, 0);
