import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CROWD, KeyTable } from './key-table.ts';

test('a key leads to its entries in the order in which they came, however the table grows', () => {
  const table = new KeyTable();
  const keys = Array.from({ length: 9000 }, (_, n) => Math.imul(n + 1, 0x9e3779b1));
  for (let round = 0; round < CROWD; round++) for (const key of keys) table.add(key, round);
  for (const key of keys) {
    assert.equal(table.find(key), CROWD);
    assert.deepEqual([...table.entries], [0, 1, 2, 3]);
  }
  assert.equal(table.find(3), 0);
});
