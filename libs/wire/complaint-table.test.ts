import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnsOf, decodeTable, readComplaints, splitTable } from './complaint-table.ts';

test('columns are known by their names in three languages; what is not known is not imported', () => {
  assert.deepEqual(columnsOf(['التاريخ', 'اسم المشتكية', 'رقم الهاتف', 'الوقائع', 'رابط الحساب', 'لون الملف']), [
    'date',
    'name',
    'contact',
    'saw',
    'contacts',
    null,
  ]);
  assert.deepEqual(columnsOf(['Date', 'Nom', 'Téléphone', 'Faits', 'Lien', 'Mineure']), [
    'date',
    'name',
    'contact',
    'saw',
    'contacts',
    'under-age',
  ]);
});

test('each row becomes a complaint or is named with the reason; nothing is lost silently', () => {
  const read = readComplaints([
    ['date', 'text', 'minor'],
    ['2024-03-05', 'offer', '17'],
    ['', '', ''],
    ['someday', 'other offer', 'no'],
    ['2024-03-06', '', 'yes'],
    ['2024-03-06', 'x'.repeat(20_001), ''],
  ]);
  assert.deepEqual(
    read.complaints.map(({ row, underAge }) => [row, underAge]),
    [
      [2, 'yes'],
      [4, 'no'],
    ],
  );
  assert.deepEqual(read.problems, [
    { row: 3, why: 'empty' },
    { row: 4, why: 'date' },
    { row: 5, why: 'no-text' },
    { row: 6, why: 'too-long' },
  ]);
});

test('whatever stands in cells comes back from its text', () => {
  const cell = fc.string({ maxLength: 12 }).filter((text) => !text.includes('\r'));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
      const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const text = ['"a";"b"', ...rows.map((row) => row.map(quote).join(';'))].join('\n');
      assert.deepEqual(splitTable(text), [['a', 'b'], ...rows]);
    }),
  );
});

test('a day that a workbook keeps as a number is written as a day', () => {
  const { complaints, problems } = readComplaints([
    ['date', 'text'],
    ['45356', 'offer'],
  ]);
  assert.equal(complaints[0]?.saw, 'offer\n[\u20662024-03-05\u2069]');
  assert.deepEqual(problems, []);
});

test('a file is read in the letters that it was written in', () => {
  assert.equal(decodeTable(Uint8Array.of(0xcf, 0xe1, 0xed, 0xe1)), 'دليل');
  assert.equal(decodeTable(Uint8Array.of(0xe9, 0x74, 0xe9)), 'été');
  assert.equal(decodeTable(Uint8Array.of(0xff, 0xfe, 0x2f, 0x06)), 'د');
  assert.equal(decodeTable(new TextEncoder().encode('دليل été')), 'دليل été');
});
