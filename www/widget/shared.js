// Work that several places on the page need and that is done once.

/** `make`, but the same promise for the same first argument. One that failed is forgotten, to be tried again. */
export function shared(make) {
  const promises = new Map();
  return (key, ...more) => {
    if (!promises.has(key)) {
      const promise = make(key, ...more);
      promises.set(key, promise);
      promise.catch(() => promises.delete(key));
    }
    return promises.get(key);
  };
}
