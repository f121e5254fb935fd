import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { lockFolder } from './folder-lock.ts';

const HOLD = `
import { lockFolder } from ${JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)};
lockFolder(process.argv[1]);
console.log('held');
setInterval(() => {}, 1000);
`;

test('a second process is refused and told who holds the folder; the lock dies with its holder', async (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-lock-'));
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLD, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  await once(child.stdout!, 'data');
  assert.throws(
    () => lockFolder(folder),
    (thrown) => isFault(thrown, 'folder-locked') && thrown.detail['pid'] === child.pid,
  );
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = lockFolder(folder);
  lock.release();
  lockFolder(folder).release();
});
