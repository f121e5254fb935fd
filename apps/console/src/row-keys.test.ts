import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyed } from './row-keys.ts';

test('keyed() gives each row a key of its own, also rows that say the same, and keeps it when rows after it go', () => {
  const keys = (rows: readonly string[]) => keyed(rows, (row) => row).map(({ key }) => key);
  const all = keys(['a', 'b', 'a', '', 'a']);
  assert.equal(new Set(all).size, 5);
  assert.deepEqual(keys(['a', 'b', 'a']), all.slice(0, 3));
});
