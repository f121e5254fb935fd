import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { OFFER_PATTERNS } from './data/patterns.ts';
import { CONTROL_PATTERNS } from './data/patterns-control.ts';
import { CONCEPTS } from './lexicon.ts';
import { type PackedPatterns, packPatterns, unpackPatterns } from './packed-patterns.ts';

const NAMES = ['', 'WORK', 'HOME', 'GIRLS', 'PAY2'];

test('all patterns are the same after they were packed', () => {
  const all = { ...OFFER_PATTERNS, ...CONTROL_PATTERNS };
  const packed = packPatterns(all, CONCEPTS);
  assert.deepEqual(unpackPatterns(packed, CONCEPTS), all);
  assert.ok(JSON.stringify(packed).length < JSON.stringify(all).length / 4);
});

test('any patterns are the same after they were packed', () => {
  const name = fc.constantFrom(...NAMES.slice(1));
  const between = fc.constantFrom('|', ' ', ' /3 ?', ' /12 !', '/1 ');
  const row = fc
    .tuple(fc.constantFrom('', '< '), name, fc.array(fc.tuple(between, name)), fc.constantFrom('', ' /9'))
    .map(([head, first, rest, end]) => head + first + rest.map((pair) => pair.join('')).join('') + end);
  const patterns = fc.dictionary(fc.constantFrom('L01', 'L02', 'C01'), fc.array(row), { minKeys: 1 });
  fc.assert(
    fc.property(patterns, (all) =>
      assert.deepEqual({ ...unpackPatterns(packPatterns(all, NAMES), NAMES) }, { ...all }),
    ),
  );
});

test('a pattern of a concept that there is not is not packed', () => {
  assert.throws(() => packPatterns({ L01: ['WORK NOWHERE /3'] }, NAMES), /NOWHERE/);
});

test('a text that was cut short or changed ends too', () => {
  const [codes, betweens, count, levels, bits] = packPatterns({ L01: ['WORK|HOME GIRLS /4', '< PAY2 HOME'] }, NAMES);
  fc.assert(
    fc.property(fc.nat(bits.length), fc.string(), (length, more) => {
      const changed: PackedPatterns = [codes, betweens, count, levels, bits.slice(0, length) + more];
      assert.ok(unpackPatterns(changed, NAMES).L01!.length <= 2);
    }),
  );
});
