import { fromUtf8, toHex } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { type Json, parseCanonical } from '@sanad/base/jcs';
import { type BagFiles, type BundleChecks, type BundleReport, textOf } from './bundle-report.ts';
import { BUNDLE_PATHS, type BundleDescription, parseEarlier, parseEntries, type ShownEntry } from './bundle-shape.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import type { VerifierCrypto } from './crypto.ts';
import { CLOCK_SET, headerBytes } from './entry.ts';
import { genesisOf } from './genesis.ts';
import { leafHash, verifyConsistency, verifyInclusion } from './merkle.ts';
import { judgeNote, type NoteKey, parseNote } from './note.ts';
import type { Findings } from './report.ts';
import { openBodyAsync } from './sealed-body.ts';
import { createClimb } from './sha256-path.ts';

type Context = {
  readonly description: BundleDescription | null;
  /** The key that seals the bundle; null when the seal does not hold. */
  readonly key: NoteKey | null;
  readonly trusted: readonly NoteKey[];
};

type LedgerPart = {
  readonly entries: readonly ShownEntry[] | null;
  /** Opened bodies by index of entry. */
  readonly bodies: ReadonlyMap<number, Json>;
  readonly summary: BundleReport['ledger'];
  readonly witnesses: BundleReport['witnesses'];
};

/** The checks on the ledger's part of a bundle: checkpoint, entries, inclusion, bodies, history. */
export async function checkLedger(
  report: BundleChecks,
  files: BagFiles,
  context: Context,
  crypto: VerifierCrypto,
): Promise<LedgerPart> {
  const witnesses: BundleReport['witnesses'][number][] = [];
  const { key } = context;
  const keys = key ? [key, ...context.trusted.filter((one) => one.type === 4)] : [];
  const checkpoint =
    key &&
    (await report.check('checkpoint', async () => {
      const { head, verdicts } = await openCheckpoint(textOf(files, BUNDLE_PATHS.checkpoint), key, keys, crypto);
      witnesses.push(...cosigners(verdicts));
      return head;
    }));
  const entries = await report.check('entries', (findings) =>
    readEntries(textOf(files, BUNDLE_PATHS.entries), context, findings),
  );
  const bodies = new Map<number, Json>();
  if (entries && checkpoint) {
    await report.check('inclusion', (findings) => checkInclusion(entries, checkpoint, crypto, findings));
    await report.check('history', (findings) =>
      key ? checkHistory(files, checkpoint, keys, witnesses, crypto, findings) : undefined,
    );
  }
  if (entries) await report.check('bodies', (findings) => openBodies(entries, bodies, crypto, findings));
  const genesis = entries?.[0] ? genesisOf(entries[0].header) : null;
  const summary =
    genesis && checkpoint && entries
      ? { ...genesis, size: checkpoint.size, root: toHex(checkpoint.root), entries: entries.length }
      : null;
  return { entries, bodies, summary, witnesses };
}

/** The ledger's own signature comes first and must hold; a cosignature by a key at hand must hold too. */
async function openCheckpoint(text: string, key: NoteKey, keys: readonly NoteKey[], crypto: VerifierCrypto) {
  const note = parseNote(text);
  const head = parseCheckpoint(note.text);
  if (head.origin !== key.name) throw fault('checkpoint-origin', 'the checkpoint is of another ledger');
  const verdicts = await judgeNote(note, keys, crypto.hash, crypto.verifySignature);
  if (verdicts[0]!.name !== key.name || verdicts[0]!.state !== 'good') {
    throw fault('checkpoint-signature', 'the checkpoint is not signed by the key of the ledger');
  }
  const bad = verdicts.find((one) => one.state === 'bad');
  if (bad) throw fault('checkpoint-signature', 'a cosignature does not hold', { detail: { name: bad.name } });
  return { head, verdicts };
}

