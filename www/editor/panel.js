// The panel at the end of the page: what it says of itself, its buttons, and the latest report.
import { download } from '../asking/download.js';
import { written } from '../asking/written.js';
import { styleOf } from '../widget/files.js';
import { asCsv, asJson } from './files.js';
import { make, makeWith } from './make.js';
import { results, summary } from './results.js';
import { saying } from './words.js';

export class Panel {
  #words;
  #report;
  #heading;
  #status = makeWith('p', { role: 'status' });
  #results = make('div');

  /** `look` looks at the page again. */
  constructor(language, look) {
    const words = (this.#words = saying[language]);
    this.#heading = makeWith('h2', { id: 'pv-editor', tabindex: '-1' }, words.title);
    const buttons = [
      this.#button(words.again, look),
      this.#button(words.json, () => this.#download('json', 'application/json', asJson)),
      this.#button(words.csv, () => this.#download('csv', 'text/csv;charset=utf-8', asCsv)),
    ];
    const section = makeWith('section', { class: 'pv-panel pv-editor', 'aria-labelledby': 'pv-editor', lang: language });
    section.append(this.#heading, make('p', words.about), this.#status, makeWith('div', { class: 'pv-buttons' }, ...buttons), this.#results);
    const element = make('personvern-editor');
    const sheet = makeWith('link', { rel: 'stylesheet', href: styleOf('editor') });
    element.attachShadow({ mode: 'open' }).append(sheet, section);
    document.body.append(element);
    this.#status.textContent = words.looking;
  }

  /** Shows a report in place of the one before. */
  show(report) {
    const isFirst = !this.#report;
    this.#report = report;
    this.#results.replaceChildren(...results(report, this.#words));
    // With the time, so that a second look is heard as one.
    this.#status.textContent = `${summary(report, this.#words)} ${this.#words.at} ${written(new Date(), this.#words.time)}.`;
    // Whoever asks for the panel comes to it, unless they have begun with something else.
    if (isFirst && document.activeElement === document.body) this.#heading.focus();
  }

  #button(text, act) {
    const button = makeWith('button', { type: 'button' }, text);
    button.addEventListener('click', act);
    return button;
  }

  #download(extension, type, write) {
    if (this.#report) download(new Blob([write(this.#report)], { type }), `personvern-${this.#report.today}.${extension}`);
  }
}
