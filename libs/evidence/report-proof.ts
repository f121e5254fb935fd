import { fromBase64, fromUtf8, toBase64, utf8 } from '@sanad/base/bytes';
import { parseCheckpoint } from './checkpoint.ts';
import type { Hash, VerifySignature } from './crypto.ts';
import { type EntryHeader, parseHeader } from './entry.ts';
import { leafHash, verifyInclusion } from './merkle.ts';
import { judgeNote, parseNote, parseVerifierKey } from './note.ts';

/**
 * Proof that a report was made on a day, or a content destroyed, without a word of it: the public header of its entry, its
 * place in the ledger, and the signed checkpoint that holds it. It stands even when nothing is done about the report.
 */
export type ReportProof = {
  readonly kind: 'sanad.receipt';
  readonly v: 1;
  /** canonical JSON of the entry's header: the leaf itself */
  readonly header: string;
  readonly size: number;
  /** RFC 9162 inclusion proof, base64 */
  readonly hashes: readonly string[];
  /** C2SP checkpoint, a signed note */
  readonly checkpoint: string;
  /** the signer's public key in text, to be compared with the one the body publishes */
  readonly key: string;
};

export type ProofFailure =
  | 'proof-malformed'
  | 'not-a-report'
  | 'checkpoint-malformed'
  | 'signature-false'
  | 'signer-unknown'
  | 'inclusion-false';

export type ProofReport = {
  readonly valid: boolean;
  readonly failures: readonly ProofFailure[];
  /** what the entry is: a report that came in, or a content whose key was destroyed */
  readonly what: 'report' | 'erasure' | null;
  /** of an erasure: the id of what was destroyed */
  readonly scope: string | null;
  /** when the ledger took the report or the erasure, and whose ledger it is; null when that cannot be read */
  readonly time: string | null;
  readonly origin: string | null;
  /** who signed, to be compared with what the body publishes */
  readonly key: string | null;
};

/** Writes a proof as a file. */
export function writeProof(
  headerBytes: Uint8Array,
  proof: { readonly size: number; readonly hashes: readonly Uint8Array[] },
  head: { readonly checkpoint: string; readonly key: string },
): string {
  const made: ReportProof = {
    kind: 'sanad.receipt',
    v: 1,
    header: fromUtf8(headerBytes),
    size: proof.size,
    hashes: proof.hashes.map(toBase64),
    ...head,
  };
  return `${JSON.stringify(made, null, 1)}\n`;
}

/**
 * Checks a proof without any network and names everything that is wrong with it.
 * @param trust public keys (in text) that the reader believes; with an empty list every signer is unknown; null = the
 * reader compares the key herself
 */
export async function verifyProof(
  text: string,
  crypto: { readonly hash: Hash; readonly verifySignature: VerifySignature },
  trust: readonly string[] | null,
): Promise<ProofReport> {
  const nothing = { valid: false, what: null, scope: null, time: null, origin: null, key: null };
  const proof = parseProof(text);
  if (!proof) return { ...nothing, failures: ['proof-malformed'] };
  const header = headerOf(proof);
  if (!header) return { ...nothing, failures: ['proof-malformed'] };
  const failures = new Set<ProofFailure>();
  const what = WHAT[header.type] ?? null;
  if (what === null) failures.add('not-a-report');
  if (trust !== null && !trust.includes(proof.key)) failures.add('signer-unknown');
  let origin: string | null = null;
  try {
    const note = parseNote(proof.checkpoint);
    const checkpoint = parseCheckpoint(note.text);
    origin = checkpoint.origin;
    const verdicts = await judgeNote(
      note,
      [parseVerifierKey(proof.key, crypto.hash)],
      crypto.hash,
      crypto.verifySignature,
    );
    const isSigned = verdicts.some(({ state }) => state === 'good') && verdicts.every(({ state }) => state !== 'bad');
    if (!isSigned) failures.add('signature-false');
    const claim = {
      index: header.index,
      size: checkpoint.size,
      leaf: leafHash(utf8(proof.header), crypto.hash),
      proof: proof.hashes.map(fromBase64),
      root: checkpoint.root,
    };
    if (checkpoint.size !== proof.size || !verifyInclusion(claim, crypto.hash)) failures.add('inclusion-false');
  } catch {
    failures.add('checkpoint-malformed');
  }
  const scope = what === 'erasure' ? (header.about[0] ?? null) : null;
  return {
    valid: failures.size === 0,
    failures: [...failures],
    what,
    scope,
    time: header.time,
    origin,
    key: proof.key,
  };
}

/** Entries that such a proof is made of. */
const WHAT: Readonly<Record<string, 'report' | 'erasure'>> = {
  'report.received': 'report',
  'escrow.held': 'report',
  'key.erased': 'erasure',
};

/** Whether a file says that it is such a proof, whatever it is worth. */
export function isReportProof(bytes: Uint8Array): boolean {
  if (bytes.length > MAX_PROOF || bytes[0] !== OPENING) return false;
  try {
    return (JSON.parse(fromUtf8(bytes)) as { readonly kind?: unknown }).kind === 'sanad.receipt';
  } catch {
    return false;
  }
}

const MAX_PROOF = 64 * 1024;
const OPENING = 0x7b;
const MEMBERS = ['checkpoint', 'hashes', 'header', 'key', 'kind', 'size', 'v'];

function parseProof(text: string): ReportProof | null {
  try {
    const value = JSON.parse(text) as ReportProof;
    const isProof =
      Object.keys(value).sort().join() === MEMBERS.join() &&
      value.kind === 'sanad.receipt' &&
      value.v === 1 &&
      Number.isSafeInteger(value.size) &&
      Array.isArray(value.hashes) &&
      value.hashes.length <= 64 &&
      [value.header, value.checkpoint, value.key, ...value.hashes].every((one) => typeof one === 'string');
    return isProof ? value : null;
  } catch {
    return null;
  }
}

function headerOf(proof: ReportProof): EntryHeader | null {
  try {
    return parseHeader(utf8(proof.header));
  } catch {
    return null;
  }
}