function readEntries(lines: string, { description, key }: Context, { fail, note }: Findings): ShownEntry[] {
  const entries = parseEntries(lines);
  const genesis = entries[0] && genesisOf(entries[0].header);
  if (!genesis) throw fault('genesis-malformed', 'entry 0 is not shown');
  if (key && genesis.origin !== key.name) fail('genesis-origin', { found: genesis.origin });
  if (description && genesis.purpose !== description.purpose) fail('genesis-purpose', { found: genesis.purpose });
  entries.forEach((entry, i) => {
    const before = entries[i - 1]?.header;
    const { index, time, type, flags } = entry.header;
    if (flags.includes('clock-behind')) note('clock-behind', { index });
    if (!before) return;
    if (index <= before.index) fail('entry-order', { index });
    const isBack = time < before.time;
    if (type !== CLOCK_SET) {
      if (isBack) fail('entry-time', { index });
    } else if (isBack) note('clock-set', { index, from: before.time, to: time });
    else note('clock-set-unseen', { index, to: time });
  });
  return entries;
}

function checkInclusion(
  entries: readonly ShownEntry[],
  checkpoint: Checkpoint,
  crypto: VerifierCrypto,
  { fail }: Findings,
): void {
  const { size, root } = checkpoint;
  const climb = entries.length < MANY ? undefined : (createClimb() ?? undefined);
  for (const { header, proof } of entries) {
    const leaf = leafHash(headerBytes(header), crypto.hash);
    if (!verifyInclusion({ index: header.index, size, leaf, proof, root }, crypto.hash, climb)) {
      fail('inclusion-proof', { index: header.index });
    }
  }
}

/** From so many proofs on it is worth while to build a faster way up. */
const MANY = 50;

async function openBodies(
  entries: readonly ShownEntry[],
  bodies: Map<number, Json>,
  crypto: VerifierCrypto,
  { fail, note }: Findings,
): Promise<void> {
  for (const { header, sealed, key } of entries) {
    const { index, body } = header;
    if (!body) {
      if (sealed || key) fail('body-unexpected', { index });
      continue;
    }
    if (!sealed) {
      if (key) fail('body-unexpected', { index });
      else note('body-withheld', { index });
      continue;
    }
    if (sealed.length !== body.size || toHex(crypto.hash(sealed)) !== body.digest) {
      fail('body-digest', { index });
      continue;
    }
    if (!key) {
      note('body-closed', { index });
      continue;
    }
    try {
      const plain = await openBodyAsync(sealed, header, key, crypto.openAead, crypto.hash);
      bodies.set(index, parseCanonical(fromUtf8(plain)));
    } catch {
      fail('body-key', { index });
    }
  }
}

async function checkHistory(
  files: BagFiles,
  checkpoint: Checkpoint,
  keys: readonly NoteKey[],
  witnesses: BundleReport['witnesses'][number][],
  crypto: VerifierCrypto,
  { fail }: Findings,
): Promise<void> {
  if (!files.has(BUNDLE_PATHS.earlier)) return;
  const earlier = parseEarlier(textOf(files, BUNDLE_PATHS.earlier));
  if (earlier.length === 0) throw fault('history-empty', 'the list of earlier checkpoints is empty');
  for (const [i, { checkpoint: text, proof }] of earlier.entries()) {
    const { head, verdicts } = await openCheckpoint(text, keys[0]!, keys, crypto);
    const claim = { size1: head.size, root1: head.root, size2: checkpoint.size, root2: checkpoint.root, proof };
    if (verifyConsistency(claim, crypto.hash)) witnesses.push(...cosigners(verdicts));
    else fail('consistency-proof', { line: i + 1, size: head.size });
  }
}

/** Who signed a checkpoint beside the ledger itself, and when. */
function cosigners(verdicts: Awaited<ReturnType<typeof judgeNote>>): BundleReport['witnesses'] {
  return verdicts.slice(1).map(({ name, state, time }) => (time ? { name, state, time } : { name, state }));
}
