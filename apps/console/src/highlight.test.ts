import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { joinOverBlanks, segmentsOf } from './highlight.ts';

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

test('joinOverBlanks() marks every letter that was marked, and beside them nothing but blanks', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab \n]{0,40}$/), marks, (text, given) => {
      const lettersOf = (all: typeof given, code: string): Set<number> => {
        const at = new Set<number>();
        for (const one of all.filter((mark) => mark.code === code))
          for (const [start, end] of one.spans)
            for (let i = Math.max(0, start); i < Math.min(end, text.length); i++) if (/\S/.test(text[i]!)) at.add(i);
        return at;
      };
      const joined = joinOverBlanks(text, given).map(({ code, spans }) => ({
        code,
        spans: spans.map(([start, end]): [number, number] => [start, end]),
      }));
      for (const { code } of given)
        assert.deepEqual([...lettersOf(joined, code)].sort(), [...lettersOf(given, code)].sort());
    }),
  );
});

test('words in a row under one reason become one mark', () => {
  assert.deepEqual(
    joinOverBlanks('بلا تجربة، وبلا دبلوم', [
      {
        code: 'L05',
        spans: [
          [0, 3],
          [4, 9],
          [11, 15],
          [16, 21],
        ],
      },
    ]),
    [
      {
        code: 'L05',
        spans: [
          [0, 9],
          [11, 21],
        ],
      },
    ],
  );
});
