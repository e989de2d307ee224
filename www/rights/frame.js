// A chat in a frame of another host: its adapter runs inside, because what it stores is nothing that this page can reach. The two sides
// speak through a port of their own, which only a frame of the named origin gets. The other side is frame-side.js.
import { tell } from '../gate/tell.js';

/** Connects to the frame, and gives the chat its adapter when the frame has answered. `frame`: the element; `origin`: of the vendor. */
export function connect(chat, { frame, origin, label }) {
  if (!(frame instanceof HTMLIFrameElement) || !isOrigin(origin)) {
    return tell(`registerChat: ${chat.id}: found frame ${frame}, origin ${origin}, expected an <iframe> and the origin of its page`);
  }
  const offer = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => data?.hello && chat.take(adapterOf(chat.id, label, port1, data.hello));
    // Only that origin can read it.
    frame.contentWindow?.postMessage({ type: 'personvern:connect', chat: chat.id }, origin, [port2]);
  };
  addEventListener('message', ({ source, origin: from, data }) => {
    const isOurs = source === frame.contentWindow && from === origin;
    if (isOurs && data?.type === 'personvern:chat' && data.chat === chat.id) offer();
  });
  // It may have been there before this. That it is asked for says nothing of the visitor, whoever is in the frame.
  frame.contentWindow?.postMessage({ type: 'personvern:who', chat: chat.id }, '*');
  return undefined;
}

function isOrigin(origin) {
  try {
    return new URL(origin).origin === origin;
  } catch {
    return false;
  }
}

function adapterOf(id, label, port, { capabilities, quiesces, remote }) {
  const calls = new Map();
  let change;
  let last = 0;
  const ask = (name) => new Promise((resolve, reject) => {
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
  return {
    ...{ id, label, capabilities },
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
}
