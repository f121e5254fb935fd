import { readFile } from 'node:fs/promises';
import { fault } from '@sanad/base/fault';
import { findPlace } from '@sanad/server/places';
import type { Batch } from '@sanad/wire/post';
import { dataFolder } from '../data-folder.ts';
import { ask } from '../local.ts';
import { tell } from '../talk.ts';

/** `sanad import`: hands files of posts to the running server, each a batch of its own that names its legal basis. */
export async function importVerb(
  files: readonly string[],
  options: {
    readonly source: string;
    readonly legalBasis: string;
    readonly zone: string;
    readonly data: string | undefined;
  },
): Promise<number> {
  const place = await findPlace(dataFolder(options.data));
  if (!place) throw fault('server-unreachable', 'no server runs on this data folder');
  let broken = 0;
  for (const file of files) {
    const type = /\.(?:jsonl|ndjson)$/i.test(file)
      ? 'application/jsonl'
      : /\.[ct]sv$/i.test(file)
        ? 'text/csv'
        : 'application/octet-stream';
    const wanted = new URLSearchParams({
      source: options.source,
      legalBasis: options.legalBasis,
      zone: options.zone,
    });
    const made = await ask<Batch>(place, `/v1/batches?${wanted}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: await readFile(file),
    });
    for (const { line, code } of made.broken) tell('line-broken', { file, line, code });
    broken += made.broken.length;
    if (made.clock) tell('import-clock', { file, count: made.clock.posts, zone: made.clock.zone });
    const { id, accepted, root, repeated, clock } = made;
    const told = { ...(repeated ? { repeated } : {}), ...(clock ? { clock } : {}) };
    process.stdout.write(`${JSON.stringify({ file, batch: id, accepted, root, ...told })}\n`);
  }
  return broken > 0 ? 1 : 0;
}
