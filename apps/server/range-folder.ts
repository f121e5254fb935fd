import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fault } from '@sanad/base/fault';
import { lockFolder } from '@sanad/platform/folder-lock';
import { findGenesis } from '@sanad/platform/found-genesis';
import { PREPARED } from './range-prepared.ts';
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
 * A range is opened as one, never as a desk. @throws `range-folder`, unless the settings say that this is for training
 */
export async function refuseRange(folder: string, wanted = process.env['SANAD_PURPOSE']): Promise<void> {
  const found = await findGenesis(folder);
  if (found?.purpose === 'training' && wanted !== 'training')
    throw fault('range-folder', 'the folder holds a training range: `sanad range` opens it', { detail: { folder } });
}

/**
 * Throws the range in the folder away, but neither the exercises that trainers wrote nor the copy of the world as it was
 * made. A folder that holds no range is left as it is, whatever is in it. @throws `range-real-folder`, or `folder-locked` while it runs
 */
export async function resetRange(folder: string): Promise<void> {
  const found = await findGenesis(folder);
  if (found === null) return;
  refuseReal(found.purpose, folder);
  lockFolder(folder).release();
  for (const name of await readdir(folder))
    if (name !== OWN_EXERCISES && name !== PREPARED)
      await rm(path.join(folder, name), { recursive: true, force: true });
}

function refuseReal(purpose: string, folder: string): void {
  if (purpose !== 'training')
    throw fault('range-real-folder', 'the folder holds a real ledger: it is neither used nor thrown away', {
      detail: { folder },
    });
}
