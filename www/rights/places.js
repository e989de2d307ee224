// Where a widget keeps a conversation: taken away, and read back. Any storage may be closed, full, or another one than the widget's.
import { attempt } from './attempt.js';
import { isThere, removePlace } from './databases.js';
import { AREAS } from './keys.js';
import { erasure } from './transcript.js';

// How long a database may take that a widget may hold open.
const PATIENCE = 2_000;

// What is ours, and says nothing of a conversation; the store for a chat is searched as one of its own keys.
const OURS = /^pv:/;

/** What stands under the conversation's own keys. */
export function values(erasing) {
  const found = [];
  for (const area in AREAS) {
    try {
      found.push(...held(erasing, area).map(AREAS[area].value));
    } catch {
      // Closed: then nothing of it can be known.
    }
  }
  return found;
}

/** Removes what is the conversation's own. Whether some storage refused. */
export async function removeAll(erasing) {
  let isBlocked = false;
  for (const area in AREAS) {
    try {
      AREAS[area].remove(held(erasing, area));
    } catch {
      isBlocked = true;
    }
  }
  const outcomes = await Promise.all(placesOf(erasing).map((place) => attempt(() => removePlace(place), place.name, PATIENCE)));
  return isBlocked || outcomes.some(({ call }) => call !== 'done');
}

/** What is left of a conversation: names of where, and of what could not be read. */
export async function look(erasing, locators) {
  const left = [];
  const unreadable = [];
  for (const area in AREAS) {
    try {
      for (const name of AREAS[area].names()) if (isLeft(erasing, area, name)) left.push(`${area}: ${name}`);
    } catch {
      // Nothing is kept where nothing can be stored; but the widget said that it does.
      if (locators.some((locator) => locator.area === area)) unreadable.push(area);
    }
  }
  const looks = placesOf(erasing).map(async (place) => {
    const { value, call: outcome } = await attempt(() => isThere(place), place.name, PATIENCE);
    if (outcome !== 'done') unreadable.push(place.name);
    else if (value) left.push(place.name);
  });
  await Promise.all(looks);
  return { left, unreadable };
}

function isLeft(erasing, area, name) {
  const value = AREAS[area].value(name);
  if (erasure.call(() => erasing.holds(area, name))) return erasure.call(() => erasing.is_left(value));
  return !OURS.test(name) && erasure.call(() => erasing.is_in(value));
}

const held = (erasing, area) => AREAS[area].names().filter((name) => erasure.call(() => erasing.holds(area, name)));

const placesOf = (erasing) => erasure.said(() => erasing.places());
