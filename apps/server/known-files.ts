import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import { fault } from '@sanad/base/fault';
import { MIN_QUALITY, pdqFromHex } from '@sanad/campaigns/pdq';
import { pdqExcerpts } from '@sanad/campaigns/pdq-excerpts';
import { PdqIndex } from '@sanad/campaigns/pdq-index';
import { contentOf, listZip, ZIP_LIMITS, type ZipSource } from '@sanad/evidence/zip-read';
import { hashPictures } from '@sanad/platform/hostile/hash-pictures';
import type { KnownPictures } from '@sanad/services/intake';
import { kindOf } from '@sanad/wire/file-kind';
import {
  DIGESTS,
  type DigestName,
  fileTag,
  type KnownAsked,
  type KnownList,
  packKnownTags,
  parseKnownList,
  pictureQuestion,
  pictureTag,
  readKnownTags,
} from '@sanad/wire/known-files';

/** Files that nobody should pass on: phones learn of them without seeing the list, and nothing listed comes in here. */
export type KnownFiles = {
  /** what phones get; null = no list is set. Pictures are added when their tags are made. */
  tags(): Uint8Array<ArrayBuffer> | null;
  /** the answer to a phone's blinded question about one picture */
  answer(blinded: readonly string[]): Promise<string[]>;
  holds(asked: KnownAsked): boolean;
  /** @throws `known-file` when a file, or one inside of a ZIP, is listed */
  refuse(file: ZipSource): Promise<void>;
  /** the tags of all pictures are there */
  ready(): Promise<void>;
  stop(): void;
};

/** Reading pictures inside of an archive takes a moment each. The exact digests are of all its files. */
const MOST_PICTURES = 300;
const PIECE = 4 * 1024 * 1024;
const LIMITS = { ...ZIP_LIMITS, files: 500_000, total: 2 ** 40, file: 2 ** 36, names: 'inside' } as const;

