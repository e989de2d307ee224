// The ways to get a declaration onto the page. Each draws into an empty element and says how long each step took, from
// letters in hand to a page with its layout done.
import DOMPurify from './dompurify.js';
import { Reading } from './glue.js';
import { marked } from './marked.js';

/** A list that comes from Rust. */
export const lines = (text) => (text ? text.split('\n') : []);

/** The widget: manifest → JSON.parse → read and checked → put together → drawn by Yew. */
export class Ours {
  #drawn;
  #page;

  constructor({ address, manifest, files }) {
    Object.assign(this, { address, manifest, files });
  }

  async draw(mount) {
    const watch = new Watch();
    const json = JSON.parse(this.manifest);
    watch.lap('parse');
    const reading = new Reading(json, this.address);
    watch.lap('read');
    for (let wanted; (wanted = lines(reading.wanted())).length; ) {
      for (const file of wanted) reading.deliver(file, JSON.parse(this.files[file]));
    }
    this.#page = reading.finish();
    watch.lap('finish');
    this.#drawn = this.#page.draw(mount, 'nb', 2, 1, '', { answer() {}, focus() {} });
    // Yew draws in a microtask, which was queued before this one.
    await new Promise(queueMicrotask);
    watch.lap('draw');
    return watch.layout(mount);
  }

  async erase() {
    this.#drawn.destroy();
    await new Promise(queueMicrotask);
    this.#page.free();
  }
}

/** The browser's own parser, fed with exactly the markup that the widget draws: the least that drawing can cost. */
export class InnerHtml {
  constructor(markup) {
    this.markup = markup;
  }

  draw(mount) {
    const watch = new Watch();
    mount.innerHTML = this.markup;
    watch.lap('draw');
    return watch.layout(mount);
  }

  erase() {}
}

/** What a page does that takes its text as Markdown from somebody it does not trust. */
export class Markdown {
  constructor(markdown) {
    this.markdown = markdown;
  }

  draw(mount) {
    // Under the stylesheet that the others are under.
    mount.className = 'pv-declaration';
    const watch = new Watch();
    const html = marked.parse(this.markdown);
    watch.lap('parse');
    const clean = DOMPurify.sanitize(html);
    watch.lap('sanitise');
    mount.innerHTML = clean;
    watch.lap('draw');
    return watch.layout(mount);
  }

  erase() {}
}

class Watch {
  #laps = {};
  #started = performance.now();
  #last = this.#started;

  lap(name) {
    const now = performance.now();
    this.#laps[name] = now - this.#last;
    this.#last = now;
  }

  /** The last step: asks where the drawing stands, which the browser cannot answer before its layout is done. */
  layout(mount) {
    const { height } = mount.getBoundingClientRect();
    this.lap('layout');
    if (!height) throw new Error('nothing was drawn');
    return { ...this.#laps, total: this.#last - this.#started };
  }
}
