import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearnessOf } from '@sanad/wire/term';
import { clocksOf, type Timed } from './clocks.ts';

const NOW = '2026-11-23T12:00:00.000Z';
const timed = (over: Partial<Timed>): Timed => ({
  offences: [],
  lastAct: null,
  arrests: [],
  tasks: [],
  over: false,
  ...over,
});

test('limitation is 15 years for a crime, 4 for a délit, from the last act; a leap day ends with its month', () => {
  const due = (given: Partial<Timed>) => clocksOf(timed(given), NOW)[0]?.dueAt;
  assert.equal(
    due({ offences: [{ class: 'delit' }], lastAct: '2024-02-29T00:00:00.000Z' }),
    '2028-02-29T00:00:00.000Z',
  );
  assert.equal(
    due({ offences: [{ class: 'delit' }, { class: 'crime' }], lastAct: '2024-02-29T00:00:00.000Z' }),
    '2039-02-28T00:00:00.000Z',
  );
  assert.equal(due({ lastAct: '2024-02-29T00:00:00.000Z' }), undefined);
});

test('clocks tell twenty days, ten days, the day itself, and when it is over', () => {
  assert.equal(nearnessOf('2026-12-30T12:00:00.000Z', NOW), 'far');
  assert.equal(nearnessOf('2026-12-13T12:00:00.000Z', NOW), 't-20');
  assert.equal(nearnessOf('2026-12-03T12:00:00.000Z', NOW), 't-10');
  assert.equal(nearnessOf('2026-11-24T11:59:59.000Z', NOW), 'today');
  assert.equal(nearnessOf('2026-11-23T11:59:59.000Z', NOW), 'over');
});

test('a task that is done has no clock; of a case that is over only what came back to it has one; the nearest comes first', () => {
  const task = (id: string, dueAt: string, doneAt: string | null) => ({ id, title: id, dueAt, doneAt });
  const tasks = [
    task('b', '2027-01-01T00:00:00.000Z', null),
    task('a', '2026-12-01T00:00:00.000Z', null),
    task('c', '2026-11-24T00:00:00.000Z', NOW),
  ];
  assert.deepEqual(
    clocksOf(timed({ tasks }), NOW).map((clock) => clock.ref),
    ['a', 'b'],
  );
  const arrests = [{ id: 'x', at: NOW }];
  assert.deepEqual(
    clocksOf(timed({ tasks, arrests, over: true }), NOW).map((clock) => clock.ref),
    ['a', 'b'],
  );
  assert.deepEqual(clocksOf(timed({ arrests, over: true }), NOW), []);
});

test('a garde à vue ends after 48 hours, or when the order says, and its clock stops when it is over', () => {
  const at = '2026-11-22T12:00:00.000Z';
  const due = (more: Partial<Timed['arrests'][number]>) =>
    clocksOf(timed({ arrests: [{ id: 'x', at, ...more }] }), NOW).map((clock) => clock.dueAt);
  assert.deepEqual(due({}), ['2026-11-24T12:00:00.000Z']);
  assert.deepEqual(due({ until: '2026-11-25T12:00:00.000Z' }), ['2026-11-25T12:00:00.000Z']);
  assert.deepEqual(due({ until: '2026-11-25T12:00:00.000Z', endedAt: NOW }), []);
});

test('a protection has a clock under the code of the person, also when the case has left', () => {
  const parties = [{ id: 'party_1', code: 'W2', reviewAt: '2026-12-01T00:00:00.000Z' }];
  const [clock] = clocksOf(timed({ parties, over: true }), NOW);
  assert.deepEqual([clock?.kind, clock?.label, clock?.nearness], ['protection', 'W2', 't-10']);
});
