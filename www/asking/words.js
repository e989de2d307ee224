// What is said here, because the WASM may never come. The words are generated from the Rust ones, so that each stands once.
// A manifest may say them otherwise.
import * as words from 'personvern-words';

import { gate } from './gate.js';

export { languageAt } from './language.js';

/** An element that says a word in `language`, or in Norwegian bokmål, marked as such, with its places filled. */
export function say(name, key, language, values) {
  const short = language.split('-')[0].toLowerCase();
  const own = gate.declared().words;
  const text = [own?.[language]?.[key], own?.[short]?.[key], words[key][short]].find((some) => typeof some === 'string');
  const element = document.createElement(name);
  if (!text) element.lang = 'nb';
  element.textContent = (text ?? words[key].nb).replace(/{(\w+)}/g, (_, place) => values[place]);
  return element;
}

/** A manifest's text: a string, or one for each language. */
export function textIn(text, language) {
  const found = typeof text === 'object' && text ? (text[language] ?? text[language.split('-')[0]] ?? Object.values(text)[0]) : text;
  return typeof found === 'string' ? found : '';
}
