import assert from 'node:assert/strict';
import test from 'node:test';
import { readPost } from '@sanad/text/read-post';
import fc from 'fast-check';
import { readingLine } from './reading-line.ts';

const PIECES = [
  'أجي تخدمي من دارك بلا وجه فالكاميرا',
  'khdma b telephone 7000 dh f chhar',
  'wa.me/212612345678',
  '5000 - 8000 euro par mois',
  'http://exemple.ma/a"b\\c',
  '\u2028 \ud800 "',
];

test('a line of the command line is the JSON of the reading, whatever the post and its id', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...PIECES)),
      fc.string(),
      (id, pieces, more) => {
        const reading = readPost(`${pieces.join(' ')} ${more}`);
        assert.equal(readingLine(id, reading), JSON.stringify({ id, ...reading }));
      },
    ),
    { numRuns: 200 },
  );
});
