// Places that are no keys: a database or a store in it, and a cache. None of them is made by being looked for.

/** Removes one. */
export async function removePlace({ db, store, cache }) {
  if (cache !== undefined) return caches.delete(cache);
  if (store === undefined) return settled(indexedDB.deleteDatabase(db));
  return within(db, store, 'readwrite', (opened) => opened.clear());
}

/** Whether there is anything in one. */
export async function isThere({ db, store, cache }) {
  if (cache !== undefined) return caches.has(cache);
  // Firefox before 126 does not say which there are; then it is opened.
  if (store === undefined && indexedDB.databases) return (await indexedDB.databases()).some(({ name }) => name === db);
  if (store === undefined) return open(db).then((base) => Boolean(base && [base.close()]));
  return (await within(db, store, 'readonly', (opened) => opened.count())) > 0;
}

/** What `use` gives for a store that is there. */
async function within(db, store, mode, use) {
  const base = await open(db);
  try {
    return base?.objectStoreNames.contains(store) ? await settled(use(base.transaction(store, mode).objectStore(store))) : undefined;
  } finally {
    base?.close();
  }
}

/** A database that is there. To open one that is not would make it. */
async function open(name) {
  const request = indexedDB.open(name);
  let isNew = false;
  request.onupgradeneeded = () => {
    isNew = true;
    request.transaction.abort();
  };
  try {
    return await settled(request);
  } catch (error) {
    if (isNew) return undefined;
    throw error;
  }
}

/** One that is held open by the widget is not gone before the widget lets go of it: it does not wait longer than is waited for it. */
const settled = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = (event) => {
    // Firefox would report it to the window.
    event.preventDefault();
    reject(request.error);
  };
});
