// The words that the WASM says. It has none of its own: each language is a file, and a page fetches the one that it is in.
import { bring } from 'personvern-glue';

import { beside, call, start } from './module.js';
import { shared } from './shared.js';

/**
 * Settles when the WASM can be called and the words in a language have been brought, or those in bokmål, where its own cannot be
 * had. Gives what hands them over to another module.
 */
export const words = shared(async (language) => {
  const file = beside(__WORDS__[language], (response) => response.json());
  const [themes] = await Promise.all([file.catch((error) => error), start()]);
  if (themes instanceof Error) {
    if (language === 'nb') throw themes;
    warn(themes);
    return words('nb');
  }
  const give = (bring) => themes.forEach((theme) => bring(language, theme));
  call(() => give(bring));
  return give;
});

/** A language that all words are there in, before the manifest says which it has: what the page is in, or else bokmål. */
export const likely = (language) => /^(nn|en)\b/.exec(language)?.[0] ?? 'nb';

/** Of a further language. What cannot be had is said in another one, marked as such. */
export const further = (language) => words(language).catch(warn);

// The declaration and the choices want the same words: that they cannot be had is said once.
const warned = new Set();

function warn({ message }) {
  if (!warned.has(message)) console.warn(`personvern: ${message}`);
  warned.add(message);
}
