// What the page has, as far as a script can see: names, and never what stands under them.
import { manifestOf } from '../widget/options.js';

const hosts = new Set();

const AREAS = {
  // One without a name stands there as its bare value.
  cookie: () => document.cookie.split('; ').filter((cookie) => cookie.includes('=')).map((cookie) => cookie.split('=')[0]),
  localStorage: () => Object.keys(localStorage),
  sessionStorage: () => Object.keys(sessionStorage),
  indexedDB: async () => (await indexedDB.databases()).map(({ name }) => name),
  cacheStorage: () => caches.keys(),
};

/** Some browsers never say which databases there are. */
const patience = () => new Promise((_, giveUp) => setTimeout(giveUp, 2_000));

/** Begins to notice what the page asks for. The browser remembers only the first requests, so it is told of all later ones. */
export const notice = () => new PerformanceObserver((list) => note(list.getEntries())).observe({ type: 'resource', buffered: true });

function note(entries) {
  for (const { name } of entries) {
    const { protocol, hostname } = new URL(name, location);
    if (/^https?:$/.test(protocol)) hosts.add(hostname);
  }
}

/** What there is now, beside a manifest. An area that the browser does not let us read is left out, and named in `closed`. */
export async function see(manifest) {
  // The observer is told a little later.
  note(performance.getEntriesByType('resource'));
  const { choices, allowed } = window.personvern;
  const seen = { host: location.hostname, hosts: [...hosts].sort(), allowed: Object.keys(choices?.purposes ?? {}).filter(allowed), published: published(manifest), closed: [] };
  for (const [area, names] of Object.entries(AREAS)) {
    try {
      seen[area] = (await Promise.race([names(), patience()])).sort();
    } catch {
      // To this page, or it is not there in this browser, or never told.
      seen.closed.push(area);
    }
  }
  return seen;
}

/** What the page was published with, if its tag names this manifest. What is no JSON the gate tells of. */
function published(manifest) {
  const isOurs = ({ dataset }) => dataset.storage && manifest && new URL(dataset.manifest, document.baseURI).href === manifest;
  try {
    return JSON.parse([...document.scripts].find(isOurs)?.dataset.storage ?? null);
  } catch {
    return undefined;
  }
}

/**
 * The addresses of the manifests that the page has, the first one that is drawn before the others. `page`: what the tag knows. What an
 * element names goes before the tag's, for that is what visitors see. (The choices are always drawn from the tag's.)
 */
export function manifests(page) {
  const drawn = [...document.querySelectorAll('personvern-declaration, personvern-rights')].map((place) => manifestOf(place, page));
  return [...new Set([...drawn, page.manifest].filter(Boolean))];
}
