// What a report says, as elements: how much was found; findings by how strongly they bind, rule by rule; then what the page has.
import { make, makeWith } from './make.js';

/** Whether something stood in the way of the check, which says nothing of the manifest. */
const isHindrance = ({ strength, rule }) => !strength && rule !== 'json' && rule !== 'manifest';

// What is no rule's finding has no strength.
const GROUPS = [
  ['undone', isHindrance],
  ['wrong', (finding) => !finding.strength && finding.level === 'error' && !isHindrance(finding)],
  ['breach', ({ strength }) => strength === 'breach'],
  ['conditional', ({ strength }) => strength === 'conditional'],
  ['passed', ({ strength, level }) => !strength && level === 'warning'],
  ['advice', ({ strength }) => strength === 'advice'],
];

/** How much was found, in a line. */
export function summary({ findings }, words) {
  if (findings.some(isHindrance)) return `${words.groups.undone[0]}.`;
  if (!findings.length) return words.none;
  const counts = GROUPS.map(([name, fits]) => [findings.filter(fits).length, words.groups[name][1]]).filter(([count]) => count);
  return `${findings.length} ${words.findings}: ${counts.map((part) => part.join(' ')).join(', ')}.`;
}

export function results({ findings, files: [{ file, judged }], seen, notes }, words) {
  return [
    ...GROUPS.flatMap(([name, fits]) => group(words.groups[name], findings.filter(fits), file, words)),
    ...(judged ? [] : [makeWith('p', { class: 'pv-notice' }, findings.some(isHindrance) ? words.unchecked : words.unjudged)]),
    make('h3', words.seen),
    seen.length ? table(seen, file, words) : make('p', words.nothing),
    ...(notes.length ? [make('h3', words.notes), make('ul', ...notes.map((note) => make('li', note)))] : []),
    make('p', words.limit),
  ];
}

function group([title, counted], findings, file, words) {
  if (!findings.length) return [];
  const ids = new Set(findings.map((finding) => finding.rule));
  const rules = [...ids].flatMap((id) => rule(findings.filter((finding) => finding.rule === id), file, words));
  return [make('h3', counted ? `${title} (${findings.length})` : title), ...rules];
}

/** What one rule has found: what it is, why, where, and how to mend it. */
function rule(findings, file, words) {
  const [{ rule: id, title, law, url, mend }] = findings;
  const why = url ? makeWith('a', { href: url }, law) : law;
  return [
    make('h4', makeWith('span', { class: 'pv-id' }, id), title && ` ${title}`),
    why && make('p', why),
    make('ul', ...findings.map((finding) => make('li', ...told(finding, file, words)))),
    mend && make('p', make('strong', `${words.mend}: `), mend),
  ].filter(Boolean);
}

function told(finding, file, words) {
  const { message, title, detail, path } = finding;
  const lines = [
    // Where the rule's title says all, it is not said again.
    ...(message === title ? [] : [[message]]),
    ...(detail ? [[makeWith('code', { lang: 'en' }, detail)]] : []),
    ...(path ? [[`${words.where}: `, place(finding, file)]] : []),
  ];
  return lines.flatMap((line, at) => (at ? [make('br'), ...line] : line));
}

/** A JSON path, with its file where that is another than the manifest. */
const place = ({ file: its, path }, file) => make('code', its && its !== file ? `${its} ${path}` : path);

function table(seen, file, words) {
  const head = make('tr', ...['area', 'name', 'status'].map((name) => makeWith('th', { scope: 'col' }, words[name])));
  const rows = seen.map((row) => {
    const { area, name, status, path } = row;
    const says = words.statuses[area === 'host' && status === 'own' ? 'site' : status] ?? words.unknown;
    return make('tr', make('td', words.areas[area] ?? area), make('td', name), make('td', says, ...(path ? [' ', place(row, file)] : [])));
  });
  const caption = makeWith('caption', { id: 'pv-seen' }, words.table);
  return makeWith('div', { class: 'pv-table', role: 'region', tabindex: '0', 'aria-labelledby': 'pv-seen' }, make('table', caption, make('thead', head), make('tbody', ...rows)));
}
