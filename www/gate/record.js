// The record of a visitor's answer: `{ version, question?, purposes: { id: true|false }, time, expires, language? }`.
// No identifier, no address, nothing about the browser. It is written in www/asking/keep.js.

const YEAR = 365 * 86_400_000;

/**
 * What a kept text says. `record`: an answer that holds. `old`: one that does not, and `why`: `changed` when the question
 * has changed since, or `expired`. What is not a record, or from the future, is none of them.
 */
export function read(text, version) {
  try {
    const record = JSON.parse(text);
    const [from, to] = [Date.parse(record.time), Date.parse(record.expires)];
    const isSound = from <= Date.now() && from < to && to - from <= YEAR;
    if (!isSound || !Object.values(record.purposes).every((yes) => typeof yes === 'boolean')) return {};
    const why = record.version !== version ? 'changed' : to <= Date.now() && 'expired';
    return why ? { old: record, why } : { record };
  } catch {
    return {};
  }
}
