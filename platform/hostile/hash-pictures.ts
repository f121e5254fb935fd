import { realpath } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fault } from '@sanad/base/fault';
import { HOSTILE, type HostileLimits, spawnHostile } from './run.ts';

export type PictureHash = { readonly pdq: string; readonly quality: number; readonly sha256: string };
/** A file and its hashes, or why there are none. */
export type Hashed =
  | { readonly file: string; readonly hash: PictureHash }
  | { readonly file: string; readonly why: Error };

/** So many files share a process; one that makes it fall is named, and the rest go on in another. */
const TOGETHER = 100;

/**
 * Perceptual and cryptographic hashes of pictures, in processes of their own under the limits of {@link runHostile}; the
 * time is that of one picture.
 */
export async function* hashPictures(
  files: readonly string[],
  limits: HostileLimits = HOSTILE,
): AsyncGenerator<Hashed, void, void> {
  for (let at = 0; at < files.length; ) {
    let done = 0;
    for await (const hashed of hashTogether(files.slice(at, at + TOGETHER), limits)) {
      yield hashed;
      done++;
    }
    at += done;
  }
}

async function* hashTogether(files: readonly string[], { ms, megabytes }: HostileLimits): AsyncGenerator<Hashed> {
  const places = await Promise.all(files.map((file) => realpath(file).catch(() => file)));
  const child = spawnHostile({ program: 'hash-child.ts', reads: places, megabytes, given: places, output: 'pipe' });
  let timer = setTimeout(() => child.kill('SIGKILL'), ms);
  let done = 0;
  try {
    for await (const line of createInterface({ input: child.stdout! })) {
      const file = files[done++]!;
      yield hashedOf(file, line);
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), ms);
    }
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
  const guilty = files[done];
  if (guilty !== undefined)
    yield {
      file: guilty,
      why: fault('file-hostile', 'the file could not be opened safely', { detail: { how: 'end' } }),
    };
}

function hashedOf(file: string, line: string): Hashed {
  const said = JSON.parse(line) as PictureHash | { readonly code: string };
  if (!('code' in said)) return { file, hash: said };
  return { file, why: fault(said.code, 'the file could not be read', { detail: { file } }) };
}
