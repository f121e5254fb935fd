import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Candidates } from './candidates.ts';
import { KeyTable } from './key-table.ts';
import { pairsOf } from './pair-set.ts';

function gathered(candidates: Candidates, words: readonly number[]): number[] {
  const text = Uint32Array.from(words, (word) => Math.imul(word + 1000, 0x9e3779b1) >>> 0);
  const pairs = new Int32Array(text.length);
  pairsOf(text, text.length, pairs);
  candidates.gather(text, pairs, text.length);
  return [...candidates.best.subarray(0, candidates.count)];
}

test('a post leads to the one that shares most phrases with it', () => {
  const candidates = new Candidates(7, new KeyTable());
  const row = (from: number): number[] => Array.from({ length: 20 }, (_, i) => from + i);
  for (const [entry, from] of [0, 12, 100].entries()) {
    gathered(candidates, row(from));
    candidates.plant(entry, 0, null);
  }
  assert.equal(gathered(candidates, row(1))[0], 0);
  // Whichever is met first, the one that more phrases lead to stands first.
  for (const own of [7, 8, 12, 13])
    assert.equal(gathered(candidates, [...row(0).slice(0, own), ...row(100).slice(own)])[0], own < 10 ? 2 : 0);
  assert.deepEqual(gathered(candidates, row(101)), [2]);
  assert.deepEqual(gathered(candidates, row(500)), []);
});

test('a phrase that many have still leads on by the longer one, however often it was met', () => {
  const candidates = new Candidates(7, new KeyTable());
  // Six words in every order: each pair is common, each three words in a row are of one post alone.
  const texts = Array.from({ length: 216 }, (_, n) => [Math.floor(n / 36), Math.floor(n / 6) % 6, n % 6]);
  for (const [entry, words] of texts.entries()) {
    gathered(candidates, words);
    candidates.plant(entry, 0, null);
  }
  for (let entry = 180; entry < 216; entry++) {
    assert.ok(gathered(candidates, [...texts[entry]!, 99]).includes(entry), `${entry}`);
  }
});

test('one phrase that leads to one post alone tells more than two that lead to several', () => {
  const candidates = new Candidates(1, new KeyTable());
  const [many, more, one] = [
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  for (let entry = 0; entry < 3; entry++) {
    gathered(candidates, [100 + 10 * entry, ...many!, 101 + 10 * entry, ...more!, 102 + 10 * entry]);
    candidates.plant(entry, 0, null);
  }
  gathered(candidates, [200, 201, 202, 203, ...one!, 204, 205, 206]);
  candidates.plant(3, 0, null);
  assert.deepEqual(gathered(candidates, [300, ...many!, 301, ...more!, 302, ...one!, 303]), [3]);
});

test('a phrase that many have and that is as long as phrases grow leads to the posts it can hold', () => {
  const candidates = new Candidates(7, new KeyTable());
  const phrase = [1, 2, 3, 4, 5];
  for (let entry = 0; entry < 20; entry++) {
    const own = 1000 + 10 * entry;
    gathered(candidates, [own, own + 1, own + 2, ...phrase, own + 3, own + 4, own + 5, own + 6]);
    candidates.plant(entry, 0, null);
  }
  const found = gathered(candidates, [300, 301, 302, 303, 304, 305, ...phrase, 306, 307]);
  // Each length of the phrase holds four posts; the longest, of five words, the last four of sixteen.
  assert.deepEqual(
    found.sort((a, b) => a - b),
    [12, 13, 14, 15],
  );
});
