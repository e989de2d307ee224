// Runs first on a story's page and keeps what goes wrong there. Not on `window`: stories count the names on it.
(() => {
  const seen = { errors: [], warnings: [], violations: [], events: [] };
  Object.defineProperty(document, 'seen', { value: seen });
  for (const [method, list] of [['error', seen.errors], ['warn', seen.warnings]]) {
    const original = console[method];
    console[method] = (...values) => {
      list.push(values.map(String).join(' '));
      original.apply(console, values);
    };
  }
  addEventListener('error', (event) => seen.errors.push(`uncaught: ${event.error ?? event.message}`));
  addEventListener('unhandledrejection', (event) => seen.errors.push(`unhandled: ${event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
  });
  for (const name of ['personvern:drawn', 'personvern:problem']) {
    document.addEventListener(name, ({ type, detail }) => seen.events.push({ type, detail }));
  }
})();
