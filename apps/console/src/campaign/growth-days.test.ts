import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysToDraw } from './growth-days.ts';

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
