import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromHex, toHex } from '@sanad/base/bytes';
import { MIN_QUALITY, pdqOf } from '@sanad/campaigns/pdq';
import { pdqExcerpts } from '@sanad/campaigns/pdq-excerpts';
import type { Pixels } from '@sanad/campaigns/pdq-pixels';
import { pdqSquare } from '@sanad/campaigns/pdq-square';
import { unturned } from '@sanad/campaigns/unturned';
import { readZip, ZIP_LIMITS, type ZipEntry } from '@sanad/evidence/zip-read';
import { kindOf } from '@sanad/wire/file-kind';
import { fileTag, type KnownTags, pictureQuestion, pictureTag, readKnownTags } from '@sanad/wire/known-files';

const { oprf } = ristretto255_oprf;
const DIGESTS = { sha256, sha1, md5 } as const;
const MOST_PIXELS = 100_000_000;
/** Of a file at once, so that a phone stays able to answer. */
const PIECE = 1024 * 1024;
/** Unpacked from one archive; what a bomb holds beyond it is not looked at. */
const MOST_UNPACKED = 2 ** 29;
const LIMITS = { ...ZIP_LIMITS, file: MOST_UNPACKED, ratio: 1100, names: 'any' } as const;

/** Asks the server about blinded points; answers them under its key. */
export type Ask = (blinded: readonly string[]) => Promise<readonly string[]>;

/** Reads what the server gave. */
export const tagsIn = (bytes: ArrayBuffer): KnownTags => readKnownTags(new Uint8Array(bytes));

/**
 * Whether a file is on the list: by its bytes, by those of the files inside when it is a ZIP, and as it is seen when it is
 * a picture. Nothing of it leaves the phone: the server is asked about sixteen blinded excerpts and sees none of them.
 */
export async function isKnown(file: Blob, tags: KnownTags, ask: Ask): Promise<boolean> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes.subarray(0, 4096));
  if (await hasBytes(piecesOf(bytes), tags)) return true;
  if (kind === 'zip' && tags.digests.length > 0 && (await isInside(bytes, tags))) return true;
  return kind === 'image' && tags.pictures.size > 0 && (await isKnownPicture(bytes, tags, ask));
}

async function hasBytes(content: AsyncIterable<Uint8Array>, { digests, files }: KnownTags): Promise<boolean> {
  const hashes = digests.map((name) => [name, DIGESTS[name].create()] as const);
  for await (const piece of content) for (const [, hash] of hashes) hash.update(piece);
  return hashes.some(([name, hash]) => files.has(fileTag(name, toHex(hash.digest()))));
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield bytes.subarray(at, at + PIECE);
    if (at + PIECE < bytes.length) await new Promise((done) => setTimeout(done));
  }
}

async function isKnownPicture(bytes: Uint8Array<ArrayBuffer>, { pictures }: KnownTags, ask: Ask): Promise<boolean> {
  const pixels = await pixelsOf(new Blob([...unturned(bytes)]));
  const { hash, quality } = pixels ? pdqOf(pixels) : { hash: new Uint32Array(8), quality: 0 };
  if (quality < MIN_QUALITY) return false;
  const asked = pdqExcerpts(hash).map((excerpt) => {
    const input = pictureQuestion(excerpt);
    return { input, ...oprf.blind(input) };
  });
  const evaluated = await ask(asked.map(({ blinded }) => toHex(blinded)));
  return asked.some(({ input, blind }, n) =>
    pictures.has(pictureTag(oprf.finalize(input, blind, fromHex(evaluated[n] ?? '')))),
  );
}

/** The dots that the server reads too. Null for what this browser cannot show. */
async function pixelsOf(file: Blob): Promise<Pixels | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  if (bitmap.width * bitmap.height > MOST_PIXELS) {
    bitmap.close();
    return null;
  }
  const { width, height, transform } = pdqSquare(bitmap.width, bitmap.height);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const drawn = canvas.getContext('2d', { willReadFrequently: true })!;
  drawn.imageSmoothingEnabled = false;
  if (transform) drawn.setTransform(...transform);
  drawn.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { data: drawn.getImageData(0, 0, width, height).data, width, height, channels: 4 };
}

/** Looks at the files of a ZIP as far as they can be read; the desk tells what is broken. */
async function isInside(bytes: Uint8Array<ArrayBuffer>, tags: KnownTags): Promise<boolean> {
  let entries: ReturnType<typeof readZip> = [];
  try {
    entries = readZip(bytes, LIMITS);
  } catch {
    // told at the desk
  }
  let left = MOST_UNPACKED;
  for (const entry of entries) {
    if (entry.size > left) continue;
    left -= entry.size;
    if (await hasBytes(entry.method === 0 ? piecesOf(entry.raw) : unpacked(entry), tags).catch(() => false))
      return true;
  }
  return false;
}

/** @throws when it is damaged, or is more than it says */
async function* unpacked({ raw, size }: ZipEntry): AsyncGenerator<Uint8Array> {
  const stream = new Blob([new Uint8Array(raw)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  try {
    for (let at = 0; at <= size; ) {
      const { done, value } = await reader.read();
      if (done) return;
      at += value.length;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
