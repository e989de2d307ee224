// Runs first on a story's page and keeps whatever a script there could send with: `document.asked`.
(() => {
  const asked = [];
  Object.defineProperty(document, 'asked', { value: asked });
  const note = (kind, ...details) => asked.push([kind, ...details].map(String).join(' '));
  const watch = (owner, name, kind) => {
    const original = owner[name];
    owner[name] = function (...values) {
      note(kind, ...values);
      return original.apply(this, values);
    };
  };
  watch(window, 'fetch', 'fetch');
  watch(XMLHttpRequest.prototype, 'open', 'XMLHttpRequest');
  watch(XMLHttpRequest.prototype, 'send', 'XMLHttpRequest');
  watch(Navigator.prototype, 'sendBeacon', 'beacon');
  watch(WebSocket.prototype, 'send', 'WebSocket');
  watch(HTMLFormElement.prototype, 'submit', 'form');
  for (const name of ['WebSocket', 'EventSource', 'RTCPeerConnection', 'WebTransport', 'Worker']) {
    const Original = window[name];
    if (!Original) continue;
    window[name] = class extends Original {
      constructor(...values) {
        note(name, ...values);
        super(...values);
      }
    };
  }
  // A form with method="dialog" goes nowhere.
  addEventListener('submit', ({ target }) => target.method !== 'dialog' && note('form', target.action));
})();
