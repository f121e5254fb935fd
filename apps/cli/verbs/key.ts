import { fault } from '@sanad/base/fault';
import { joinMasterKey, splitMasterKey } from '@sanad/platform/key-shares';
import { folderMasterKey, masterKeyFrom, writeMasterKey } from '@sanad/platform/master-key';
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
