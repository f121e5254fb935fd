import { createHash, getHashes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { fault } from '@sanad/base/fault';
import { type BagSource, bagInMemory } from '@sanad/evidence/bagit-read';
import { contentOf, readZip, ZIP_LIMITS } from '@sanad/evidence/zip-read';
import { readBytes } from '@sanad/platform/whole-file';

/** A bag in a folder, or in a ZIP of one (RFC 8493 section 4). */
export async function bagAt(place: string): Promise<BagSource> {
  try {
    if ((await stat(place)).isDirectory()) return await bagIn(place);
  } catch (cause) {
    throw fault('file-unreadable', 'the file cannot be read', { cause, detail: { file: place } });
  }
  return bagInZip(await readBytes(place));
}

/** Symbolic links are listed as what they are and never followed out of the bag. */
async function bagIn(folder: string): Promise<BagSource> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pathsOf = (some: typeof entries): string[] =>
    some
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .sort();
  const at = (name: string): string => path.join(folder, ...name.split('/'));
  return {
    paths: pathsOf(entries.filter((entry) => entry.isFile())),
    strange: pathsOf(entries.filter((entry) => !entry.isFile() && !entry.isDirectory())),
    hasPayload: entries.some((entry) => entry.name === 'data' && entry.isDirectory() && entry.parentPath === folder),
    size: async (name) => (await stat(at(name))).size,
    read: (name) => readFile(at(name)),
    digest: async (name, algorithm) => {
      const known = digestNamed(algorithm);
      if (known === null) return null;
      const digest = createHash(known);
      for await (const chunk of createReadStream(at(name))) digest.update(chunk as Buffer);
      return digest.digest('hex');
    },
  };
}

/** The bag lies in the one folder at the top of the ZIP; some programs leave the folder out. */
async function bagInZip(bytes: Uint8Array): Promise<BagSource> {
  const entries = readZip(bytes, { ...ZIP_LIMITS, names: 'inside' });
  const tops = new Set(entries.map(({ path: name }) => name.split('/', 1)[0]!));
  const isInFolder = tops.size === 1 && entries.every(({ path: name }) => name.includes('/'));
  const start = isInFolder ? [...tops][0]!.length + 1 : 0;
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const content = await contentOf(entry, (raw, size) => inflateRawSync(raw, { maxOutputLength: Math.max(1, size) }));
    files.set(entry.path.slice(start), content);
  }
  return bagInMemory(files, (algorithm, content) => {
    const known = digestNamed(algorithm);
    return known === null ? null : createHash(known).update(content).digest('hex');
  });
}

/** The platform's name of a digest that a manifest names in its own way (`sha256`, `SHA-256`, `sha3-256`). */
export function digestNamed(algorithm: string): string | null {
  const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return getHashes().find((one) => bare(one) === bare(algorithm)) ?? null;
}
