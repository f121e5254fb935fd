import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { fault } from '@sanad/base/fault';

/**
 * How an entry lies in the ledger file: 24 bytes of head, the header, the sealed body.
 *
 *     0  'SNDE'
 *     4  length of the header, u32 big-endian
 *     8  length of the sealed body, u32; 0xffffffff: none
 *    12  u16, 1: the next entry belongs to the same command
 *    14  offset at which the batch begins that was written with this frame, u48
 *    20  CRC-32 of bytes 4 to 20, header and body
 *
 * A batch is written after the one before it is durable. So a broken frame that is followed by a whole one of a later
 * batch is damage to durable entries; any other broken end is a write that was torn, of commands nobody was told of.
 */
export type Frame = {
  readonly offset: number;
  readonly end: number;
  readonly batch: number;
  readonly goesOn: boolean;
  readonly header: Uint8Array;
  readonly sealed: Uint8Array | null;
};
export type FrameContent = Pick<Frame, 'header' | 'sealed' | 'goesOn'>;

export const PREAMBLE = Buffer.from('sanad ledger file 1\n', 'latin1');
const MAGIC = Buffer.from('SNDE', 'latin1');
const MAGIC_NUMBER = MAGIC.readUInt32BE(0);
const HEAD = 24;
const NO_BODY = 0xffffffff;
const BLOCK = 4 * 1024 * 1024;
const MAX_FRAME = 80 * 1024 * 1024;
const NO_ROOM = Buffer.alloc(0);

/**
 * The bytes of a batch that will begin at `batch`, and where each frame begins.
 * @param room taken for the bytes when they fit in: memory that was written before costs less than new memory
 */
export function encodeBatch(
  contents: readonly FrameContent[],
  batch: number,
  room: Buffer = NO_ROOM,
): { bytes: Buffer; offsets: number[] } {
  const size = contents.reduce((sum, each) => sum + HEAD + each.header.length + (each.sealed?.length ?? 0), 0);
  const bytes = room.length < size ? Buffer.allocUnsafe(size) : room.subarray(0, size);
  const view = new DataView(bytes.buffer, bytes.byteOffset, size);
  const [high, low] = [Math.floor(batch / 2 ** 32), batch % 2 ** 32];
  const offsets: number[] = [];
  let at = 0;
  for (const { header, sealed, goesOn } of contents) {
    offsets.push(batch + at);
    const end = at + HEAD + header.length + (sealed?.length ?? 0);
    view.setUint32(at, MAGIC_NUMBER);
    view.setUint32(at + 4, header.length);
    view.setUint32(at + 8, sealed ? sealed.length : NO_BODY);
    view.setUint16(at + 12, goesOn ? 1 : 0);
    view.setUint16(at + 14, high);
    view.setUint32(at + 16, low);
    bytes.set(header, at + HEAD);
    if (sealed) bytes.set(sealed, at + HEAD + header.length);
    view.setUint32(at + 20, checksum(bytes, at, end));
    at = end;
  }
  return { bytes, offsets };
}

/** Reads the frame at `at` of a block that begins at `base` in the file: null when broken, a number when more is needed. */
export function decodeFrame(block: Buffer, at: number, base: number): Frame | number | null {
  if (block.length - at < HEAD) return HEAD;
  if (block.compare(MAGIC, 0, 4, at, at + 4) !== 0) return null;
  const headerLength = block.readUInt32BE(at + 4);
  const sealedLength = block.readUInt32BE(at + 8);
  const size = HEAD + headerLength + (sealedLength === NO_BODY ? 0 : sealedLength);
  if (size > MAX_FRAME) return null;
  if (block.length - at < size) return size;
  if (checksum(block, at, at + size) !== block.readUInt32BE(at + 20)) return null;
  const body = at + HEAD + headerLength;
  return {
    offset: base + at,
    end: base + at + size,
    batch: block.readUIntBE(at + 14, 6),
    goesOn: block.readUInt16BE(at + 12) === 1,
    header: block.subarray(at + HEAD, body),
    sealed: sealedLength === NO_BODY ? null : block.subarray(body, at + size),
  };
}

/**
 * The frames between two offsets, some at a time; their bytes are good until the next step.
 * @throws `ledger-frame` with `detail.offset` at the first one that is broken or cut short
 */
export async function* readFrames(handle: FileHandle, from: number, to: number): AsyncGenerator<Frame[]> {
  let block = Buffer.allocUnsafe(BLOCK);
  let base = from;
  while (base < to) {
    const wanted = Math.min(block.length, to - base);
    const { bytesRead } = await handle.read(block, 0, wanted, base);
    const view = block.subarray(0, bytesRead);
    const frames: Frame[] = [];
    let at = 0;
    let broken = false;
    let needed = 0;
    while (at < bytesRead) {
      const frame = decodeFrame(view, at, base);
      if (frame === null) broken = true;
      else if (typeof frame === 'number') needed = frame;
      else {
        frames.push(frame);
        at = frame.end - base;
        continue;
      }
      break;
    }
    if (frames.length > 0) yield frames;
    base += at;
    if (broken || (needed > 0 && base + needed > to)) {
      throw fault('ledger-frame', `the ledger file is broken at byte ${base}`, { detail: { offset: base } });
    }
    if (needed > block.length) block = Buffer.allocUnsafe(needed);
    if (bytesRead === 0) break;
  }
}

/** Tells whether some whole frame after `from` belongs to a batch that began after `from`. */
export async function hasLaterBatch(handle: FileHandle, from: number, to: number): Promise<boolean> {
  const overlap = HEAD;
  for (let base = from; base < to; base += BLOCK - overlap) {
    const block = Buffer.allocUnsafe(Math.min(BLOCK, to - base));
    const { bytesRead } = await handle.read(block, 0, block.length, base);
    for (let at = block.indexOf(MAGIC, 0); at >= 0 && at < bytesRead; at = block.indexOf(MAGIC, at + 1)) {
      const frame = await wholeFrame(handle, base + at, to);
      if (frame && frame.batch > from) return true;
    }
  }
  return false;
}

/** The frame that begins at `offset`, or null when there is no whole one. */
export async function wholeFrame(handle: FileHandle, offset: number, to: number): Promise<Frame | null> {
  let size = Math.min(to - offset, 4096);
  for (;;) {
    const block = Buffer.allocUnsafe(size);
    const { bytesRead } = await handle.read(block, 0, size, offset);
    const frame = decodeFrame(block.subarray(0, bytesRead), 0, offset);
    if (typeof frame !== 'number') return frame;
    if (frame <= size || offset + frame > to) return null;
    size = frame;
  }
}

function checksum(bytes: Buffer, at: number, end: number): number {
  return crc32(bytes.subarray(at + HEAD, end), crc32(bytes.subarray(at + 4, at + 20)));
}
