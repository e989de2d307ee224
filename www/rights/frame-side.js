// The frame's side of a chat on another host: `answerRights(adapter, { origins })`, called once in the vendor's frame. It answers the page
// around it, and no other: what the adapter has goes to the origins that are named, and what it stores is removed and looked at in here.
import { isThere, removePlace } from './databases.js';
import { AREAS } from './keys.js';

/**
 * `origins`: those of the pages that may take a conversation out and erase it: `['https://www.eksempel.kommune.no']`. Returns what ends it,
 * for a frame that takes its chat away.
 */
export function answerRights(adapter, { origins }) {
  const ending = new AbortController();
  const { signal } = ending;
  let stop;
  addEventListener('message', ({ source, origin, data, ports: [port] }) => {
    const isAllowed = source === parent && origins.includes(origin);
    if (!isAllowed || data?.type !== 'personvern:connect' || data.chat !== adapter.id || !port) return;
    port.onmessage = ({ data: asked }) => answer(adapter, port, asked);
    const { capabilities, quiesce, remote } = adapter;
    const hello = {
      capabilities: { ...capabilities },
      quiesces: Boolean(quiesce),
      remote: remote && { described: remote.describe?.(), erases: Boolean(remote.erase), exports: Boolean(remote.export) },
    };
    port.postMessage({ hello });
    stop?.();
    stop = adapter.subscribe?.(() => port.postMessage({ changed: true }));
    signal.addEventListener('abort', () => port.close());
  }, { signal });
  // To whoever is around it: that there is a chat, and no more.
  const announce = () => parent.postMessage({ type: 'personvern:chat', chat: adapter.id }, '*');
  // A page that has come later asks.
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.type === 'personvern:who' && data.chat === adapter.id) announce();
  }, { signal });
  announce();
  return () => {
    stop?.();
    ending.abort();
  };
}

async function answer(adapter, port, { call, name }) {
  try {
    port.postMessage({ call, value: await WORK[name](adapter) });
  } catch (error) {
    port.postMessage({ call, error: `${error?.message ?? error}` });
  }
}

const WORK = {
  snapshot: (adapter) => adapter.snapshot(),
  quiesce: (adapter) => adapter.quiesce(),
  async clear(adapter) {
    await adapter.clear();
  },
  erase: (adapter) => adapter.remote.erase(),
  export: (adapter) => adapter.remote.export(),
  async remove(adapter) {
    for (const locator of adapter.locators()) {
      const { area } = locator;
      if (area in AREAS) AREAS[area].remove(held(locator));
      else await removePlace(locator);
    }
  },
  /** What is still there: the page decides whether it is the conversation. */
  async look(adapter) {
    const found = [];
    for (const locator of adapter.locators()) {
      const { area, db, store, cache } = locator;
      if (area in AREAS) found.push(...held(locator).map((name) => ({ name: `${area}: ${name}`, value: AREAS[area].value(name) })));
      else if (await isThere(locator)) found.push({ name: cache ?? [db, store].filter(Boolean).join('/'), value: null });
    }
    return found;
  },
};

function held({ area, key, match }) {
  if (typeof key !== 'string' || !key) return [];
  return AREAS[area].names().filter((name) => (match === 'prefix' ? name.startsWith(key) : name === key));
}
