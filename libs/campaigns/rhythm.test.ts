import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rhythmOf } from './rhythm.ts';

const utc = (at: string): number => new Date(at).getUTCHours();
const at = (day: number, hour: number, minute = 7): string =>
  new Date(Date.UTC(2026, 2, day, hour, minute)).toISOString();

test('posts put up at the same time of day, also over midnight, show the hours', () => {
  const rhythm = rhythmOf(
    [at(1, 22), at(2, 23), at(4, 0), at(5, 23, 50), at(9, 22, 30), at(11, 0, 20), at(12, 13)],
    utc,
  );
  assert.deepEqual([rhythm?.from, rhythm?.within, rhythm?.posts], [22, 6, 7]);
});

test('a machine that posts every so many minutes is seen', () => {
  const times = Array.from({ length: 12 }, (_, n) => new Date(Date.UTC(2026, 2, 1, 3, n * 47 + (n % 2))).toISOString());
  const every = rhythmOf(times, utc)?.every;
  assert.ok(every && every.gaps >= 8 && Math.abs(every.minutes - 47) <= 2, JSON.stringify(every));
});

test('times strewn over the day, too few of them, days without hours, and one moment show nothing', () => {
  assert.equal(
    rhythmOf(
      Array.from({ length: 24 }, (_, n) => at(1 + ((n * n) % 25), n, (n * 13) % 60)),
      utc,
    ),
    null,
  );
  assert.equal(rhythmOf([at(1, 20), at(2, 20), at(3, 20)], utc), null);
  assert.equal(
    rhythmOf(
      Array.from({ length: 20 }, (_, n) => `2026-03-${String(n + 1).padStart(2, '0')}T00:00:00.000Z`),
      utc,
    ),
    null,
  );
  assert.equal(rhythmOf([], utc), null);
});

test('the hours told begin with a post: what was put up at eight in the evening is not told as from six on', () => {
  const times = Array.from({ length: 8 }, (_, day) => `2026-03-0${1 + day}T20:1${day % 3}:00Z`);
  assert.equal(rhythmOf(times, (at) => new Date(at).getUTCHours())?.from, 20);
});
