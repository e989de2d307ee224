// One declaration on the page: from the page's own text to the drawn one, and back.
//
// The page's own text (the fallback) stays until the declaration is drawn, and is then replaced in one step. Whatever
// goes wrong, there is a text on the page that can be read.
import { expectArrival } from './arrival.js';
import { draw, read } from './declaration.js';
import { styleOf } from './files.js';
import { optionsOf } from './options.js';
import { announce, asProblem, problem, report } from './problem.js';
import { stylesheet } from './stylesheet.js';
import { regret } from './words.js';

let instances = 0;

export class Telling {
  #element;
  #page;
  // Yew never takes its listeners off the element that it drew in, so there is one, and it is used again.
  #mount = document.createElement('div');
  #status = document.createElement('p');
  #instance;
  #options;
  #fallback;
  #drawn;
  // Of the work under way: aborted when the element is removed, or when newer work overtakes it.
  #work;

  constructor(element, page) {
    this.#element = element;
    this.#page = page;
    this.#status.setAttribute('role', 'status');
  }

  /** Draws, draws anew, clears up, or lets be. */
  settle() {
    if (!this.#element.isConnected) return this.#stop();
    const options = optionsOf(this.#element, this.#page);
    const same = this.#work && JSON.stringify(options) === JSON.stringify(this.#options);
    this.#options = options;
    if (!same) this.#tell();
  }

  /** Gives the page its own text back. */
  #stop() {
    this.#work?.abort();
    this.#work = undefined;
    this.#restore();
    this.#status.remove();
    this.#status.textContent = '';
  }

  async #tell() {
    this.#work?.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    // A screen reader only hears what is filled into an element that was there before.
    if (!this.#status.parentNode) this.#element.prepend(this.#status);
    const arrive = expectArrival(signal);
    try {
      const { manifest, language } = this.#options;
      const declaration = read(manifest, this.#page, language);
      await Promise.all([declaration, stylesheet(styleOf('declaration')), this.#page.parsed]);
      if (signal.aborted) return;
      const focused = this.#element.contains(document.activeElement);
      await this.#draw(await declaration);
      if (signal.aborted) return;
      const first = !this.#fallback;
      this.#reveal();
      if (focused) this.#keepPlace();
      else if (first) arrive(this.#mount);
      announce(this.#element, 'drawn');
    } catch (error) {
      if (!signal.aborted) this.#regret(asProblem(error));
    }
  }

  /** Draws apart from the page: half a declaration is never seen. */
  async #draw(declaration) {
    const { language, headingLevel } = this.#options;
    this.#erase();
    this.#instance ??= ++instances;
    this.#drawn = draw(declaration, this.#mount, { language, headingLevel, instance: this.#instance });
    if (!(await this.#drawn.done)) throw problem('widget', 'nothing was drawn. Please report this.');
  }

  #erase() {
    this.#drawn?.destroy();
    this.#drawn = undefined;
  }

  #reveal() {
    this.#status.remove();
    this.#status.textContent = '';
    this.#fallback ??= [...this.#element.childNodes];
    this.#element.replaceChildren(this.#mount);
  }

  /** What had the keyboard focus is gone; who reads on with Tab goes on from here and not from the top of the page. */
  #keepPlace() {
    this.#mount.querySelector('[tabindex="-1"]')?.focus({ preventScroll: true });
  }

  #restore() {
    this.#erase();
    if (this.#fallback) this.#element.replaceChildren(...this.#fallback);
    this.#fallback = undefined;
  }

  #regret(problem) {
    const cannotRun = problem.code === 'widget';
    if (cannotRun) this.#restore();
    // That nothing can be drawn in this browser or on this page is the editor's business, as long as the page itself
    // has a text for the visitor.
    if (cannotRun && this.#element.textContent.trim()) this.#status.remove();
    else this.#say();
    report(this.#element, problem);
  }

  /** Says it above the fallback, or above what an earlier manifest said. */
  #say() {
    const { text, foreign } = regret(this.#options.language);
    if (foreign) this.#status.lang = foreign;
    else this.#status.removeAttribute('lang');
    this.#status.textContent = text;
    if (!this.#status.parentNode) this.#element.prepend(this.#status);
  }
}
