import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findContacts } from '@sanad/text/contacts';
import { DIFFICULTIES, generate } from './generate.ts';
import { sentencesIn, walks } from './words.ts';

test('made-up posts come from thousands of sentences in each of three tongues', () => {
  for (const tongue of ['latin', 'arabic', 'french'] as const) assert.ok(sentencesIn(tongue).length > 2000, tongue);
  const [latin, arabic] = walks();
  assert.ok(latin.steps.every(({ word }) => !/^\p{Script=Arabic}/u.test(word)));
  assert.ok(arabic.steps.filter(({ word }) => /\p{Script=Arabic}/u.test(word)).length > 0.9 * arabic.steps.length);
});

test('posts of unlike campaigns share no contact', () => {
  const owners = new Map<string, number>();
  let contacts = 0;
  for (const [n, { text, label }] of [...generate(3000, DIFFICULTIES['default']!, 7)].entries()) {
    for (const { value } of findContacts(text)) {
      contacts++;
      const owner = label < 0 ? -1 - n : label;
      assert.equal(owners.get(value) ?? owner, owner, value);
      owners.set(value, owner);
    }
  }
  assert.ok(contacts > 500);
});
