// What is to be said of a manifest and its page. It has the names of `personvern check --format json`.
import { Reading } from 'personvern-glue';

import { written } from '../asking/written.js';
import { include } from '../widget/include.js';
import { words } from '../widget/language.js';
import { load } from '../widget/load.js';
import { call } from '../widget/module.js';
import { asProblem, problem } from '../widget/problem.js';
import { spelled, spellings } from './hosts.js';
import { saying } from './words.js';

// Who has mended a manifest looks again, and sees it as it is now.
const AS_IT_IS_NOW = { cache: 'no-store' };

/** Of the first manifest. `seen`: what the page has, as page.js says it. A manifest that cannot be had is a finding, too. */
export async function reportOn([address, ...others], seen, language) {
  const today = written(new Date(), 'yyyy-mm-dd');
  const { judged, findings, comparison, unanswered } = await judge(address, seen, today, language).catch((error) => refusal(error, seen, saying[language]));
  const ofLevel = (level) => findings.filter((finding) => finding.level === level).length;
  return {
    version: 1,
    language,
    today,
    page: location.origin + location.pathname,
    files: [{ file: address, judged }],
    errors: ofLevel('error'),
    warnings: ofLevel('warning'),
    // What says no file is about the manifest itself.
    findings: findings.map((finding) => ({ rule: '', level: '', strength: undefined, file: address, ...finding })),
    seen: comparison,
    notes: notes(seen, unanswered, others, saying[language]),
  };
}

async function judge(address, page, today, language) {
  if (!address) throw problem('address');
  const [manifest] = await Promise.all([load(address, AS_IT_IS_NOW), words('nb')]);
  const files = [manifest];
  const reading = call(() => new Reading(manifest, address));
  await include(reading, (file) => outcomeOf(file, files, saying[language]), call);
  const seen = inTheWordsOf(files, page);
  return call(() => {
    const result = reading.judge(seen, today, language);
    const judged = result.judged();
    const said = { judged, findings: result.findings(), comparison: judged ? result.comparison() : listed(seen), unanswered: result.unanswered() };
    result.free();
    return said;
  });
}

/** What comes of a fragment; why there is none is said in the panel's language. */
const outcomeOf = (file, files, { fragments }) => load(file, AS_IT_IS_NOW).then(
  (content) => {
    files.push(content);
    return { content };
  },
  (error) => ({ reason: fragments[asProblem(error).code] ?? error.message }),
);

/** What the page has, its hosts spelled as the files spell them. */
function inTheWordsOf(files, { host, hosts, ...seen }) {
  const found = spellings(files);
  return { ...seen, host: spelled(host, found), hosts: hosts.map((name) => spelled(name, found)) };
}

/**
 * Why nothing could be judged, in the panel's words; `detail` is what the console would say, in English. Only a file that is no JSON is a
 * fault of the manifest, with a place in it.
 */
function refusal(error, seen, words) {
  const { code, message } = asProblem(error);
  const told = { level: 'error', message: words.refusals[code], detail: message || undefined };
  const finding = code === 'syntax' ? { rule: 'json', path: '$', ...told } : { rule: code, ...told };
  return { judged: false, findings: [finding], comparison: listed(seen) };
}

/** What the page has, where there is nothing to hold it against. */
function listed({ host, hosts, allowed, closed, published, ...areas }) {
  const rows = Object.entries(areas).flatMap(([area, names]) => names.map((name) => ({ area, name })));
  return [...rows, ...hosts.map((name) => ({ area: 'host', name }))];
}

/** What a reader must know of the report: what it cannot have seen, in general and this time. It needs no manifest. */
function notes({ closed }, unanswered, others, words) {
  return [
    ...words.unseen,
    closed.length && `${words.closed} ${closed.join(', ')}.`,
    unanswered,
    others.length && `${words.others} ${others.join(', ')}`,
  ].filter(Boolean);
}
