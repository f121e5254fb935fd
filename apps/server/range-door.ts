import { inflateRawSync } from 'node:zlib';
import { fault } from '@sanad/base/fault';
import { BUNDLE_PATHS } from '@sanad/evidence/bundle-shape';
import type { Genesis } from '@sanad/evidence/genesis';
import { contentOf, listZip, ZIP_LIMITS, type ZipPlace, type ZipSource } from '@sanad/evidence/zip-read';
import { TRAINING_MARK } from '@sanad/wire/training-mark';

type Purpose = Genesis['purpose'];

/** What is looked at inside an archive: small texts, by their names. */
const TEXTS = /\.(json|jsonl|xml|txt|html|csv)$/i;
const LARGEST = 2 * 1024 * 1024;
const MOST = 200;
/** Media of many years of a chat: none of it is unpacked. */
const LIMITS = { ...ZIP_LIMITS, files: 500_000, total: 2 ** 40, file: 2 ** 36 };

/**
 * What a file says of where it comes from: the range's mark, or the purpose of the ledger that made a bundle. Null when
 * it says nothing. A file that cannot be read says nothing: that it is broken is for others to tell.
 */
export async function purposeOf(source: ZipSource): Promise<Purpose | null> {
  if (carriesMark(source)) return 'training';
  if (Buffer.from(source.read(0, Math.min(2, source.size))).toString('latin1') !== 'PK') return null;
  let entries: readonly ZipPlace[];
  try {
    entries = listZip(source, LIMITS);
  } catch {
    return null;
  }
  let looked = 0;
  for (const entry of entries) {
    if (!TEXTS.test(entry.path) || entry.size > LARGEST) continue;
    if (++looked > MOST) break;
    const packed = { ...entry, raw: source.read(entry.at, entry.stored) };
    const content = await contentOf(packed, (raw, size) => inflateRawSync(raw, { maxOutputLength: size + 1 })).catch(
      () => null,
    );
    if (content === null) continue;
    if (hasMark(content)) return 'training';
    if (entry.path.endsWith(BUNDLE_PATHS.description)) {
      const [, purpose] = /"purpose":"(real|training)"/.exec(Buffer.from(content).toString('utf8')) ?? [];
      if (purpose) return purpose as Purpose;
    }
  }
  return null;
}

/**
 * Keeps made-up cases out of a real installation, and real bundles out of a range. A person who knows better says so
 * (`confirmed`) where the file only carries the mark; a real bundle never goes into a range.
 * @throws `training-mark` made-up material, and nobody has confirmed that it is evidence; `real-in-range`
 */
export async function refuseForeign(source: ZipSource, here: Purpose, confirmed: boolean): Promise<void> {
  const from = await purposeOf(source);
  if (from === null || from === here) return;
  if (here === 'training') throw fault('real-in-range', 'a bundle of a real case does not go into a range');
  if (!confirmed) throw fault('training-mark', 'this was made in a training range');
}

/** A content in memory, to be read like a file. */
export function sourceOf(bytes: Uint8Array): ZipSource {
  return { size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) };
}

/** Piece by piece; the pieces overlap by a mark, which may lie across a border. */
function carriesMark({ size, read }: ZipSource): boolean {
  for (let at = 0; at < size; at += PIECE) {
    if (hasMark(read(at, Math.min(size - at, PIECE + TRAINING_MARK.length)))) return true;
  }
  return false;
}
const PIECE = 1024 * 1024;

export function hasMark(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(TRAINING_MARK);
}
