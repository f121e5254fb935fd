import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvCell } from './csv.ts';

test('a cell is quoted when it must be, and never runs as a formula', () => {
  assert.equal(csvCell('عرض عمل'), 'عرض عمل');
  assert.equal(csvCell('a,b "c"'), '"a,b ""c"""');
  assert.equal(csvCell('=HYPERLINK("x")'), `"'=HYPERLINK(""x"")"`);
  for (const start of ['=', '+', '-', '@', '\t']) assert.match(csvCell(`${start}1`), /^"?'/);
});
