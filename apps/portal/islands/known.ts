import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { fromHex, toHex } from '@sanad/base/bytes';
import { sha256 } from '@sanad/base/sha256';
import { MIN_QUALITY, pdqOf } from '@sanad/campaigns/pdq';
import { pdqExcerpts } from '@sanad/campaigns/pdq-excerpts';
import type { Pixels } from '@sanad/campaigns/pdq-pixels';
import { contentOf, readZip, ZIP_LIMITS } from '@sanad/evidence/zip-read';
import { kindOf } from '@sanad/wire/file-kind';
import {
  type DigestName,
  fileTag,
  type KnownTags,
  pictureQuestion,
  pictureTag,
  readKnownTags,
} from '@sanad/wire/known-files';

const { oprf } = ristretto255_oprf;
const DIGESTS: Readonly<Record<DigestName, (bytes: Uint8Array) => Uint8Array>> = { sha256, sha1, md5 };
/** PDQ reads 64 points a side: a picture is brought to this before its pixels are taken, which a small phone can hold. */
const SIDE = 512;
const MOST_PIXELS = 100_000_000;

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
  if (hasBytes(bytes, tags)) return true;
  if (kind === 'zip' && tags.digests.length > 0)
    for await (const one of inside(bytes)) if (hasBytes(one, tags)) return true;
  return kind === 'image' && tags.pictures.size > 0 && (await isKnownPicture(file, tags, ask));
}

function hasBytes(bytes: Uint8Array, { digests, files }: KnownTags): boolean {
  return digests.some((name) => files.has(fileTag(name, toHex(DIGESTS[name](bytes)))));
}

async function isKnownPicture(file: Blob, { pictures }: KnownTags, ask: Ask): Promise<boolean> {
  const pixels = await pixelsOf(file);
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

/** As the camera kept it, unturned: so are lists made. Null for what this browser cannot show. */
async function pixelsOf(file: Blob): Promise<Pixels | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'none' }).catch(() => null);
  if (!bitmap || bitmap.width * bitmap.height > MOST_PIXELS) return null;
  const share = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [
    Math.max(1, Math.round(bitmap.width * share)),
    Math.max(1, Math.round(bitmap.height * share)),
  ];
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const drawn = canvas.getContext('2d', { willReadFrequently: true })!;
  drawn.imageSmoothingQuality = 'high';
  drawn.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return { data: drawn.getImageData(0, 0, width, height).data, width, height, channels: 4 };
}

/** The files in a ZIP that can be read; the desk tells what is broken. */
async function* inside(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  let entries: ReturnType<typeof readZip>;
  try {
    entries = readZip(bytes, { ...ZIP_LIMITS, names: 'inside' });
  } catch {
    return;
  }
  for (const entry of entries) {
    const content = await contentOf(entry, inflate).catch(() => null);
    if (content) yield content;
  }
}

async function inflate(raw: Uint8Array, size: number): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(raw)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const out = new Uint8Array(size);
  let at = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return out.subarray(0, at);
    out.set(value, at);
    at += value.length;
  }
}
