import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Candidates } from './candidates.ts';
import { pairsOf } from './pair-set.ts';

const never = (): boolean => false;

function gathered(candidates: Candidates, words: readonly number[]): number[] {
  const text = Uint32Array.from(words, (word) => Math.imul(word + 1000, 0x9e3779b1) >>> 0);
  const pairs = new Int32Array(text.length);
  pairsOf(text, text.length, pairs);
  candidates.gather(text, pairs, text.length);
  return [...candidates.best.subarray(0, candidates.count)];
}

test('a post leads to the one that shares most phrases with it', () => {
  const candidates = new Candidates(7);
  const row = (from: number): number[] => Array.from({ length: 20 }, (_, i) => from + i);
  for (const [entry, from] of [0, 12, 100].entries()) {
    gathered(candidates, row(from));
    candidates.plant(entry, never);
  }
  assert.equal(gathered(candidates, row(1))[0], 0);
  // Whichever is met first, the one that more phrases lead to stands first.
  for (const own of [7, 8, 12, 13])
    assert.equal(gathered(candidates, [...row(0).slice(0, own), ...row(100).slice(own)])[0], own < 10 ? 2 : 0);
  assert.deepEqual(gathered(candidates, row(101)), [2]);
  assert.deepEqual(gathered(candidates, row(500)), []);
});

test('a phrase that many have still leads on by the longer one, however often it was met', () => {
  const candidates = new Candidates(7);
  // Six words in every order: each pair is common, each three words in a row are of one post alone.
  const texts = Array.from({ length: 216 }, (_, n) => [Math.floor(n / 36), Math.floor(n / 6) % 6, n % 6]);
  for (const [entry, words] of texts.entries()) {
    gathered(candidates, words);
    candidates.plant(entry, never);
  }
  for (let entry = 180; entry < 216; entry++) {
    assert.ok(gathered(candidates, [...texts[entry]!, 99]).includes(entry), `${entry}`);
  }
});
