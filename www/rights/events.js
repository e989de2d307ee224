// Who cannot write an adapter answers two events: `personvern:export` and `personvern:erase`, on the document.
//
//   event.detail    { chat, where }: `device`, what this page and this browser have; `supplier`, only when the visitor has asked for it
//   event.respondWith(promise)

/** The messages of an answer: a list, a text, or an object with one of them. */
const messagesOf = (answer) => answer?.messages ?? answer;

/** What somebody answers, or undefined where nobody does. */
function ask(name, chat, where) {
  let answer;
  const event = new CustomEvent(`personvern:${name}`, { detail: { chat, where } });
  event.respondWith = (promise) => (answer ??= Promise.resolve(promise));
  document.dispatchEvent(event);
  return answer;
}

/** Makes a chat known that answers to events. Whether there is one. */
export function findByEvents(chat) {
  const { id } = chat;
  const first = ask('export', id, 'device');
  if (!first) return;
  // Who answers with an error has answered; it is told where it is asked again.
  first.catch(() => {}).then((answer) => !chat.adapter && chat.take(adapterOf(id, answer)));
}

function adapterOf(id, first) {
  const answered = async (name, where) => {
    const answer = ask(name, id, where);
    if (!answer) throw new Error(`nobody answers personvern:${name}`);
    return answer;
  };
  let last = first;
  const { remote } = first ?? {};
  return {
    id,
    capabilities: { localTranscript: true, timestamps: 'stored', clear: first?.clear ?? 'in-place', remoteErase: Boolean(remote), remoteExport: Boolean(remote?.exports) },
    async snapshot() {
      last = await answered('export', 'device');
      const messages = messagesOf(last);
      return typeof messages === 'string' ? [{ role: 'system', text: messages }] : messages;
    },
    clear: () => answered('erase', 'device'),
    locators: () => last?.locators ?? [],
    remote: remote && {
      describe: () => remote,
      erase: () => answered('erase', 'supplier'),
      export: remote.exports && (async () => messagesOf(await answered('export', 'supplier'))),
    },
  };
}
