import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import type { NewParty, Party } from '@sanad/wire/case-party';
import { protectParty, recordParty } from './party-commands.ts';
import type { CaseNow } from './views.ts';

const now = { id: 'case_1' } as CaseNow;
const code = (wanted: string) => (thrown: unknown) => isFault(thrown, wanted);
const person = (over: Partial<NewParty>): NewParty & { id: string; n: number } => ({
  ...{ id: 'party_1', n: 2, role: 'witness', name: null, facts: '', measures: [], reviewAt: null },
  ...over,
});

test('an association records no person who is suspected, whatever the role is called; an authority does, without measures', () => {
  for (const role of ['recruiter', 'intermediary', 'organiser'] as const) {
    assert.throws(() => recordParty('a', now, 'ngo', person({ role })), code('edition-no-suspects'));
    const [recorded, counted] = recordParty('a', now, 'authority', person({ role, name: 'فلان' }));
    assert.equal(recorded!.type, 'suspect.recorded');
    assert.deepEqual(counted!.body, { case: 'case_1', party: 'party_1', role }, 'what strangers recount names nobody');
    assert.throws(
      () =>
        recordParty(
          'a',
          now,
          'authority',
          person({ role, measures: ['physical'], reviewAt: '2027-01-01T00:00:00.000Z' }),
        ),
      code('party-protected'),
    );
  }
  assert.equal(recordParty('a', now, 'ngo', person({ role: 'targeted' }))[0]!.type, 'party.recorded');
});

test('an association records nobody by name under any role: a code stands for everybody', () => {
  for (const role of ['witness', 'expert', 'reporter'] as const) {
    assert.throws(() => recordParty('a', now, 'ngo', person({ role, name: 'فلان' })), code('edition-no-names'));
    assert.equal(recordParty('a', now, 'ngo', person({ role }))[0]!.type, 'party.recorded');
    assert.equal(recordParty('a', now, 'authority', person({ role, name: 'فلان' }))[0]!.type, 'party.recorded');
  }
});

test('of a woman who was targeted there is a code and nothing else', () => {
  assert.throws(
    () => recordParty('a', now, 'authority', person({ role: 'targeted', name: 'س' })),
    code('party-pseudonym'),
  );
  assert.throws(
    () => recordParty('a', now, 'authority', person({ role: 'targeted', facts: 'س' })),
    code('party-pseudonym'),
  );
  const body = recordParty('a', now, 'authority', person({ role: 'targeted' }))[0]!.body as Record<string, unknown>;
  assert.deepEqual([body['code'], body['name'], body['facts']], ['V3', null, '']);
});

test('a hidden identity has no name beside it, and a protection has a day of review', () => {
  const reviewAt = '2027-01-01T00:00:00.000Z';
  const measures = ['hidden-identity'] as const;
  assert.throws(
    () => recordParty('a', now, 'authority', person({ name: 'س', measures: [...measures], reviewAt })),
    code('party-named'),
  );
  assert.throws(() => recordParty('a', now, 'authority', person({ measures: [...measures] })), code('party-review'));
  const named = { id: 'party_1', role: 'witness', name: 'س' } as Party;
  assert.throws(() => protectParty('a', now, named, { measures, reviewAt, reason: 'ر' }), code('party-named'));
  assert.equal(
    protectParty('a', now, { ...named, name: null }, { measures, reviewAt, reason: 'ر' }).type,
    'party.protected',
  );
});
