import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { newAgePair, sealAge } from '@sanad/platform/age/age';
import { tell } from '../talk.ts';
import { writeNew } from '../write-new.ts';

/** `sanad age key`: a key file as age-keygen writes it. */
export async function ageKey(options: { readonly out: string; readonly postQuantum: boolean }): Promise<number> {
  const { identity, recipient } = await newAgePair(options.postQuantum);
  const made = new Date().toISOString();
  await writeNew(options.out, [utf8(`# created: ${made}\n# public key: ${recipient}\n${identity}\n`)]);
  process.stdout.write(`${recipient}\n`);
  tell('age-key-written', { file: options.out });
  return 0;
}

/** `sanad age encrypt`: piece by piece, so that a file of any size is encrypted in little memory. */
export async function ageEncrypt(
  file: string,
  options: { readonly to: readonly string[]; readonly out: string },
): Promise<number> {
  await access(file, constants.R_OK).catch((cause) => {
    throw fault('file-unreadable', 'the file cannot be read', { cause, detail: { file } });
  });
  const content = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  const bytes = await writeNew(options.out, await sealAge(content, options.to));
  tell('file-written', { file: options.out, bytes });
  return 0;
}
