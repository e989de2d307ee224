// What can be said of the record without a browser.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { read } from '../../www/gate/record.js';

const DAY = 86_400_000;
const at = (days) => new Date(Date.now() + days * DAY).toISOString();
const SOUND = { version: 2, question: 'abc', purposes: { statistikk: true, video: false }, time: at(-1), expires: at(179) };

/** The same numbers at every run: a failure can be looked at again. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Another value than the one that stands there. */
const ODD = [undefined, null, 0, 1, -1, 1e308, true, '', 'ja', 'true', [], {}, [true], { statistikk: 'true' }, { statistikk: 1 }, at(-400), at(400), 'i går', '<b>'];

/** The declared purposes that a record gives a yes to. */
const yesIn = ({ record }) => ['statistikk', 'video'].filter((id) => record?.purposes[id] === true);

/** What a record that counts must be, said in another way than the gate says it. */
const isSound = ({ version, purposes, time, expires }) =>
  version === 2 &&
  Object.values(purposes).every((yes) => yes === true || yes === false) &&
  new Date(time) <= new Date() &&
  new Date(expires) > new Date() &&
  new Date(expires) - new Date(time) <= 365 * DAY;

test('a sound record is an answer', () => {
  assert.deepEqual(read(JSON.stringify(SOUND), 2), { record: SOUND });
});

test('no text at all, and no text that has been cut or changed, is a yes that was not given [CK-22]', () => {
  const roll = dice(22);
  const sound = JSON.stringify(SOUND);
  for (let round = 0; round < 20_000; round += 1) {
    const letters = [...sound];
    for (let changes = roll(4) + 1; changes > 0; changes -= 1) {
      letters.splice(roll(letters.length), roll(6), String.fromCharCode(roll(2) ? roll(128) : roll(0xffff)));
    }
    const text = letters.join('').slice(0, roll(3) ? undefined : roll(letters.length));
    const { record } = read(text, 2);
    assert.ok(!record || isSound(record), text);
  }
});

test('a record with a field of another kind means no [CK-22]', () => {
  for (const field of ['version', 'purposes', 'time', 'expires']) {
    for (const odd of ODD) {
      const record = { ...SOUND, [field]: odd };
      const found = read(JSON.stringify(record), 2);
      assert.deepEqual(yesIn(found), [], `${field}: ${JSON.stringify(odd)}`);
    }
  }
  for (const text of [null, undefined, '', 'null', '[]', '7', '"ja"', '{}', '{"__proto__":{"purposes":{"statistikk":true}}}']) {
    assert.deepEqual(read(text, 2), {}, `${text}`);
  }
});

test('one module of ours writes to the device, and it writes one key [CK-26]', () => {
  const writing = /\.setItem\(|document\.cookie = |indexedDB\.open|caches\.open|(local|session)Storage\.\w+ =|(local|session)Storage\[/;
  const writers = [];
  for (const folder of ['www/gate', 'www/asking', 'www/widget']) {
    for (const name of readdirSync(folder)) {
      const code = readFileSync(`${folder}/${name}`, 'utf8');
      // To clear a cookie is to write one that has run out.
      if (code.split('\n').some((line) => writing.test(line) && !line.includes('max-age=0'))) writers.push(`${folder}/${name}`);
    }
  }
  assert.deepEqual(writers, ['www/asking/keep.js']);
  const keys = readFileSync('www/gate/key.js', 'utf8').match(/^\/\/ {3}(\S+)/gm).map((line) => line.slice(5));
  assert.deepEqual(keys, ['pv:choices']);
});
