import { existsSync } from 'node:fs';
import path from 'node:path';
import { fault } from '@sanad/base/fault';
import { MASTER_KEY_FILE } from '@sanad/platform/master-key';
import { restoreBackup } from '@sanad/platform/restore';
import { findPlace } from '@sanad/server/places';
import { dataFolder } from '../data-folder.ts';
import { ask, onServerOrFolder } from '../local.ts';
import { masterKeyOf } from '../settings.ts';
import { tell } from '../talk.ts';

/** `sanad rebuild`: the views are thrown away and made again from the ledger. */
export async function rebuild(data: string | undefined): Promise<number> {
  const started = performance.now();
  const { entries } = await onServerOrFolder(
    data,
    (place) => ask<{ entries: number }>(place, '/v1/rebuild', { method: 'POST', body: '{}' }),
    (spine) => spine.rebuild(),
  );
  tell('rebuild-done', { count: entries, seconds: ((performance.now() - started) / 1000).toFixed(1) });
  return 0;
}

/** `sanad backup DIR`: a consistent copy, also while the server runs. */
export async function backup(data: string | undefined, dir: string): Promise<number> {
  const folder = path.resolve(dir);
  const { size } = await onServerOrFolder(
    data,
    (place) => ask<{ size: number }>(place, '/v1/backup', { method: 'POST', body: JSON.stringify({ folder }) }),
    (spine) => spine.backup(folder),
  );
  tell('backup-done', { count: size, folder });
  return 0;
}

/** `sanad restore DIR`: makes the data folder from a backup; what was erased since stays erased. */
export async function restore(data: string | undefined, dir: string): Promise<number> {
  const folder = dataFolder(data);
  if (await findPlace(folder))
    throw fault('ledger-locked', 'a server runs on this data folder', { detail: { pid: '?' } });
  const given = await masterKeyOf(process.env);
  const { size } = await restoreBackup(path.resolve(dir), folder, given);
  tell('restore-done', { count: size, folder });
  if (!existsSync(path.join(folder, MASTER_KEY_FILE)) && !given.masterKey) {
    tell('restore-needs-key', { folder });
  }
  return 0;
}
