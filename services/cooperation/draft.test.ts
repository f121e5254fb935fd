import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterOf } from '@sanad/jurisdiction/letter';
import { asRequest, draftFrom } from './draft.ts';

const FOUND = {
  number: '2026/0007',
  offences: ['PC-448-1'],
  exhibits: [{ number: 'E1', text: 'مطلوب بنات للعمل', collectedAt: '2026-11-20T10:00:00.000Z' }],
  contacts: [{ kind: 'phone', value: '+212600000000' }],
  today: '2026-11-24',
};

test('a draft holds the offences, every exhibit as a fact with its number, contacts as identifiers', () => {
  const draft = draftFrom('preservation', 'FR', FOUND);
  assert.deepEqual(draft.offences, ['PC-448-1']);
  assert.deepEqual(
    draft.facts.map(({ exhibit }) => exhibit),
    ['E1'],
  );
  assert.equal(draft.data[0]!.identifiers[0]!.value, '+212600000000');
});

test('the receiver comes from the directory by kind of request, and an unverified one is printed with a warning', () => {
  const names = (kind: 'preservation' | 'mla', country: string) => draftFrom(kind, country, FOUND).receiver.name.en;
  assert.match(names('preservation', 'FR')!, /24\/7/);
  assert.match(names('mla', 'FR')!, /Central authority/);
  assert.match(names('preservation', 'AE')!, /Central authority/);
  assert.equal(draftFrom('removal', 'US', FOUND).receiver.name.en, undefined);
  const warned = (draft: ReturnType<typeof draftFrom>) =>
    letterOf(asRequest(draft), 'ar').warnings.some(({ code }) => code === 'receiver-unverified');
  assert.equal(warned(draftFrom('mla', 'FR', FOUND)), true);
  assert.equal(warned(draftFrom('mla', 'MA', FOUND)), false);
  assert.equal(
    warned({ ...draftFrom('mla', 'FR', FOUND), receiver: { country: 'FR', name: { fr: 'Parquet de Lyon' } } }),
    false,
  );
});
