// What the editor should know goes to the console: each message once, however many elements it is about.
const told = new Set();

export function tell(message) {
  if (told.has(message)) return;
  told.add(message);
  console.warn(`personvern: ${message}`);
}
