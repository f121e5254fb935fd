import { readFile } from 'node:fs/promises';
import { fault } from '@sanad/base/fault';
import { pdqOf, pdqToHex } from '@sanad/campaigns/pdq';
import exifr from 'exifr';
import sharp from 'sharp';
import { readChat } from '../chats/read-chat.ts';
import { decodePixels } from '../image-pixels.ts';
import { isHeic, pictureFault } from '../picture-fault.ts';
import { readReturn } from '../returns/read-return.ts';

/** What is done with a file that may be hostile. Each runs in a process of its own that can do nothing else. */
export type Task =
  | { readonly kind: 'image-facts' }
  /** `blur`: as staff see it first; small either way */
  | { readonly kind: 'image-preview'; readonly blur: boolean }
  /** boxes in pixels of the picture as it is shown; what lies under them is gone */
  | { readonly kind: 'image-redact'; readonly boxes: readonly Box[] }
  | { readonly kind: 'chat'; readonly most: number }
  /** what a provider sent back; `name` only names it in the answer */
  | { readonly kind: 'return'; readonly name: string; readonly most: number };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type ImageFacts = {
  readonly format: string;
  readonly width: number;
  readonly height: number;
  /** null where there is no decoder for its kind (HEIC) */
  readonly pdq: string | null;
  readonly quality: number;
  /** what the camera wrote, without the place */
  readonly exif: Readonly<Record<string, string | number | boolean>>;
  readonly gps: { readonly latitude: number; readonly longitude: number } | null;
};

const LIMITS = { limitInputPixels: 100_000_000, failOn: 'error' } as const;
const PREVIEW = 1200;

/** Does the task; answers JSON as text, or the bytes of a picture. */
export async function doTask(task: Task, file: string): Promise<Uint8Array> {
  switch (task.kind) {
    case 'image-facts':
      return json(await factsOf(await readFile(file)));
    case 'image-preview':
      return preview(await readFile(file), task.blur);
    case 'image-redact':
      return redact(await readFile(file), task.boxes);
    case 'return': {
      const { fields, events, files } = await readReturn(await readFile(file), task.name);
      const kept = { fields: fields.slice(0, task.most), events: events.slice(0, task.most) };
      return json({ ...kept, files, counts: { fields: fields.length, events: events.length } });
    }
    default: {
      const { messages, summary } = await readChat(file);
      const kept = [];
      for (const message of messages) if (kept.length < task.most) kept.push(message);
      return json({ messages: kept, summary });
    }
  }
}

async function factsOf(bytes: Uint8Array): Promise<ImageFacts> {
  const unreadable = unreadableOf(bytes);
  const { format, width, height, exif: block } = await sharp(bytes, LIMITS).metadata().catch(unreadable);
  const heic = isHeic(bytes);
  const seen = heic ? null : pdqOf(await decodePixels(bytes));
  // of some files in HEIC only the decoder finds the block of the camera
  const read = (await tagsIn(bytes)) ?? (block ? await tagsIn(withoutMark(block)) : null) ?? {};
  const exif: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(read as Record<string, unknown>)) {
    if (/^gps|^latitude$|^longitude$/i.test(name)) continue;
    if (value instanceof Date) exif[name] = value.toISOString();
    else if (typeof value === 'string') exif[name] = value.slice(0, 300);
    else if (typeof value === 'number' || typeof value === 'boolean') exif[name] = value;
  }
  const { latitude, longitude } = read as { latitude?: number; longitude?: number };
  const gps =
    Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude: latitude!, longitude: longitude! } : null;
  const pdq = seen ? pdqToHex(seen.hash) : null;
  const kind = heic ? 'HEIC' : (format ?? '');
  return { format: kind, width: width ?? 0, height: height ?? 0, pdq, quality: seen?.quality ?? 0, exif, gps };
}

async function tagsIn(bytes: Uint8Array): Promise<object | null> {
  const read = await exifr.parse(bytes as Buffer, { gps: true, makerNote: false, userComment: true }).catch(() => null);
  return read && Object.keys(read).some((name) => name !== 'errors') ? read : null;
}

/** The block as it lies in a JPEG begins with its own name. */
function withoutMark(block: Buffer): Buffer {
  return block.subarray(0, 4).toString('latin1') === 'Exif' ? block.subarray(6) : block;
}

async function preview(bytes: Uint8Array, blur: boolean): Promise<Uint8Array> {
  const unreadable = unreadableOf(bytes);
  const small = sharp(bytes, LIMITS)
    .rotate()
    .resize({ width: PREVIEW, height: PREVIEW, fit: 'inside', withoutEnlargement: true });
  if (!blur) return small.jpeg({ quality: 82 }).toBuffer().catch(unreadable);
  // first down to a few dots: what is gone cannot be sharpened again
  const dots = await small.clone().resize({ width: 24, height: 24, fit: 'inside' }).toBuffer().catch(unreadable);
  return sharp(dots)
    .resize({ width: 480, height: 480, fit: 'inside', kernel: 'cubic' })
    .greyscale()
    .blur(12)
    .jpeg()
    .toBuffer();
}

/** Black is painted into the pixels, and the picture is written anew: no layer, no metadata, nothing under it. */
async function redact(bytes: Uint8Array, boxes: readonly Box[]): Promise<Uint8Array> {
  const { data, info } = await sharp(bytes, LIMITS)
    .rotate()
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(unreadableOf(bytes));
  for (const { x, y, width, height } of boxes) {
    const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
    const [right, bottom] = [Math.min(info.width, Math.ceil(x + width)), Math.min(info.height, Math.ceil(y + height))];
    if (right <= left || bottom <= top) throw fault('redaction-outside', 'a box lies outside the picture');
    for (let row = top; row < bottom; row++)
      data.fill(0, (row * info.width + left) * info.channels, (row * info.width + right) * info.channels);
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    .png()
    .toBuffer();
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

function unreadableOf(bytes: Uint8Array): (cause: unknown) => never {
  return (cause) => {
    throw pictureFault(bytes, cause);
  };
}
