import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fault } from '@sanad/base/fault';
import { randomId } from '@sanad/platform/crypto';
import { joinMasterKey, splitMasterKey } from '@sanad/platform/key-shares';
import { folderMasterKey, MASTER_KEY_FILE, masterKeyFrom, writeMasterKey } from '@sanad/platform/master-key';
import { rotateMasterKey } from '@sanad/platform/rotate-master-key';
import { openComposed } from '@sanad/server/compose';
import { dataFolder } from '../data-folder.ts';
import { readLines } from '../lines.ts';
import { tell } from '../talk.ts';

/** `sanad key split`: the master key as shares for custodians, one a line; fewer than needed say nothing about it. */
export async function split(
  data: string | undefined,
  options: { readonly need: string; readonly of: string },
): Promise<number> {
  const key = (await masterKeyFrom(process.env)) ?? (await folderMasterKey(dataFolder(data), false));
  for (const share of splitMasterKey(key, Number(options.need), Number(options.of))) process.stdout.write(`${share}\n`);
  tell('key-split', options);
  return 0;
}

/** `sanad key join`: shares from files or standard input, one a line, make `master.key` again in the data folder. */
export async function join(data: string | undefined, files: readonly string[]): Promise<number> {
  const shares: string[] = [];
  for await (const lines of readLines(files))
    for (const { text } of lines) if (text.trim() !== '') shares.push(text.trim());
  if (shares.length === 0) throw fault('usage-no-shares', 'no share was given');
  const folder = dataFolder(data);
  await writeMasterKey(folder, joinMasterKey(shares));
  tell('key-joined', { folder });
  return 0;
}

/** `sanad key rotate`: a new master key; every key is wrapped anew, and the ledger says when. The server must not run. */
export async function rotate(data: string | undefined, options: { readonly out?: string }): Promise<number> {
  const folder = dataFolder(data);
  const given = await masterKeyFrom(process.env);
  if (given && !options.out)
    throw fault('usage-key-out', 'the master key is not in the data folder: --out names a file for the new one');
  const old = given ?? (await folderMasterKey(folder, false));
  const place = options.out ?? path.join(folder, MASTER_KEY_FILE);
  if (options.out && existsSync(options.out))
    throw fault('file-exists', 'the file is there already', { detail: { file: options.out } });
  const { keys, key } = await rotateMasterKey(folder, old, randomBytes(32), place);
  const spine = await openComposed({ folder, masterKey: key });
  try {
    const entry = {
      type: 'master-key.rotated',
      version: 1,
      actor: 'cli',
      about: [],
      scope: randomId('rotation'),
      body: { keys },
    };
    await spine.transact(async () => ({ entries: [entry], result: null }));
  } finally {
    await spine.close();
  }
  tell('key-rotated', { keys, file: place });
  return 0;
}
