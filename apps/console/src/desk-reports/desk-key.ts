import { fromBase64, toBase64 } from '@sanad/base/bytes';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** The private half of the desk's key lives in this tab while it is open, and in a file that its holder keeps. */
let held: string | null = null;
const CHANGED = 'sanad-desk-key';

export function deskIdentity(): string | null {
  return held;
}

export function onDeskKey(changed: () => void): () => void {
  addEventListener(CHANGED, changed);
  return () => removeEventListener(CHANGED, changed);
}

/** Takes the key from the text of its file; false when there is none in it. */
export function takeKey(text: string): boolean {
  const found = /AGE-SECRET-KEY-1[0-9A-Z]+/.exec(text)?.[0] ?? null;
  if (!found) return false;
  held = found;
  dispatchEvent(new Event(CHANGED));
  return true;
}

/** Makes a pair: the public half to publish, and the text of the file that is to be kept. */
export async function makeKey(): Promise<{ recipient: string; file: string }> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return { recipient, file: `# public key: ${recipient}\n${identity}\n` };
}

/** Opens with a key that is held only while this runs: the vault's. */
export async function openWith(identity: string, sealed: string): Promise<string> {
  const opener = new Decrypter();
  opener.addIdentity(identity);
  return opener.decrypt(fromBase64(sealed), 'text');
}

/** @throws when the key is not the one it was sealed to */
export async function openSealed(sealed: string): Promise<string> {
  if (!held) throw new Error('no key');
  return openWith(held, sealed);
}

export async function openFile(bytes: Uint8Array): Promise<Uint8Array> {
  if (!held) throw new Error('no key');
  const opener = new Decrypter();
  opener.addIdentity(held);
  return opener.decrypt(bytes);
}

export async function sealTo(recipient: string, text: string): Promise<string> {
  const sealer = new Encrypter();
  sealer.addRecipient(recipient);
  return toBase64(await sealer.encrypt(text));
}
