// The module's rules for numbers and e-mail as JavaScript regular expressions, as one would write them in a page: digits that stand
// together however they are spelled, unless all of them are dates, times, amounts, case numbers and the like. What is found gets no name
// by its checksum, as it does in the module. What is timed is held against the module first: they must cover the same.

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const BLANK = '[ \\t\\u00a0\\u202f]';
const DASH = '[-\\u2010-\\u2015\\u2212]';
const COUNTED = '(?:kroner|kr|prosent|millioner|innbyggere|personer|dager|meter|kilometer|km|kg|m|m²|km²|år|timer|dyr|tonn|linjer|%|‰|°|€|\\$|£)(?![\\p{L}\\p{N}])';
const FIGURE = `\\d{1,3}(?:${BLANK}\\d{3}){0,4}(?:,\\d{1,2})?|\\d{1,3}(?:\\.\\d{3}){1,4}(?:,\\d{1,2})?|\\d{1,7}(?:[.,]\\d{1,2})?`;

const HARMLESS = [
  `(?<=LOV-)${YEAR}-\\d\\d-\\d\\d-\\d{1,5}`,
  `${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])`,
  `${DAY}(?:\\.${MONTH}\\.|/${MONTH}[/-]|-${MONTH}-)(?:${YEAR}|\\d\\d)(?!${BLANK}\\d{5}(?!\\d))`,
  `${DAY}\\.${MONTH}\\.?${DASH}(?=${DAY}\\.${MONTH}\\.)`,
  '(?:[01]?\\d|2[0-4])[.:][0-5]\\d(?::[0-5]\\d)?',
  `\\d{3}[05]${DASH}\\d{3}[05]`,
  `(?:${YEAR}|[0-3]\\d|9\\d)/\\d{1,7}(?:-\\d{1,4})?`,
  `(?<=[Ss]ak(?:snr|snummer|en)?\\.?:?${BLANK})(?:${YEAR}-\\d{1,7}|(?:19|20)\\d{5,8})`,
  `${YEAR}(?:(?:${DASH}|/)(?:${YEAR}|\\d\\d))?`,
  `(?:${FIGURE})(?=${BLANK}?${COUNTED}|[,.][-–—])`,
  `(?:${FIGURE})${BLANK}?${DASH}${BLANK}?(?:${FIGURE})(?=${BLANK}?${COUNTED})`,
  `(?<=(?:kr|kroner|NOK|€|\\$|£)\\.?:?${BLANK}?)(?:${FIGURE})`,
  `\\d{1,3}(?:[ .\\u00a0]\\d{3})*[ .\\u00a0]000`,
  `\\d{4}(?=${BLANK}\\p{Lu}\\p{Ll})`,
  `(?<=(?:gnr|bnr|fnr|snr|planID|gnr/bnr)\\.?:?${BLANK})\\d{1,7}(?:/\\d{1,5})*`,
  '\\d{4}-\\d{1,4}(?:/\\d{1,5}){1,3}',
  `(?<=§${BLANK}?)\\d{1,3}-\\d{1,3}`,
  `116${BLANK}117`,
  `(?<=(?:ISO|NS-EN|EN|[Vv]ersjon)${BLANK})\\d{1,5}(?:[ .:-]\\d{1,5}){0,2}`,
];

const SEPARATOR = `(?:${BLANK}*${DASH}${BLANK}*|${BLANK}+|[.,:/]|${BLANK}?[()_'’*|\\\\]{1,2}${BLANK}?)`;
const CLUSTER = new RegExp(`(?<!\\p{N})(?:\\(?\\+)?\\d+(?:${SEPARATOR}\\d+)*`, 'gu');
const ANY = `(?:${HARMLESS.join('|')})`;
const ALL_HARMLESS = new RegExp(`${ANY}(?:${SEPARATOR}${ANY})*(?![\\p{N}]|[./]\\p{N})`, 'uy');

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_][\p{L}\p{N}._%+-]{0,63}(?:@| ?[([](?:at|krøllalfa|alfakrøll|snabel)[)\]] ?)(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
const OFFICE = /^(?:postmottak|post|servicetorget|servicetorg|personvernombud|personvernombudet|firmapost|kundeservice)@.*kommune\.no$/i;

/** A text with e-mail addresses and numbers of more digits than `limit` covered. */
export function mask(text, limit) {
  return text
    .replace(EMAIL, (found) => (OFFICE.test(found) ? found : '[e-post]'))
    .replace(CLUSTER, (found, offset, whole) => {
      if (digits(found) <= limit) return found;
      ALL_HARMLESS.lastIndex = offset;
      const harmless = ALL_HARMLESS.exec(whole);
      return harmless && harmless[0].length >= found.length ? found : '[nummer]';
    });
}

function digits(text) {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) count++;
  }
  return count;
}
