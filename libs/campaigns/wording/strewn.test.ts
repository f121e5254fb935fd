import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hashOf } from '../tokens.ts';
import type { KnownWord } from './memory.ts';
import { Strewn } from './strewn.ts';
import { WeightedOrder } from './weighted-order.ts';

const NOTHING: KnownWord = { isSmall: () => false, isOfFormula: () => false };
// Unlike words, none of them another one with a letter wrong.
const word = (n: number): number => Math.imul(n + 1000, 0x9e3779b1) >>> 0;
const row = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => word(from + i));

function measure(first: readonly number[], second: readonly number[], known = NOTHING) {
  const strewn = new Strewn(64, known);
  strewn.load(Uint32Array.from(first), first.length, new Float64Array(first.length));
  const blocks = strewn.blocks(Uint32Array.from(second), 0, second.length);
  return { blocks, alike: strewn.alike, gap: strewn.gap, ordered: strewn.ordered };
}

test('the same share of words in common is strewn when changes lie everywhere, in blocks when phrases are shared', () => {
  const words = row(0, 40);
  const changed = words.map((one, i) => (i % 5 < 2 || i % 7 === 3 ? word(500 + i) : one));
  const kept = words.filter((one) => changed.includes(one)).length;
  const half = [...row(0, kept), ...row(600, 600 + 40 - kept)];
  const strewn = measure(words, changed);
  const blocks = measure(words, half);
  assert.ok(Math.abs(strewn.alike - blocks.alike) < 0.01);
  assert.ok(strewn.blocks < 4 && blocks.blocks > 30, `${strewn.blocks} ${blocks.blocks}`);
});

test('texts that are the same, or share nothing, have no blocks', () => {
  assert.deepEqual(measure(row(0, 20), row(0, 20)), { blocks: 0, alike: 1, gap: 0, ordered: 1 });
  assert.deepEqual(measure(row(0, 20), row(50, 70)), { blocks: 0, alike: 0, gap: 20, ordered: 0 });
});

test('the gap is the longest run that one has alone, in the text where that is shorter', () => {
  const short = [...row(0, 10), ...row(500, 502), ...row(10, 20)];
  const long = [...row(0, 10), ...row(600, 607), ...row(10, 20)];
  assert.equal(measure(short, long).gap, 2);
  assert.equal(measure(long, short).gap, 2);
});

test('small words are not looked at, words of formulas count for blocks but not as likeness', () => {
  const small = { isSmall: (one: number) => row(0, 10).includes(one), isOfFormula: () => false };
  assert.equal(measure([...row(0, 10), ...row(20, 30)], [...row(0, 10), ...row(30, 40)], small).alike, 0);
  const prayer = { isSmall: () => false, isOfFormula: (one: number) => row(0, 10).includes(one) };
  const both = measure([...row(0, 10), ...row(20, 30)], [...row(0, 10), ...row(30, 40)], prayer);
  assert.equal(both.alike, 0);
  assert.ok(both.blocks > 20);
});

test('a word with a letter wrong counts as the same where that word is expected, and nowhere else', () => {
  const said = 'khdmtna mezyana bzzaf lbnat sakna f dar kbira'.split(' ').map(hashOf);
  const misspelt = 'khdmtna mezyzna bzzaf lbnat sakta f dar kbira'.split(' ').map(hashOf);
  const moved = 'mezyzna khdmtna bzzaf lbnat f dar kbira sakta'.split(' ').map(hashOf);
  assert.deepEqual([measure(said, misspelt).alike, measure(said, misspelt).gap], [1, 0]);
  assert.ok(measure(said, moved).alike < 0.8);
});

test('the same phrases in another order are in common, but not in order', () => {
  const moved = [...row(20, 30), ...row(10, 20), ...row(0, 10)];
  assert.deepEqual([measure(row(0, 30), moved).alike, measure(row(0, 30), moved).ordered], [1, 1 / 3]);
});

test('a text loaded after another is measured by itself', () => {
  const strewn = new Strewn(64, NOTHING);
  strewn.load(Uint32Array.from(row(0, 20)), 20, new Float64Array(20));
  strewn.load(Uint32Array.from(row(40, 60)), 20, new Float64Array(20));
  strewn.blocks(Uint32Array.from(row(0, 20)), 0, 20);
  assert.equal(strewn.alike, 0);
});

test('a glance sees what is in common and in order as the whole measure does, and never less weight than lies in order', () => {
  // Words of two halves, so that some are others with a letter wrong; contacts, small words and formulas among them.
  const halves = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 31 }));
  const texts = fc.array(
    halves.map(([head, tail]) => ((head << 16) | tail) >>> 0),
    { maxLength: 24 },
  );
  const known: KnownWord = { isSmall: (one) => (one & 7) === 5, isOfFormula: (one) => one >>> 16 === 3 };
  const counts = (one: number): boolean => one > 9 && !known.isSmall(one) && !known.isOfFormula(one);
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const [one, two] = [Uint32Array.from(first), Uint32Array.from(second)];
      const weights = Float64Array.from(first, (word, i) => (counts(word) ? i % 3 : 0));
      const [strewn, order] = [new Strewn(64, known), new WeightedOrder(64)];
      strewn.load(one, one.length, weights);
      order.load(one, weights, one.length);
      strewn.blocks(two, 0, two.length);
      const whole = [strewn.alike, strewn.ordered];
      strewn.glance(two, 0, two.length, second.filter(counts).length);
      assert.deepEqual([strewn.alike, strewn.ordered], whole);
      assert.ok(strewn.shared >= order.common(two, 0, two.length));
    }),
    { numRuns: 1000 },
  );
});
