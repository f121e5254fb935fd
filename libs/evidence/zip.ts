import { utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { crc32 } from './crc32.ts';
import type { Crc32 } from './crypto.ts';

/** A file to be stored: its path, and its content in one piece or in several. */
export type ZipFile = { readonly path: string; readonly content: readonly Uint8Array[] };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const MAX_COUNT = 65_534;
const MAX_SIZE = 0xfffffffe;

/**
 * Writes the one canonical ZIP of some files: stored, in the order given, times and attributes zero, no extra field, no
 * comment, no directory entries, no ZIP64. The answer comes in parts, so that large contents are not copied.
 * @param files paths as `isSafePath` allows, ASCII, each once
 * @throws `zip-path`, `zip-duplicate`, `zip-too-many`, `zip-too-large` (4 GiB)
 * @example writeZip([{ path: 'a.txt', content: [utf8('a')] }])
 */
export function writeZip(files: readonly ZipFile[], crcOf: Crc32 = crc32): Uint8Array[] {
  if (files.length > MAX_COUNT) throw fault('zip-too-many', 'too many files for one container');
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  const seen = new Set<string>();
  let at = 0;
  for (const { path, content } of files) {
    if (!isSafePath(path) || !/^[\x20-\x7e]+$/.test(path))
      throw fault('zip-path', 'a path is not safe', { detail: { path } });
    if (seen.has(path)) throw fault('zip-duplicate', 'a path is there twice', { detail: { path } });
    seen.add(path);
    const name = utf8(path);
    const size = content.reduce((sum, part) => sum + part.length, 0);
    const crc = content.reduce((value, part) => crcOf(part, value), 0);
    if (at + size > MAX_SIZE) throw fault('zip-too-large', 'the container would pass 4 GiB');
    parts.push(localHeader(name, crc, size), ...content);
    central.push(centralHeader(name, crc, size, at));
    at += 30 + name.length + size;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  if (at + size > MAX_SIZE) throw fault('zip-too-large', 'the container would pass 4 GiB');
  return [...parts, ...central, endRecord(files.length, size, at)];
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

function localHeader(name: Uint8Array, crc: number, size: number): Uint8Array {
  const out = new Uint8Array(30 + name.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, LOCAL, true);
  view.setUint16(4, VERSION, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, size, true);
  view.setUint32(22, size, true);
  view.setUint16(26, name.length, true);
  out.set(name, 30);
  return out;
}

function centralHeader(name: Uint8Array, crc: number, size: number, offset: number): Uint8Array {
  const out = new Uint8Array(46 + name.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, size, true);
  view.setUint32(24, size, true);
  view.setUint16(28, name.length, true);
  view.setUint32(42, offset, true);
  out.set(name, 46);
  return out;
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const out = new Uint8Array(22);
  const view = new DataView(out.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return out;
}
