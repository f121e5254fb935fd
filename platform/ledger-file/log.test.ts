import assert from 'node:assert/strict';
import { constants, existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { newFolder, removeFolder } from '../ledger-contract.ts';
import { LEDGER_FILE, openLog } from './log.ts';

test('what is written to the ledger file is durable when the write returns', async (t) => {
  if (!existsSync('/proc/self/fdinfo')) return t.skip('only Linux says how a file was opened');
  const folder = newFolder();
  const log = await openLog(folder, 0, async () => {});
  try {
    const fd = readdirSync('/proc/self/fd').find((each) => linkOf(each) === path.join(folder, LEDGER_FILE));
    const flags = /flags:\s*(\d+)/.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8'))![1]!;
    assert.ok(Number.parseInt(flags, 8) & constants.O_DSYNC, `opened with ${flags}`);
  } finally {
    await log.close();
    removeFolder(folder);
  }
});

function linkOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
}
