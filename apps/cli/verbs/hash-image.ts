import { isFault } from '@sanad/base/fault';
import { hashPictures } from '@sanad/platform/hostile/hash-pictures';
import { createOut } from '../out.ts';
import { tellFault } from '../talk.ts';

/** `sanad hash image FILE…`: one JSON object a file; what cannot be read is named, the rest goes on, exit 1 at the end. */
export async function hashImage(files: readonly string[]): Promise<number> {
  const out = createOut();
  let broken = 0;
  for await (const one of hashPictures(files)) {
    if ('hash' in one) out.line(JSON.stringify({ file: one.file, ...one.hash }));
    else {
      if (!isFault(one.why)) throw one.why;
      process.stderr.write(`${one.file}: `);
      tellFault(one.why);
      broken++;
    }
    await out.flush();
  }
  return broken > 0 ? 1 : 0;
}
