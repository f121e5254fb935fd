import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigureDefinition } from './figure.ts';
import { isCountable, openTally } from './tally.ts';

const TEN_MONTHS = { from: '2023-01', to: '2023-10' };

function figure(change: Partial<FigureDefinition>): FigureDefinition {
  return {
    id: 'f',
    unit: 'case',
    stage: 'case',
    period: TEN_MONTHS,
    offences: [],
    source: { kind: 'ledger' },
    ...change,
  };
}

type Line = readonly [type: string, time: string, body: object | null];

function ledger(...entries: readonly Line[]) {
  const tally = openTally();
  for (const [index, [type, time, body]] of entries.entries()) tally.add({ index, type, time, body });
  return tally;
}

test('cases are counted in their month by Moroccan time, within the period and the offences', () => {
  const tally = ledger(
    ['case.opened', '2023-02-01T09:00:00.000Z', { case: 'a' }],
    ['offence.considered', '2023-02-02T09:00:00.000Z', { case: 'a', offence: 'PC-498' }],
    ['case.opened', '2023-03-01T09:00:00.000Z', { case: 'b' }],
    ['offence.considered', '2023-03-02T09:00:00.000Z', { case: 'b', offence: 'PC-540' }],
    ['case.opened', '2023-10-31T23:30:00.000Z', { case: 'c' }],
  );
  assert.deepEqual(tally.count(figure({})), { value: 2, relation: '=', unqualified: 0 });
  assert.equal(tally.count(figure({ offences: ['PC-498'] })).value, 1);
  assert.equal(tally.count(figure({ period: { from: '2023-11', to: '2023-11' } })).value, 1);
});

test('a case whose offence nobody has considered makes the figure a lower bound', () => {
  const tally = ledger(
    ['case.opened', '2023-02-01T09:00:00.000Z', { case: 'a' }],
    ['offence.considered', '2023-02-02T09:00:00.000Z', { case: 'a', offence: 'PC-498' }],
    ['case.opened', '2023-02-03T09:00:00.000Z', { case: 'b' }],
  );
  assert.deepEqual(tally.count(figure({ offences: ['PC-498'] })), { value: 1, relation: '>=', unqualified: 1 });
});

test('persons are arrested in the month of the arrest, and referred when their case is', () => {
  const arrest = (id: string, at: string) => ({ case: 'a', arrest: { id, at, role: 'recruiter' } });
  const tally = ledger(
    ['case.opened', '2023-02-01T09:00:00.000Z', { case: 'a' }],
    ['arrest.recorded', '2024-01-05T09:00:00.000Z', arrest('one', '2023-05-01T09:00:00.000Z')],
    ['arrest.recorded', '2024-01-05T09:00:00.000Z', arrest('two', '2024-01-04T09:00:00.000Z')],
  );
  const persons = figure({ unit: 'person', stage: 'referral' });
  assert.equal(tally.count(figure({ unit: 'person', stage: 'arrest' })).value, 1);
  assert.equal(tally.count(persons).value, 0);
  tally.add({ index: 9, type: 'case.referred', time: '2024-01-06T09:00:00.000Z', body: { case: 'a' } });
  assert.equal(tally.count(persons).value, 1);
});

test('a merged case is counted once and its persons stand in the other; taken apart, both count again', () => {
  const tally = ledger(
    ['case.opened', '2023-02-01T09:00:00.000Z', { case: 'a' }],
    ['case.opened', '2023-03-01T09:00:00.000Z', { case: 'b' }],
    ['arrest.recorded', '2023-03-05T09:00:00.000Z', { case: 'b', arrest: { id: 'x', at: '2023-03-05T09:00:00.000Z' } }],
    ['case.merged', '2023-04-01T09:00:00.000Z', { case: 'a', from: 'b' }],
    ['case.referred', '2023-04-02T09:00:00.000Z', { case: 'a' }],
  );
  const persons = figure({ unit: 'person', stage: 'referral' });
  assert.deepEqual([tally.count(figure({})).value, tally.count(persons).value], [1, 1]);
  tally.add({ index: 9, type: 'case.unmerged', time: '2023-05-01T09:00:00.000Z', body: { case: 'a', from: 'b' } });
  assert.deepEqual([tally.count(figure({})).value, tally.count(persons).value], [2, 0]);
  assert.equal(tally.count(figure({ period: { from: '2023-03', to: '2023-03' } })).value, 1);
});

