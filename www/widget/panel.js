// The panels: the choices in a <personvern-choices>, a chat's rights in a <personvern-rights>. Each is drawn in its element's
// shadow root, so that neither the host's style nor ours gets across.
//
// Only the markup: what a click does, and which of the hidden parts is shown, is for those who ask for it to say (www/asking/,
// www/rights/).
import { draw, readPanel } from './declaration.js';
import { styleOf } from './files.js';
import { languageOf, manifestOf } from './options.js';
import { tell } from '../gate/tell.js';
import { asProblem, report } from './problem.js';

const panels = new WeakMap();

/**
 * Draws the choices in an element, or draws them anew in another language; clears up where the element is gone. Settles when
 * they are there, with their stylesheet: with whether there is anything to show. `standing`: as they stand in a declaration.
 */
export const ask = (element, page, { standing, language = 'nb' } = {}) =>
  settle(element, page, 'choices', { manifest: page.manifest, standing, language });

/** The same, with a chat's rights: whose, and in which language, may be said here or on the element. */
export const drawRights = (element, page, { chat = element.getAttribute('chat') ?? '', standing, language = languageOf(element) } = {}) =>
  settle(element, page, 'rights', { manifest: manifestOf(element, page), standing, language, chat });

function settle(element, page, kind, what) {
  if (!panels.has(element)) panels.set(element, new Panel(element, page, kind));
  return panels.get(element).settle({ ...what, standing: what.standing ?? element.hasAttribute('standing') });
}

class Panel {
  #element;
  #page;
  #kind;
  #root;
  // Where the page's own text is shown, until the panel is there.
  #slot = document.createElement('slot');
  #drawn;
  // The last that was asked for: whatever is older and still under way gives up.
  #latest;

  constructor(element, page, kind) {
    this.#element = element;
    this.#page = page;
    this.#kind = kind;
    this.#root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    if (!this.#mount()) this.#root.append(this.#slot);
  }

  async settle({ manifest, standing, language, chat }) {
    const mine = (this.#latest = Symbol());
    // An element that is moved is removed and added within one task: it has not gone at all.
    await new Promise(queueMicrotask);
    if (!this.#element.isConnected) return this.#erase();
    try {
      const [read] = await Promise.all([
        readPanel(`${this.#kind} ${language} ${manifest}`, manifest, language, this.#page, this.#kind === 'rights'),
        this.#stylesheet(),
      ]);
      // A mount of its own for each drawing: Yew never takes its listeners off. Apart from the page, until it is all there.
      const mount = document.createElement('div');
      const headingLevel = Number(this.#element.getAttribute('heading-level')) || 2;
      if (mine !== this.#latest) return false;
      const drawn = draw(read, mount, { language, headingLevel, panel: this.#kind, standing, chat });
      const filled = await drawn.done;
      if (mine !== this.#latest) {
        drawn.destroy();
        return false;
      }
      this.#reveal(mount, drawn);
      if (!filled && this.#kind === 'rights') tell(`<personvern-rights>: found no chat ${chat && `«${chat}» `}in ${manifest}`);
      return filled;
    } catch (error) {
      // Where nothing can be drawn, nothing is asked: that means no. What the page says by itself stays.
      if (mine === this.#latest) report(this.#element, asProblem(error));
      return false;
    }
  }

  #reveal(mount, drawn) {
    const before = this.#mount();
    for (const { name, value } of before?.querySelectorAll('input:checked') ?? []) {
      // What the visitor has ticked, and not saved yet, is so in the other language, too.
      for (const box of mount.querySelectorAll('input')) box.checked ||= box.name === name && box.value === value;
    }
    this.#drawn?.destroy();
    this.#drawn = drawn;
    if (before) before.replaceWith(mount);
    else this.#root.append(mount);
    if (mount.hasChildNodes()) this.#slot.remove();
  }

  #erase() {
    this.#drawn?.destroy();
    this.#drawn = undefined;
    this.#mount()?.remove();
    this.#root.append(this.#slot);
    return false;
  }

  /** What has been drawn; on a published page, what it brought. */
  #mount() {
    return this.#root.querySelector('div');
  }

  /** Settles when the stylesheet is there, or when it will not come: then the panel is shown as it is. */
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
      link.href = styleOf(this.#kind);
      this.#root.prepend(link);
    }
    return loaded;
  }
}
