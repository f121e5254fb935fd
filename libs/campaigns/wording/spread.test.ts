import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from '../tokens.ts';
import { pairsOf } from './pair-set.ts';
import { LEAST, Spread } from './spread.ts';

const PHONE = 2;

function counted(spread: Spread, text: string, unlike: boolean): void {
  const words = Uint32Array.from(text.split(' '), hashOf);
  const pairs = new Int32Array(words.length);
  pairsOf(words, words.length, pairs);
  spread.count(words, pairs, words.length, unlike);
}

function weighed(spread: Spread, words: readonly number[]): number[] {
  const out = new Float64Array(words.length);
  const sum = spread.weigh(Uint32Array.from(words), 0, words.length, out);
  assert.ok(Math.abs(sum - out.reduce((a, b) => a + b, 0)) < 1e-9);
  return [...out];
}

test('a word weighs the less the more unlike posts hold it; contacts and words of formulas nothing, small ones hardly', () => {
  const spread = new Spread();
  spread.ignore(hashOf('amin'), true);
  spread.ignore(hashOf('dyal'), false);
  for (let i = 0; i < 50; i++) counted(spread, `khdma x${i} y${i} z${i}`, true);
  const [common, rare, unknown, formula, small, phone] = weighed(spread, [
    ...['khdma', 'x7', 'qqq', 'amin', 'dyal'].map(hashOf),
    PHONE,
  ]) as [number, number, number, number, number, number];
  assert.ok(common < rare && rare < unknown);
  assert.deepEqual([unknown, formula, small, phone], [1, 0, LEAST, 0]);
  assert.equal(spread.counted, 3);
});

test('a phrase of unlike posts weighs nothing, one that campaigns have in more of theirs does', () => {
  const spread = new Spread();
  for (let i = 0; i < 5; i++) counted(spread, `kol am ntma bikhir u${i}`, true);
  for (let i = 0; i < 5; i++) counted(spread, `tali l wakala daba v${i}`, true);
  for (let i = 0; i < 40; i++) counted(spread, `tali l wakala daba w${i}`, false);
  const said = weighed(spread, ['kol', 'am', 'ntma', 'bikhir', 'hna'].map(hashOf));
  assert.deepEqual(said.slice(0, 4), [0, 0, 0, 0]);
  assert.equal(said[4], 1);
  assert.ok(weighed(spread, ['tali', 'l', 'wakala', 'daba'].map(hashOf)).every((weight) => weight > 0));
});