test('a decision that was undone counts no more; openings and what others estimate are counted apart', () => {
  const tally = ledger(
    ['campaign.decided', '2023-02-01T09:00:00.000Z', { decision: 'd', verdict: 'lure', posts: 7 }],
    ['reach.counted', '2023-03-01T09:00:00.000Z', { dispatch: 'r', from: '2023-02-28', value: 900, source: 'portal' }],
    ['reach.counted', '2023-03-01T09:00:00.000Z', { dispatch: 'r', from: '2023-02-01', value: 5000, source: 'person' }],
  );
  const february = { from: '2023-02', to: '2023-02' };
  assert.equal(tally.count(figure({ unit: 'contact', stage: 'reach', period: february })).value, 900);
  assert.equal(tally.count(figure({ unit: 'contact', stage: 'audience' })).value, 5000);
  const posts = figure({ unit: 'content', stage: 'decision' });
  assert.deepEqual([isCountable(posts), tally.count(posts).value], [true, 7]);
  tally.add({ index: 8, type: 'decision.undone', time: '2023-02-02T09:00:00.000Z', body: { decision: 'd' } });
  assert.deepEqual(
    [tally.count(figure({ unit: 'campaign', stage: 'decision' })).value, tally.count(posts).value],
    [0, 0],
  );
});

test('an inquiry that is opened twice is one, and what no ledger can tell is not countable', () => {
  const moved = { case: 'a', to: 'inquiry' };
  const tally = ledger(
    ['case.moved', '2023-02-01T09:00:00.000Z', moved],
    ['case.moved', '2023-06-01T09:00:00.000Z', moved],
  );
  assert.equal(tally.count(figure({ stage: 'investigation' })).value, 1);
  assert.equal(isCountable({ unit: 'person', stage: 'conviction' }), false);
  assert.equal(isCountable({ unit: 'victim', stage: 'case' }), false);
});

test('a case comes to its inquiry by its first act, an anonymous report by the order alone', () => {
  const at = '2023-02-01T09:00:00.000Z';
  const inquiries = (...entries: readonly Line[]): number =>
    ledger(...entries).count(figure({ stage: 'investigation' })).value;
  const studied = { case: 'a', offence: 'PC-498' };
  const opened = (origin: string): Line => ['case.opened', at, { case: 'a', origin }];
  assert.equal(inquiries(opened('report')), 0);
  assert.equal(
    inquiries(opened('report'), ['offence.considered', at, studied], ['offence.considered', at, studied]),
    1,
  );
  assert.equal(inquiries(opened('report'), ['operation.recorded', at, { case: 'a', operation: { id: 'o', at } }]), 1);
  assert.equal(inquiries(opened('report'), ['arrest.recorded', at, { case: 'a', arrest: { id: 'p', at } }]), 1);
  assert.equal(inquiries(opened('anonymous'), ['offence.considered', at, studied]), 0);
  const ordered: Line = ['case.moved', at, { case: 'a', to: 'inquiry' }];
  assert.equal(inquiries(opened('anonymous'), ['offence.considered', at, studied], ordered), 1);
  const back = { case: 'a', from: 'inquiry', to: 'preliminary', takenBack: true };
  assert.equal(inquiries(opened('anonymous'), ordered, ['case.moved', at, back]), 0);
  assert.equal(inquiries(opened('anonymous'), ordered, ['case.moved', at, back], ordered), 1);
});

test('a request abroad is counted when it is sent, when its whole answer came, when it was refused: once each', () => {
  const at = '2023-05-02T09:00:00.000Z';
  const tally = ledger(
    ['request.moved', at, { request: 'r1', to: 'sent', on: '2023-02-01' }],
    ['request.moved', at, { request: 'r1', to: 'acknowledged', on: '2023-02-03' }],
    ['request.answer-joined', at, { request: 'r1', whole: false, on: '2023-03-01' }],
    ['request.moved', at, { request: 'r1', to: 'partly-answered', on: '2023-03-01' }],
    ['request.moved', at, { request: 'r2', to: 'sent', on: '2023-02-01' }],
    ['request.moved', at, { request: 'r2', to: 'refused', on: '2023-04-01' }],
  );
  const count = (stage: FigureDefinition['stage'], month: string) =>
    tally.count(figure({ unit: 'request', stage, period: { from: month, to: month } })).value;
  assert.deepEqual([count('request', '2023-02'), count('answer', '2023-03'), count('refusal', '2023-04')], [2, 0, 1]);
  tally.add({
    index: 6,
    type: 'request.answer-joined',
    time: at,
    body: { request: 'r1', whole: true, on: '2023-04-30' },
  });
  tally.add({ index: 7, type: 'request.moved', time: at, body: { request: 'r1', to: 'answered', on: '2023-05-02' } });
  assert.deepEqual([count('answer', '2023-04'), count('answer', '2023-05')], [1, 0]);
});
