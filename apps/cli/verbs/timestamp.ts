import { fault } from '@sanad/base/fault';
import { sha256 } from '@sanad/platform/crypto';
import { requestTimestamp } from '@sanad/platform/tsa';
import { readBytes } from '@sanad/platform/whole-file';
import { tell } from '../talk.ts';
import { writeNew } from '../write-new.ts';

/** `sanad timestamp FILE --out TOKEN`: a token of a time-stamping authority over the file. */
export async function timestampVerb(
  file: string,
  options: { readonly out: string; readonly tsa?: string },
): Promise<number> {
  const url = options.tsa ?? process.env['SANAD_TSA'];
  if (!url) throw fault('usage-tsa', '--tsa or SANAD_TSA names a time-stamping authority');
  const token = await requestTimestamp(url, sha256(await readBytes(file)));
  tell('file-written', { file: options.out, bytes: await writeNew(options.out, [token]) });
  return 0;
}
