import { equalBytes, toBase64 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { BAG_DECLARATION, bagInfo, inOrder, manifestText, sealText, TAG_FILES } from './bag.ts';
import { checkExhibits } from './bundle-exhibits.ts';
import { checkLedger } from './bundle-ledger.ts';
import { type BagFiles, BUNDLE_CHECKS, type BundleReport, textOf } from './bundle-report.ts';
import { BUNDLE_FOLDER, BUNDLE_PATHS, type BundleDescription, parseDescription } from './bundle-shape.ts';
import type { Crc32, VerifierCrypto } from './crypto.ts';
import { formatVerifierKey, judgeNote, type NoteKey, parseNote, parseVerifierKey } from './note.ts';
import { onceForEach } from './once.ts';
import { createReport, type Findings } from './report.ts';
import { readSigningKeys } from './signing-keys.ts';
import { writeZip } from './zip.ts';
import { readZip, ZIP_LIMITS, type ZipLimits } from './zip-read.ts';

export type VerifyOptions = {
  /** Keys in text (`name+hash+base64`) that the reader trusts. When given, a seal by any other key is a failure. */
  readonly trust?: readonly string[];
  /** When given, a bundle of the other purpose is a failure: a real installation refuses training. */
  readonly purpose?: 'real' | 'training';
  readonly limits?: ZipLimits;
};

/**
 * Checks a bundle with nothing but its bytes. Every check that can be run is run; a changed byte anywhere fails at
 * least one, because the container and all tag files are written again from their contents and compared.
 * @param bytes the whole bundle
 * @throws `note-key` when a key in `options.trust` is malformed; what is wrong with the bundle is never thrown
 * @example
 * const report = await verifyBundle(bytes, crypto, { trust: ['example.org/log+…'] });
 * report.checks.filter((check) => check.state === 'failed').map((check) => check.id)
 */
export async function verifyBundle(
  bytes: Uint8Array,
  platform: VerifierCrypto,
  options: VerifyOptions = {},
): Promise<BundleReport> {
  const crypto: VerifierCrypto = { ...platform, sha512: onceForEach(platform.sha512) };
  const trusted = options.trust?.map((text) => parseVerifierKey(text, crypto.hash)) ?? null;
  const report = createReport(BUNDLE_CHECKS);
  const files = await report.check('container-readable', () => openContainer(bytes, options.limits ?? LIMITS));
  if (!files) return { ...EMPTY, valid: false, checks: report.checks() };
  await report.check('container-canonical', () => checkCanonical(bytes, files, crypto.crc32));
  const layout = await report.check('layout', (findings) => checkLayout(files, findings));

  const description = await report.check('description', () =>
    parseDescription(textOf(files, BUNDLE_PATHS.description)),
  );
  if (description) await report.check('bag-info', () => checkInfo(files, description));
  await report.check('payload-manifest', (findings) =>
    checkManifest(files, BUNDLE_PATHS.manifest, payloadPaths(files), crypto, findings),
  );
  await report.check('tag-manifest', (findings) =>
    checkManifest(files, BUNDLE_PATHS.tagManifest, [...TAG_FILES], crypto, findings),
  );
  const key = description && (await report.check('seal', () => checkSeal(files, description, crypto)));
  const known = key !== null && (trusted?.some((one) => sameKey(one, key)) ?? false);
  if (key) {
    await report.check('signer', ({ fail, note }) => {
      if (known) return;
      if (trusted) fail('signer-not-trusted', { name: key.name });
      else note('signer-unknown', { name: key.name });
    });
  }
  if (description) {
    await report.check('purpose', ({ fail, note }) => {
      if (options.purpose && options.purpose !== description.purpose)
        fail('purpose-other', { found: description.purpose });
      else if (description.purpose === 'training') note('training');
    });
  }
  const ledger = await checkLedger(report, files, { description, key, trusted: trusted ?? [] }, crypto);
  const keys = await readSigningKeys(ledger.entries ?? [], ledger.bodies, crypto.verifySignature);
  const exhibits = description
    ? await checkExhibits(
        report,
        files,
        {
          description,
          bodies: ledger.bodies,
          keys,
          own: key && toBase64(key.publicKey),
          shown: ledger.entries !== null,
        },
        crypto,
      )
    : [];
  return {
    valid: report.isValid() && layout !== null,
    checks: report.checks(),
    signer: key && { name: key.name, key: formatVerifierKey(key, crypto.hash), known },
    ledger: ledger.summary,
    witnesses: ledger.witnesses,
    description,
    exhibits,
  };
}

/** Nothing in a bundle is compressed, so it unpacks to no more than it is: whoever holds it in memory can check it. */
const LIMITS: ZipLimits = { ...ZIP_LIMITS, files: 1_000_000, file: 2 ** 40, total: 2 ** 40 };

const EMPTY = { signer: null, ledger: null, witnesses: [], description: null, exhibits: [] } as const;

/** How a file begins that is encrypted with age, packed in letters or not. */
const AGE = ['age-encryption.org/', '-----BEGIN AGE ENCRYPTED FILE-----'];

function openContainer(bytes: Uint8Array, limits: ZipLimits): BagFiles {
  const begin = String.fromCharCode(...bytes.subarray(0, 40));
  if (AGE.some((words) => begin.startsWith(words)))
    throw fault('bundle-encrypted', 'the bundle is encrypted: open it first');
  const files = new Map<string, Uint8Array>();
  for (const entry of readZip(bytes, limits)) {
    if (entry.method !== 0) throw fault('bundle-not-stored', 'a file is compressed', { detail: { path: entry.path } });
    if (!entry.path.startsWith(BUNDLE_FOLDER)) {
      throw fault('bundle-stray-file', 'a file stands outside the bag', { detail: { path: entry.path } });
    }
    files.set(entry.path.slice(BUNDLE_FOLDER.length), entry.raw);
  }
  return files;
}

/** Writes the container again and compares: any second way of saying the same is refused. */
function checkCanonical(bytes: Uint8Array, files: BagFiles, crc32: Crc32 | undefined): void {
  const again = inOrder([...files].map(([path, content]) => ({ path, content: [content] })));
  let at = 0;
  const named = again.map(({ path, content }) => ({ path: BUNDLE_FOLDER + path, content }));
  for (const part of writeZip(named, crc32)) {
    // A content that lies where it should is the same memory, and needs no comparing.
    const isItself = part.buffer === bytes.buffer && part.byteOffset === bytes.byteOffset + at;
    if (!isItself && !equalBytes(bytes.subarray(at, at + part.length), part)) throw notCanonical(at);
    at += part.length;
  }
  if (at !== bytes.length) throw notCanonical(at);
}

function checkLayout(files: BagFiles, { fail }: Findings): true {
  const { earlier: _, ...required } = BUNDLE_PATHS;
  for (const path of Object.values(required)) if (!files.has(path)) fail('bundle-file-missing', { path });
  const fixed: string[] = Object.values(BUNDLE_PATHS);
  for (const path of files.keys()) {
    if (!fixed.includes(path) && !/^data\/(?:exhibits|documents)\/[^/]+$/.test(path))
      fail('bundle-stray-file', { path });
  }
  return true;
}

function checkInfo(files: BagFiles, description: BundleDescription): void {
  const sizes = payloadPaths(files).map((path) => files.get(path)!.length);
  const expected = [
    [BUNDLE_PATHS.declaration, BAG_DECLARATION],
    [BUNDLE_PATHS.info, bagInfo(description, sizes)],
  ] as const;
  for (const [path, text] of expected) {
    if (textOf(files, path) !== text)
      throw fault('bundle-info', 'the label is not that of the contents', { detail: { path } });
  }
}

async function checkManifest(
  files: BagFiles,
  path: string,
  listed: readonly string[],
  crypto: VerifierCrypto,
  { fail }: Findings,
): Promise<void> {
  const found = textOf(files, path);
  const digests = new Map<string, Uint8Array>();
  for (const one of listed) {
    const content = files.get(one);
    if (content) digests.set(one, await crypto.sha512([content]));
  }
  const expected = manifestText(digests);
  if (found === expected) return;
  const lines = new Set(found.split('\n'));
  const differing = expected.split('\n').filter((line) => !lines.has(line));
  for (const line of differing) fail('manifest-digest', { path: line.slice(130) });
  const paths = new Set(listed);
  for (const line of lines)
    if (line && !paths.has(line.slice(130))) fail('manifest-no-file', { path: line.slice(130, 400) });
  if (differing.length === 0) fail('manifest-form', { path });
}

async function checkSeal(files: BagFiles, description: BundleDescription, crypto: VerifierCrypto): Promise<NoteKey> {
  const keyText = textOf(files, BUNDLE_PATHS.keys);
  const key = parseVerifierKey(keyText.replace(/\n$/, ''), crypto.hash);
  if (key.type !== 1 || keyText !== `${formatVerifierKey(key, crypto.hash)}\n`)
    throw fault('note-key', 'not a sealing key');
  const seal = parseNote(textOf(files, BUNDLE_PATHS.seal));
  const tagManifest = files.get(BUNDLE_PATHS.tagManifest) ?? new Uint8Array(0);
  if (seal.text !== sealText(description, key.name, await crypto.sha512([tagManifest]))) {
    throw fault('seal-other-contents', 'the seal is for other contents');
  }
  const verdicts = await judgeNote(seal, [key], crypto.hash, crypto.verifySignature);
  if (verdicts.length !== 1 || verdicts[0]!.state !== 'good')
    throw fault('seal-signature', 'the seal is not signed by its key');
  return key;
}

function payloadPaths(files: BagFiles): string[] {
  return [...files.keys()].filter((path) => path.startsWith('data/'));
}

function sameKey(a: NoteKey, b: NoteKey): boolean {
  return a.name === b.name && a.type === b.type && equalBytes(a.publicKey, b.publicKey);
}

function notCanonical(offset: number) {
  return fault('bundle-not-canonical', 'the container differs from the one that its contents give', {
    detail: { offset },
  });
}
