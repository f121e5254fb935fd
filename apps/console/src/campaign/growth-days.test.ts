import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canBe, daysToDraw, timeOf } from './growth-days.ts';

const day = (name: string) => ({ day: name, posts: 1 });

test('a day before there was anywhere to post, or one to come, does not stretch the axis', () => {
  const days = ['1970-01-01', '2026-03-01', '2026-03-05', '2026-03-06', '2026-03-07', '2099-12-31'].map(day);
  const { drawn, aside } = daysToDraw(days, '2026-03-05T10:00:00.000Z');
  assert.deepEqual(drawn, ['2026-03-01', '2026-03-05', '2026-03-06'].map(day));
  assert.deepEqual(aside, ['1970-01-01', '2026-03-07', '2099-12-31'].map(day));
});

test('when every day is out of the question, none is hidden', () => {
  const days = ['1970-01-01', '2099-12-31'].map(day);
  assert.deepEqual(daysToDraw(days, '2026-03-05T10:00:00.000Z'), { drawn: days, aside: [] });
});

test('the time of a campaign is that of its days which can be, whatever a clock said', () => {
  const today = '2026-03-05T10:00:00.000Z';
  const days = ['0001-01-01', '2026-03-01', '2026-03-04', '9999-12-31'].map(day);
  assert.deepEqual(timeOf(days, today), { first: '2026-03-01', last: '2026-03-04' });
  assert.equal(timeOf([], today), null);
  const instants = ['0001-01-01T00:00:00.000Z', '2026-03-06T23:00:00.000Z', '9999-12-31T23:59:59.000Z'];
  assert.deepEqual(
    instants.map((at) => canBe(at, today)),
    [false, true, false],
  );
});
