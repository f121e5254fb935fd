import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The key that seals device cookies: 32 bytes in a 0600 file of the data folder, made when missing. Losing it costs nothing. */
export function deviceSecret(folder: string): Uint8Array {
  const file = path.join(folder, 'device.key');
  try {
    const known = readFileSync(file);
    if (known.length === 32) return known;
  } catch {
    // made below
  }
  const made = randomBytes(32);
  writeFileSync(file, made, { mode: 0o600 });
  return made;
}
