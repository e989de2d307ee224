// The report as a file.

const COLUMNS = ['kind', 'rule', 'level', 'strength', 'file', 'path', 'message', 'detail', 'title', 'mend', 'law', 'url', 'area', 'name', 'status'];

export const asJson = (report) => `${JSON.stringify(report, null, 2)}\n`;

/**
 * A line for each finding, then one for each thing that the page has: told apart by their `kind`. As a Norwegian Excel opens them: it
 * knows UTF-8 by the mark at the beginning.
 */
export function asCsv({ findings, seen }) {
  const of = (kind, entries) => entries.map((entry) => COLUMNS.map((name) => ({ kind, ...entry })[name] ?? ''));
  return `\uFEFF${[COLUMNS, ...of('finding', findings), ...of('seen', seen)].map(line).join('')}`;
}

const line = (cells) => `${cells.map(cell).join(';')}\r\n`;

/** A spreadsheet takes what begins with one of these signs for a formula and carries it out; an apostrophe makes it a text. */
function cell(text) {
  const guarded = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
