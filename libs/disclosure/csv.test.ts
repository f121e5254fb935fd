import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import fc from 'fast-check';
import { formatCsv, parseCsv } from './csv.ts';

test('what formatCsv() writes, parseCsv() gives back, whatever the fields hold', () => {
  const field = fc.oneof(fc.string(), fc.constantFrom('', '"', ',', '\r\n', 'a"b', '\ufeffx', ' x '));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.array(field, { minLength: 4, maxLength: 4 })),
      (width, rows) => {
        const records = rows.map((row) => row.slice(0, width));
        assert.deepEqual(parseCsv(formatCsv(records)), records);
      },
    ),
  );
});

test('parseCsv() reads what a spreadsheet writes with semicolons, where a comma is a letter like any other', () => {
  assert.deepEqual(parseCsv('a;n\r\n"x; y";1,5\r\n', ';'), [
    ['a', 'n'],
    ['x; y', '1,5'],
  ]);
});

test('parseCsv() drops a byte order mark and takes both line ends', () => {
  assert.deepEqual(parseCsv('\ufeffa,n\r\nx,1\ny,2'), [
    ['a', 'n'],
    ['x', '1'],
    ['y', '2'],
  ]);
  assert.deepEqual(parseCsv('a,b\nx,\n\r\n\n'), [
    ['a', 'b'],
    ['x', ''],
  ]);
});

test('parseCsv() refuses ragged records, stray quotes and quotes that are never closed', () => {
  for (const text of ['a,b\nx\n', 'a\nx"y\n', 'a\n"x\n', 'a\n"x"y\n']) {
    assert.throws(
      () => parseCsv(text),
      (thrown) => isFault(thrown, 'disclosure-csv'),
      text,
    );
  }
});
