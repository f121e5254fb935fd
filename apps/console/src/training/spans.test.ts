import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spansOf, wordsOf } from './spans.ts';

test('words of an Arabic text are marked without their punctuation, and neighbours become one span', () => {
  const text = 'سميتي سناء ب، 06 00 01';
  assert.deepEqual(
    wordsOf(text).map(([from, to]) => text.slice(from, to)),
    ['سميتي', 'سناء', 'ب', '06', '00', '01'],
  );
  assert.deepEqual(
    spansOf(text, new Set([1, 2, 4])).map(([from, to]) => text.slice(from, to)),
    ['سناء ب', '00'],
  );
  assert.deepEqual(spansOf(text, new Set()), []);
});
