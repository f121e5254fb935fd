import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { openChoices, packChoices, sharesOf, WHOLE } from './packed-bits.ts';
import { packSigns, unpackSigns } from './packed-signs.ts';

const CONTEXTS = 3;
const choice = fc.integer({ min: 0, max: 40 });

test('choices come back as they were, asked for by context, whole or one by one', () => {
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 300 }), (known) => {
      const read = ({ is, read }: ReturnType<typeof openChoices>): number[] =>
        known.map((_, at) => (at % 2 === 0 && is(CONTEXTS, 7) ? 7 : read(at % CONTEXTS)));
      const [levels, bits] = packChoices(known, read);
      assert.match(bits, /^[\w-]+$/);
      assert.deepEqual(read(openChoices(bits, sharesOf(levels))), known);
    }),
  );
});

test('every context shares out the whole, to each choice that was met a part of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[1-9a-l]{1,60}$/), { minLength: 1, maxLength: 5 }), (rows) => {
      const { count, from, sizes, choiceOf } = sharesOf(rows.join(' '));
      for (const [context, row] of rows.entries()) {
        let end = 0;
        for (let at = context * count; at < context * count + row.length; at++) {
          assert.equal(from[at], end);
          assert.ok(sizes[at]! > 0);
          end += sizes[at]!;
          assert.equal(choiceOf[context * WHOLE + end - 1], at - context * count);
        }
        assert.equal(end, WHOLE);
      }
    }),
  );
});

test('the text of a few choices is this one', () => {
  const known = [0, 1, 1, 2, 0, 0, 0, 0, 5, 0];
  const [levels, bits] = packChoices(known, ({ read }) => known.map(() => read(0)));
  assert.deepEqual([levels, bits], ['421001', 'A5qf7bg']);
});

test('signs of a table come back, whatever foretells them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'abcn|~!ش'), maxLength: 400 }),
      fc.integer({ min: 1, max: 9 }),
      (text, width) => {
        assert.equal(unpackSigns(packSigns(text, width)), text);
      },
    ),
  );
  assert.equal(unpackSigns(packSigns('', 1)), '');
  assert.equal(unpackSigns(packSigns('aaaaaaaaaa', 1)), 'aaaaaaaaaa');
});

test('what was cut or made up is read to an end that is known before', () => {
  const [count, signs, width, levels, bits] = packSigns('abcabcaabbcc'.repeat(40), 3);
  for (const cut of ['', bits.slice(0, 3), bits.slice(0, -4), 'ش'.repeat(20), '\u0000"`'])
    assert.equal(unpackSigns([count, signs, width, levels, cut]).length, count);
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (shares, text) => {
      assert.equal(unpackSigns([500, 'ab', 2, shares, text]).length, 500);
    }),
  );
  assert.equal(unpackSigns([-1, signs, width, levels, bits]), '');
  assert.equal(unpackSigns([2 ** 31 - 1, signs, width, levels, bits]).length, 2 ** 20);
  assert.equal(unpackSigns([Number.NaN, signs, width, levels, bits]), '');
});
