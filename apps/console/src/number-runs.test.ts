import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runsOf } from './number-runs.ts';

test('phones, dates and offsets are runs of their own; nothing of the text is lost', () => {
  const numbers = (text: string) =>
    runsOf(text).flatMap(({ from, to, isNumber }) => (isNumber ? text.slice(from, to) : []));
  assert.deepEqual(numbers('مع سناء (06 00 01 44 12) من +212 6 00 00 31 07، أجر 9000'), [
    '06 00 01 44 12',
    '+212 6 00 00 31 07',
    '9000',
  ]);
  assert.deepEqual(numbers('مثل 2026-11-03 14:05.'), ['2026-11-03 14:05']);
  assert.deepEqual(numbers('المغرب على +1 إلا في رمضان'), ['+1']);
  assert.deepEqual(numbers('بلا أرقام'), []);
  assert.deepEqual(numbers('حساب range_9k2f رابط https://x.example/12-34 بصمة SHA-256 @nadia.99'), []);
  assert.deepEqual(numbers('الفصل 448-1 من 2026-09-01 00:00:00'), ['448-1', '2026-09-01 00:00:00']);
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.equal(
        runsOf(text)
          .map(({ from, to }) => text.slice(from, to))
          .join(''),
        text,
      );
    }),
  );
});