/** Reads the lists that `SANAD_KNOWN_FILES` names (several as in PATH). @throws `known-list`, `known-list-missing` */
export function openKnownFiles(
  setting: string | undefined,
  deps: {
    readonly pictures: KnownPictures;
    readonly folder: string;
    readonly log: (error: unknown, where: string) => void;
  },
): KnownFiles {
  const files = (setting ?? '').split(path.delimiter).filter((file) => file !== '');
  const list = listOf(files);
  const digests = DIGESTS.filter((name) => [...list.files].some((label) => label.startsWith(`${name}:`)));
  const fileTags = new Set([...list.files].map((label) => fileTag(...(label.split(':') as [DigestName, string]))));
  const index = new PdqIndex();
  for (const picture of list.pictures) index.add(pdqFromHex(picture));
  const pack = (pictures: ReadonlySet<number>) =>
    files.length === 0 ? null : packKnownTags({ digests, files: fileTags, pictures });
  let tags = pack(new Set());
  let stopped = false;
  const made = tagsOfPictures(list.pictures, deps.pictures, deps.folder, () => stopped).then((pictures) => {
    tags = pack(pictures);
  });
  made.catch((error) => deps.log(error, 'known-files'));

  const isNear = (pdq: string): boolean => index.nearest(pdqFromHex(pdq)) !== null;
  const holds = ({ pdq, ...named }: KnownAsked): boolean =>
    DIGESTS.some((name) => named[name] !== null && list.files.has(`${name}:${named[name]}`)) ||
    (pdq !== null && isNear(pdq));
  /** Looks at the pictures that `work` adds, all together, where they can do no harm. */
  const withPictures = async (work: (add: (picture: Uint8Array) => Promise<void>) => Promise<void>): Promise<void> => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-known-'));
    const files: string[] = [];
    try {
      await work(async (picture) => {
        const file = path.join(folder, String(files.length));
        await writeFile(file, picture, { mode: 0o600 });
        files.push(file);
      });
      for await (const hashed of hashPictures(files))
        if ('hash' in hashed && hashed.hash.quality >= MIN_QUALITY && isNear(hashed.hash.pdq)) throw listed();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  const refuse = async (file: ZipSource): Promise<void> => {
    if (files.length === 0) return;
    const digest = { sha256: createHash('sha256'), sha1: createHash('sha1'), md5: createHash('md5') };
    for (let at = 0; at < file.size; at += PIECE) {
      const piece = file.read(at, Math.min(PIECE, file.size - at));
      for (const hash of Object.values(digest)) hash.update(piece);
    }
    if (holds({ ...hexOf(digest), pdq: null })) throw listed();
    const isPicture = (content: Uint8Array): boolean => kindOf(content.subarray(0, 4096)) === 'image';
    const kind = kindOf(file.read(0, Math.min(4096, file.size)));
    if (kind === 'image' && index.size > 0) await withPictures(async (add) => add(file.read(0, file.size)));
    if (kind !== 'zip') return;
    await withPictures(async (add) => {
      let pictures = 0;
      for await (const content of contentsOf(file)) {
        const one = { sha256: createHash('sha256'), sha1: createHash('sha1'), md5: createHash('md5') };
        for (const hash of Object.values(one)) hash.update(content);
        if (holds({ ...hexOf(one), pdq: null })) throw listed();
        if (index.size > 0 && isPicture(content) && pictures++ < MOST_PICTURES) await add(content);
      }
    });
  };
  return {
    tags: () => tags,
    answer: (blinded) => deps.pictures.answer(blinded),
    holds,
    refuse,
    ready: () => made,
    stop: () => {
      stopped = true;
    },
  };
}

function listOf(files: readonly string[]): KnownList {
  const lists = files.map((file) => {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (cause) {
      throw fault('known-list-missing', 'a list cannot be read', { cause, detail: { file } });
    }
    try {
      return parseKnownList(text);
    } catch (cause) {
      const { line } = (cause as { detail: { line: number } }).detail;
      throw fault('known-list', 'a line names no hash', { cause, detail: { file, line } });
    }
  });
  return {
    files: new Set(lists.flatMap((list) => [...list.files])),
    pictures: [...new Set(lists.flatMap((list) => list.pictures))],
  };
}

/** Sixteen evaluations a picture: kept beside the ledger for the next start, and made between other things. */
async function tagsOfPictures(
  pictures: readonly string[],
  { output }: KnownPictures,
  folder: string,
  isOver: () => boolean,
): Promise<ReadonlySet<number>> {
  if (pictures.length === 0) return new Set();
  const name = createHash('sha256').update(pictures.join('\n'));
  const kept = path.join(folder, 'known-pictures.bin');
  // Of another list or another key it is of no use; one evaluation tells.
  const state = name.update(await output(pictureQuestion('state'))).digest();
  const bytes = await readFile(kept).catch(() => null);
  if (bytes?.subarray(0, state.length).equals(state))
    return readKnownTags(new Uint8Array(bytes.subarray(state.length))).pictures;
  const tags = new Set<number>();
  for (const picture of pictures)
    for (const excerpt of pdqExcerpts(pdqFromHex(picture))) {
      if (isOver()) return new Set();
      tags.add(pictureTag(await output(pictureQuestion(excerpt))));
      await setImmediate();
    }
  const packed = packKnownTags({ digests: [], files: new Set(), pictures: tags });
  await writeFile(`${kept}.new`, Buffer.concat([state, packed]), { mode: 0o600 });
  await rename(`${kept}.new`, kept);
  return tags;
}

async function* contentsOf(file: ZipSource): AsyncGenerator<Uint8Array> {
  let places: ReturnType<typeof listZip>;
  try {
    places = listZip(file, LIMITS);
  } catch {
    // That it is broken is for others to tell.
    return;
  }
  for (const place of places) {
    const packed = { ...place, raw: file.read(place.at, place.stored) };
    const content = await contentOf(packed, (raw, size) => inflateRawSync(raw, { maxOutputLength: size + 1 })).catch(
      () => null,
    );
    if (content) yield content;
  }
}

function hexOf(digest: Readonly<Record<DigestName, Hash>>): Readonly<Record<DigestName, string>> {
  return { sha256: digest.sha256.digest('hex'), sha1: digest.sha1.digest('hex'), md5: digest.md5.digest('hex') };
}

function listed() {
  return fault('known-file', 'the file is on a list of what must not be passed on');
}
