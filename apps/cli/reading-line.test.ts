import assert from 'node:assert/strict';
import test from 'node:test';
import { readPost } from '@sanad/text/read-post';
import type { PostReading } from '@sanad/text/reading';
import fc from 'fast-check';
import { lineBytes, takeBytes } from './line-bytes.ts';
import { putReading } from './reading-line.ts';

const PIECES = [
  'أجي تخدمي من دارك بلا وجه فالكاميرا',
  'khdma b telephone 7000 dh f chhar',
  'wa.me/212612345678',
  '5000 - 8000 euro par mois',
  'http://exemple.ma/a"b\\c',
  '\u2028 \ud800 "',
];

const reading = fc
  .tuple(fc.array(fc.constantFrom(...PIECES)), fc.string({ unit: 'binary' }))
  .map(([pieces, more]) => readPost(`${pieces.join(' ')} ${more}`));
const id = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const lineOf = (of: string | number, about: PostReading): string => {
  const lines = lineBytes();
  putReading(lines, of, about);
  return takeBytes(lines).toString('utf8');
};

test('a line of the command line is the JSON of the reading, whatever the post and its id', () => {
  fc.assert(
    fc.property(id, reading, (of, about) => {
      assert.equal(lineOf(of, about), `${JSON.stringify({ id: of, ...about })}\n`);
    }),
    { numRuns: 200 },
  );
});

test('so it is of any numbers and words in a reading', () => {
  const amount = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.nat(),
    fc.constantFrom(0, 9, 10, 999, 1e9 - 1, 1e9, -1, -0),
  );
  const made = fc.record({ amount, value: fc.string({ unit: 'binary' }), from: fc.nat(), to: fc.maxSafeNat() });
  fc.assert(
    fc.property(reading, fc.array(made), (about, others) => {
      const more: PostReading = {
        ...about,
        score: others[0]?.amount ?? 0.25,
        pay: others.map(({ amount: of, from, to }) => ({
          amount: of,
          least: from % 2 === 0 ? null : of,
          currency: 'MAD',
          period: from % 3 === 0 ? null : 'night',
          monthlyMad: to % 2 === 0 ? null : to,
          span: [from, to],
        })),
        contacts: others.map(({ value, from, to }) => ({ kind: 'url', value, span: [from, to] })),
      };
      assert.equal(lineOf('a', more), `${JSON.stringify({ id: 'a', ...more })}\n`);
    }),
  );
});

test('lines stand one behind the other, however many, and what was taken stays as it was', () => {
  const lines = lineBytes();
  const about = readPost(PIECES.join(' '));
  const expected: string[] = [];
  for (let n = 0; n < 2000; n++) {
    putReading(lines, n, about);
    expected.push(`${JSON.stringify({ id: n, ...about })}\n`);
  }
  const taken = takeBytes(lines);
  putReading(lines, 'b'.repeat(1 << 20), about);
  assert.equal(taken.toString('utf8'), expected.join(''));
  assert.equal(takeBytes(lines).toString('utf8'), `${JSON.stringify({ id: 'b'.repeat(1 << 20), ...about })}\n`);
});
