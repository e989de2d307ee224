// A <personvern-rights>: what is shown of a chat in it, and what its buttons do. Its markup is Yew's, without any behaviour; the contract is
// in ARCHITECTURE.md, «A conversation».
import { written } from '../asking/written.js';
import { attempt } from './attempt.js';
import { chatOf } from './chats.js';
import { clip, copyOf, download } from './copies.js';
import { declare } from './declarative.js';
import { findByEvents } from './events.js';
import { gate } from './gate.js';
import { List } from './list.js';
import { masking } from './transcript.js';

// How often at most a pointer that moves within the panel is an approach.
const NEAR_MS = 1_000;

// Who keeps a log is known without asking it: the dialog does not wait longer for that.
const DESCRIBE_MS = 1_000;

const each = (root, selector, work) => root?.querySelectorAll(selector).forEach(work);

export class Panel {
  #element;
  #section;
  #list;
  #chat;
  // What the visitor has answered in the dialog, once it is open.
  #answered;
  // Whether the receipt is what the visitor has waited for here.
  #isWaiting = false;
  #drawing;
  // When somebody was last near.
  #neared = -Infinity;
  // In the status line.
  #said;
  // How a day and a clock are written.
  #formats;

  constructor(element) {
    this.#element = element;
    // In a declaration it follows the language that the visitor chooses there.
    new MutationObserver(() => this.draw()).observe(element, { attributeFilter: ['chat', 'heading-level', 'lang', 'manifest'] });
  }

  isThere() {
    return this.#element.isConnected;
  }

  get heading() {
    return this.#section?.querySelector('h1, h2, h3, h4, h5, h6');
  }

