import { createHash } from 'node:crypto';
import { isFault } from '@sanad/base/fault';
import { pdqOf, pdqToHex } from '@sanad/campaigns/pdq';
import { decodePixels } from '@sanad/platform/image-pixels';
import { createOut } from '../out.ts';
import { tellFault } from '../talk.ts';
import { readBytes } from '../verify/files.ts';

/** `sanad hash image FILE…`: one JSON object a file; what cannot be read is named, the rest goes on, exit 1 at the end. */
export async function hashImage(files: readonly string[]): Promise<number> {
  const out = createOut();
  let broken = 0;
  for (const file of files) {
    try {
      const bytes = await readBytes(file);
      const { hash, quality } = pdqOf(await decodePixels(bytes));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      out.line(JSON.stringify({ file, pdq: pdqToHex(hash), quality, sha256 }));
    } catch (thrown) {
      if (!isFault(thrown)) throw thrown;
      process.stderr.write(`${file}: `);
      tellFault(thrown);
      broken++;
    }
    await out.flush();
  }
  return broken > 0 ? 1 : 0;
}
