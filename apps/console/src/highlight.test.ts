import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { segmentsOf } from './highlight.ts';

const marks = fc.array(
  fc.record({
    code: fc.constantFrom('L01', 'L02', 'L03'),
    spans: fc.array(fc.tuple(fc.integer({ min: -3, max: 60 }), fc.integer({ min: -3, max: 60 }))),
  }),
  { maxLength: 4 },
);

test('segmentsOf() gives the text again, whatever the spans are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), marks, (text, given) => {
      assert.equal(
        segmentsOf(text, given)
          .map((segment) => segment.text)
          .join(''),
        text,
      );
    }),
  );
});

test('segmentsOf() marks exactly the letters of the spans, overlapping ones with all their codes', () => {
  const segments = segmentsOf('أجي تخدمي', [
    { code: 'L01', spans: [[0, 6]] },
    { code: 'L02', spans: [[4, 9]] },
  ]);
  assert.deepEqual(
    segments.map(({ text, codes }) => [text, codes]),
    [
      ['أجي ', ['L01']],
      ['تخ', ['L01', 'L02']],
      ['دمي', ['L02']],
    ],
  );
});
