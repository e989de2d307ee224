// An adapter for a chat whose log is on its supplier's server, which takes the commands DOWNLOAD and DELETE over its chat API, as
// boost.ai's does. An example to copy.
//
//     import { serverLog } from './adapters/server-log.js';
//
//     const chat = serverLog({
//       id: 'kari',
//       label: 'Kommune-Kari',
//       api: 'https://chat.example/api/chat/v2',
//       conversation: () => sessionStorage.getItem('conversation'),
//       keys: [{ area: 'sessionStorage', key: 'conversation' }],
//       retention: 'P21D',
//     });
//     (window.personvern ??= []).push((personvern) => personvern.registerChat(chat));
//
// Nothing is asked of the server before the visitor has chosen that in the panel. The page's policy must allow its host in
// `connect-src`, as it does for the chat itself.

/**
 * `id` is the chat's in the manifest. `conversation` gives the server's name of the conversation that is going on, or null; `keys` are
 * where the page keeps that name. `messages` and `forget` are the page's own ways to read what it shows and to clear it.
 */
export function serverLog({ id, label, api, conversation, keys = [], retention, keeps, messages, forget }) {
  // Remembered, because the page forgets the name before the server is asked.
  let named;
  const name = () => (named = conversation() ?? named);

  async function command(command) {
    // Without a name it would be about nothing, or about everything.
    if (!name()) throw new Error('there is no conversation');
    return fetch(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ command, conversation_id: name() }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  }

  return {
    id,
    label,
    capabilities: { localTranscript: Boolean(messages), timestamps: 'stored', clear: 'in-place', remoteErase: true, remoteExport: true },
    snapshot: () => messages?.() ?? [],
    async clear() {
      name();
      await forget?.();
    },
    locators: () => keys,
    remote: {
      describe: () => ({ host: new URL(api, location.href).host, retention, keeps }),
      async erase() {
        const answer = await command('DELETE');
        // A no is an answer. A server that is not well, has too much to do, or does not know the conversation has not answered.
        if (answer.status >= 500 || [404, 408, 410, 429].includes(answer.status)) throw new Error(`the server says ${answer.status}`);
        const { ok, receipt, at } = (await answer.json().catch(() => undefined)) ?? {};
        return { ok: answer.ok && ok !== false, receipt, at };
      },
      async export() {
        const answer = await command('DOWNLOAD');
        // It is not there any more.
        if ([404, 410].includes(answer.status)) return '';
        if (!answer.ok) throw new Error(`the server says ${answer.status}`);
        return answer.text();
      },
    },
  };
}
