import { once } from 'node:events';
import { fault } from '@sanad/base/fault';
import { identitiesIn, openAge } from '@sanad/platform/age/age';
import { readBytes, readText } from '@sanad/platform/whole-file';
import { tell } from '../talk.ts';
import { writeNew } from '../write-new.ts';

export type OpenOptions = {
  readonly identity?: readonly string[];
  readonly passphraseFile?: string;
  readonly out?: string;
};

/** `sanad open FILE.age`: the content whole, or nothing of it. */
export async function openVerb(file: string, options: OpenOptions): Promise<number> {
  if (!options.identity && !options.passphraseFile)
    throw fault('usage-identity', '`sanad open` needs --identity or --passphrase-file');
  const identities = (await Promise.all((options.identity ?? []).map(identitiesOf))).flat();
  const passphrases = options.passphraseFile ? [(await readText(options.passphraseFile)).split(/\r?\n/, 1)[0]!] : [];
  const plain = await openAge(await readBytes(file), { identities, passphrases });
  if (!options.out && process.stdout.isTTY && plain.includes(0))
    throw fault('usage-open-out', 'this is no text for a terminal: name a file with --out');
  if (options.out) {
    tell('file-written', { file: options.out, bytes: await writeNew(options.out, [plain]) });
  } else if (!process.stdout.write(plain)) {
    await once(process.stdout, 'drain');
  }
  return 0;
}

/** A key file; the key itself is taken too, though a file keeps it out of the history of the shell. */
async function identitiesOf(given: string): Promise<string[]> {
  return identitiesIn(given.startsWith('AGE-SECRET-KEY-') ? given : await readText(given));
}
