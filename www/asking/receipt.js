// The visitor's receipt: the record, and the question as it was asked, as a file. Nothing is sent.
import { gate } from './gate.js';

/** `question`: what was asked, where it still is the same. */
export function download(question) {
  const receipt = { ...gate.copy(), questionText: question };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }));
  link.download = `personvern-${receipt.time?.slice(0, 10)}.json`;
  link.click();
  // The browser has to read it first.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
