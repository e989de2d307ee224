// Fetches JSON: the manifest and its fragments.
import { problem } from './problem.js';
import { shared } from './shared.js';

// Far above any declaration: the largest known one is below 200 kB.
const LIMIT = 16_000_000;

// text/plain, because many a content management system's file store knows no other type for .json. What this is to
// find is the page «not found», served as if all were well.
const JSON_TYPE = /^(application|text)\/([\w.-]+\+)?json\b|^text\/plain\b/i;

/** A JSON file's content. The same file is fetched once; where `page` says that no `cache` is to answer, anew each time. */
export const load = (address, page) => (page.cache ? read : once)(address, page);

async function read(address, page) {
  const fail = (code, message) => {
    throw problem(code, `${address}: ${message}`);
  };
  const response = await request(address, page, fail).catch((error) => fail('network', error.message));
  if (!response.ok) fail('http', `found status ${response.status}, expected 200`);
  const type = response.headers.get('content-type');
  if (!JSON_TYPE.test(type)) fail('type', `found content type ${type}, expected application/json`);
  const text = await textOf(response, fail);
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail('syntax', `found no valid JSON: ${error.message}`);
  }
}

const once = shared(read);

/**
 * Only to the host of the page or of the script: nothing that a page or a manifest says makes a visitor's browser call
 * another one.
 */
function request(address, page, fail) {
  const { origin } = new URL(address);
  const { cache } = page;
  if (page.ahead && address === page.manifest) {
    const { ahead } = page;
    // Its body can be read once.
    page.ahead = undefined;
    return ahead;
  }
  if (origin === location.origin) return fetch(address, { mode: 'same-origin', cache });
  // A redirect must not lead to a third host either.
  if (origin === new URL(import.meta.url).origin) return fetch(address, { redirect: 'error', cache });
  return fail('origin', `found another host, expected ${location.host}`);
}

/** The body as text, read piece by piece: a file that is too large is never held in memory. */
async function textOf({ body }, fail) {
  const reader = body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((error) => fail('network', error.message));
    try {
      text += decoder.decode(value, { stream: !done });
    } catch {
      fail('syntax', 'found bytes that are not UTF-8');
    }
    if (done) return text;
    size += value.length;
    if (size > LIMIT) {
      reader.cancel();
      fail('size', `found more than ${LIMIT} bytes`);
    }
  }
}
