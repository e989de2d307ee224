// Hosts with letters such as «æ»: a manifest has them as they are read, a browser tells them in ASCII («xn--…»). Only the browser knows
// how one becomes the other.

const NAMES = /[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/gu;
const ASCII = /^[\0-\x7f]*$/;

/** The hosts with such letters in any text of a file, by what the browser calls them. */
export function spellings(content) {
  const found = new Map();
  const note = (text) => {
    for (const name of text.match(NAMES) ?? []) if (!ASCII.test(name)) add(found, name.toLowerCase().replace(/^www\./, ''));
  };
  // Each value once, however deep it lies.
  JSON.stringify(content, (_, value) => {
    if (typeof value === 'string') note(value);
    return value;
  });
  return found;
}

function add(found, name) {
  try {
    found.set(new URL(`https://${name}`).hostname, name);
  } catch {
    // No host: «mm.æ.».
  }
}

/** A host as a manifest spells it, or the domain that it is below; else as it is. */
export function spelled(host, found) {
  for (const [ascii, name] of found) {
    if (host === ascii || host.endsWith(`.${ascii}`)) return host.slice(0, -ascii.length) + name;
  }
  return host;
}
