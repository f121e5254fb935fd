import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountFacts } from './credential-queries.ts';
import { nameFirst, owedLink, UNNAMED } from './first-person.ts';
import type { PersonState } from './views.ts';

const account = (more: Partial<AccountFacts>): AccountFacts => ({
  id: 'person_1',
  name: UNNAMED,
  roles: ['supervisor', 'investigator'],
  revoked: false,
  lastEntrance: null,
  passkeys: 0,
  totp: false,
  password: false,
  linked: false,
  ...more,
});
const person: PersonState = {
  id: 'person_1',
  name: UNNAMED,
  roles: ['supervisor'],
  language: 'ar',
  password: null,
  totp: null,
  revoked_at: null,
};

test('a start owes the first supervisor a link until she has a way in of her own, then nobody', () => {
  assert.equal(owedLink([account({})])?.id, 'person_1');
  assert.equal(
    owedLink([account({ lastEntrance: '2026-01-01T00:00:00.000Z' })])?.id,
    'person_1',
    'came in, set nothing',
  );
  for (const way of [{ passkeys: 1 }, { password: true }, { linked: true }, { revoked: true }])
    assert.equal(owedLink([account(way)]), null);
  assert.equal(owedLink([account({}), account({ id: 'person_2', name: 'ياسين' })]), null, 'the other one adds links');
});

test('the first person says her name once; nobody renames herself later', () => {
  assert.deepEqual(nameFirst(person, 'ياسين بناني', null).body, { person: 'person_1', name: 'ياسين بناني' });
  assert.throws(() => nameFirst({ ...person, name: 'ياسين' }, 'غيره', null), { code: 'person-named' });
  assert.throws(() => nameFirst(person, 'نادية', { ...person, id: 'person_2', name: 'نادية' }), {
    code: 'person-name-taken',
  });
  assert.throws(() => nameFirst(person, UNNAMED, null), { code: 'request-invalid' });
});
