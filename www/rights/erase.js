// Carries the erasure's steps out. What comes next, and what may be said of it, is for the module (src/transcript/erasure/).
import { attempt } from './attempt.js';
import { wholeOf } from './copies.js';
import { forget, leave } from './entry.js';
import { look, removeAll, values } from './places.js';
import { forgetTime } from './retention.js';
import { askTabs } from './tabs.js';
import { erasure, lengthOf } from './transcript.js';

// How long a reload may take before it is taken not to come: the visitor may be asked whether to leave the page, and stay.
const RELOAD = 20_000;

/**
 * Erases a conversation. `decide(failed)`: whether the visitor has taken a copy first; `failed` when one could not be made. Without, nobody
 * is asked. `asked`: the supplier is to erase it, too; `kept`: how long it keeps it, as it says itself. `overdue`: its time is over.
 */
export async function erase(chat, { decide, asked = false, kept, overdue } = {}) {
  if (chat.state === 'busy') return undefined;
  const before = chat.state;
  chat.receipt = undefined;
  chat.show('busy');
  const door = await erasure.open();
  if (!door) return fail(chat, before);
  try {
    // Where the page has nothing, what the supplier has is what will be searched for.
    const { conversation: whole } = await wholeOf(chat, door, asked);
    const conversation = whole ?? erasure.call(() => new door.Conversation());
    const { locators, begin } = await prepare(chat, { asked, kept, overdue });
    const first = begin(erasure.call(() => new door.Conversation()), [], 0n);
    const [salt] = crypto.getRandomValues(new BigUint64Array(1));
    const erasing = begin(conversation, values(first), salt);
    return await drive(erasing, { chat, locators, before, decide: decide ?? (() => 'copy-declined') });
  } catch (error) {
    return fail(chat, before, error);
  }
}

/** Goes on after a reload. */
export async function resume(chat, entry) {
  chat.show('busy');
  forget();
  try {
    const door = await erasure.open();
    const { plan, declared, locators } = await prepare(chat, {});
    const erasing = erasure.call(() => door.Erasing.resume(entry, plan, declared));
    if (erasing) return await drive(erasing, { chat, locators, before: 'unknown', decide: () => 'kept' });
  } catch (error) {
    return fail(chat, 'unknown', error);
  }
  chat.show('unknown');
  return chat.refresh();
}

/** Clears what this tab has of it, because another tab has asked. Whether it could. */
export async function clearHere(chat) {
  try {
    const door = await erasure.open();
    const { begin } = await prepare(chat, {});
    const { adapter } = chat;
    if (adapter.quiesce) await attempt(() => adapter.quiesce(), `${chat.id}: quiesce()`);
    const cleared = adapter.clear ? await attempt(() => adapter.clear(), `${chat.id}: clear()`) : {};
    const isBlocked = await remove(chat, begin(erasure.call(() => new door.Conversation()), [], 0n));
    return adapter.capabilities?.clear === 'in-place' && cleared.call === 'done' && !isBlocked;
  } catch {
    return false;
  }
}

function fail(chat, before, error) {
  // What the module could not do is nothing that was done. That it is not there is told where it is fetched.
  if (error) reportError(error);
  chat.show(before);
  chat.say('error');
}

/** What is to be erased, as the module reads it. */
async function prepare(chat, { asked, kept, overdue }) {
  const { adapter, id } = chat;
  const [door, declared] = await Promise.all([erasure.open(), chat.declared()]);
  const answer = await attempt(() => adapter.locators?.() ?? [], `${id}: locators()`);
  // What cannot be read is counted as a place that could not be looked at.
  const given = answer.call === 'done' && Array.isArray(answer.value) ? answer.value : [{}];
  const locators = given.map((locator) => {
    const { area, key, match, db, store, cache } = locator ?? {};
    return { area, key, match, db, store, cache };
  });
  const remote = adapter.remote && { asked, exports: Boolean(adapter.remote.export), kept };
  const clear = adapter.capabilities?.clear;
  const plan = JSON.stringify({ adapter: id, quiesces: Boolean(adapter.quiesce), clear, locators, overdue, store: adapter.store, remote });
  const begin = (conversation, found, salt) =>
    erasure.call(() => door.Erasing.begin(plan, declared, conversation, JSON.stringify(found), salt));
  return { plan, declared, locators, begin };
}

async function drive(erasing, work) {
  for (;;) {
    const step = erasure.said(() => erasing.step());
    const { chat } = work;
    if (step.do === 'keep') return chat.show(work.before);
    if (step.do === 'report') return report(chat, step);
    const event = await STEPS[step.do](work, step, erasing);
    if (event.call === 'hung') erasure.call(() => erasing.time_is_up());
    else erasure.call(() => erasing.happened(written(event)));
  }
}

