import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findContacts } from './contacts.ts';
import { leadsTo } from './leads-to.ts';

const of = (text: string): (string | null)[] => findContacts(text).map(leadsTo);

test('the same page, number or account in other spellings leads to the same', () => {
  for (const same of [
    ['0612345678', 'واتساب +212 6 12 34 56 78', 'https://wa.me/212612345678', '٠٦١٢٣٤٥٦٧٨'],
    ['facebook.com/groups/123456', 'https://www.facebook.com/groups/123456/', 'm.facebook.com/groups/123456?ref=share'],
    [
      'facebook.com/profile.php?id=100012345678901',
      'https://www.facebook.com/profile.php?id=100012345678901&mibextid=abc',
    ],
    ['https://instagram.com/leila.rec?igsh=1', '@leila.rec'],
  ]) {
    const found = same.map((text) => of(text));
    for (const one of found) assert.deepEqual(one, found[0]);
    assert.equal(found[0]!.length, 1);
    assert.ok(found[0]![0]);
  }
});

test('what everybody shares leads to nobody, and other pages stay apart', () => {
  for (const text of [
    'https://www.facebook.com',
    'facebook.com/marketplace',
    'https://www.avito.ma/',
    't.me/share/url',
  ])
    assert.deepEqual(of(text), [null], text);
  assert.notDeepEqual(of('facebook.com/groups/123456'), of('facebook.com/groups/123457'));
  assert.notDeepEqual(of('bit.ly/AbC12'), of('bit.ly/aBc12'));
});
