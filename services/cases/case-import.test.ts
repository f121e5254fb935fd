import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markKnown, readCaseTable } from './case-import.ts';

test('a table is read by the names of its columns in any of the three languages, with commas or semicolons', () => {
  const arabic = readCaseTable('العنوان,الأصل,مهمة,الأجل\r\n"صالون، طنجة",شكاية,اتصال,2026-12-20\r\n');
  assert.deepEqual(arabic.rows, [
    {
      ...{ line: 2, title: 'صالون، طنجة', origin: 'report', reference: '', note: '', task: 'اتصال', due: '2026-12-20' },
      problem: null,
    },
  ]);
  const french = readCaseTable('\ufeffTitre;Référence;Couleur\r\nRéseau, Fès;PV 12/2026;rouge\r\n');
  assert.deepEqual(
    french.rows.map(({ title, reference }) => [title, reference]),
    [['Réseau, Fès', 'PV 12/2026']],
  );
  assert.deepEqual(french.unread, ['Couleur']);
});

test('every row comes back with what is wrong with it', () => {
  const lines = [
    'title,origin,reference,due',
    ',,,',
    `${'ط'.repeat(201)},,,`,
    'a,rumour,,',
    'b,,,2026-02-30',
    'c,,r1,',
  ];
  const text = [...lines, 'c,,r1,', 'c,,r2,', 'd,,,'].join('\n');
  assert.deepEqual(
    markKnown(readCaseTable(text).rows, new Set(['d'])).map((row) => row.problem),
    ['title-missing', 'title-long', 'origin-unknown', 'due-malformed', null, 'twice', null, 'known'],
  );
});

test('what is no table of cases is refused as a whole', () => {
  for (const text of ['name,x\n1,2\n', '"title\n', `title\n${'a\n'.repeat(1001)}`])
    assert.throws(() => readCaseTable(text), { code: 'import-malformed' }, text.slice(0, 20));
});

test('a line that is no line of CSV is named: whoever made the table knows where to look', () => {
  const lines: readonly (readonly [string, number])[] = [
    ['العنوان;الأصل\nصالون;شكاية\nهاتف "جديد";شكاية\n', 3],
    ['title,origin\na,report\nb\n', 3],
    ['title\n"open\n', 2],
  ];
  for (const [text, line] of lines)
    assert.throws(() => readCaseTable(text), { code: 'import-line', detail: { line } }, text);
});
