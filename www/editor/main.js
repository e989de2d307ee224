// What an editor sees who opens a page with `?personvern-editor`: what its manifest lacks, and what the page has that the manifest does
// not say. The gate loads this then, and never else.
//
// - What the page has (page.js): manifests, names of what is stored, and hosts. It goes on looking while the page is used.
// - What is to be said of it (report.js): the rules are those of the command, in a module of their own.
// - The panel (panel.js, results.js, make.js, words.js), and what is downloaded (files.js).
//
// Nothing is stored, and nothing is sent.
import { languageAt } from '../asking/language.js';
import { parsed } from '../gate/parsed.js';
import { manifests, notice, see } from './page.js';
import { Panel } from './panel.js';
import { reportOn } from './report.js';

export async function start({ manifest }) {
  notice();
  await parsed;
  // As the command does it: all who read Norwegian or Sámi get bokmål.
  const language = /^(nb|nn|se|sma|smj)\b/i.test(languageAt(document.body)) ? 'nb' : 'en';
  let last = Promise.resolve();
  // One look after the other: the last one counts, and one that fails stands in no other's way.
  const look = () => (last = last.then(lookOnce).catch(reportError));
  const lookOnce = async () => {
    const addresses = manifests({ manifest });
    panel.show(await reportOn(addresses, await see(addresses[0]), language));
  };
  const panel = new Panel(language, look);
  await Promise.all([window.personvern.ready, loaded()]);
  await look();
  // What may be stored is another thing after an answer. It takes a while until what had its yes is gone, and what has one has run.
  let later;
  document.addEventListener('personvern:choices', () => {
    clearTimeout(later);
    later = setTimeout(look, 1_000);
  });
}

/** When the page's own scripts have run. */
const loaded = () => new Promise((resolve) => {
  if (document.readyState === 'complete') resolve();
  else addEventListener('load', resolve);
});
