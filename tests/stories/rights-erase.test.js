// A visitor has the conversation erased: by the protocol, with a receipt that says what was seen and no more.
import assert from 'node:assert/strict';

import { inPanel, openChat, press, pressInDialog, receipt, shown, state, untilState } from '../support/rights.js';
import { story } from '../support/story.js';

const erase = async (page) => {
  await untilState(page, 'kept');
  await press(page, 'erase');
  await pressInDialog(page, 'erase');
  await untilState(page, 'done');
};

story('the conversation is shown, erased, and does not come back with the next message', async ({ page, site }) => {
  await openChat({ page, site });
  await untilState(page, 'kept');
  assert.deepEqual(await shown(page), [
    ['user', 'Jeg har astma. Ring meg på 912 34 567.'],
    ['assistant', 'Takk. <img src=x onerror=alert(1)> Vi ringer deg i dag.'],
  ]);
  await erase(page);
  assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: 'not-asked-kept' });
  assert.deepEqual(await page.run(() => [document.chat.called, Object.keys(localStorage)]), [['quiesce', 'clear'], []]);
  await page.run(() => document.chat.say('user', 'Er du der?'));
  assert.doesNotMatch(await page.run(() => localStorage['stub-chat']), /astma/);
});
