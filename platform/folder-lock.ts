import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fault } from '@sanad/base/fault';

/** An open database that nobody refers to would be collected, and its lock with it. */
const held = new Set<DatabaseSync>();

export type FolderLock = { readonly release: () => void };

/**
 * Takes the data folder for this process: an open exclusive transaction on a small SQLite file, that is a lock of the
 * kernel which dies with the process. Who holds it stands beside it, for the refusal only.
 * @throws `folder-locked` with the holder's pid in `detail.pid`
 */
export function lockFolder(folder: string): FolderLock {
  const holder = path.join(folder, 'lock.json');
  const database = new DatabaseSync(path.join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    database.exec('pragma journal_mode = delete; begin exclusive');
  } catch (cause) {
    database.close();
    throw refusal(holder, cause);
  }
  held.add(database);
  writeFileSync(holder, JSON.stringify({ pid: process.pid }), { mode: 0o600 });
  return {
    release: () => {
      rmSync(holder, { force: true });
      held.delete(database);
      database.exec('rollback');
      database.close();
    },
  };
}

function refusal(holder: string, cause: unknown) {
  const isBusy = cause instanceof Error && 'errcode' in cause && (cause.errcode === 5 || cause.errcode === 6);
  if (!isBusy) return fault('folder-lock-failed', 'the data folder could not be locked', { cause });
  const pid = readPid(holder);
  const who = pid === null ? 'another process' : `process ${pid}`;
  return fault('folder-locked', `the data folder is in use by ${who}`, { cause, detail: { pid } });
}

function readPid(holder: string): number | null {
  try {
    const { pid } = JSON.parse(readFileSync(holder, 'utf8')) as { pid: unknown };
    return typeof pid === 'number' ? pid : null;
  } catch {
    return null;
  }
}
