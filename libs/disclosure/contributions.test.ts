import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSolver } from '@sanad/platform/solver';
import { readContributions } from './contributions.ts';
import { protect } from './protect.ts';
import { readTable } from './read-table.ts';

const ROWS = [
  'place,month,who,n',
  ...['1', '2', '3'].flatMap((month) =>
    ['Fes', 'Taza', 'Agadir'].flatMap((place) => ['A', 'B', 'C', 'D'].map((who) => `${place},${month},${who},20`)),
  ),
];
/** In Fes, in the second month, nearly all comes from A and B. */
const TEXT = ROWS.map((row) => row.replace('Fes,2,C,20', 'Fes,2,C,1').replace('Fes,2,D,20', 'Fes,2,D,2')).join('\n');
const READ = { by: ['place', 'month'], count: 'n', contributor: 'who' };

test('parts of contributors are added up, and a cell that two of them dominate is named, margins included', () => {
  const { table, dominated } = readContributions(TEXT, READ);
  assert.deepEqual(dominated, [['Fes', '2']]);
  const plain = readTable(
    'place,month,n\nFes,1,80\nTaza,1,80\nAgadir,1,80\nFes,2,43\nTaza,2,80\nAgadir,2,80\nFes,3,80\nTaza,3,80\nAgadir,3,80\n',
    { by: ['place', 'month'], count: 'n' },
  );
  assert.deepEqual(table.dimensions, plain.dimensions);
  assert.deepEqual([...table.counts], [...plain.counts]);
  const hierarchy = 'dimension,child,parent\nplace,Fes,North\nplace,Taza,North\nplace,Agadir,South\n';
  const one = TEXT.replaceAll(/(Taza,\d),([CD]),20/g, '$1,$2,0').replaceAll(/(Fes,\d),([CD]),\d+/g, '$1,$2,0');
  const levels = readContributions(one, { ...READ, hierarchy }).dominated.map(String);
  assert.ok(levels.includes('North,*') && levels.includes('North,2') && !levels.includes('*,*'), levels.join(' '));
});

test('a dominated cell is hidden although it is large, with enough beside it that no subtraction gives it back', async () => {
  const { table, dominated } = readContributions(TEXT, READ);
  const { cells, report } = await protect(table, { threshold: 5, also: dominated }, await openSolver());
  const of = (codes: string) => cells.find((cell) => cell.codes.join() === codes)!;
  assert.deepEqual([of('Fes,2').n, of('Fes,2').status], [null, 'primary']);
  assert.deepEqual([report.primary, report.secondary, report.attackerWins], [1, 3, false]);
});

test('one cell in the end is one figure, whoever it comes from', () => {
  const text = 'place,who,n\nFes,A,9\nFes,B,9\n';
  assert.throws(() => readContributions(text, { by: ['place'], count: 'n', contributor: 'who' }), /one row/);
});
