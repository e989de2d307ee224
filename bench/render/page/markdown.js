// The declaration as an editor would have written it in Markdown: the same text, headings, lists, tables, emphasis and
// links. What Markdown has no words for (ids, languages, descriptions, forms) becomes plain lists and paragraphs.

const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DETAILS DIV DL FIGCAPTION FIGURE FORM H1 H2 H3 H4 H5 H6 NAV OL P SECTION SUMMARY TABLE UL'.split(' '),
);

/** A drawn declaration as Markdown. */
export const markdownOf = (element) => `${blocks(element).join('\n\n')}\n`;

/** An element's content as blocks; letters between them are paragraphs. */
function blocks(element) {
  const found = [];
  let line = '';
  const end = () => {
    if (line.trim()) found.push(startOfLine(line.trim()));
    line = '';
  };
  for (const node of element.childNodes) {
    if (!isBlock(node)) {
      line += inline(node);
      continue;
    }
    end();
    found.push(...block(node));
  }
  end();
  return found;
}

const isBlock = (node) => BLOCKS.has(node.nodeName);

function block(element) {
  const name = element.nodeName;
  if (/^H\d$/.test(name)) return [`${'#'.repeat(Number(name[1]))} ${content(element)}`];
  if (name === 'UL') return [list(element, () => '- ')];
  if (name === 'OL') return [list(element, (index) => `${index + 1}. `)];
  if (name === 'DL') return [terms(element)];
  if (name === 'TABLE') return table(element);
  return blocks(element);
}

const list = (element, marker) => [...element.children].map((entry, index) => item(marker(index), blocks(entry))).join('\n');

/** `- **What it is:** what there is to say` */
function terms(element) {
  const rows = [...element.children].flatMap((row) => (row.nodeName === 'DIV' ? [...row.children] : [row]));
  const entries = [];
  for (const row of rows) {
    if (row.nodeName === 'DT') entries.push([`**${content(row)}:**`]);
    else entries.at(-1).push(...blocks(row));
  }
  return entries.map(([term, first = '', ...more]) => item('- ', isList(first) ? [term, first, ...more] : [`${term} ${first}`, ...more])).join('\n');
}

const isList = (text) => /^(- |\d+\. )/.test(text);

/** What follows a marker stands in as far as the marker is wide. */
function item(marker, [first = '', ...more]) {
  const indent = ' '.repeat(marker.length);
  return [first, ...more].reduce((text, next) => text + (isList(next) ? '\n' : '\n\n') + next).replace(/^/, marker).replace(/\n(?!\n)/g, `\n${indent}`);
}

function table(element) {
  const [head, ...rows] = [...element.rows].map((row) => `| ${[...row.cells].map(content).join(' | ')} |`);
  const rule = `|${' --- |'.repeat(element.rows[0].cells.length)}`;
  const caption = element.caption ? [content(element.caption)] : [];
  return [...caption, [head, rule, ...rows].join('\n')];
}

/** An element's content on one line. */
const content = (element) => [...element.childNodes].map(inline).join('').replace(/\s+/g, ' ').trim();

function inline(node) {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.data.replace(/\s+/g, ' '));
  const inner = content(node);
  switch (node.nodeName) {
    case 'BR':
      return '  \n';
    case 'STRONG':
      return `**${inner}**`;
    case 'EM':
      return `*${inner}*`;
    case 'A':
      return `[${inner}](<${node.getAttribute('href')}>)`;
    case 'IMG':
      return `![${escaped(node.alt)}](<${node.getAttribute('src')}>)`;
    default:
      return isBlock(node) || node.nodeName === 'LI' ? ` ${inner} ` : inner;
  }
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/[\\`*_[\]|~]/g, '\\$&');

/** Letters that would mean something at the start of a line. */
const startOfLine = (text) => text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+#>]/, '\\$&');
