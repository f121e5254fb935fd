import { toBase64, toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { formatId } from '@sanad/base/ids';
import type { Instant } from '@sanad/base/instant';
import { canonicalize, type Json } from '@sanad/base/jcs';
import { buildBundle, type Content } from './bundle.ts';
import type { ShownEntry } from './bundle-shape.ts';
import { formatCheckpoint } from './checkpoint.ts';
import type { Aead, Crc32, Hash, HashParts, Hkdf } from './crypto.ts';
import { type CustodyEvent, custodyStatement } from './custody.ts';
import { type EntryHeader, headerBytes } from './entry.ts';
import { GENESIS_TYPE, type Genesis, genesisFlags } from './genesis.ts';
import { leafHash } from './merkle.ts';
import { createTree } from './merkle-tree.ts';
import { type NoteSigner, signNote } from './note.ts';
import { onceForEach } from './once.ts';
import { entryKeyOf, sealBody } from './sealed-body.ts';

export type LooseFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Content;
};

export type StandaloneCrypto = {
  readonly hash: Hash;
  readonly sha256: HashParts;
  readonly sha512: HashParts;
  readonly crc32?: Crc32;
  readonly hkdf: Hkdf;
  readonly aead: Pick<Aead, 'seal'>;
  /** Random bytes, as many as asked for. */
  readonly random: (length: number) => Uint8Array;
};

export type StandaloneInput = {
  readonly files: readonly LooseFile[];
  readonly title: string;
  readonly organisation: string;
  readonly time: Instant;
  readonly edition: Genesis['edition'];
  readonly purpose: Genesis['purpose'];
  /** Id or word for the one who seals, and her capacity. */
  readonly actor: string;
  readonly role: string;
  /** Why the files are kept; stands in each event of custody. */
  readonly reason: string;
};

/**
 * Seals loose files with no server: the same bundle, over a small ledger of its own. Each file is an exhibit, received
 * in an entry that records its digest and its first event of custody; the key that seals signs the events too.
 * @param signer the key that seals; its name becomes the ledger's origin
 * @throws `bundle-empty` without files; what `buildBundle` throws
 * @example await sealFiles({ files: [{ name: 'a.txt', mediaType: 'text/plain', content }], … }, signer, crypto)
 */
export async function sealFiles(
  input: StandaloneInput,
  signer: NoteSigner,
  platform: StandaloneCrypto,
): Promise<Uint8Array[]> {
  const crypto: StandaloneCrypto = { ...platform, sha256: onceForEach(platform.sha256) };
  if (input.files.length === 0) throw fault('bundle-empty', 'there is no file to seal');
  const id = (word: string) => formatId(word, crypto.random(16));
  const caseKey = crypto.random(32);
  const keyId = id('key');
  const entries: Omit<ShownEntry, 'proof'>[] = [];
  const append = (type: string, about: readonly string[], body: Json, flags: readonly string[] = []): number => {
    const owner = { id: id('entry'), type, version: 1 };
    const key = entryKeyOf(caseKey, owner.id, crypto.hkdf);
    const plain = utf8(canonicalize(body));
    const sealed = sealBody(plain, owner, key, crypto.random(12), crypto.aead, crypto.hash);
    const header: EntryHeader = {
      v: 1,
      index: entries.length,
      ...owner,
      time: input.time,
      actor: input.actor,
      about: [...about].sort(),
      body: { key: keyId, digest: toHex(crypto.hash(sealed)), size: sealed.length },
      flags,
    };
    entries.push({ header, sealed, key });
    return header.index;
  };

  const publicKey = toBase64(signer.publicKey);
  const genesis = { edition: input.edition, purpose: input.purpose, origin: signer.name };
  append(GENESIS_TYPE, [], { keys: [publicKey] }, genesisFlags(genesis));
  const exhibits = [];
  for (const [i, file] of input.files.entries()) {
    const parts = file.content instanceof Uint8Array ? [file.content] : file.content;
    const sha256 = toHex(await crypto.sha256(parts));
    const exhibit = { id: id('exhibit'), number: `F-${String(i + 1).padStart(3, '0')}` };
    const event = await sign(received(input, exhibit, id('custody'), sha256), signer);
    const name = plainName(file.name);
    const named = { ...exhibit, title: name, name, mediaType: file.mediaType };
    const body = { exhibit: named, sha256, custody: event } as unknown as Json;
    const entry = append('exhibit.received', [exhibit.id], body);
    exhibits.push({ ...named, content: file.content, entry, custody: [{ entry, event }] });
  }

  const tree = createTree(crypto.hash);
  for (const { header } of entries) tree.append(leafHash(headerBytes(header), crypto.hash));
  const text = formatCheckpoint({ origin: signer.name, size: tree.size, root: tree.root(), extensions: [] });
  return buildBundle(
    {
      id: id('bundle'),
      title: input.title,
      made: input.time,
      organisation: input.organisation,
      case: null,
      exhibits,
      documents: [],
      ledger: {
        entries: entries.map((entry) => ({ ...entry, proof: tree.inclusion(entry.header.index) })),
        checkpoint: await signNote(text, [signer], crypto.hash),
        earlier: [],
      },
    },
    signer,
    crypto,
  );
}

/** A file's name without what could not be written down or shown: control characters, lone surrogates. */
function plainName(name: string): string {
  return (
    name
      .toWellFormed()
      .replace(/[\x00-\x1f\x7f]/g, '\ufffd')
      .slice(0, 400)
      .toWellFormed() || '\ufffd'
  );
}

function received(
  input: StandaloneInput,
  exhibit: { readonly id: string; readonly number: string },
  id: string,
  sha256: string,
): CustodyEvent {
  return {
    v: 1,
    id,
    exhibit: exhibit.id,
    number: exhibit.number,
    root: null,
    source: null,
    action: 'receive',
    actor: input.actor,
    role: input.role,
    onBehalfOf: null,
    from: null,
    to: null,
    purpose: input.reason,
    authorisation: null,
    time: input.time,
    place: null,
    before: null,
    after: sha256,
    seal: null,
    witness: null,
    result: null,
    note: null,
    previous: null,
    signature: null,
  };
}

async function sign(event: CustodyEvent, signer: NoteSigner): Promise<CustodyEvent> {
  const value = toBase64(await signer.sign(utf8(custodyStatement(event))));
  return { ...event, signature: { key: toBase64(signer.publicKey), value, statement: null } };
}
