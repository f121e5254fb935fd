import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inReadingOrder, type Piece } from './pdf-line.ts';

/** Pieces from the left, as `[text, x, width]`; Arabic ones run from right to left. */
const lineOf = (...pieces: readonly [string, number, number][]): Piece[] =>
  pieces.map(([str, x, width]) => ({ str, x, width, dir: /[\u0600-\u06ff]/.test(str) ? 'rtl' : 'ltr' }));
const read = (line: readonly Piece[]): string =>
  inReadingOrder(line)
    .map(({ str }) => str)
    .join('');

test('a line of Arabic that was drawn from its left end is read from its right', () => {
  const drawn = lineOf(['وهمية', 409, 21], [' ', 430, 4], ['إعلانات', 434, 33], [' ', 467, 4], ['شبكة', 471, 20]);
  assert.equal(read(drawn), 'شبكة إعلانات وهمية');
  assert.equal(read([...drawn].reverse()), 'شبكة إعلانات وهمية', 'and one drawn from its right stays');
});

test('letters of one word that were drawn apart come together; what stands apart gets a space', () => {
  assert.equal(read(lineOf(['خص،', 145, 18], ['ش', 163, 7], [' ', 170, 3], ['على', 173, 12])), 'على شخص،');
  assert.equal(read(lineOf(['المرجع', 507, 26], ['2026/0001', 433, 58])), 'المرجع 2026/0001');
});

test('numbers and Latin words among Arabic keep their own direction', () => {
  const line = lineOf(['من طرف نادية', 100, 60], [' ', 160, 3], ['2026-11-29', 163, 50], [' ', 213, 3]);
  const whole = [...line, ...lineOf(['21:05:31', 216, 40], [' ', 256, 3], ['تاريخ الجمع', 259, 50])];
  assert.equal(read(whole), 'تاريخ الجمع 2026-11-29 21:05:31 من طرف نادية');
});

test('cells of a table are read from the right, each by itself', () => {
  assert.equal(
    read(lineOf(['نادية', 100, 30], ['2026-11-29 21:05', 200, 70], ['E1', 300, 10])),
    'E1 2026-11-29 21:05 نادية',
  );
});

test('a sign after a number stands after it', () => {
  assert.equal(read(lineOf(['خلاصة', 50, 40], [' ', 90, 3], ['.', 93, 2], ['1', 95, 5])), '1. خلاصة');
});

test('a line of Latin letters stays as it was drawn', () => {
  const line = lineOf(['Offre ', 10, 30], ['d’emploi ', 40, 40], ['شغل', 80, 20]);
  assert.equal(read(line), 'Offre d’emploi شغل');
});
