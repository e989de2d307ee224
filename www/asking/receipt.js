// The visitor's receipt: the record, and the question as it was asked, as a file.
import { download } from './download.js';
import { gate } from './gate.js';

/** `question`: what was asked, where it still is the same. */
export function downloadReceipt(question) {
  const receipt = { ...gate.answer().record, questionText: question };
  const blob = new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' });
  download(blob, `personvern-${receipt.time?.slice(0, 10)}.json`);
}
