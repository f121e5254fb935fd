import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newFolder, removeFolder } from '../ledger-contract.ts';
import { killLog, killSpine } from '../testing/kill-run.ts';

const inFolder = (work: (folder: string) => Promise<void>) => async () => {
  const folder = newFolder();
  try {
    await work(folder);
  } finally {
    removeFolder(folder);
  }
};

test(
  'a ledger file whose process is killed 50 times at any moment has every command that was acknowledged',
  inFolder(async (folder) => {
    assert.ok((await killLog(folder, 50)) > 50);
  }),
);

test(
  'views and ledger agree after the whole spine was killed 8 times, and nothing acknowledged is missing',
  inFolder(async (folder) => {
    assert.ok((await killSpine({ folder }, 8)) > 8);
  }),
);
