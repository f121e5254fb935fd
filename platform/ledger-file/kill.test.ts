import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newFolder, removeFolder } from '../ledger-contract.ts';
import { killRun } from '../testing/kill-run.ts';

test('killed 50 times at any moment, a ledger in a file has every command that was acknowledged', async () => {
  const folder = newFolder();
  try {
    const { acknowledged } = await killRun({ folder }, 50);
    assert.ok(acknowledged > 50);
  } finally {
    removeFolder(folder);
  }
});
