import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { CLAUSE_KINDS } from './clause-kinds.ts';
import { clauseWords } from './clause-words.ts';
import { type ClauseModel, findClauses, likenessOf } from './clauses.ts';
import { FAMILY_OF, familiesOf, featureBuffer, PER_WORD } from './features.ts';
import { fold } from './fold.ts';
import { soundRowOf } from './grams.ts';
import { CONCEPTS, conceptNumber } from './lexicon.ts';
import { MODEL } from './model.ts';
import { CODES, clearHits, hitBuffer } from './patterns.ts';
import { readText } from './reader.ts';
import { splitWords, wordBuffer } from './words.ts';

const [L01, L03, L04] = [CODES.indexOf('L01'), CODES.indexOf('L03'), CODES.indexOf('L04')] as const;

/** A model by which work is most like L01, and less like L04. */
function likeBoth(): ClauseModel {
  const work = conceptNumber('WORK') * CLAUSE_KINDS;
  const weights = new Float32Array(CONCEPTS.length * CLAUSE_KINDS);
  weights[work + L01 + 1] = 6;
  weights[work + L04 + 1] = 5;
  return { bias: new Float32Array(CLAUSE_KINDS), weights, words: clauseWords([]) };
}

/** One clause about work, in a text that shows an indicator already. */
function clauseLike(shown: number, model = likeBoth(), least = 0.06) {
  const folded = fold('khdma mzyana');
  const words = splitWords(folded, wordBuffer());
  const features = featureBuffer();
  features.wordConcepts.fill(0);
  features.wordConcepts[PER_WORD] = conceptNumber('WORK');
  const hits = hitBuffer();
  clearHits(hits);
  hits.seen[shown] = 1;
  return {
    hits,
    find: (otherFamily: boolean) => findClauses(folded, words, features, model, hits, least, otherFamily),
  };
}

test('a clause that is like what is shown already tells nothing new by itself', () => {
  const { hits, find } = clauseLike(L01);
  find(false);
  assert.equal(hits.count, 0);
  assert.equal(familiesOf(hits), 1);
});

test('asked for another family, a clause tells what it is like next', () => {
  const { hits, find } = clauseLike(L01);
  find(true);
  assert.equal(hits.count, 1);
  assert.equal(hits.code[0], L04);
  assert.equal(familiesOf(hits), 2);
});

test('a word says what a clause is like, beside its concepts', () => {
  const folded = fold('khdma mzyana');
  const row = soundRowOf(folded, splitWords(folded, wordBuffer()), 1);
  const other = { row: row ^ 4096, kind: L04 + 1, weight: 9 };
  const without = clauseLike(L03, { ...likeBoth(), words: clauseWords([other]) });
  without.find(false);
  assert.equal(without.hits.code[0], L01);
  const said = { row, kind: L04 + 1, weight: 3 };
  const withWord = clauseLike(L03, { ...likeBoth(), words: clauseWords([said]) });
  withWord.find(false);
  assert.equal(withWord.hits.code[0], L04);
});

test('another family is told where the likest one is not shown', () => {
  const { hits, find } = clauseLike(L03);
  find(true);
  assert.equal(hits.code[0], L01);
});

test('a clause is found where its likest kind has the share that is asked for, and nowhere else', () => {
  const speaks = fc.float({ min: -9, max: 9, noNaN: true });
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(speaks, { minLength: CLAUSE_KINDS, maxLength: CLAUSE_KINDS }),
      fc.double({ min: 0.02, max: 0.9, noNaN: true }),
      fc.double({ min: 0.98, max: 1.02, noNaN: true }),
      fc.constantFrom(...CODES.slice(0, CLAUSE_KINDS - 1).keys()),
      fc.boolean(),
      (bias, asked, near, shown, otherFamily) => {
        const model = {
          bias: Float32Array.from(bias),
          weights: new Float32Array(CONCEPTS.length * CLAUSE_KINDS),
          words: clauseWords([]),
        };
        const shares = likenessOf([], model, new Float64Array(CLAUSE_KINDS));
        const mayBe = (kind: number) => kind > 0 && !(otherFamily && FAMILY_OF[kind - 1] === FAMILY_OF[shown]);
        const share = Math.max(...shares.filter((_, kind) => mayBe(kind)));
        const isShown = shares.findIndex((value, kind) => mayBe(kind) && value === share) === shown + 1;
        // As far from the share as it comes, and just above or below it.
        for (const least of [asked, share * near]) {
          if (Math.abs(least - share) < 1e-9 * share) continue;
          const { hits, find } = clauseLike(shown, model, least);
          find(otherFamily);
          assert.equal(hits.count, share >= least && !isShown ? 1 : 0, `${share} of ${least}`);
          if (hits.count === 0) continue;
          assert.equal(shares[hits.code[0]! + 1], share);
          found++;
        }
      },
    ),
    { numRuns: 800 },
  );
  assert.ok(found > 130);
});

test('a family has its bit once, and good signs have none', () => {
  const hits = hitBuffer();
  clearHits(hits);
  hits.seen[L01] = 3;
  hits.seen[CODES.indexOf('C01')] = 2;
  assert.equal(familiesOf(hits), 1);
  hits.seen[L04] = 1;
  assert.equal(familiesOf(hits), 2);
});

test('a longer post that is not sure to be a lure has a second reason by what it is like a little, a short one has not', () => {
  const unsure = { ...MODEL, calibration: [0, 0] as const };
  const read = (words: number) => readText(`khdma${' qzxvk'.repeat(words - 1)}`, unsure, likeBoth());
  assert.equal(read(24).score, 0.5);
  assert.equal(read(24).families, 2);
  assert.equal(read(12).families, 1);
});
