import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOf } from './calendar.ts';

const clock = { number: '2026/0001', kind: 'task', ref: 'task_1', dueAt: '2026-12-01T09:00:00.000Z' } as const;

test('an event says number and kind and reminds twenty days, ten days before and on the day', () => {
  const text = calendarOf([clock], '2026-11-24T00:00:00.000Z', 'ar');
  assert.deepEqual(
    [...text.matchAll(/TRIGGER:(\S+)/g)].map((match) => match[1]),
    ['-P20D', '-P10D', 'PT0S'],
  );
  assert.ok(text.includes('DTSTART:20261201T090000Z') && text.includes('SUMMARY:2026/0001 أجل مهمة'));
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
});

test('no line is longer than 75 octets, and folding takes nothing away', () => {
  const long = { ...clock, ref: 'task_'.padEnd(200, 'x') };
  const text = calendarOf([long], '2026-11-24T00:00:00.000Z', 'ar');
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(text.replaceAll('\r\n ', '').includes(long.ref));
});
