// Takes off the device what the manifest declares for purposes that have no yes.
//
// A cookie that is closed to scripts, and what belongs to another site, cannot be taken away: the panel says so.
import { allowed } from './choices.js';
import { cookieNames, removeCookies } from './cookies.js';
import { declared, objects } from './declared.js';
import { isWithin, KEY } from './key.js';

const AREAS = {
  cookie: (isGone) => removeCookies(cookieNames().filter(isGone)),
  localStorage: (isGone) => empty(localStorage, isGone),
  sessionStorage: (isGone) => empty(sessionStorage, isGone),
  async indexedDB(isGone, names) {
    // Firefox before 126 does not say which there are.
    const found = (await indexedDB.databases?.())?.map(({ name }) => name) ?? names;
    for (const name of found.filter(isGone)) indexedDB.deleteDatabase(name);
  },
  async cacheStorage(isGone) {
    for (const name of (await caches.keys()).filter(isGone)) caches.delete(name);
  },
};

function empty(area, isGone) {
  for (const name of Object.keys(area).filter(isGone)) area.removeItem(name);
}

/** Whether a name is the declared one, or begins as declared: `_ga*`. */
const isLike = (name) => (item) => (item.endsWith('*') ? name.startsWith(item.slice(0, -1)) : name === item);

export function clear() {
  const { purposes, necessary } = declared;
  const of = (isAllowed) => purposes.filter(({ id }) => allowed(id) === isAllowed).flatMap(({ items }) => objects(items));
  for (const area in AREAS) {
    const names = (items) => items.filter((item) => item.area === area).map(({ name }) => `${name}`);
    const out = names(of(false).filter(({ domain }) => !domain || isWithin(domain)));
    const stays = names([...necessary, ...of(true)]);
    const isGone = (name) => name !== KEY && out.some(isLike(name)) && !stays.some(isLike(name));
    // Storage may be closed altogether: then there is nothing in it.
    if (out.length) (async () => AREAS[area](isGone, out))().catch(() => {});
  }
}
