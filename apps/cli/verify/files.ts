import { createHash, getHashes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fault } from '@sanad/base/fault';
import type { BagSource } from '@sanad/evidence/bagit-read';

/** What the platform reads in one call. */
const AT_ONCE = 2 ** 30;

/** A whole file, also one of more than the 2 GiB that the platform reads at once. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    return size < AT_ONCE ? await readFile(file) : await readLarge(file, size);
  } catch (cause) {
    throw fault('file-unreadable', 'the file cannot be read', { cause, detail: { file } });
  }
}

async function readLarge(file: string, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  const handle = await open(file);
  try {
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(bytes, at, Math.min(AT_ONCE, size - at), at);
      if (bytesRead === 0) return bytes.subarray(0, at);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

export async function readText(file: string): Promise<string> {
  return Buffer.from(await readBytes(file)).toString('utf8');
}

/** A bag in a folder. Symbolic links are listed as what they are and never followed out of the bag. */
export async function bagIn(folder: string): Promise<BagSource> {
  const paths: string[] = [];
  try {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile())
        paths.push(path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
    }
  } catch (cause) {
    throw fault('file-unreadable', 'the folder cannot be read', { cause, detail: { file: folder } });
  }
  const place = (name: string): string => path.join(folder, ...name.split('/'));
  return {
    paths: paths.sort(),
    size: async (name) => (await stat(place(name))).size,
    read: (name) => readFile(place(name)),
    digest: async (name, algorithm) => {
      const known = algorithm.toLowerCase().replace(/[^a-z0-9]/g, '');
      if (!getHashes().some((one) => one.toLowerCase() === known)) return null;
      const digest = createHash(known);
      for await (const chunk of createReadStream(place(name))) digest.update(chunk as Buffer);
      return digest.digest('hex');
    },
  };
}
