import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soundAlike, spelledName, spellings } from './name-spellings.ts';
import { wordsOf } from './spelled-words.ts';

test('a town and a first name are known in either script, also with a particle written on them', () => {
  assert.equal(spelledName('Casablanca')?.id, 'casablanca');
  for (const text of ['فالدار البيضاء', 'كازا', 'CASA', 'وبكازا'])
    assert.equal(spelledName(text)?.id, 'casablanca', text);
  assert.deepEqual(spelledName('لمياء'), spelledName('Lamia'));
  assert.equal(spelledName('صالون فكازا'), null);
  assert.equal(spelledName('مية'), null);
});

test('each row is needed, and no spelling stands in two', () => {
  const seen = new Set<string>();
  for (const row of spellings()) {
    assert.equal(soundAlike(row), false, `the skeleton joins ${row[0]} by itself`);
    for (const spelling of new Set(row.map((one) => wordsOf(one).join(' ')))) {
      assert.equal(seen.has(spelling), false, spelling);
      seen.add(spelling);
    }
  }
});
