import { toHex } from '@sanad/base/bytes';
import { canonicalize, type Json } from '@sanad/base/jcs';
import type { BagFiles, BundleChecks, ExhibitReport, SignedState } from './bundle-report.ts';
import type { BundleDescription, BundleExhibit } from './bundle-shape.ts';
import type { VerifierCrypto } from './crypto.ts';
import { type CustodyEvent, checkCustody, custodyDigest, judgeCustodySignature } from './custody.ts';
import type { Findings } from './report.ts';
import type { SigningKey } from './signing-keys.ts';

type Context = {
  readonly description: BundleDescription;
  readonly bodies: ReadonlyMap<number, Json>;
  /** Signing keys of people by public key. */
  readonly keys: ReadonlyMap<string, SigningKey>;
  /** The key of the ledger itself (base64); null when the seal could not be read. */
  readonly own: string | null;
  /** Whether the entries of the ledger could be read at all. */
  readonly shown: boolean;
};

/** The checks on exhibits and documents: files, record in the ledger, custody, signatures. */
export async function checkExhibits(
  report: BundleChecks,
  files: BagFiles,
  context: Context,
  crypto: VerifierCrypto,
): Promise<ExhibitReport[]> {
  const { description } = context;
  const intact = new Set<string>();
  await report.check('exhibits', (findings) => checkFiles(files, description, intact, crypto, findings));
  if (context.shown) await report.check('recorded', (findings) => checkRecorded(context, crypto, findings));
  await report.check('custody', ({ fail }) => {
    for (const exhibit of description.exhibits) {
      const events = exhibit.custody.map((one) => one.event);
      for (const { index, problem } of checkCustody(events, exhibit, crypto.hash)) {
        fail(`custody-${problem}`, { exhibit: exhibit.number, event: index + 1 });
      }
    }
  });
  const signed = new Map<object, SignedState>();
  await report.check('custody-signatures', async ({ fail, note }) => {
    for (const exhibit of description.exhibits) {
      for (const [i, { entry, event }] of exhibit.custody.entries()) {
        const state = await judgeCustodySignature(event, crypto.verifySignature, i);
        const detail = { exhibit: exhibit.number, event: i + 1 };
        const key = context.keys.get(event.signature?.key ?? '');
        const failed = state === 'good' && key ? whyNotHers(key, event, entry) : null;
        const byProgram = state === 'good' && !key && event.signature?.key === context.own;
        signed.set(event, byProgram ? 'program' : failed ? 'bad' : state);
        if (state === 'bad') fail('custody-signature', detail);
        else if (state === 'none') note('custody-unsigned', detail);
        else if (failed) fail(failed, detail);
        else if (byProgram) note('custody-by-program', detail);
        else if (!key) note('custody-key-not-shown', detail);
        else if (key.person !== null && key.voucher === null) note('custody-key-unvouched', detail);
      }
    }
  });
  return description.exhibits.map((exhibit) => ({
    number: exhibit.number,
    title: exhibit.title,
    name: exhibit.name,
    mediaType: exhibit.mediaType,
    path: exhibit.path,
    size: exhibit.size,
    sha256: exhibit.sha256,
    intact: intact.has(exhibit.path),
    custody: exhibit.custody.map(({ entry, event }) => ({ ...event, entry, signed: signed.get(event) ?? 'none' })),
  }));
}

/** A key signs for its holder alone, and nothing after its revocation. */
function whyNotHers(key: SigningKey, event: CustodyEvent, entry: number): string | null {
  if (key.person !== null && key.person !== event.actor) return 'custody-key-other';
  return key.revoked !== null && key.revoked < entry ? 'custody-key-revoked' : null;
}

async function checkFiles(
  files: BagFiles,
  description: BundleDescription,
  intact: Set<string>,
  crypto: VerifierCrypto,
  { fail }: Findings,
): Promise<void> {
  const named = new Set<string>();
  for (const item of [...description.exhibits, ...description.documents]) {
    const { path } = item;
    const content = files.get(path);
    if (named.has(path)) fail('file-named-twice', { path });
    named.add(path);
    if (!content) fail('bundle-file-missing', { path });
    else if (await isThat(content, item, crypto)) intact.add(path);
    else fail('file-changed', { path });
  }
  for (const path of files.keys()) {
    if (/^data\/(?:exhibits|documents)\//.test(path) && !named.has(path)) fail('file-not-described', { path });
  }
}

async function isThat(
  content: Uint8Array,
  item: { readonly size: number; readonly sha256: string; readonly sha512?: string },
  crypto: VerifierCrypto,
): Promise<boolean> {
  if (content.length !== item.size || toHex(await crypto.sha256([content])) !== item.sha256) return false;
  return item.sha512 === undefined || toHex(await crypto.sha512([content])) === item.sha512;
}

/** The ledger must have said it first: an entry's body names the digest of the exhibit, and each event of custody. */
function checkRecorded({ description, bodies }: Context, crypto: VerifierCrypto, { fail }: Findings): void {
  const said = new Map<number, Set<string>>();
  const saidIn = (entry: number): Set<string> => {
    const known =
      said.get(entry) ?? new Set([...stringsIn(bodies.get(entry) ?? null), ...objectsIn(bodies.get(entry) ?? null)]);
    said.set(entry, known);
    return known;
  };
  const ids = new Set<string>();
  for (const exhibit of description.exhibits) {
    if (ids.has(exhibit.id)) fail('exhibit-twice', { exhibit: exhibit.number });
    ids.add(exhibit.id);
    if (!isRecorded(exhibit, saidIn)) fail('exhibit-not-recorded', { exhibit: exhibit.number, entry: exhibit.entry });
    exhibit.custody.forEach(({ entry, event }, i) => {
      const digest = custodyDigest(event, crypto.hash);
      if (saidIn(entry).has(digest) || saidIn(entry).has(canonicalize(event))) return;
      fail('custody-not-recorded', { exhibit: exhibit.number, event: i + 1, entry });
    });
  }
}

function isRecorded(exhibit: BundleExhibit, saidIn: (entry: number) => ReadonlySet<string>): boolean {
  return saidIn(exhibit.entry).has(exhibit.sha256);
}

/** Every text that stands anywhere in a value. */
function stringsIn(value: Json): Set<string> {
  const found = new Set<string>();
  visit(value, (one) => {
    if (typeof one === 'string') found.add(one);
  });
  return found;
}

/** Every object that stands anywhere in a value, as canonical JSON. */
function objectsIn(value: Json): Set<string> {
  const found = new Set<string>();
  visit(value, (one) => {
    if (typeof one === 'object' && one !== null && 'previous' in one) found.add(canonicalize(one));
  });
  return found;
}

function visit(value: Json, see: (one: Json) => void): void {
  see(value);
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value as Record<string, Json>)) visit(member, see);
  }
}
