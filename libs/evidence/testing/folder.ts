import { createHash, getHashes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** All files under a folder, by path with forward slashes. */
export function filesUnder(folder: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = path.join(entry.parentPath, entry.name);
    files.set(path.relative(folder, full).split(path.sep).join('/'), readFileSync(full));
  }
  return files;
}

/** The hex digest by an algorithm's name, null when it is not known. */
export function digestBy(algorithm: string, bytes: Uint8Array): string | null {
  if (!getHashes().includes(algorithm)) return null;
  return createHash(algorithm).update(bytes).digest('hex');
}
