// The report as a file.

const COLUMNS = ['rule', 'level', 'strength', 'file', 'path', 'message', 'title', 'mend', 'law', 'url', 'area', 'name'];

export const asJson = (report) => `${JSON.stringify(report, null, 2)}\n`;

/** The findings, a line each, as a Norwegian Excel opens them: it knows UTF-8 by the mark at the beginning. */
export const asCsv = ({ findings }) =>
  `\uFEFF${[COLUMNS, ...findings.map((finding) => COLUMNS.map((name) => finding[name] ?? ''))].map(line).join('')}`;

const line = (cells) => `${cells.map(cell).join(';')}\r\n`;

/** A spreadsheet takes what begins with one of these signs for a formula and carries it out; an apostrophe makes it a text. */
function cell(text) {
  const guarded = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
