import assert from 'node:assert/strict';
import { test } from 'node:test';
import { POSTS_ZONE, readTime } from './post-times.ts';

const MACHINES = ['Asia/Tokyo', 'America/New_York', 'UTC', 'Africa/Casablanca'];

/** What is read on machines that stand in different places: one answer, or the test fails. */
function everywhere(text: string, zone = POSTS_ZONE): readonly [string, boolean] | null {
  const before = process.env['TZ'];
  const found = MACHINES.map((machine) => {
    process.env['TZ'] = machine;
    const read = readTime(text, 'day-first', zone);
    return read === null ? null : ([read.at, read.lacksZone] as const);
  });
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
  for (const one of found) assert.deepEqual(one, found[0], text);
  return found[0]!;
}

test('a time without a zone is that of the zone that was named, on every machine', () => {
  for (const text of [
    '2025-07-01T10:30:05',
    '2025-07-01 10:30:05',
    '01/07/2025 10:30:05',
    'Jul 1, 2025 10:30:05 AM',
    '2025/07/01 10:30:05',
  ])
    assert.deepEqual(everywhere(text), ['2025-07-01T09:30:05.000Z', true], text);
  assert.deepEqual(everywhere('١ يوليوز 2025 10:30'), ['2025-07-01T09:30:00.000Z', true]);
  assert.deepEqual(everywhere('2025-07-01 10:30', 'Asia/Dubai'), ['2025-07-01T06:30:00.000Z', true]);
  assert.deepEqual(everywhere('2025-03-05 10:00'), ['2025-03-05T10:00:00.000Z', true], 'in Ramadan the clock is back');
});

test('a time that says its zone stays what it is, and a day alone stays that day', () => {
  for (const text of [
    '2025-07-01T10:30:05Z',
    '2025-07-01T12:30:05+02:00',
    'Tue, 01 Jul 2025 10:30:05 GMT',
    'Tue Jul 01 10:30:05 +0000 2025',
    '1751365805',
    '1751365805000',
  ])
    assert.deepEqual(everywhere(text), ['2025-07-01T10:30:05.000Z', false], text);
  for (const text of ['2025-07-01', '01/07/2025', '1 juillet 2025', '1 Jul 2025', '2025/07/01', '1-Jul-2025'])
    assert.deepEqual(everywhere(text), ['2025-07-01T00:00:00.000Z', false], text);
  for (const text of ['', 'hier', '99/99/2025', '0', '12', 'post 7', '2025-13-45T99:00:00Z'])
    assert.equal(everywhere(text), null, text);
});
