import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchWords, titleWords } from './title-words.ts';

/** What a search does: every word that was typed begins a word of the title. */
const isFound = (typed: string, title: string): boolean =>
  searchWords(typed).every((word) => titleWords(title).some((one) => one.startsWith(word)));

test('a title is found by the beginnings of its words, however they are spelt', () => {
  const title = '2026/0012 استدراج عبر الهاتف بطنجة — Réseau « Élite »';
  const found = [
    'استدر',
    'هاتف',
    'الهاتف',
    'الاستدراج',
    'طنجه',
    'بِطَنْجة',
    'إستدراج هاتف',
    'réseau',
    'ELITE',
    '2026/0012',
    '12',
    '٢٠٢٦/٠٠١٢',
  ];
  for (const typed of found) assert.ok(isFound(typed, title), typed);
  for (const typed of ['فاس', 'هاتف فاس', 'دراج', '13']) assert.ok(!isFound(typed, title), typed);
});

test('a short word keeps its first letter, and signs of SQL are no words', () => {
  assert.deepEqual(titleWords('وفد'), ['وفد']);
  assert.deepEqual(searchWords('%_\' "'), []);
});