  /** Has the widget draw it, and brings it to life. Settles with whether it is there: the last drawing counts. */
  async draw() {
    const drawing = (this.#drawing = this.#draw());
    const isThere = await drawing;
    return drawing === this.#drawing ? isThere : this.#drawing;
  }

  async #draw() {
    const { widget, page } = await gate.loadWidget();
    await widget?.drawRights(this.#element, page);
    const section = this.#element.shadowRoot?.querySelector('section[data-chat]');
    if (!section || section === this.#section) return Boolean(section);
    this.#section = section;
    this.#formats = [...section.querySelectorAll('[data-speaker=user] [data-format]')].map(({ dataset }) => dataset.format);
    this.#list = new List(section.querySelector('[data-messages]'));
    const dialog = section.querySelector('dialog');
    // Esc, too, keeps the conversation.
    dialog?.addEventListener('close', () => dialog.open || this.#answer('keep'));
    this.#chat?.detach(this);
    this.#chat = chatOf(section.dataset.chat);
    this.#chat.attach(this);
    // Whoever answers, and whenever: what is drawn is there.
    if (!this.#chat.adapter) this.#find();
    return true;
  }

  /** Nobody has registered the chat: perhaps the manifest knows where it lies, or somebody listens. */
  async #find() {
    const chat = this.#chat;
    const own = this.#element.getAttribute('manifest');
    await attempt(() => declare(chat, own ? new URL(own, document.baseURI).href : undefined), chat.id);
    if (!chat.adapter) findByEvents(chat);
  }

  /** The visitor comes near: a chat that has come late is asked once more, and one that tells of no change whether there is something now. */
  near() {
    const chat = this.#chat;
    const now = performance.now();
    if (!chat || now - this.#neared < NEAR_MS) return;
    this.#neared = now;
    if (!chat.adapter) findByEvents(chat);
    else if (!chat.adapter.subscribe && !chat.count) chat.refresh();
  }

  /** Shows what there is. */
  show() {
    const { state, isOver, failed, messages, receipt, adapter } = this.#chat;
    // Where something has been erased and nothing is left, the receipt says so.
    const done = Boolean(receipt);
    const isHere = state === 'kept' && this.#chat.count > 0;
    const states = { [state]: !(done && state === 'none'), local: isHere, askable: state === 'kept' && !isHere && !failed, done, over: done && isOver };
    each(this.#section, '[data-when]', (part) => (part.hidden = !part.dataset.when.split(' ').some((name) => states[name])));
    each(this.#section, '[data-remote]', (part) => (part.hidden = !adapter?.remote?.erase));
    if (state === 'kept' || state === 'none') this.#list.fill(messages);
    // A receipt says itself what could not be read.
    if (state === 'kept' && failed && !done) this.say('error');
    // What was said is not so any more.
    else if (this.#said === 'error' || (this.#said === 'elsewhere' && isHere)) this.say();
    if (states.askable) this.#tellHost('[data-when~=askable]');
    // The button that was pressed is gone: the keyboard goes on at what is said instead.
    if (state === 'busy' && this.#isWaiting) focus(this.#section.querySelector('[data-when~=busy]'));
    // What writes copies is there before it is wanted: a click asks for nothing, also where the network has gone.
    if (state === 'kept') masking.open();
    if (!done) return;
    for (const line of ['device', 'tabs', 'supplier']) this.#tell(line, receipt);
    if (!this.#isWaiting) return;
    this.#isWaiting = false;
    focus(this.#section.querySelector('[data-when~=done] :is(h1, h2, h3, h4, h5, h6)'));
  }

  /** Shows the sentence of a line that holds, with what stands in it. */
  #tell(line, receipt) {
    const { kept, keptSaid } = this.#section.dataset;
    const values = { ...receipt, at: clock(receipt.at, this.#formats) };
    if (line === 'device') values.count = receipt.unreadable;
    // As the manifest says it, where the supplier keeps it as long as that.
    values.kept = receipt.kept === kept ? keptSaid ?? kept : undefined;
    // A length of time that nobody has put into words is not shown.
    const is = receipt[line] === 'not-asked-kept' && !values.kept ? 'not-asked' : receipt[line];
    each(this.#section, `[data-line=${line}] [data-is]`, (sentence) => {
      sentence.hidden = sentence.dataset.is !== is;
      each(sentence, '[data-slot]', (slot) => (slot.textContent = values[slot.dataset.slot] ?? ''));
    });
  }

  /** Says one of the sentences in the status line. */
  say(name) {
    this.#said = name;
    each(this.#section, '[data-say]', (sentence) => (sentence.hidden = sentence.dataset.say !== name));
  }

  /** A click on one of its buttons. */
  press(button) {
    const { value } = button;
    if (button.closest('dialog')) return this.#answer(value);
    if (value === 'erase') return this.#erase();
    return this.#copy(value);
  }

  async #copy(format) {
    this.say();
    const isMasked = this.#section.querySelector('[name=copy]:checked')?.value === 'masked';
    const copy = copyOf(this.#chat, this.#section, format === 'clipboard' ? 'text' : format, isMasked);
    if (format === 'clipboard') {
      const isDone = await clip(copy).catch(() => false);
      return this.say(isDone ? 'copied' : 'not-copied');
    }
    const made = await copy;
    if (made) download(made);
    // Perhaps there is nothing to be copied any more.
    else await this.#chat.refresh();
    return this.say(made ? 'saved' : 'not-saved');
  }

  async #erase() {
    this.say();
    const chat = this.#chat;
    const { remote } = chat.adapter;
    // Said by the adapter, and no question to the supplier.
    const described = await this.#tellHost('dialog');
    const box = this.#section.querySelector('dialog [name=supplier]');
    if (box) box.checked = false;
    let answer = await this.#ask(false);
    if (answer === 'keep') return;
    this.#isWaiting = true;
    const asked = Boolean(remote?.erase && box?.checked);
    const decide = async (hasFailed) => {
      if (hasFailed) {
        chat.show('kept');
        answer = await this.#ask(true);
      }
      if (answer === 'keep') return 'kept';
      if (answer !== 'copy') return 'copy-declined';
      const copy = await copyOf(chat, this.#section, 'text', false);
      if (copy) download(copy);
      return copy ? 'copy-taken' : 'copy-failed';
    };
    await chat.erase({ decide, asked, kept: described?.retention });
    this.#isWaiting = false;
    if (answer !== 'keep') return;
    // There was no copy: nothing has been erased. Where the dialog took the keyboard from is hidden again.
    this.say('not-saved');
    focus(this.#section.querySelector('button[value=erase]'));
  }

  /** Says who would be asked. As the adapter says it, which is no question to the supplier. */
  async #tellHost(where) {
    const { adapter, id } = this.#chat;
    const { remote } = adapter;
    const described = remote?.describe && (await attempt(() => remote.describe(), `${id}: remote.describe()`, DESCRIBE_MS)).value;
    const host = described?.host ?? adapter.label ?? id;
    each(this.#section, `${where} [data-slot=host]`, (slot) => (slot.textContent = host));
    return described;
  }

  /** Opens the dialog. Settles with `copy`, `erase` or `keep`. */
  #ask(hasFailed) {
    const dialog = this.#section.querySelector('dialog');
    each(dialog, '[data-when-copy]', (part) => (part.hidden = !hasFailed));
    dialog.showModal();
    // Not every browser begins there.
    focus(dialog.querySelector('h1, h2, h3, h4, h5, h6'));
    return new Promise((resolve) => (this.#answered = resolve));
  }

  #answer(value) {
    this.#answered?.(value);
    this.#answered = undefined;
    this.#section.querySelector('dialog').close();
  }
}

/** A supplier's word of when, as a reader writes it where it is a point in time. */
const clock = (at, formats) =>
  /^\d{4}-\d\d-\d\dT/.test(at) && Date.parse(at) ? formats.map((format) => written(new Date(at), format)).join(' ') : at;

/** Moves the keyboard to a part of the panel. */
export function focus(part) {
  if (!part) return;
  part.tabIndex = -1;
  part.focus();
}
