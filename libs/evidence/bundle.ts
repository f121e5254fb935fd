import { toHex } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { Instant } from '@sanad/base/instant';
import { BAG_DECLARATION, bagInfo, inOrder, manifestText, sealText, TAG_FILES, textFile } from './bag.ts';
import {
  BUNDLE_FOLDER,
  BUNDLE_PATHS,
  type BundleDescription,
  descriptionBytes,
  type EarlierCheckpoint,
  earlierBytes,
  entriesBytes,
  type RecordedEvent,
  type ShownEntry,
} from './bundle-shape.ts';
import type { Crc32, Hash, HashParts } from './crypto.ts';
import { checkCustody } from './custody.ts';
import { genesisOf } from './genesis.ts';
import { formatVerifierKey, type NoteSigner, signNote } from './note.ts';
import { onceForEach } from './once.ts';
import { writeZip, type ZipFile } from './zip.ts';

/** A content in one piece or in several; several are joined without being copied. */
export type Content = Uint8Array | readonly Uint8Array[];

export type BundleInput = {
  /** A random id, `bundle_…`. */
  readonly id: string;
  readonly title: string;
  readonly made: Instant;
  readonly organisation: string;
  readonly case: { readonly id: string; readonly number: string } | null;
  readonly exhibits: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly name: string | null;
    readonly mediaType: string;
    readonly content: Content;
    readonly entry: number;
    readonly custody: readonly RecordedEvent[];
  }[];
  readonly documents: readonly {
    readonly kind: string;
    readonly title: string;
    readonly language: string | null;
    readonly mediaType: string;
    /** File name in ASCII, as it will stand under `data/documents/`. */
    readonly name: string;
    readonly content: Content;
  }[];
  readonly ledger: {
    /** Entry 0 and every entry that an exhibit or event names, in the order of their index. */
    readonly entries: readonly ShownEntry[];
    /** The checkpoint whose tree the proofs lead to: a note signed by the ledger's key. */
    readonly checkpoint: string;
    readonly earlier: readonly EarlierCheckpoint[];
  };
};

export type BundleCrypto = {
  readonly hash: Hash;
  readonly sha256: HashParts;
  readonly sha512: HashParts;
  readonly crc32?: Crc32;
};

/**
 * Makes a bundle: a BagIt 1.0 bag in one canonical ZIP, sealed by the ledger's key. The same input and key give the
 * same bytes.
 * @param signer the ledger's key (note key of type 1); its name is the ledger's origin
 * @returns the bytes in parts, to be written one after the other
 * @throws `bundle-custody` when a link of custody is missing (nothing leaves over a broken chain), `bundle-signer` when
 * the key's name is not the ledger's origin, `genesis-malformed`, `shape`, `zip-path`
 * @example concat(...(await buildBundle(input, signer, crypto)))
 */
export async function buildBundle(
  input: BundleInput,
  signer: NoteSigner,
  platform: BundleCrypto,
): Promise<Uint8Array[]> {
  const crypto: BundleCrypto = { ...platform, sha512: onceForEach(platform.sha512) };
  const first = input.ledger.entries[0];
  if (!first) throw fault('bundle-empty', 'a bundle shows the entries of its ledger, the first one too');
  const genesis = genesisOf(first.header);
  if (signer.type !== 1 || signer.name !== genesis.origin) {
    throw fault('bundle-signer', 'the key that seals is not the key of this ledger');
  }
  const exhibits = inOrder(await Promise.all(input.exhibits.map((one, i) => exhibitOf(one, i, crypto))));
  const documents = inOrder(await Promise.all(input.documents.map((one) => documentOf(one, crypto))));
  const description: BundleDescription = {
    v: 1,
    id: input.id,
    title: input.title,
    made: input.made,
    organisation: input.organisation,
    purpose: genesis.purpose,
    case: input.case,
    exhibits: exhibits.map((one) => one.described),
    documents: documents.map((one) => one.described),
  };
  const payload: ZipFile[] = [
    { path: BUNDLE_PATHS.description, content: [descriptionBytes(description)] },
    { path: BUNDLE_PATHS.entries, content: [entriesBytes(input.ledger.entries)] },
    textFile(BUNDLE_PATHS.checkpoint, input.ledger.checkpoint),
    ...exhibits,
    ...documents,
  ];
  if (input.ledger.earlier.length > 0) {
    payload.push({ path: BUNDLE_PATHS.earlier, content: [earlierBytes(input.ledger.earlier)] });
  }
  return writeZip(await sealBag(payload, description, signer, crypto), crypto.crc32);
}

