import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, unusualDays } from './unusual.ts';

const day = (person: string, n: number, records: number, night = 0): Day => ({
  ...{ person, records, night, screens: records },
  day: `2026-11-${String(n).padStart(2, '0')}`,
});

test('a day far above what is usual for the same person is remarked upon, a busy colleague is not', () => {
  const quiet = [1, 2, 3, 4].map((n) => day('a', n, 6));
  const busy = [1, 2, 3, 4, 5].map((n) => day('b', n, 90));
  const found = unusualDays([...quiet, day('a', 5, 60), ...busy]);
  assert.deepEqual(found, [{ person: 'a', day: '2026-11-05', rule: 'many-records', value: 60, usual: 6 }]);
});

test('few records are never remarked upon, much at night is', () => {
  assert.deepEqual(unusualDays([day('a', 1, 1), day('a', 2, 20)]), []);
  assert.equal(unusualDays([day('a', 1, 15), day('a', 2, 15, 11)])[0]?.rule, 'at-night');
  const nightly = [1, 2, 3].map((n) => day('n', n, 15, 14));
  assert.deepEqual(unusualDays(nightly), []);
});
