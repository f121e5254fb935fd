import { open } from 'node:fs/promises';
import path from 'node:path';
import { fault } from '@sanad/base/fault';
import { openComposed } from '@sanad/server/compose';
import { findPlace } from '@sanad/server/places';
import { sealFiles } from '@sanad/server/seal';
import { readLoose } from '@sanad/server/seal-route';
import { dataFolder } from '../data-folder.ts';
import { masterKeyOf, newGenesis } from '../settings.ts';
import { tell } from '../talk.ts';

/** `sanad seal FILE… --out BUNDLE`: through a running server, else in the data folder, which is made when absent. */
export async function seal(
  files: readonly string[],
  options: { readonly out: string; readonly data: string | undefined },
): Promise<number> {
  const folder = dataFolder(options.data);
  const paths = files.map((file) => path.resolve(file));
  const place = await findPlace(folder);
  const parts = place ? [await sealThrough(place, paths)] : await sealHere(folder, paths);
  const bytes = await writeNew(options.out, parts);
  tell('bundle-written', { file: options.out, count: files.length, bytes });
  return 0;
}

async function sealThrough(place: { url: string; token: string }, files: readonly string[]): Promise<Uint8Array> {
  const answer = await fetch(`${place.url}/v1/seal`, {
    method: 'POST',
    headers: { authorization: `Bearer ${place.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ files }),
  });
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { code?: string; title?: string };
    throw fault(problem.code ?? 'server-unreachable', problem.title ?? 'the server refused', {
      detail: { file: files[0] ?? '' },
    });
  }
  return new Uint8Array(await answer.arrayBuffer());
}

async function sealHere(folder: string, files: readonly string[]): Promise<Uint8Array[]> {
  const loose = await readLoose(files);
  const databaseUrl = process.env['DATABASE_URL'];
  const spine = await openComposed({
    folder,
    genesis: newGenesis(process.env),
    ...(databaseUrl ? { databaseUrl } : {}),
    ...masterKeyOf(process.env),
  });
  for (const note of spine.opening) tell(note.code, note.detail);
  try {
    return await sealFiles(spine, loose, { actor: 'cli', role: 'investigator', time: new Date().toISOString() });
  } finally {
    await spine.close();
  }
}

/** Writes a file that must not be there yet, whole or not at all on the disk's word. */
async function writeNew(file: string, parts: readonly Uint8Array[]): Promise<number> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, 'wx', 0o600);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code === 'EEXIST' ? 'file-exists' : 'file-unwritable';
    throw fault(code, 'the bundle cannot be written', { cause, detail: { file } });
  }
  let bytes = 0;
  try {
    for (const part of parts) {
      await handle.write(part);
      bytes += part.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return bytes;
}
