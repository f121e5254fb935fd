import path from 'node:path';
import { fault } from '@sanad/base/fault';
import type { CustodySignature } from '@sanad/evidence/custody';
import { sealAge } from '@sanad/platform/age/age';
import { openComposed } from '@sanad/server/compose';
import { findPlace } from '@sanad/server/places';
import { type LooseFile, sealFiles } from '@sanad/server/seal';
import { readLoose } from '@sanad/server/seal-route';
import { dataFolder } from '../data-folder.ts';
import { personKeyFile, signSealed } from '../person-key.ts';
import { masterKeyOf, newGenesis } from '../settings.ts';
import { tell } from '../talk.ts';
import { streamOf, writeNew } from '../write-new.ts';

/** `sanad seal FILE… --out BUNDLE`: through a running server, else in the data folder, which is made when absent. */
export async function seal(
  files: readonly string[],
  options: { readonly out: string; readonly data: string | undefined; readonly to?: readonly string[] },
): Promise<number> {
  const folder = dataFolder(options.data);
  const paths = files.map((file) => path.resolve(file));
  const place = await findPlace(folder);
  const loose = await readLoose(paths);
  const signatures = await signSealed(personKeyFile(process.env), loose, path.join(folder, 'signing.key'));
  const signed = loose.map((file, n): LooseFile => ({ ...file, signature: signatures[n]! }));
  const parts = place ? [await sealThrough(place, paths, signatures)] : await sealHere(folder, signed);
  const written = options.to ? await sealAge(streamOf(parts), options.to) : parts;
  const bytes = await writeNew(options.out, written);
  tell('bundle-written', { file: options.out, count: files.length, bytes });
  return 0;
}

async function sealThrough(
  place: { url: string; token: string },
  files: readonly string[],
  signatures: readonly CustodySignature[],
): Promise<Uint8Array> {
  const answer = await fetch(`${place.url}/v1/seal`, {
    method: 'POST',
    headers: { authorization: `Bearer ${place.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ files, signatures }),
  });
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { code?: string; title?: string };
    throw fault(problem.code ?? 'server-unreachable', problem.title ?? 'the server refused', {
      detail: { file: files[0] ?? '' },
    });
  }
  return new Uint8Array(await answer.arrayBuffer());
}

async function sealHere(folder: string, loose: readonly LooseFile[]): Promise<Uint8Array[]> {
  const databaseUrl = process.env['DATABASE_URL'];
  const spine = await openComposed({
    folder,
    genesis: newGenesis(process.env),
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(await masterKeyOf(process.env)),
  });
  for (const note of spine.opening) tell(note.code, note.detail);
  try {
    return await sealFiles(spine, loose, { actor: 'cli', role: 'investigator', time: new Date().toISOString() });
  } finally {
    await spine.close();
  }
}
