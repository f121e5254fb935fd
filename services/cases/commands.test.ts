import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { answerReferral, considerOffence, openCase, proposeReferral, recordArrest, takeMoveBack } from './commands.ts';
import type { CaseNow } from './views.ts';

const ready: CaseNow = {
  id: 'case_1',
  state: 'arrested',
  anonymous: false,
  version: 4,
  exhibits: 2,
  offences: 1,
  operations: 0,
  arrests: 1,
  lastMove: null,
  referral: null,
  mergedInto: null,
  received: false,
};
const waiting: CaseNow = {
  ...ready,
  state: 'referral-proposed',
  referral: { id: 'referral_1', state: 'proposed', proposedBy: 'person_a', approvals: [] },
};
const proposal = {
  id: 'referral_1',
  court: 'appeal',
  city: 'الدار البيضاء',
  victimQuestion: { answer: 'unknown', note: '' },
  signature: null,
};
const approval = { answer: 'approve', note: '', signature: null } as const;
const code = (wanted: string) => (thrown: unknown) => isFault(thrown, wanted);

test('openCase() names the campaign beside the case, and no text, in the public part', () => {
  const entry = openCase('person_a', {
    id: 'case_1',
    number: '2026/0001',
    title: 'عنوان',
    campaign: 'camp_1',
    origin: 'campaign',
  });
  assert.deepEqual(entry.about, ['case_1', 'camp_1']);
  assert.equal(entry.scope, 'case_1');
});

test('proposeReferral() needs an exhibit and an offence', () => {
  assert.throws(
    () => proposeReferral('person_a', { ...ready, exhibits: 0 }, proposal),
    code('referral-without-exhibit'),
  );
  assert.throws(
    () => proposeReferral('person_a', { ...ready, offences: 0 }, proposal),
    code('referral-without-offence'),
  );
  assert.equal(proposeReferral('person_a', ready, proposal).type, 'referral.proposed');
});

test('answerReferral() refuses the person who proposed it, and the same person twice', () => {
  assert.throws(() => answerReferral('person_a', waiting, approval), code('referral-own-approval'));
  const once = { ...waiting, referral: { ...waiting.referral!, approvals: [{ by: 'person_b', answer: 'refuse' }] } };
  assert.throws(() => answerReferral('person_b', once, approval), code('referral-answered-twice'));
});

test('answerReferral() refers the case when a second person approves, and only then', () => {
  const types = answerReferral('person_b', waiting, approval).map((entry) => entry.type);
  assert.deepEqual(types, ['referral.answered', 'case.referred']);
  const refusal = { ...approval, answer: 'refuse' } as const;
  assert.throws(() => answerReferral('person_b', waiting, { ...refusal, note: ' ' }), code('refusal-reason'));
  const refused = answerReferral('person_b', waiting, { ...refusal, note: 'ينقص دليل' }).map((entry) => entry.type);
  assert.deepEqual(refused, ['referral.answered']);
});

test('a case that has left is not changed any more', () => {
  const gone: CaseNow = { ...ready, state: 'referred' };
  assert.throws(() => considerOffence('person_a', gone, 'PC-498', []), code('case-sent'));
  assert.throws(() => proposeReferral('person_a', gone, proposal), code('case-sent'));
});

test('nothing is done in the field, and nothing referred, before an anonymous report was checked', () => {
  const arrest = {
    id: 'a',
    at: '2026-11-23T12:00:00.000Z',
    operation: null,
    role: 'recruiter',
    reference: '',
  } as const;
  const unready: Partial<CaseNow>[] = [
    { state: 'registered', anonymous: true },
    { state: 'preliminary', anonymous: true },
    { state: 'preliminary', anonymous: false },
  ];
  for (const over of unready) {
    assert.throws(() => proposeReferral('person_a', { ...ready, ...over }, proposal), code('case-unchecked'));
    assert.throws(() => recordArrest('person_a', { ...ready, ...over }, arrest, arrest.at), code('case-unchecked'));
  }
  const sentBack: CaseNow = { ...ready, state: 'requalified' };
  assert.throws(() => proposeReferral('person_a', sentBack, proposal), code('case-requalified'));
  assert.equal(recordArrest('person_a', { ...ready, state: 'registered' }, arrest, arrest.at).type, 'arrest.recorded');
});

test('the last move is taken back where the law allows it, never after something followed', () => {
  const closed: CaseNow = { ...ready, state: 'closed', lastMove: { from: 'operation', to: 'closed' } };
  assert.equal((takeMoveBack('person_a', closed, 'خطأ').body as { to: string }).to, 'operation');
  assert.throws(() => takeMoveBack('person_a', { ...closed, lastMove: null }, 'خطأ'), code('case-move-final'));
  const judged: CaseNow = { ...ready, state: 'judged', lastMove: { from: 'referred', to: 'judged' } };
  assert.throws(() => takeMoveBack('person_a', judged, 'خطأ'), code('case-move-final'));
});
