import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fault } from '@sanad/base/fault';
import { lockFolder } from '@sanad/platform/folder-lock';
import { findGenesis } from '@sanad/platform/found-genesis';
import { OWN_EXERCISES } from './training.ts';

/** @throws `range-real-folder` the folder holds a real ledger; `range-other-seed` a range that another seed made */
export async function expectRange(folder: string, origin: string): Promise<void> {
  const found = await findGenesis(folder);
  if (found === null) return;
  refuseReal(found.purpose, folder);
  if (found.origin !== origin)
    throw fault('range-other-seed', 'this range was made from another seed', { detail: { origin: found.origin } });
}

/**
 * Throws the range in the folder away, but not the exercises that trainers wrote. A folder that holds no range is left as
 * it is, whatever is in it. @throws `range-real-folder`, or `folder-locked` while it runs
 */
export async function resetRange(folder: string): Promise<void> {
  const found = await findGenesis(folder);
  if (found === null) return;
  refuseReal(found.purpose, folder);
  lockFolder(folder).release();
  for (const name of await readdir(folder))
    if (name !== OWN_EXERCISES) await rm(path.join(folder, name), { recursive: true, force: true });
}

function refuseReal(purpose: string, folder: string): void {
  if (purpose !== 'training')
    throw fault('range-real-folder', 'the folder holds a real ledger: it is neither used nor thrown away', {
      detail: { folder },
    });
}
