import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isFault } from '@sanad/base/fault';
import { pdqOf, pdqToHex } from '@sanad/campaigns/pdq';
import { decodePixels } from '../image-pixels.ts';

/** The other side of {@link hashPictures}: a line for each file that is named, in their order. */
for (const file of process.argv.slice(2)) {
  let line: object;
  try {
    line = await hashesOf(file);
  } catch (thrown) {
    line = { code: isFault(thrown) ? thrown.code : 'file-unreadable' };
  }
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function hashesOf(file: string): Promise<object> {
  const bytes = await readFile(file);
  const { hash, quality } = pdqOf(await decodePixels(bytes));
  return { pdq: pdqToHex(hash), quality, sha256: createHash('sha256').update(bytes).digest('hex') };
}
