import { fromBase64, toBase64, utf8 } from '@sanad/base/bytes';
import { isId } from '@sanad/base/ids';
import { type Instant, millisecondsOf } from '@sanad/base/instant';
import { canonicalize, parseCanonical } from '@sanad/base/jcs';
import { type CustodyEvent, readCustodyEvent } from './custody.ts';
import { checkHeader, type EntryHeader } from './entry.ts';
import { count, HEX_32, HEX_64, listOf, oneOf, orNull, type Reader, record, text, textThat } from './shape.ts';
import { isSafePath } from './zip.ts';

/** An event of custody and the index of the ledger entry that records it. */
export type RecordedEvent = { readonly entry: number; readonly event: CustodyEvent };

/** An exhibit as `data/dossier.json` describes it. `entry` is the index of the entry that records its digest. */
export type BundleExhibit = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** The file's name when it was received; null when it had none. */
  readonly name: string | null;
  readonly mediaType: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly sha512: string;
  readonly entry: number;
  readonly custody: readonly RecordedEvent[];
};

/** Anything else in the bundle: the dossier for the prosecutor, a cover sheet, an export, a time-stamp token. */
export type BundleDocument = {
  readonly kind: string;
  readonly title: string;
  readonly language: string | null;
  readonly mediaType: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
};

/** `data/dossier.json`: what is in the bundle. */
export type BundleDescription = {
  readonly v: 1;
  readonly id: string;
  readonly title: string;
  readonly made: Instant;
  readonly organisation: string;
  readonly purpose: 'real' | 'training';
  readonly case: { readonly id: string; readonly number: string } | null;
  readonly exhibits: readonly BundleExhibit[];
  readonly documents: readonly BundleDocument[];
};

/**
 * A ledger entry that is shown: header, sealed body and its key (null when withheld or erased), and the proof that the
 * header is a leaf of the tree of the checkpoint.
 */
export type ShownEntry = {
  readonly header: EntryHeader;
  readonly sealed: Uint8Array | null;
  readonly key: Uint8Array | null;
  readonly proof: readonly Uint8Array[];
};

/** An earlier checkpoint (signed note) and the proof that the shown tree continues it. */
export type EarlierCheckpoint = { readonly checkpoint: string; readonly proof: readonly Uint8Array[] };

/** The folder that holds the bag inside the container. */
export const BUNDLE_FOLDER = 'dossier/';

export const BUNDLE_PATHS = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha512.txt',
  tagManifest: 'tagmanifest-sha512.txt',
  keys: 'keys.txt',
  seal: 'seal.txt',
  description: 'data/dossier.json',
  entries: 'data/ledger/entries.jsonl',
  checkpoint: 'data/ledger/checkpoint.txt',
  earlier: 'data/ledger/earlier.jsonl',
} as const;

const id = textThat((one) => isId(one), 60);
const line = textThat((one) => one.length > 0 && !/[\x00-\x1f\x7f]/.test(one), 500);
const under = (folder: string) => textThat((path) => path.startsWith(folder) && isSafePath(path), 300);
const word = text(40, /^[a-z][a-z0-9-]*$/);
const mediaType = text(120, /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/);
const base64 = textThat(fromBase64, 128 * 1024 * 1024);
const hashes = listOf(
  textThat((one) => one.length === 44 && fromBase64(one), 44),
  64,
);

const description = record<BundleDescription>({
  v: oneOf(1),
  id,
  title: line,
  made: textThat(millisecondsOf, 24),
  organisation: line,
  purpose: oneOf('real', 'training'),
  case: orNull(record({ id, number: line })),
  exhibits: listOf(
    record<BundleExhibit>({
      id,
      number: line,
      title: line,
      name: orNull(line),
      mediaType,
      path: under('data/exhibits/'),
      size: count(),
      sha256: text(64, HEX_32),
      sha512: text(128, HEX_64),
      entry: count(),
      custody: listOf(record<RecordedEvent>({ entry: count(), event: readCustodyEvent }), 10_000),
    }),
  ),
  documents: listOf(
    record<BundleDocument>({
      kind: word,
      title: line,
      language: orNull(text(20, /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)),
      mediaType,
      path: under('data/documents/'),
      size: count(),
      sha256: text(64, HEX_32),
    }),
  ),
});

const header: Reader<EntryHeader> = (value) => {
  checkHeader(value);
  return value;
};
const shownEntry = record({ header, body: orNull(base64), key: orNull(base64), proof: hashes });
const earlier = record({ checkpoint: text(1_000_000), proof: hashes });

/** Writes the description as canonical JSON, read back first so that nothing malformed is ever written. */
export function descriptionBytes(value: BundleDescription): Uint8Array {
  description(value, 'dossier');
  return utf8(canonicalize(value));
}

/** @throws `shape`, `jcs-not-canonical`, `jcs-not-json`, `instant-malformed`, `bytes-not-base64` */
export function parseDescription(json: string): BundleDescription {
  return description(parseCanonical(json), 'dossier');
}

/** One line of canonical JSON for each entry. */
export function entriesBytes(entries: readonly ShownEntry[]): Uint8Array {
  return jsonLines(
    entries.map((one) => ({
      header: one.header,
      body: one.sealed && toBase64(one.sealed),
      key: one.key && toBase64(one.key),
      proof: one.proof.map(toBase64),
    })),
  );
}

/** Entries of a bundle from their JSON lines, in order. Throws a coded fault naming the first line that is not in shape. */
export function parseEntries(lines: string): ShownEntry[] {
  return parseLines(lines, (value, path) => {
    const { header: head, body, key, proof } = shownEntry(value, path);
    return {
      header: head,
      sealed: body === null ? null : fromBase64(body),
      key: key === null ? null : fromBase64(key),
      proof: proof.map(fromBase64),
    };
  });
}

/** Earlier checkpoints with their consistency proofs as canonical JSON lines; {@link parseEarlier} reads them back. */
export function earlierBytes(checkpoints: readonly EarlierCheckpoint[]): Uint8Array {
  return jsonLines(checkpoints.map(({ checkpoint, proof }) => ({ checkpoint, proof: proof.map(toBase64) })));
}

/** Earlier checkpoints from their JSON lines. Throws a coded fault naming the first line that is not in shape. */
export function parseEarlier(lines: string): EarlierCheckpoint[] {
  return parseLines(lines, (value, path) => {
    const { checkpoint, proof } = earlier(value, path);
    return { checkpoint, proof: proof.map(fromBase64) };
  });
}

function jsonLines(values: readonly unknown[]): Uint8Array {
  return utf8(values.map((value) => `${canonicalize(value)}\n`).join(''));
}

function parseLines<T>(lines: string, reader: Reader<T>): T[] {
  const all = lines.split('\n');
  if (all.pop() !== '') text(0)('missing', 'last line feed');
  return all.map((one, i) => reader(parseCanonical(one), `line ${i + 1}`));
}
