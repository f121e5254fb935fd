import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fault } from '@sanad/base/fault';
import { MIN_QUALITY, pdqFromHex } from '@sanad/campaigns/pdq';
import { PdqIndex } from '@sanad/campaigns/pdq-index';
import type { ZipSource } from '@sanad/evidence/zip-read';
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
} from '@sanad/wire/known-files';
import { contentsOf, piecesOf } from './archive-contents.ts';
import { makePictureTags } from './known-picture-tags.ts';

/** Files that nobody should pass on: phones learn of them without seeing the list, and nothing listed comes in here. */
export type KnownFiles = {
  /** what phones get; null = no list is set. Pictures are added as their tags are made. */
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
/** A picture in an archive that is larger is known by its bytes alone. */
const LARGEST_PICTURE = 128 * 1024 * 1024;
/** The key of the pictures stands in the ledger, which can be away for a while. */
const TRY_AGAIN = 60_000;

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
  const fileTags = new Set(
    [...list.files].map((label) => fileTag(...(label.split(':') as [DigestName, string]), sha256)),
  );
  const index = new PdqIndex();
  for (const picture of list.pictures) index.add(pdqFromHex(picture));
  const pack = (pictures: ReadonlySet<number>) =>
    files.length === 0 ? null : packKnownTags({ digests, files: fileTags, pictures });
  let tags = pack(new Set());
  const stopping = new AbortController();
  const show = (pictures: ReadonlySet<number>): void => {
    tags = pack(pictures);
  };
  const made = (async () => {
    while (!stopping.signal.aborted) {
      try {
        return show(
          await makePictureTags(list.pictures, {
            output: deps.pictures.output,
            folder: deps.folder,
            log: (error) => deps.log(error, 'known-files'),
            isOver: () => stopping.signal.aborted,
            onMade: show,
          }),
        );
      } catch (error) {
        deps.log(error, 'known-files');
        await pause(TRY_AGAIN, null, { ref: false, signal: stopping.signal }).catch(() => {});
      }
    }
  })();

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
  /** Answers the content when it is a picture and is wanted. */
  const throwListed = async (content: AsyncIterable<Uint8Array>, wantsPicture = false): Promise<Buffer | null> => {
    const hashes = digests.map((name) => [name, createHash(name)] as const);
    let held: Uint8Array[] | null = wantsPicture ? [] : null;
    let size = 0;
    for await (const piece of content) {
      for (const [, hash] of hashes) hash.update(piece);
      if (size === 0 && kindOf(piece.subarray(0, 4096)) !== 'image') held = null;
      size += piece.length;
      if (size > LARGEST_PICTURE) held = null;
      held?.push(piece);
    }
    if (hashes.some(([name, hash]) => list.files.has(`${name}:${hash.digest('hex')}`))) throw listed();
    return held && size > 0 ? Buffer.concat(held) : null;
  };
  const refuse = async (file: ZipSource): Promise<void> => {
    if (files.length === 0) return;
    await throwListed(piecesOf(file));
    const kind = kindOf(file.read(0, Math.min(4096, file.size)));
    if (kind === 'image' && index.size > 0) await withPictures(async (add) => add(file.read(0, file.size)));
    if (kind !== 'zip') return;
    await withPictures(async (add) => {
      let pictures = 0;
      for await (const content of contentsOf(file)) {
        const picture = await throwListed(content, index.size > 0 && pictures < MOST_PICTURES);
        if (!picture) continue;
        pictures++;
        await add(picture);
      }
    });
  };
  return {
    tags: () => tags,
    answer: (blinded) => deps.pictures.answer(blinded),
    holds,
    refuse,
    ready: () => made,
    stop: () => stopping.abort(),
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

function sha256(data: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(data).digest());
}

function listed() {
  return fault('known-file', 'the file is on a list of what must not be passed on');
}
