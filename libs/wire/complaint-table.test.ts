import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnsOf, titleRowOf } from './complaint-columns.ts';
import { readComplaints } from './complaint-table.ts';
import { dayOrderOf, readDay } from './table-day.ts';
import { decodeTable, splitTable } from './table-text.ts';

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
  assert.deepEqual(columnsOf(['ما حكته', 'ما قالت لنا', 'تصريحها']), ['saw', 'saw', 'saw']);
  assert.deepEqual(columnsOf(['ما وقع', 'الواقعة', 'ما جرى', 'ملخص', 'Résumé']), ['saw', 'saw', 'saw', 'saw', 'saw']);
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

test('titles are known in the ways that people write them, and a column of hers is never taken for one of his', () => {
  const meaning = (...titles: string[]) => columnsOf(titles);
  assert.deepEqual(meaning('الرقم', 'الإسم الكامل', 'الهاتف', 'نصّ الشكاية', 'السـن'), [
    null,
    'name',
    'contact',
    'saw',
    'under-age',
  ]);
  assert.deepEqual(meaning('الشكاية', 'شكّ المشتكية', 'السنة'), ['saw', 'name', null]);
  assert.deepEqual(meaning('اسم صاحبة الشكاية', 'رقم صاحبة الشكاية', 'اسم المشتكى به', 'هاتف المعلن'), [
    'name',
    'contact',
    'contacts',
    'contacts',
  ]);
  assert.deepEqual(meaning('N° de dossier', 'NOM', 'PRÉNOM', 'Date de naissance', 'RÉCIT DES FAITS', 'Âge', 'CIN'), [
    null,
    'name',
    'name',
    null,
    'saw',
    'under-age',
    null,
  ]);
  assert.deepEqual(meaning('Message reçu', 'Adresse', 'العنوان', 'تاريخ الازدياد', 'رقم البطاقة الوطنية'), [
    'saw',
    null,
    null,
    null,
    null,
  ]);
});

test('titles stand under what a table has above them; rows keep the numbers that the spreadsheet shows', () => {
  const rows = [
    ['جمعية سند — سجل 2023', '', ''],
    ['', '', ''],
    ['التاريخ', 'الوقائع', 'لون'],
    ['٠٥/٠٣/٢٠٢٣', 'عرض', 'أزرق'],
    ['', '', ''],
  ];
  assert.equal(titleRowOf(rows), 2);
  const read = readComplaints(rows);
  assert.deepEqual(
    read.complaints.map(({ row, saw }) => [row, saw]),
    [[4, 'عرض\n[\u20662023-03-05\u2069]']],
  );
  assert.deepEqual(read.problems, [
    { row: 1, why: 'above' },
    { row: 5, why: 'empty' },
  ]);
  assert.deepEqual(read.ignored, ['لون']);
  // A row of data is not taken for one of titles.
  assert.equal(titleRowOf([['x'], ['عرض غريب'], ['date']]), 0);
  const misread = [
    ['الوقائع', 'كلمة'],
    ['عرض غريب', 'شك'],
  ];
  assert.equal(titleRowOf(misread), 0);
  assert.equal(readComplaints(misread).complaints.length, 1);
});

test('the order of day and month is that of the whole column; where it holds both, a day that fits either is named', () => {
  assert.equal(dayOrderOf(['04/05/2024', '2024-05-13']), 'day-first');
  assert.equal(dayOrderOf(['04/05/2024', '05/13/2024']), 'month-first');
  assert.equal(dayOrderOf(['13/05/2024', '05/13/2024']), 'mixed');
  assert.equal(readDay('04/05/2024', 'day-first'), '2024-05-04');
  assert.equal(readDay('04/05/2024', 'month-first'), '2024-04-05');
  assert.equal(readDay('04/05/2024', 'mixed'), 'unsure');
  assert.equal(readDay('13/05/2024', 'mixed'), '2024-05-13');
  for (const text of ['٥/٣/٢٠٢٤', '5-3-24', '2024/3/5', '5 مارس 2024', '5 mars 2024', '05.03.2024 10:30', '45356'])
    assert.equal(readDay(text, 'day-first'), '2024-03-05', text);
  for (const text of ['45/13/2024', 'someday', '31/02/2024', '5 mois 2024', '0612345678'])
    assert.equal(readDay(text, 'day-first'), null, text);
  const { complaints, problems } = readComplaints([
    ['date', 'faits'],
    ['13/05/2024', 'a'],
    ['05/13/2024', 'b'],
    ['04/05/2024', 'c'],
  ]);
  assert.deepEqual(problems, [{ row: 4, why: 'day-order' }]);
  assert.equal(complaints[2]?.saw, 'c\n[\u206604/05/2024\u2069]');
});

test('who is under age is read from years in any digits and from words; what says neither is named', () => {
  const rows = ['١٦', '١٦ سنة', '17 ans', 'moins de 18', 'قاصرة', '23', '+18', 'راشدة', 'mineure', '', 'peut-être'];
  const read = readComplaints([['age', 'faits'], ...rows.map((age) => [age, 'x'])]);
  assert.deepEqual(
    read.complaints.map(({ underAge }) => underAge),
    ['yes', 'yes', 'yes', 'yes', 'yes', 'no', 'no', 'no', 'yes', 'skipped', 'skipped'],
  );
  assert.deepEqual(read.problems, [{ row: 12, why: 'age' }]);
});

test('two columns of one meaning are joined, and what she believes is enough to be taken', () => {
  const { complaints } = readComplaints([
    ['Nom', 'Prénom', 'Soupçon'],
    ['Alami', 'Zineb', 'réseau'],
  ]);
  assert.deepEqual([complaints[0]?.name, complaints[0]?.believe, complaints[0]?.saw], ['Alami Zineb', 'réseau', '']);
});

test('the sign between cells is found under a title, and where Excel says it', () => {
  assert.deepEqual(splitTable('Registre, 2023\nDate;Faits;Nom\na;b;c'), [
    ['Registre, 2023'],
    ['Date', 'Faits', 'Nom'],
    ['a', 'b', 'c'],
  ]);
  assert.deepEqual(splitTable('sep=;\r\nDate;Faits\r\na;b'), [[''], ['Date', 'Faits'], ['a', 'b']]);
});
