// What the script tag says itself, because the WASM may never come. The words are generated from the Rust ones, so that
// each stands once.
//
// Keys: manifestUnavailable
import words from 'personvern-words';

/** A text in `language`, or in Norwegian bokmål, which then is named in `foreign`. */
export function word(key, language) {
  const text = words[language.split('-')[0].toLowerCase()]?.[key];
  return text ? { text } : { text: words.nb[key], foreign: 'nb' };
}
