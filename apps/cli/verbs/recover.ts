import { fault } from '@sanad/base/fault';
import { findPlace } from '@sanad/server/places';
import { dataFolder } from '../data-folder.ts';
import { readLines } from '../lines.ts';
import { ask } from '../local.ts';
import { tell } from '../talk.ts';

/** `sanad recover NAME`: two custodians' shares, one a line, let somebody in again who lost every way in. */
export async function recover(data: string | undefined, name: string, files: readonly string[]): Promise<number> {
  const place = await findPlace(dataFolder(data));
  if (!place) throw fault('server-unreachable', 'no server runs on this data folder');
  const shares: string[] = [];
  for await (const lines of readLines(files))
    for (const { text } of lines) if (text.trim() !== '') shares.push(text.trim());
  if (shares.length === 0) throw fault('usage-no-shares', 'no share was given');
  if (shares.length < 2) throw fault('share-number', 'two custodians bring a share each');
  const body = JSON.stringify({ name, shares });
  const { url } = await ask<{ url: string }>(place, '/v1/recoveries/offline', { method: 'POST', body });
  process.stdout.write(`${url}\n`);
  tell('recovered', { name });
  return 0;
}
