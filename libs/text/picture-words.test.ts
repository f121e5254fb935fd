import assert from 'node:assert/strict';
import test from 'node:test';
import { linesOfTable, mayLackNumbers, type PictureWord, textOfPicture, withNumbers } from './picture-words.ts';

const word = (text: string, confidence: number, left: number, right: number, top = 0): PictureWord => ({
  text,
  confidence,
  left,
  right,
  top,
  bottom: top + 30,
});
const read = (first: PictureWord[], second: PictureWord[]): string => textOfPicture(withNumbers([first], [second]));

test('a number that was dropped but for a figure is put back from the second reading of the same spot', () => {
  const first = [word('0', 95, 200, 240), word('درهم', 90, 120, 190)];
  assert.equal(read(first, [word('7000', 92, 200, 240)]), '7000 درهم');
});

test('what an unsure reader made of a number is replaced, a word is not', () => {
  assert.equal(read([word('‎Toe‏', 32, 0, 50)], [word('6000', 90, 0, 50)]), '6000');
  assert.equal(read([word('والسكن', 92, 0, 50)], [word('39116', 95, 0, 50)]), 'والسكن');
});

test('a number elsewhere, an unsure one, a shorter one and letters change nothing', () => {
  const first = [word('0', 95, 200, 240)];
  assert.equal(read(first, [word('7000', 92, 300, 340)]), '0');
  assert.equal(read(first, [word('7000', 92, 200, 240, 100)]), '0');
  assert.equal(read(first, [word('7000', 92, 120, 240)]), '0');
  assert.equal(read(first, [word('7000', 79, 200, 240)]), '0');
  assert.equal(read(first, [word('Ta00', 92, 200, 240)]), '0');
  assert.equal(read([word('0600', 80, 200, 240)], [word('06', 99, 200, 240)]), '0600');
});

test('only a picture with Arabic letters is read twice', () => {
  assert.equal(mayLackNumbers([[word('7000', 90, 0, 1), word('dh', 90, 0, 1)]]), false);
  assert.equal(mayLackNumbers([[word('7000', 90, 0, 1)], [word('درهم', 90, 0, 1)]]), true);
});

test('a number abroad that stands the other way round is put as it is dialled', () => {
  const line = (...texts: string[]) => textOfPicture([texts.map((text) => word(text, 90, 0, 1))]);
  assert.equal(line('67', '45', '00', '600', '212+'), '+212 600 00 45 67');
  assert.equal(line('واتساب', '212+', '600', '00', '45', '67'), 'واتساب +212 600 00 45 67');
  assert.equal(line('67', '45', '00', '600'), '67 45 00 600');
  assert.equal(line('500', 'dh', '20+'), '500 dh +20');
});

test('the table of the engine gives words line by line with their boxes', () => {
  const table = [
    '1\t1\t0\t0\t0\t0\t0\t0\t100\t50\t-1\t',
    '5\t1\t1\t1\t1\t1\t60\t5\t30\t20\t91.5\tدرهم',
    '5\t1\t1\t1\t1\t2\t10\t5\t30\t20\t95\t7000',
    '5\t1\t1\t1\t2\t1\t10\t30\t30\t20\t95\tسكن',
    '5\t1\t1\t1\t2\t2\t10\t30\t30\t20\t95\t ',
  ].join('\n');
  const lines = linesOfTable(table);
  assert.equal(textOfPicture(lines), 'درهم 7000\nسكن');
  assert.deepEqual(lines[0]![0], { text: 'درهم', confidence: 91.5, left: 60, right: 90, top: 5, bottom: 25 });
});
