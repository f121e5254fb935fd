import { fault } from '@sanad/base/fault';
import {
  armor,
  Decrypter,
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';

export type AgeKeys = {
  /** `AGE-SECRET-KEY-1…` or `AGE-SECRET-KEY-PQ-1…` */
  readonly identities: readonly string[];
  readonly passphrases?: readonly string[];
};

const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
const WHITE = new Set([0x20, 0x09, 0x0a, 0x0d]);
/** As the reference does: white space before the armor is allowed up to this. */
const MOST_WHITE = 1024;

/**
 * Opens a file of age (C2SP age v1), armored or not. Nothing of the content is given when any part of it does not hold.
 * @throws `age-malformed`, `age-no-match` when no key fits, `age-altered` when the content or header was changed
 */
export async function openAge(file: Uint8Array, keys: AgeKeys): Promise<Uint8Array> {
  const { identities, passphrases = [] } = keys;
  if (identities.length + passphrases.length === 0) throw fault('usage-identity', 'no key was given');
  const decrypter = new Decrypter();
  for (const identity of identities) addIdentity(decrypter, identity);
  for (const passphrase of passphrases) decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(isArmored(file) ? unarmor(file) : file);
  } catch (cause) {
    throw fault(codeOf(cause), 'the encrypted file cannot be opened', { cause });
  }
}

/** Encrypts to recipients (`age1…`, `age1pq1…`): each of them alone can open it. @throws `age-recipient` */
export async function sealAge(
  content: ReadableStream<Uint8Array>,
  to: readonly string[],
): Promise<ReadableStream<Uint8Array>> {
  if (to.length === 0) throw fault('age-recipient', 'no recipient was given', { detail: { recipient: '' } });
  const encrypter = new Encrypter();
  for (const recipient of to) {
    try {
      encrypter.addRecipient(recipient.trim());
    } catch (cause) {
      throw fault('age-recipient', 'not a recipient of age', { cause, detail: { recipient: recipient.slice(0, 80) } });
    }
  }
  return encrypter.encrypt(content);
}

/** A fresh pair: the identity is kept secret, the recipient is given to whoever shall encrypt. */
export async function newAgePair(postQuantum: boolean): Promise<{ identity: string; recipient: string }> {
  const identity = postQuantum ? await generateHybridIdentity() : await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The identities of a key file: one a line; empty lines and lines that begin with # mean nothing. @throws `age-identity` */
export function identitiesIn(text: string): string[] {
  const found = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (found.length === 0) throw fault('age-identity', 'there is no identity in the key file');
  return found;
}

function addIdentity(decrypter: Decrypter, identity: string): void {
  try {
    decrypter.addIdentity(identity);
  } catch (cause) {
    throw fault('age-identity', 'not an identity of age', { cause });
  }
}

function isArmored(file: Uint8Array): boolean {
  let at = 0;
  while (at < MOST_WHITE && WHITE.has(file[at]!)) at++;
  return Buffer.from(file.subarray(at, at + ARMOR.length)).toString('latin1') === ARMOR;
}

function unarmor(file: Uint8Array): Uint8Array {
  return armor.decode(Buffer.from(file).toString('latin1'));
}

function codeOf(cause: unknown): string {
  const said = cause instanceof Error ? cause.message : '';
  if (said.startsWith('no identity matched')) return 'age-no-match';
  return /HMAC|tag|chunk|ciphertext/.test(said) ? 'age-altered' : 'age-malformed';
}
