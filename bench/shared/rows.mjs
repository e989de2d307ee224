/** A Markdown table that also reads well in a terminal: the first column to the left, all others to the right. */
export function rows(head, body) {
  const lines = [head, ...body].map((line) => line.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const [first, ...others] = lines.map((line) => `| ${line.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`);
  const rule = `|${widths.map((width, column) => (column ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [first, rule, ...others].join('\n');
}
