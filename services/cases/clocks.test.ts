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

test('a task that is done, and a case that is over, have no clock; the nearest comes first', () => {
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
  assert.deepEqual(clocksOf(timed({ tasks, over: true }), NOW), []);
});
