import { concat, fromBase64, fromUtf8, toBase64, toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { Hash, Sign, VerifySignature } from './crypto.ts';

/** Signed notes of C2SP (`signed-note`): a text, an empty line, and lines of signatures. */

/** One signature line: who, the first four bytes of the key's hash (hex), and the bytes after them. */
export type NoteSignature = { readonly name: string; readonly keyHash: string; readonly signature: Uint8Array };

export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** A public key with its name. `type` 1 is Ed25519 over the text; 4 is a timestamped cosignature of a checkpoint. */
export type NoteKey = { readonly name: string; readonly type: 1 | 4; readonly publicKey: Uint8Array };

export type NoteSigner = NoteKey & { readonly sign: Sign };

/** What became of one signature line when the keys at hand were tried. `time`: seconds since 1970, type 4 only. */
export type NoteVerdict = NoteSignature & {
  readonly state: 'good' | 'bad' | 'unknown-key';
  readonly time?: number;
};

export const MAX_NOTE_BYTES = 1_000_000;
export const MAX_NOTE_SIGNATURES = 100;

const DASH = '\u2014';
const KEY_TYPES: readonly number[] = [1, 4];

/** The key's hash as the format wants it: the first 4 bytes of SHA-256(name ‖ LF ‖ type ‖ public key), in hex. */
export function keyHashOf(key: NoteKey, hash: Hash): string {
  return toHex(hash(concat(utf8(`${key.name}\n`), Uint8Array.of(key.type), key.publicKey)).subarray(0, 4));
}

/** A key in text: `name+hash+base64(type ‖ public key)`. @throws `note-key` for a name with spaces or a plus sign */
export function formatVerifierKey(key: NoteKey, hash: Hash): string {
  if (!isName(key.name) || key.publicKey.length !== 32) throw badKey();
  return `${key.name}+${keyHashOf(key, hash)}+${toBase64(concat(Uint8Array.of(key.type), key.publicKey))}`;
}

/** Reads a key in text. @throws `note-key` when it is malformed or its hash is not its own */
export function parseVerifierKey(text: string, hash: Hash): NoteKey {
  const [name, keyHash, encoded] = splitKey(text);
  let bytes: Uint8Array;
  try {
    bytes = fromBase64(encoded);
  } catch (cause) {
    throw badKey(cause);
  }
  const type = bytes[0] ?? 0;
  if (!isName(name) || bytes.length !== 33 || !KEY_TYPES.includes(type)) throw badKey();
  const key: NoteKey = { name, type: type as 1 | 4, publicKey: bytes.slice(1) };
  if (keyHashOf(key, hash) !== keyHash) throw badKey();
  return key;
}

/**
 * Signs a text and writes the note.
 * @param time seconds since 1970, for signers of type 4
 * @throws `note-malformed` when the text does not end in a line feed or has control characters
 */
export async function signNote(text: string, signers: readonly NoteSigner[], hash: Hash, time = 0): Promise<string> {
  checkText(text);
  let lines = '';
  for (const signer of signers) {
    if (!isName(signer.name)) throw badKey();
    const signature = await signer.sign(messageOf(text, signer.type, time));
    const stamp = signer.type === 4 ? bigEndian(time) : new Uint8Array(0);
    lines += signatureLine({
      name: signer.name,
      keyHash: keyHashOf(signer, hash),
      signature: concat(stamp, signature),
    });
  }
  return `${text}\n${lines}`;
}

/** Writes a note from its parts; the inverse of {@link parseNote}. */
export function formatNote(note: Note): string {
  checkText(note.text);
  return `${note.text}\n${note.signatures.map(signatureLine).join('')}`;
}

/**
 * Reads a note. Each note has one spelling: UTF-8, line feeds, canonical base64, at least one signature.
 * @throws `note-malformed`
 */
export function parseNote(note: string | Uint8Array): Note {
  const whole = typeof note === 'string' ? note : fromUtf8(note);
  if (whole.length > MAX_NOTE_BYTES) throw malformed('too long');
  const cut = whole.lastIndexOf('\n\n');
  if (cut < 0 || !whole.endsWith('\n')) throw malformed('no signatures');
  const text = whole.slice(0, cut + 1);
  checkText(text);
  const lines = whole.slice(cut + 2).split('\n');
  lines.pop();
  if (lines.length === 0 || lines.length > MAX_NOTE_SIGNATURES) throw malformed('number of signatures');
  return { text, signatures: lines.map(parseSignatureLine) };
}

/**
 * Tries the keys at hand on each signature line. A line whose name and key hash match no key is `unknown-key`.
 * A note is to be believed when at least one line is `good` and none is `bad`.
 */
export async function judgeNote(
  note: Note,
  keys: readonly NoteKey[],
  hash: Hash,
  verifySignature: VerifySignature,
): Promise<NoteVerdict[]> {
  const verdicts: NoteVerdict[] = [];
  for (const line of note.signatures) {
    const key = keys.find((one) => one.name === line.name && keyHashOf(one, hash) === line.keyHash);
    if (!key) verdicts.push({ ...line, state: 'unknown-key' });
    else verdicts.push({ ...line, ...(await judgeLine(note.text, line.signature, key, verifySignature)) });
  }
  return verdicts;
}

async function judgeLine(text: string, bytes: Uint8Array, key: NoteKey, verifySignature: VerifySignature) {
  const stamped = key.type === 4;
  if (bytes.length !== (stamped ? 72 : 64)) return { state: 'bad' } as const;
  const time = stamped ? fromBigEndian(bytes.subarray(0, 8)) : 0;
  if (!Number.isSafeInteger(time)) return { state: 'bad' } as const;
  const isGood = await verifySignature(key.publicKey, messageOf(text, key.type, time), bytes.slice(stamped ? 8 : 0));
  const state = isGood ? ('good' as const) : ('bad' as const);
  return stamped ? { state, time } : { state };
}

/** What is signed: the text itself, or (type 4, C2SP `tlog-cosignature`) a header with the time and then the text. */
function messageOf(text: string, type: 1 | 4, time: number): Uint8Array {
  return utf8(type === 4 ? `cosignature/v1\ntime ${time}\n${text}` : text);
}

function signatureLine({ name, keyHash, signature }: NoteSignature): string {
  const bytes = Uint8Array.from(keyHash.match(/../g)!, (pair) => Number.parseInt(pair, 16));
  return `${DASH} ${name} ${toBase64(concat(bytes, signature))}\n`;
}

function parseSignatureLine(line: string): NoteSignature {
  const parts = line.split(' ');
  const [dash, name, encoded] = parts;
  if (parts.length !== 3 || dash !== DASH || !name || !encoded || !isName(name)) throw malformed('signature line');
  let bytes: Uint8Array;
  try {
    bytes = fromBase64(encoded);
  } catch (cause) {
    throw malformed('signature line', cause);
  }
  if (bytes.length < 5) throw malformed('signature line');
  return { name, keyHash: toHex(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}

function checkText(text: string): void {
  if (!text.endsWith('\n')) throw malformed('the text does not end in a line feed');
  if (/[\x00-\x09\x0b-\x1f]/.test(text) || !text.isWellFormed()) throw malformed('control character');
}

function isName(name: string): boolean {
  return name.length > 0 && name.length <= 255 && !/[\s+\x00-\x1f\x7f]/u.test(name) && name.isWellFormed();
}

function splitKey(text: string): [string, string, string] {
  const first = text.indexOf('+');
  const second = text.indexOf('+', first + 1);
  if (first < 0 || second < 0) throw badKey();
  return [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)];
}

function bigEndian(value: number): Uint8Array {
  const out = new Uint8Array(8);
  new DataView(out.buffer).setBigUint64(0, BigInt(value));
  return out;
}

function fromBigEndian(bytes: Uint8Array): number {
  return Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0));
}

function badKey(cause?: unknown) {
  return fault('note-key', 'the key of a signed note is malformed', { cause });
}

function malformed(what: string, cause?: unknown) {
  return fault('note-malformed', `the signed note is malformed: ${what}`, { cause, detail: { what } });
}
