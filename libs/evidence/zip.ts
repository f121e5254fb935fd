import { utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { crc32 } from './crc32.ts';
import type { Crc32 } from './crypto.ts';

/** A file to be stored: its path, and its content in one piece or in several. */
export type ZipFile = { readonly path: string; readonly content: readonly Uint8Array[] };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const EXTRA_64 = 1;
const VERSION = 20;
const VERSION_64 = 45;
/** What stands where a number does not fit; a number that is this one does not fit either. */
const NO_COUNT = 0xffff;
const NO_SIZE = 0xffffffff;
const MAX_COUNT = 1_000_000;

/**
 * Writes the one canonical ZIP of some files: stored, in the order given, attributes zero, no comment, no directory
 * entries, and times zero unless one is given (a container that is sealed has none: it would be one more thing to check). A number that does not fit into 32 bits (16 for the count) stands in the record of ZIP64, and only
 * then is there one. The answer comes in parts, so that large contents are not copied.
 * @param files paths as `isSafePath` allows, ASCII, each once
 * @param at what every file is dated, `2023-11-02T09:00:00.000Z`; from 1980 on, to two seconds, read as UTC
 * @throws `zip-path`, `zip-duplicate`, `zip-too-many`
 * @example writeZip([{ path: 'a.txt', content: [utf8('a')] }])
 */
export function writeZip(files: readonly ZipFile[], crcOf: Crc32 = crc32, at?: string): Uint8Array[] {
  const stamp = at === undefined ? 0 : stampOf(at);
  if (files.length > MAX_COUNT) throw fault('zip-too-many', 'too many files for one container');
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  const seen = new Set<string>();
  let offset = 0;
  for (const { path, content } of files) {
    if (!isSafePath(path) || !/^[\x20-\x7e]+$/.test(path))
      throw fault('zip-path', 'a path is not safe', { detail: { path } });
    if (seen.has(path)) throw fault('zip-duplicate', 'a path is there twice', { detail: { path } });
    seen.add(path);
    const name = utf8(path);
    const size = content.reduce((sum, part) => sum + part.length, 0);
    const crc = content.reduce((value, part) => crcOf(part, value), 0);
    const head = localHeader(name, crc, size, stamp);
    parts.push(head, ...content);
    central.push(centralHeader(name, crc, size, offset, stamp));
    offset += head.length + size;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  return [...parts, ...central, ...endRecords(files.length, size, offset)];
}

/**
 * Whether a path stays inside its folder on every system: relative, forward slashes, no empty part, `.`, `..`, drive,
 * home sign, reserved device name, control character or trailing dot.
 */
export function isSafePath(path: string): boolean {
  if (path.length === 0 || path.length > 1024 || /[\x00-\x1f\x7f\\:*?"<>|]/.test(path) || path.startsWith('~'))
    return false;
  return path
    .split('/')
    .every((part) => part !== '' && !/[. ]$/.test(part) && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part));
}

/** Time in the lower half, date in the upper, as MS-DOS counts them. */
function stampOf(at: string): number {
  const day = new Date(at);
  const date = ((day.getUTCFullYear() - 1980) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate();
  const time = (day.getUTCHours() << 11) | (day.getUTCMinutes() << 5) | (day.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

function localHeader(name: Uint8Array, crc: number, size: number, stamp: number): Uint8Array {
  const extra = size >= NO_SIZE ? extraField([size, size]) : new Uint8Array(0);
  const out = new Uint8Array(30 + name.length + extra.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, LOCAL, true);
  view.setUint16(4, extra.length > 0 ? VERSION_64 : VERSION, true);
  view.setUint32(10, stamp, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, fitting(size), true);
  view.setUint32(22, fitting(size), true);
  view.setUint16(26, name.length, true);
  view.setUint16(28, extra.length, true);
  out.set(name, 30);
  out.set(extra, 30 + name.length);
  return out;
}

function centralHeader(name: Uint8Array, crc: number, size: number, offset: number, stamp: number): Uint8Array {
  const extra = extraField([...(size >= NO_SIZE ? [size, size] : []), ...(offset >= NO_SIZE ? [offset] : [])]);
  const version = extra.length > 0 ? VERSION_64 : VERSION;
  const out = new Uint8Array(46 + name.length + extra.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, version, true);
  view.setUint16(6, version, true);
  view.setUint32(12, stamp, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, fitting(size), true);
  view.setUint32(24, fitting(size), true);
  view.setUint16(28, name.length, true);
  view.setUint16(30, extra.length, true);
  view.setUint32(42, fitting(offset), true);
  out.set(name, 46);
  out.set(extra, 46 + name.length);
  return out;
}

/** The numbers that did not fit, in eight bytes each; nothing when all did. */
function extraField(numbers: readonly number[]): Uint8Array {
  if (numbers.length === 0) return new Uint8Array(0);
  const out = new Uint8Array(4 + 8 * numbers.length);
  const view = new DataView(out.buffer);
  view.setUint16(0, EXTRA_64, true);
  view.setUint16(2, 8 * numbers.length, true);
  numbers.forEach((number, i) => {
    view.setBigUint64(4 + 8 * i, BigInt(number), true);
  });
  return out;
}

function endRecords(count: number, size: number, offset: number): Uint8Array[] {
  const out = new Uint8Array(22);
  const view = new DataView(out.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, Math.min(count, NO_COUNT), true);
  view.setUint16(10, Math.min(count, NO_COUNT), true);
  view.setUint32(12, fitting(size), true);
  view.setUint32(16, fitting(offset), true);
  const isLarge = count >= NO_COUNT || size >= NO_SIZE || offset >= NO_SIZE;
  return isLarge ? [largeEnd(count, size, offset), out] : [out];
}

/** The end record of ZIP64 and the locator that tells where it stands. */
function largeEnd(count: number, size: number, offset: number): Uint8Array {
  const out = new Uint8Array(56 + 20);
  const view = new DataView(out.buffer);
  view.setUint32(0, END_64, true);
  view.setBigUint64(4, 44n, true);
  view.setUint16(12, VERSION_64, true);
  view.setUint16(14, VERSION_64, true);
  view.setBigUint64(24, BigInt(count), true);
  view.setBigUint64(32, BigInt(count), true);
  view.setBigUint64(40, BigInt(size), true);
  view.setBigUint64(48, BigInt(offset), true);
  view.setUint32(56, LOCATOR_64, true);
  view.setBigUint64(64, BigInt(offset + size), true);
  view.setUint32(72, 1, true);
  return out;
}

function fitting(number: number): number {
  return Math.min(number, NO_SIZE);
}
