// `window.personvern`: the only name that the page gets from us.
//
// A page may set it to an array of functions before the script has run: `(window.personvern ??= []).push(pv => …)`
// works before and after.
import { loadAsking } from './asking.js';
import { allowed, copy } from './choices.js';
import { loadRights, registerChat } from './rights.js';

// An element with id="personvern" is found as `window.personvern` too; it cannot be pushed to.
const before = window.personvern;

/** What can be opened, by its name here and in `data-personvern-open`. */
export const parts = { choices: loadAsking, rights: loadRights };

/** Whether another copy of this script is at work already: neither an array nor an element has such a method. */
export const isHere = () => Boolean(before?.registerChat);

/** Takes the global over from the page's queue. `started` settles once the page and the visitor's answer are known. */
export function offer(started) {
  const personvern = {
    /** Of this object. It grows when something is taken away from it or means something else. */
    version: 1,
    ready: started.then(() => personvern),
    get choices() {
      return copy();
    },
    allowed,
    async open(what) {
      await started;
      return Boolean(await (await parts[what]?.())?.open());
    },
    registerChat,
    inspect: (text) => loadRights().then((there) => there?.inspect(text) ?? []),
    push: (...tasks) => tasks.forEach(run),
  };
  const run = (task) => {
    try {
      task(personvern);
    } catch (error) {
      // The page's own mistake: reported as such, and no reason to skip what the others have queued.
      reportError(error);
    }
  };
  window.personvern = personvern;
  if (Array.isArray(before)) before.forEach(run);
}
