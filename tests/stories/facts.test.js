// Every fact of six municipalities is found where a visitor looks for it: tests/facts/ lists them, one file for each.
import assert from 'node:assert/strict';

import { EXAMPLES, chooseLanguage, openExample } from '../support/examples.js';
import { story } from '../support/story.js';

for (const example of EXAMPLES) {
  story(`what ${example} declares is found in its section`, async ({ page }) => {
    const { default: entries } = await import(`../facts/${example}.js`);
    await openExample(page, example);
    const missing = [];
    for (const language of new Set(entries.map(languageOf))) {
      if (language !== 'nb') await chooseLanguage(page, language);
      const asked = entries.filter((entry) => languageOf(entry) === language);
      missing.push(...(await page.run(lookFor, asked)).map((line) => `${language} ${line}`));
    }
    assert.deepEqual(missing, []);
  });
}

const languageOf = (entry) => entry.language ?? 'nb';

/** Runs in the page. One line for each entry that does not hold. */
function lookFor(entries) {
  const article = document.querySelector('.pv-declaration');
  const fold = (text) => text.replace(/\s+/g, ' ').trim();
  // What can be seen, not what stands in the document.
  const textOf = (elements) => fold(elements.map((element) => element.innerText).join('\n'));

  /** A section with its parts, or all that comes before the first section. */
  const part = (id) => {
    if (!id) return [...article.children].filter((child) => child.localName !== 'section');
    const section = article.querySelector(`:is(h1, h2, h3, h4, h5, h6)#${CSS.escape(id)}`)?.closest('section');
    return section ? [section] : [];
  };
  const within = (elements, selector) => elements.flatMap((element) => [...element.querySelectorAll(selector)]);

  const faultOf = ({ section, text, href, datetime, alt, absent }) => {
    if (absent !== undefined) return textOf([article]).includes(absent) && 'is there';
    const elements = part(section);
    if (!elements.length) return 'no such section';
    if (!textOf(elements).includes(fold(text))) return 'no such text';
    const links = within(elements, 'a').filter((link) => link.getAttribute('href') === href);
    if (href && !links.some((link) => textOf([link]).includes(fold(text)) || fold(text).includes(textOf([link])))) return `no link to ${href}`;
    const times = within(elements, 'time').filter((time) => time.getAttribute('datetime') === datetime);
    if (datetime && !times.some((time) => fold(text).includes(textOf([time])))) return `no time ${datetime}`;
    if (alt && !within(elements, 'img').some((image) => image.alt === alt)) return `no picture of ${alt}`;
    return undefined;
  };
  return entries.flatMap((entry) => {
    const fault = faultOf(entry);
    return fault ? [`#${entry.section ?? ''} ${entry.fact ?? ''} «${entry.text ?? entry.absent}»: ${fault}`] : [];
  });
}
