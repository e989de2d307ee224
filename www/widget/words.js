// What is said where the WASM cannot say it. The words are generated from the Rust ones, so that each stands once.
import { manifestUnavailable } from 'personvern-words';

/** That the declaration cannot be shown: in `language`, or in Norwegian bokmål, which then is named in `foreign`. */
export function regret(language) {
  const text = manifestUnavailable[language.split('-')[0].toLowerCase()];
  return text ? { text } : { text: manifestUnavailable.nb, foreign: 'nb' };
}
