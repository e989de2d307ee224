// A chat in a frame of another host: its adapter runs inside, because what it stores is nothing that this page can reach. The two sides
// speak through a port of their own, which only a frame of the named origin gets. The other side is frame-side.js.
import { tell } from '../gate/tell.js';

// Chat → what ends its connection.
const connections = new Map();

/**
 * Connects to the frame, and gives the chat its adapter when the frame has answered. `frame`: the element; `origin`: of the vendor. A frame
 * that is taken off the page has its chat taken away: one that is put there again is registered again.
 */
export function connect(chat, { frame, origin, label }) {
  if (!(frame instanceof HTMLIFrameElement) || !isOrigin(origin)) {
    return tell(`registerChat: ${chat.id}: found frame ${frame}, origin ${origin}, expected an <iframe> and the origin of its page`);
  }
  const ending = new AbortController();
  const { signal } = ending;
  const offer = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => data?.hello && !signal.aborted && chat.take(adapterOf(chat, label, port1, data.hello, signal));
    // Only that origin can read it.
    frame.contentWindow?.postMessage({ type: 'personvern:connect', chat: chat.id }, origin, [port2]);
  };
  const listen = ({ source, origin: from, data }) => {
    const isOurs = source === frame.contentWindow && from === origin;
    if (isOurs && data?.type === 'personvern:chat' && data.chat === chat.id) offer();
  };
  addEventListener('message', listen, { signal });
  connections.set(chat, () => ending.abort(new Error('the frame has gone')));
  whenGone(frame, signal, () => disconnect(chat));
  // It may have been there before this. That it is asked for says nothing of the visitor, whoever is in the frame.
  frame.contentWindow?.postMessage({ type: 'personvern:who', chat: chat.id }, '*');
  return undefined;
}

/** Ends a chat's connection to a frame, where it has one. */
export function disconnect(chat) {
  connections.get(chat)?.();
  connections.delete(chat);
}

/** Calls once when an element that has been on the page is so no longer. One that is moved has not gone. */
function whenGone(element, signal, act) {
  let wasHere = element.isConnected;
  const observer = new MutationObserver(() => {
    if (wasHere && !element.isConnected) act();
    wasHere = element.isConnected;
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

function isOrigin(origin) {
  try {
    return new URL(origin).origin === origin;
  } catch {
    return false;
  }
}

function adapterOf(chat, label, port, { capabilities, quiesces, remote }, signal) {
  const calls = new Map();
  let change;
  let last = 0;
  const ask = (name) => new Promise((resolve, reject) => {
    signal.throwIfAborted();
    last += 1;
    calls.set(last, { resolve, reject });
    port.postMessage({ call: last, name });
  });
  port.onmessage = ({ data }) => {
    if (data?.changed) change?.();
    const { resolve, reject } = calls.get(data?.call) ?? {};
    calls.delete(data?.call);
    if (data && 'error' in data) reject?.(new Error(`${data.error}`));
    else resolve?.(data?.value);
  };
  const adapter = {
    ...{ id: chat.id, label, capabilities },
    snapshot: () => ask('snapshot'),
    quiesce: quiesces && (() => ask('quiesce')),
    clear: () => ask('clear'),
    // All of them lie in the frame.
    locators: () => [],
    inside: { remove: () => ask('remove'), look: () => ask('look') },
    subscribe: (tell) => {
      change = tell;
      return () => (change = undefined);
    },
    remote: remote && {
      describe: () => remote.described,
      erase: remote.erases && (() => ask('erase')),
      export: remote.exports && (() => ask('export')),
    },
  };
  signal.addEventListener('abort', () => {
    port.close();
    // Who waits for an answer does not get one.
    for (const { reject } of calls.values()) reject(signal.reason);
    chat.leave(adapter);
  });
  return adapter;
}
