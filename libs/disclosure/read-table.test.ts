import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { parseHierarchy } from './hierarchy-file.ts';
import { readTable } from './read-table.ts';
import { cellOf } from './table.ts';

const refuses = (code: string, text: string, by: string[] = ['a'], hierarchy?: string) =>
  assert.throws(
    () => readTable(text, { by, count: 'n', hierarchy }),
    (thrown) => {
      assert.ok(isFault(thrown, code), `${code} wanted, got ${String(thrown)}`);
      return code === 'disclosure-csv' || typeof thrown.detail['instead'] === 'string';
    },
    text,
  );

test('readTable() refuses bad tables, each with its reason and what could be released instead', () => {
  refuses('disclosure-empty', '');
  refuses('disclosure-empty', 'a,n\n');
  refuses('disclosure-one-row', 'a,n\nx,3\n');
  refuses('disclosure-all-zeros', 'a,n\nx,0\ny,0\n');
  refuses('disclosure-literal-total', 'a,n\nx,3\n*,4\n');
  refuses('disclosure-category', 'a,n\nx,3\n,4\n');
  for (const count of ['-1', '\u22121', '2.5', '1e3', '', 'many', '12345678901234567', '٣']) {
    refuses('disclosure-count', `a,n\nx,3\ny,${count}\n`);
  }
  refuses('disclosure-duplicate', 'a,n\nx,3\nx,4\n');
  refuses('disclosure-columns', 'a,n\nx,3\ny,4\n', ['b']);
  refuses('disclosure-columns', 'a,n\nx,3\ny,4\n', ['a', 'a']);
  refuses('disclosure-columns', 'a,a,n\nx,x,3\ny,y,4\n');
  refuses('disclosure-csv', 'a,n\nx\n');
  refuses('disclosure-too-large', `a,b,n\n${Array.from({ length: 400 }, (_, i) => `x${i},y${i},1`).join('\n')}\n`, [
    'a',
    'b',
  ]);
});

test('readTable() refuses rows of totals that go by a name, those that add up and those that do not', () => {
  for (const name of ['Total', 'TOTAL', 'Ensemble', 'المجموع', 'الإجمالي']) {
    refuses('disclosure-total-given', `a,n\nx,3\ny,4\n${name},7\n`);
    refuses('disclosure-total-wrong', `a,n\nx,3\ny,4\n${name},8\n`);
  }
  refuses('disclosure-total-given', 'a,b,n\nx,u,3\ny,u,4\nx,Total,3\ny,Total,4\n', ['a', 'b']);
  refuses('disclosure-total-wrong', 'a,b,n\nx,u,3\ny,u,4\nx,Total,3\ny,Total,5\n', ['a', 'b']);
  assert.equal(readTable('a,n\nTotal Energies,3\ny,4\n', { by: ['a'], count: 'n' }).counts[0], 7);
});

const places = 'a,n\nFes,3\nTaza,9\nAgadir,20\n';

test('readTable() refuses hierarchies with holes, loops, two parents, and totals among the cells', () => {
  const header = 'dimension,child,parent\n';
  refuses('disclosure-hierarchy-hole', places, ['a'], `${header}a,Fes,north\na,Taza,north\n`);
  refuses('disclosure-hierarchy', places, ['a'], `${header}a,Fes,north\na,Fes,south\na,Taza,north\na,Agadir,south\n`);
  refuses('disclosure-hierarchy', places, ['a'], `${header}a,Fes,Fes\na,Taza,north\na,Agadir,north\n`);
  refuses('disclosure-hierarchy', places, ['a'], `${header}a,Fes,u\na,u,v\na,v,u\na,Taza,w\na,Agadir,w\n`);
  refuses('disclosure-total-given', 'a,n\nFes,3\nnorth,9\n', ['a'], `${header}a,Fes,north\na,Taza,north\n`);
  refuses('disclosure-hierarchy-file', places, ['a'], `${header}b,Fes,north\n`);
  refuses('disclosure-hierarchy-file', places, ['a'], 'what\nis this\n');
  refuses('disclosure-hierarchy-file', places, ['a'], '{ "a": ');
});

test('all forms of the hierarchy file give the same table', () => {
  const forms = [
    'dimension,child,parent\na,Fes,north\na,Taza,north\na,Agadir,\n',
    'child,parent\nFes,north\nTaza,north\nAgadir,*\n',
    '{"a":{"Fes":"north","Taza":"north","Agadir":"*"}}',
    '{"a":[{"child":"Fes","parent":"north"},{"child":"Taza","parent":"north"},{"child":"Agadir","parent":null}]}',
    '{"a":{"north":["Fes","Taza"],"*":["Agadir"]}}',
    '{"a":{"north":{"Fes":{},"Taza":{}},"*":{"Agadir":{}}}}',
  ];
  for (const hierarchy of forms) {
    const table = readTable(places, { by: ['a'], count: 'n', hierarchy });
    assert.deepEqual([...table.dimensions[0]!.codes], ['*', 'north', 'Fes', 'Taza', 'Agadir'], hierarchy);
    assert.deepEqual([...table.counts], [32, 12, 3, 9, 20]);
  }
  assert.equal(parseHierarchy(forms[0]!).get('a')!.length, 3);
});

test('combinations and categories that do not occur are zero cells', () => {
  const hierarchy = '{"a":{"north":["Fes","Taza"],"south":["Agadir"]}}';
  const table = readTable('a,b,n\nFes,x,3\nTaza,y,9\n', { by: ['a', 'b'], count: 'n', hierarchy });
  assert.equal(table.size, 6 * 3);
  assert.equal(table.counts[cellOf(table, ['Agadir', 'x'])], 0);
  assert.equal(table.counts[cellOf(table, ['south', '*'])], 0);
  assert.equal(table.counts[cellOf(table, ['north', '*'])], 12);
});