async function sealBag(
  payload: readonly ZipFile[],
  description: BundleDescription,
  signer: NoteSigner,
  crypto: BundleCrypto,
): Promise<ZipFile[]> {
  const manifest = manifestText(await digestsOf(payload, crypto.sha512));
  const sizes = payload.map(({ content }) => content.reduce((sum, part) => sum + part.length, 0));
  const tags = [
    textFile(BUNDLE_PATHS.declaration, BAG_DECLARATION),
    textFile(BUNDLE_PATHS.info, bagInfo(description, sizes)),
    textFile(BUNDLE_PATHS.keys, `${formatVerifierKey(signer, crypto.hash)}\n`),
    textFile(BUNDLE_PATHS.manifest, manifest),
  ];
  const listed = tags.filter(({ path }) => TAG_FILES.includes(path));
  const tagManifest = textFile(BUNDLE_PATHS.tagManifest, manifestText(await digestsOf(listed, crypto.sha512)));
  const sealed = sealText(description, signer.name, await crypto.sha512(tagManifest.content));
  const seal = textFile(BUNDLE_PATHS.seal, await signNote(sealed, [signer], crypto.hash));
  return inOrder([...payload, ...tags, tagManifest, seal]).map(({ path, content }) => ({
    path: BUNDLE_FOLDER + path,
    content,
  }));
}

async function digestsOf(files: readonly ZipFile[], digest: HashParts): Promise<Map<string, Uint8Array>> {
  const out = new Map<string, Uint8Array>();
  for (const { path, content } of files) out.set(path, await digest(content));
  return out;
}

async function exhibitOf(exhibit: BundleInput['exhibits'][number], position: number, crypto: BundleCrypto) {
  const { content: given, custody, ...named } = exhibit;
  const content = partsOf(given);
  const sha256 = toHex(await crypto.sha256(content));
  const problems = checkCustody(
    custody.map((one) => one.event),
    { id: exhibit.id, sha256 },
    crypto.hash,
  );
  if (problems.length > 0) {
    const { index, problem } = problems[0]!;
    const detail = { exhibit: exhibit.number, index, problem };
    throw fault('bundle-custody', 'a link of custody is missing: nothing is exported over it', { detail });
  }
  const path = `data/exhibits/${String(position + 1).padStart(4, '0')}-${asciiName(exhibit.number)}${extension(exhibit.name)}`;
  const size = content.reduce((sum, part) => sum + part.length, 0);
  const described = { ...named, path, size, sha256, sha512: toHex(await crypto.sha512(content)), custody };
  return { path, content, described };
}

async function documentOf(document: BundleInput['documents'][number], crypto: BundleCrypto) {
  const { content: given, name, ...named } = document;
  const content = partsOf(given);
  const path = `data/documents/${name}`;
  const size = content.reduce((sum, part) => sum + part.length, 0);
  return { path, content, described: { ...named, path, size, sha256: toHex(await crypto.sha256(content)) } };
}

function partsOf(content: Content): readonly Uint8Array[] {
  return content instanceof Uint8Array ? [content] : content;
}

function asciiName(number: string): string {
  return (
    number
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'exhibit'
  );
}

function extension(name: string | null): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name ?? '')?.[0].toLowerCase() ?? '';
}
