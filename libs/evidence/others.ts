import { fromBase64, fromUtf8, utf8 } from '@sanad/base/bytes';
import { fault, isFault } from '@sanad/base/fault';
import { canonicalize } from '@sanad/base/jcs';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import type { Hash, VerifySignature } from './crypto.ts';
import { verifyConsistency, verifyInclusion } from './merkle.ts';
import { judgeNote, type NoteVerdict, parseNote, parseVerifierKey } from './note.ts';
import { type Check, createReport } from './report.ts';

/** Single artefacts made by other programs: Merkle proofs, checkpoints, canonical JSON. */

export type SmallReport<Id extends string> = { readonly valid: boolean; readonly checks: readonly Check<Id>[] };

/**
 * Checks a proof in the JSON of `transparency-dev/merkle`: numbers, hashes in base64, `proof` a list or null. Hashes
 * are those of RFC 9162 with SHA-256.
 * @param kind `inclusion` (`leafIdx`, `treeSize`, `root`, `leafHash`) or `consistency` (`size1`, `size2`, `root1`, `root2`)
 * @example (await checkProof('inclusion', json, sha256)).valid
 */
export async function checkProof(
  kind: 'inclusion' | 'consistency',
  json: string,
  hash: Hash,
): Promise<SmallReport<'form' | 'proof'>> {
  const report = createReport(['form', 'proof'] as const);
  const verify = await report.check('form', () => {
    const probe = parseObject(json);
    const proof = listOfHashes(probe['proof'] ?? []);
    const [size, other] = kind === 'inclusion' ? ['leafIdx', 'treeSize'] : ['size1', 'size2'];
    const [first, second] = kind === 'inclusion' ? ['leafHash', 'root'] : ['root1', 'root2'];
    const [a, b] = [numberOf(probe, size!), numberOf(probe, other!)];
    const [x, y] = [hashOf(probe[first!]), hashOf(probe[second!])];
    return kind === 'inclusion'
      ? () => verifyInclusion({ index: a, size: b, leaf: x, root: y, proof }, hash)
      : () => verifyConsistency({ size1: a, size2: b, root1: x, root2: y, proof }, hash);
  });
  if (verify) {
    await report.check('proof', ({ fail }) => {
      if (!verify()) fail('proof-wrong');
    });
  }
  return { valid: report.isValid(), checks: report.checks() };
}

export type CheckpointReport = SmallReport<'note' | 'checkpoint' | 'signatures'> & {
  readonly checkpoint: Checkpoint | null;
  readonly signatures: readonly Pick<NoteVerdict, 'name' | 'keyHash' | 'state' | 'time'>[];
};

/**
 * Checks a signed checkpoint (C2SP `tlog-checkpoint`): at least one key at hand must have signed it, none of them badly.
 * @param keys verifier keys in text
 * @throws `note-key` when one of the keys is malformed
 */
export async function checkCheckpoint(
  note: Uint8Array,
  keys: readonly string[],
  crypto: { readonly hash: Hash; readonly verifySignature: VerifySignature },
): Promise<CheckpointReport> {
  const known = keys.map((key) => parseVerifierKey(key.trim(), crypto.hash));
  const report = createReport(['note', 'checkpoint', 'signatures'] as const);
  const parsed = await report.check('note', () => parseNote(note));
  const checkpoint = parsed && (await report.check('checkpoint', () => parseCheckpoint(parsed.text)));
  const signatures: NoteVerdict[] = [];
  if (parsed) {
    await report.check('signatures', async ({ fail, note: say }) => {
      signatures.push(...(await judgeNote(parsed, known, crypto.hash, crypto.verifySignature)));
      for (const { name, state } of signatures) {
        if (state === 'bad') fail('note-signature', { name });
        if (state === 'unknown-key') say('note-unknown-key', { name });
      }
      if (!signatures.some((one) => one.state === 'good')) fail('note-no-known-signature');
    });
  }
  return {
    valid: report.isValid(),
    checks: report.checks(),
    checkpoint,
    signatures: signatures.map(({ name, keyHash, state, time }) => ({
      name,
      keyHash,
      state,
      ...(time ? { time } : {}),
    })),
  };
}

/**
 * Whether bytes are JSON in the canonical form of RFC 8785. JSON that is not I-JSON (a member twice, a lone surrogate, a
 * number that no double can hold) is refused too.
 * @returns with the canonical form, when there is one, and where the bytes first differ from it
 */
export async function checkCanonicalJson(
  bytes: Uint8Array,
): Promise<SmallReport<'json' | 'canonical'> & { readonly canonical: string | null }> {
  const report = createReport(['json', 'canonical'] as const);
  const canonical = await report.check('json', () => {
    const text = fromUtf8(bytes);
    try {
      return canonicalize(JSON.parse(text));
    } catch (cause) {
      throw isFault(cause) ? cause : fault('jcs-not-json', 'the text is not JSON', { cause });
    }
  });
  if (canonical !== null) {
    await report.check('canonical', ({ fail }) => {
      const wanted = utf8(canonical);
      const offset = wanted.findIndex((byte, i) => byte !== bytes[i]);
      if (offset >= 0 || wanted.length !== bytes.length)
        fail('jcs-not-canonical', { offset: offset < 0 ? wanted.length : offset });
    });
  }
  return { valid: report.isValid(), checks: report.checks(), canonical };
}

function parseObject(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw fault('proof-form', 'the proof is not JSON', { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw fault('proof-form', 'the proof is not an object');
  return value as Record<string, unknown>;
}

function numberOf(probe: Record<string, unknown>, name: string): number {
  const value = probe[name];
  if (typeof value !== 'number') throw fault('proof-form', 'a number is missing', { detail: { name } });
  return value;
}

function listOfHashes(value: unknown): Uint8Array[] {
  if (!Array.isArray(value)) throw fault('proof-form', 'the proof is not a list');
  return value.map(hashOf);
}

/** An absent hash is read as no bytes: it then fits nothing. */
function hashOf(value: unknown): Uint8Array {
  if (value === null || value === undefined) return new Uint8Array(0);
  if (typeof value !== 'string') throw fault('proof-form', 'a hash is not text');
  return fromBase64(value);
}
