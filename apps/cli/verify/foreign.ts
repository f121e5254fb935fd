import { createHash, createPublicKey, verify as verifyWith } from 'node:crypto';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { fromBase64, fromUtf8 } from '@sanad/base/bytes';
import { fault, isFault } from '@sanad/base/fault';
import { canonicalize } from '@sanad/base/jcs';
import { checkBag } from '@sanad/evidence/bagit-read';
import { parseCheckpoint } from '@sanad/evidence/checkpoint';
import { verifyConsistency, verifyInclusion } from '@sanad/evidence/merkle';
import { judgeNote, parseNote, parseVerifierKey } from '@sanad/evidence/note';
import { checkWacz } from '@sanad/evidence/wacz';
import { checkWarc } from '@sanad/evidence/warc-check';
import { ZIP_LIMITS } from '@sanad/evidence/zip-read';
import { sha256, verifySignature } from '@sanad/platform/crypto';
import { readBytes, readText } from '@sanad/platform/whole-file';
import { bagAt, digestNamed } from './bag-source.ts';
import { checkForks } from './forks.ts';
import { checkLetter } from './letter.ts';
import type { VerifyOptions } from './options.ts';
import { type Report, single } from './print.ts';

const MOST_UNPACKED = 2 ** 31;
/** What unpacks to more than this is measured by what it takes: traffic of the web hardly ever passes a tenth of the ratio. */
const UNMEASURED = 2 ** 26;

const webCrypto = {
  digest: (algorithm: string, bytes: Uint8Array): Uint8Array | null => {
    const name = digestNamed(algorithm);
    return name === null ? null : createHash(name).update(bytes).digest();
  },
  gunzip: (bytes: Uint8Array): Uint8Array =>
    gunzipSync(bytes, {
      maxOutputLength: Math.min(MOST_UNPACKED, Math.max(UNMEASURED, ZIP_LIMITS.ratio * bytes.length)),
    }),
  inflate: (bytes: Uint8Array): Uint8Array => inflateRawSync(bytes, { maxOutputLength: MOST_UNPACKED }),
  signature: {
    verifySpki: (spki: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean => {
      const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
      return (['der', 'ieee-p1363'] as const).some((dsaEncoding) =>
        verifyWith('sha256', message, { key, dsaEncoding }, signature),
      );
    },
  },
};

async function waczCrypto(trust: string | undefined) {
  const { domainSignature } = await import('./wacz-signature.ts');
  const roots = trust === undefined ? undefined : await readText(trust);
  return { ...webCrypto, signature: { ...webCrypto.signature, ...domainSignature(roots) } };
}

/** Artefacts of others: bags, web archives, proofs, checkpoints, canonical JSON, time-stamps. */
export async function verifyForeign(kind: string, path: string, options: VerifyOptions): Promise<Report> {
  switch (kind) {
    case 'bagit':
      return { ...(await checkBag(await bagAt(path))), kind };
    case 'warc':
      return { ...(await checkWarc(await readBytes(path), webCrypto)), kind };
    case 'wacz':
      return { ...(await checkWacz(await readBytes(path), await waczCrypto(options.trust))), kind };
    case 'inclusion':
      return inclusion(await readProbe(path));
    case 'consistency':
      return consistency(await readProbe(path));
    case 'checkpoint':
      return checkpoint(await readBytes(path), options.key);
    case 'letter':
      return checkLetter(await readBytes(path), options.key);
    case 'fork':
      return checkForks(await readText(path), options.key);
    case 'jcs':
      return canonical(await readBytes(path));
    default:
      return timestamp(path, options);
  }
}

function inclusion(probe: Record<string, unknown>): Report {
  const claim = {
    index: numberIn(probe, 'leafIdx'),
    size: numberIn(probe, 'treeSize'),
    leaf: hashIn(probe['leafHash']),
    root: hashIn(probe['root']),
    proof: hashesIn(probe['proof']),
  };
  return single('inclusion', 'inclusion', verifyInclusion(claim, sha256), 'inclusion-does-not-hold');
}

function consistency(probe: Record<string, unknown>): Report {
  const claim = {
    size1: numberIn(probe, 'size1'),
    size2: numberIn(probe, 'size2'),
    root1: hashIn(probe['root1']),
    root2: hashIn(probe['root2']),
    proof: hashesIn(probe['proof']),
  };
  return single('consistency', 'consistency', verifyConsistency(claim, sha256), 'consistency-does-not-hold');
}

async function checkpoint(bytes: Uint8Array, key: string | undefined): Promise<Report> {
  if (key === undefined) throw fault('usage-key', '--as checkpoint needs --key with a verifier key');
  const known = parseVerifierKey(key.trim(), sha256);
  try {
    const note = parseNote(bytes);
    const { origin, size } = parseCheckpoint(note.text);
    const verdicts = await judgeNote(note, [known], sha256, verifySignature);
    const holds = verdicts.some((one) => one.state === 'good') && verdicts.every((one) => one.state !== 'bad');
    return { ...single('checkpoint', 'signature', holds, 'checkpoint-signature', { name: known.name }), origin, size };
  } catch (error) {
    if (!isFault(error)) throw error;
    return single('checkpoint', 'form', false, error.code, error.detail);
  }
}

/** RFC 8785: the file is exactly what its own value is written as. */
function canonical(bytes: Uint8Array): Report {
  try {
    const text = fromUtf8(bytes);
    return single('jcs', 'canonical', canonicalize(JSON.parse(text)) === text, 'jcs-not-canonical');
  } catch (error) {
    return single('jcs', 'canonical', false, isFault(error) ? error.code : 'jcs-not-json');
  }
}

async function timestamp(path: string, options: VerifyOptions): Promise<Report> {
  const data = options.data ?? options.dataFile;
  if (data === undefined || options.trust === undefined)
    throw fault('usage-timestamp', '--as timestamp needs --data and --trust');
  const { checkTimestamp } = await import('@sanad/platform/timestamp');
  const findings = await checkTimestamp({
    token: await readBytes(path),
    data: await readBytes(data),
    roots: await readText(options.trust),
    at: options.at === undefined ? null : timeOf(options.at),
  });
  return { ...findings, kind: 'timestamp' };
}

function timeOf(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw fault('usage-time', '--at is not a time');
  return time;
}

async function readProbe(path: string): Promise<Record<string, unknown>> {
  try {
    const probe: unknown = JSON.parse(await readText(path));
    return typeof probe === 'object' && probe !== null ? (probe as Record<string, unknown>) : {};
  } catch (cause) {
    if (isFault(cause)) throw cause;
    throw fault('probe-not-json', 'the proof is not JSON', { cause });
  }
}

function numberIn(probe: Record<string, unknown>, name: string): number {
  const value = probe[name];
  return typeof value === 'number' ? value : Number.NaN;
}

/** A hash in base64; anything else is a hash of no bytes, which no proof accepts. */
function hashIn(value: unknown): Uint8Array {
  try {
    return typeof value === 'string' ? fromBase64(value) : new Uint8Array(0);
  } catch {
    return new Uint8Array(0);
  }
}

function hashesIn(value: unknown): Uint8Array[] {
  return Array.isArray(value) ? value.map(hashIn) : [];
}
