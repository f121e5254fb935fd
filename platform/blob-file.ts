import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fault } from '@sanad/base/fault';
import { openBlob, sealBlob } from './blob-format.ts';
import { makeFolder, syncFolder } from './durable.ts';
import type { KeyRing } from './key-ring.ts';
import type { Blobs } from './ports.ts';

/** Blobs as files named by the digest of their encrypted bytes, in 256 folders. */
export type FileBlobs = Blobs & {
  readonly list: () => AsyncIterable<string>;
  readonly path: (digest: string) => string;
};

const DAY = 24 * 60 * 60 * 1000;
const DIGEST = /^[0-9a-f]{64}$/;

/** @param beforeRename runs before a blob gets its name: its key must be durable first */
export function openBlobFiles(
  folder: string,
  keys: KeyRing,
  beforeRename: () => Promise<void>,
  clock: () => number,
): FileBlobs {
  const pathOf = (digest: string) => path.join(folder, digest.slice(0, 2), digest);
  const exists = (digest: string) =>
    stat(pathOf(digest)).then(
      () => true,
      () => false,
    );
  const stream: Blobs['stream'] = async (digest) => {
    if (!DIGEST.test(digest) || !(await exists(digest))) throw missing(digest);
    return openBlob(createReadStream(pathOf(digest), { highWaterMark: 1024 * 1024 }), keys.find);
  };
  const list = async function* (): AsyncGenerator<string> {
    for (const part of (await readdir(folder).catch(() => [])).sort()) {
      if (!/^[0-9a-f]{2}$/.test(part)) continue;
      for (const name of (await readdir(path.join(folder, part))).sort()) if (DIGEST.test(name)) yield name;
    }
  };
  return {
    put: async (content, scope) => {
      const key = await keys.make(scope);
      await makeFolder(folder);
      const draft = path.join(folder, `draft-${randomBytes(12).toString('hex')}`);
      const counted = count(content);
      try {
        const digest = await writeSealed(draft, sealBlob(counted.content, scope, key));
        await beforeRename();
        await makeFolder(path.dirname(pathOf(digest)));
        await rename(draft, pathOf(digest));
        await syncFolder(path.dirname(pathOf(digest)));
        return { digest, size: counted.size() };
      } finally {
        await rm(draft, { force: true });
      }
    },
    get: async (digest) => {
      const content = await stream(digest);
      if (!content) return null;
      const parts: Uint8Array[] = [];
      for await (const part of content) parts.push(part);
      return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    },
    stream,
    has: exists,
    sweep: async (isNamed) => {
      let swept = 0;
      for await (const digest of list()) {
        if ((await stat(pathOf(digest))).mtimeMs > clock() - DAY || (await isNamed(digest))) continue;
        await rm(pathOf(digest));
        swept++;
      }
      return swept;
    },
    list,
    path: pathOf,
  };
}

/** Writes sealed bytes durably and answers their digest. */
export async function writeSealed(file: string, sealed: AsyncIterable<Uint8Array>): Promise<string> {
  const handle = await open(file, 'wx', 0o600);
  const digest = createHash('sha256');
  try {
    for await (const part of sealed) {
      digest.update(part);
      await handle.appendFile(part);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return digest.digest('hex');
}

/** Counts plain bytes while they pass. */
export function count(content: Uint8Array | AsyncIterable<Uint8Array>) {
  let size = content instanceof Uint8Array ? content.length : 0;
  const passing = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const part of source) {
      size += part.length;
      yield part;
    }
  };
  return { content: content instanceof Uint8Array ? content : passing(content), size: () => size };
}

export function missing(digest: string) {
  return fault('blob-missing', 'a blob that should be here is missing', { detail: { digest: digest.slice(0, 64) } });
}