function report(chat, { over, ...receipt }) {
  chat.receipt = receipt;
  if (receipt.device === 'erased') forgetTime(chat);
  chat.isOver = Boolean(over);
  chat.show('none');
  return chat.refresh();
}

function written(event) {
  try {
    return JSON.stringify(event);
  } catch {
    // A supplier's answer that is no data is none.
    return JSON.stringify({ is: event.is });
  }
}

const STEPS = {
  async quiesce({ chat }, { patience }) {
    const { call: outcome } = await attempt(() => chat.adapter.quiesce(), `${chat.id}: quiesce()`, patience);
    return { is: 'quiesced', call: outcome };
  },
  async offer({ chat, decide }, { failed }) {
    const is = await decide(Boolean(failed));
    if (is !== 'copy-failed') chat.show('busy');
    return { is };
  },
  async clear({ chat }, { patience }) {
    const { call: outcome } = await attempt(() => chat.adapter.clear(), `${chat.id}: clear()`, patience);
    return { is: 'cleared', call: outcome };
  },
  async remove({ chat }, _, erasing) {
    return { is: 'removed', blocked: await remove(chat, erasing) };
  },
  async tabs({ chat }, { patience }) {
    return { is: 'tabs', ...(await askTabs(chat, patience)) };
  },
  async 'erase-remote'({ chat }, { patience }) {
    const { call: outcome, value } = await attempt(() => chat.adapter.remote.erase(), `${chat.id}: remote.erase()`, patience);
    return { is: 'remote-erased', call: outcome, answer: value };
  },
  async 'export-remote'({ chat }, { patience }, erasing) {
    const { call: outcome, value } = await attempt(() => chat.adapter.remote.export(), `${chat.id}: remote.export()`, patience);
    return { is: 'remote-searched', call: outcome, found: outcome === 'done' ? isIn(erasing, value) : undefined };
  },
  verify: ({ chat, locators }, _, erasing) => verified(chat, locators, erasing),
  async 'verify-again'(work, { after }, erasing) {
    work.leaving = await new Promise((resolve) => {
      addEventListener('pagehide', () => resolve(true), { once: true });
      setTimeout(resolve, after);
    });
    return verified(work.chat, work.locators, erasing);
  },
  async reload({ leaving }, { entry }) {
    if (!leave(entry)) return { is: 'cannot-reload' };
    // Who leaves the page has it finished by the next one.
    if (!leaving) location.reload();
    await new Promise((resolve) => setTimeout(resolve, RELOAD));
    forget();
    return { is: 'cannot-reload' };
  },
};

/** Whether the texts are in what a supplier gives out. Undefined where one cannot tell. */
function isIn(erasing, value) {
  const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map((message) => `${message?.text ?? ''}`) : undefined;
  if (!texts) return undefined;
  if (texts.some((text) => erasure.call(() => erasing.is_in(text)))) return true;
  // Nothing to search for, and something is there.
  return texts.join('') && erasure.call(() => erasing.is_left('')) ? undefined : false;
}

/** A frame has storage of its own, and clears it itself. */
async function remove({ adapter, id }, erasing) {
  const [isBlocked, inside] = await Promise.all([
    removeAll(erasing),
    adapter.inside ? attempt(() => adapter.inside.remove(), `${id}: the frame`) : { call: 'done' },
  ]);
  return isBlocked || inside.call !== 'done';
}

async function verified(chat, locators, erasing) {
  const { adapter, id } = chat;
  // What is in this page's own storage is read before anything is waited for: the page may be going away.
  const looked = look(erasing, [...locators, { area: chat.adapter.store }]);
  const conversation = await chat.conversation();
  const { left, unreadable } = await looked;
  const messages = conversation && erasure.said(() => conversation.slice(0, lengthOf(conversation)));
  if (conversation) erasure.call(() => conversation.free());
  if (!messages) unreadable.push('snapshot()');
  if (adapter.inside) {
    const { call: outcome, value } = await attempt(() => adapter.inside.look(), `${id}: the frame`);
    if (outcome !== 'done' || !Array.isArray(value)) unreadable.push('frame');
    else left.push(...value.filter((place) => place?.value === null || erasure.call(() => erasing.is_left(`${place?.value}`))).map((place) => `${place?.name}`));
  }
  // What the chat says to everyone is nothing of the conversation; what the visitor wrote is.
  const isShown = ({ role, text }) => text && erasure.call(() => (role === 'user' ? erasing.is_left(text) : erasing.is_in(text)));
  return { is: 'verified', left, unreadable, shown: Boolean(messages?.some(isShown)) };
}
