// A copy for the visitor, made here and sent nowhere: as a file, or on the clipboard.
import { languageAt } from '../asking/language.js';
import { conversationOf } from './chat.js';
import { attempt } from './attempt.js';
import { erasure, lengthOf, masking } from './transcript.js';

// How many messages leave the one module at a time.
const SLICE = 1_000;

/** A copy: `{ blob, name }`, or undefined where none could be made. `section`: what the head of the file says. */
export async function copyOf(chat, section, format, isMasked) {
  try {
    const [door, pen, declared] = await Promise.all([erasure.open(), masking.open(), chat.declared()]);
    // The supplier is asked only by one who has been told so: where there is nothing here to be copied.
    const { conversation, isFetched } = pen ? await wholeOf(chat, door, !chat.count) : {};
    if (!lengthOf(conversation)) return undefined;
    const fetched = isFetched ? 'supplier' : undefined;
    const writing = written(pen, { ...aboutOf(chat, section), fetched }, conversation);
    const blobs = [];
    // Each part is copied into the browser's keeping as it comes, and not held twice.
    const parts = { take: (bytes) => blobs.push(new Blob([bytes])) };
    const now = new Date();
    const random = crypto.getRandomValues(new Uint8Array(16));
    const rules = isMasked ? erasure.call(() => declared.rules()) : undefined;
    const language = languageAt(section);
    const file = masking.said(() => writing.write(format, rules, language, now.getTime(), -now.getTimezoneOffset(), random, parts));
    masking.call(() => writing.free());
    return file && { blob: new Blob(blobs, { type: file.type }), name: file.name };
  } catch (error) {
    reportError(error);
    return undefined;
  }
}

/** What is to be written, handed from the one module to the other. */
function written(pen, { chat, controller, ...about }, conversation) {
  const writing = masking.call(() => new pen.Writing(chat ?? '', controller ?? ''));
  for (const [name, value] of Object.entries(about)) if (value) masking.call(() => writing.about(name, value));
  for (const { role, text, sentAt, id, files } of messagesOf(conversation)) {
    masking.call(() => writing.message(role, text, sentAt ?? '', id));
    files?.forEach((name) => masking.call(() => writing.file(name)));
  }
  erasure.call(() => conversation.free());
  return writing;
}

function* messagesOf(conversation) {
  const count = lengthOf(conversation);
  for (let at = 0; at < count; at += SLICE) yield* erasure.said(() => conversation.slice(at, at + SLICE));
}

/** What is here; or else, where the visitor has chosen to have it asked, what the supplier has: `{ conversation, isFetched }`. */
export async function wholeOf(chat, door, mayAsk) {
  const conversation = await chat.conversation();
  const { remote } = chat.adapter;
  if (!mayAsk || !remote?.export || lengthOf(conversation)) return { conversation };
  const { value } = await attempt(() => remote.export(), `${chat.id}: remote.export()`);
  // A text without a letter is no message.
  const messages = typeof value === 'string' ? [{ role: 'system', text: value }].filter(({ text }) => text) : value;
  return { conversation: conversationOf(door, messages, `${chat.id}: remote.export()`), isFetched: true };
}

function aboutOf({ id, adapter }, { dataset }) {
  const { name, controller, declaration, version, dated, kept, keptSaid, basis } = dataset;
  return {
    ...{ chat: name, controller, version, dated, retention: kept, retentionSaid: keptSaid, legalBasis: basis },
    application: adapter.application ?? id,
    declaration: declaration && new URL(declaration, document.baseURI).href,
  };
}

export function download({ blob, name }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has to read it first.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Puts a text on the clipboard, which browsers allow right after a click only: so it is promised before it is there. */
export async function clip(copy) {
  const text = copy.then((made) => made.blob.text()).then((all) => all.replace(/^\uFEFF/, ''));
  text.catch(() => {});
  try {
    const item = new ClipboardItem({ 'text/plain': text.then((all) => new Blob([all], { type: 'text/plain' })) });
    await navigator.clipboard.write([item]);
  } catch {
    return typed(await text);
  }
  return true;
}

/** As it was done before there was an interface for it. */
function typed(text) {
  const field = document.createElement('textarea');
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  field.value = text;
  document.body.append(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return isDone;
}
