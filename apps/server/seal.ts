import { toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import { buildBundle } from '@sanad/evidence/bundle';
import { coverSheet, coverTitle } from '@sanad/evidence/cover-sheet';
import { type CustodyEvent, type CustodySignature, judgeCustodySignature } from '@sanad/evidence/custody';
import { caseOf } from '@sanad/evidence/export-case';
import type { ExportSource } from '@sanad/evidence/export-source';
import { randomId, sha1, sha256, sha512, verifierCrypto, verifySignature } from '@sanad/platform/crypto';
import type { NewEntry, Spine } from '@sanad/platform/ports';
import { showEntries } from './shown-entries.ts';

export type LooseFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** of whoever seals it (`exhibit.sealed`), when she has a key of her own */
  readonly signature?: CustodySignature;
};

/**
 * Seals loose files: each becomes an exhibit of a collection of its own, with an entry in the ledger that records its
 * digests and the first link of its custody. Answers the bundle in parts.
 */
export async function sealFiles(
  spine: Spine,
  files: readonly LooseFile[],
  by: { readonly actor: string; readonly role: string; readonly time: string },
): Promise<Uint8Array[]> {
  if (files.length === 0) throw fault('usage-nothing-to-seal', 'there is nothing to seal');
  const collection = randomId('collection');
  const exhibits = files.map((file, n) => describe(file, n, by));
  for (const { event } of exhibits)
    if ((await judgeCustodySignature(event, verifySignature, 0)) === 'bad')
      throw fault('signature-wrong', 'the signature does not fit what was signed');
  const { entries } = await spine.transact(async () => ({
    entries: exhibits.map(({ bytes: _bytes, ...exhibit }): NewEntry => {
      const body = { collection, ...exhibit } as unknown as Json;
      return {
        type: 'exhibit.sealed',
        version: 1,
        actor: by.actor,
        about: [collection, exhibit.exhibit],
        scope: collection,
        body,
      };
    }),
    result: null,
  }));
  const ids = entries.map((entry) => entry.id);
  const shown = await showEntries(spine, ids);
  const about = {
    id: randomId('bundle'),
    title: files.length === 1 ? exhibits[0]!.name : `${exhibits[0]!.name} + ${files.length - 1}`,
    made: by.time,
    organisation: spine.genesis.origin,
    case: null,
    purpose: spine.genesis.purpose,
  } as const;
  const described = exhibits.map(({ bytes: _bytes, exhibit: id, name, event, ...rest }) => ({
    ...rest,
    id,
    title: name,
    name,
    custody: [{ event }],
  }));
  const { purpose: _purpose, ...rest } = about;
  const input = {
    ...rest,
    exhibits: exhibits.map((exhibit, n) => ({
      id: exhibit.exhibit,
      number: exhibit.number,
      title: exhibit.name,
      name: exhibit.name,
      mediaType: exhibit.mediaType,
      content: exhibit.bytes,
      entry: shown.indexOf(ids[n]!),
      custody: [{ entry: shown.indexOf(ids[n]!), event: exhibit.event }],
    })),
    documents: documentsOf({ ...about, exhibits: described }),
    ledger: { entries: shown.entries, checkpoint: shown.checkpoint, earlier: [] },
  };
  return buildBundle(input, spine.signer, verifierCrypto);
}

/** What a court is told beside the files themselves, and what other systems read. */
function documentsOf(source: ExportSource) {
  const sheets = (['ar', 'fr', 'en'] as const).map((language) => ({
    kind: 'cover-sheet',
    title: coverTitle(language),
    language,
    mediaType: 'text/html',
    name: `cover-${language}.html`,
    content: utf8(coverSheet(source, language)),
  }));
  const uco = {
    kind: 'case-uco',
    title: 'CASE/UCO 1.4',
    language: null,
    mediaType: 'application/ld+json',
    name: 'case.jsonld',
    content: utf8(JSON.stringify(caseOf(source, sha1), null, 2)),
  };
  return [...sheets, uco];
}

function describe(file: LooseFile, n: number, by: { actor: string; role: string; time: string }) {
  const exhibit = randomId('exhibit');
  const number = `E${n + 1}`;
  const digest = toHex(sha256(file.bytes));
  const event: CustodyEvent = {
    v: 1,
    id: randomId('event'),
    exhibit,
    number,
    root: null,
    source: null,
    action: 'collect',
    actor: by.actor,
    role: by.role,
    onBehalfOf: null,
    from: null,
    to: null,
    purpose: 'seal',
    authorisation: null,
    time: by.time,
    place: null,
    before: null,
    after: digest,
    seal: null,
    witness: null,
    result: null,
    note: null,
    previous: null,
    signature: file.signature ?? null,
  };
  return {
    exhibit,
    number,
    name: cleanName(file.name),
    mediaType: mediaTypeOf(file.name),
    size: file.bytes.length,
    sha256: digest,
    sha512: toHex(sha512([file.bytes]) as Uint8Array),
    event,
    bytes: file.bytes,
  };
}

/** A name fit for a report: one line, no controls, at most 200 characters. */
function cleanName(name: string): string {
  const clean = name.toWellFormed().replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
  return [...clean].slice(0, 200).join('') || 'file';
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  txt: 'text/plain',
  html: 'text/html',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  heic: 'image/heic',
  heif: 'image/heif',
  avif: 'image/avif',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  wacz: 'application/wacz+zip',
  eml: 'message/rfc822',
  mbox: 'application/mbox',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
  opus: 'audio/ogg',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
  amr: 'audio/amr',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  '3gp': 'video/3gpp',
};

function mediaTypeOf(name: string): string {
  return MEDIA_TYPES[/\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
