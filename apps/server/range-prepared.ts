import { constants, existsSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findGenesis } from '@sanad/platform/found-genesis';
import { OWN_EXERCISES } from './training.ts';

/** Where a range keeps itself as it was when its world was made, for the next class. */
export const PREPARED = 'prepared';
const MARK = 'prepared.json';
/** Not part of a world: what trainers wrote, the copy itself, and whoever holds the folder. */
const APART = new Set([OWN_EXERCISES, PREPARED, MARK, 'lock.json', 'lock.sqlite']);
/** What says that a folder holds a ledger comes last: a copy that was cut off is no range. */
const LAST = 'ledger';

/**
 * Keeps a copy of a range that nobody has worked in yet. The range must be closed.
 * @param made what the world was made from: only the same is taken back
 */
export async function keepPrepared(folder: string, made: string): Promise<void> {
  const kept = path.join(folder, PREPARED);
  await rm(kept, { recursive: true, force: true });
  await copyWorld(folder, `${kept}.new`);
  await writeFile(path.join(`${kept}.new`, MARK), made, { mode: 0o600 });
  await rename(`${kept}.new`, kept);
}

/** Puts the kept copy where no range is; false when there is none, or one of another world, or one that is no range. */
export async function takePrepared(folder: string, made: string): Promise<boolean> {
  const kept = path.join(folder, PREPARED);
  const mark = await readFile(path.join(kept, MARK), 'utf8').catch(() => null);
  if (mark !== made || (await findGenesis(kept))?.purpose !== 'training') return false;
  if (existsSync(path.join(folder, LAST))) return false;
  await copyWorld(kept, folder);
  return true;
}

async function copyWorld(from: string, to: string): Promise<void> {
  const names = (await readdir(from)).filter((name) => !APART.has(name) && !name.endsWith('.new'));
  names.sort((a, b) => Number(a === LAST) - Number(b === LAST));
  for (const name of names)
    await cp(path.join(from, name), path.join(to, name), {
      recursive: true,
      force: true,
      mode: constants.COPYFILE_FICLONE,
    });
}
