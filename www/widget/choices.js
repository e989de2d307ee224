// The choices in a <personvern-choices>: drawn in its shadow root, so that neither the host's style nor ours gets across.
//
// Only the markup: what a click does, and which of the hidden parts is shown, is for the script tag to say.
import { draw, readChoices } from './declaration.js';
import { asProblem, report } from './problem.js';

const panels = new WeakMap();

/**
 * Draws the choices in an element, or draws them anew in another language; clears up where the element is gone. Settles when
 * they are there, with their stylesheet: with whether there is anything to show. `standing`: as they stand in a declaration.
 */
export function ask(element, page, { standing = element.hasAttribute('standing'), language = 'nb' } = {}) {
  if (!panels.has(element)) panels.set(element, new Panel(element, page));
  return panels.get(element).settle(standing, language);
}

class Panel {
  #element;
  #page;
  #root;
  #drawn;
  // The last that was asked for: whatever is older and still under way gives up.
  #latest;

  constructor(element, page) {
    this.#element = element;
    this.#page = page;
    this.#root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  }

  async settle(standing, language) {
    const mine = (this.#latest = Symbol());
    // An element that is moved is removed and added within one task: it has not gone at all.
    await new Promise(queueMicrotask);
    if (!this.#element.isConnected) return this.#erase();
    try {
      const { manifest } = this.#page;
      const [choices] = await Promise.all([
        readChoices(`${language} ${manifest}`, manifest, language, this.#page),
        this.#stylesheet(),
      ]);
      // A mount of its own for each drawing: Yew never takes its listeners off. Apart from the page, until it is all there.
      const mount = document.createElement('div');
      const headingLevel = Number(this.#element.getAttribute('heading-level')) || 2;
      if (mine !== this.#latest) return false;
      const drawn = draw(choices, mount, { language, headingLevel, choices: standing ? 'standing' : 'ask' });
      const filled = await drawn.done;
      if (mine !== this.#latest) {
        drawn.destroy();
        return false;
      }
      this.#reveal(mount, drawn);
      return filled;
    } catch (error) {
      // Where nothing can be drawn, nothing is asked: that means no.
      if (mine === this.#latest) report(this.#element, asProblem(error));
      return false;
    }
  }

  #reveal(mount, drawn) {
    const before = this.#mount();
    for (const { name } of before?.querySelectorAll('input:checked') ?? []) {
      // What the visitor has ticked, and not saved yet, is so in the other language, too.
      const box = mount.querySelector(`input[name="${name}"]`);
      if (box) box.checked = true;
    }
    this.#drawn?.destroy();
    this.#drawn = drawn;
    if (before) before.replaceWith(mount);
    else this.#root.append(mount);
  }

  #erase() {
    this.#drawn?.destroy();
    this.#drawn = undefined;
    this.#mount()?.remove();
    return false;
  }

  /** What has been drawn; on a published page, what it brought. */
  #mount() {
    return this.#root.querySelector('div');
  }

  /** Settles when the stylesheet is there, or when it will not come: then the choices are shown as they are. */
  #stylesheet() {
    const here = this.#root.querySelector('link');
    if (here?.sheet) return undefined;
    const link = here ?? document.createElement('link');
    const loaded = new Promise((resolve) => {
      link.addEventListener('load', resolve, { once: true });
      link.addEventListener('error', resolve, { once: true });
    });
    if (!here) {
      link.rel = 'stylesheet';
      link.href = this.#page.choicesStylesheet;
      this.#root.prepend(link);
    }
    return loaded;
  }
}
