import { equalBytes, fromUtf8 } from '@sanad/base/bytes';
import { fault, isFault } from '@sanad/base/fault';
import { crc32 } from './crc32.ts';
import { isSafePath } from './zip.ts';

/** A file found in a ZIP. `raw` is what is stored: the content itself when `method` is 0, deflated when it is 8. */
export type ZipEntry = {
  readonly path: string;
  readonly method: 0 | 8;
  readonly size: number;
  readonly crc: number;
  readonly raw: Uint8Array;
};

/** The same without its content: `stored` bytes from `at`. */
export type ZipPlace = Omit<ZipEntry, 'raw'> & { readonly at: number; readonly stored: number };

/** Where a ZIP is read from: in memory, or a file that is too large for it. `read` answers exactly `length` bytes. */
export type ZipSource = { readonly size: number; readonly read: (at: number, length: number) => Uint8Array };

/** What is too much. Named, so that a refusal says which limit was met. */
export type ZipLimits = {
  readonly files: number;
  /** Bytes of one file, and of all files, after inflating. */
  readonly file: number;
  readonly total: number;
  /** Inflated bytes for each stored byte. */
  readonly ratio: number;
  /**
   * `portable` names can be written on any system, and no two are alike but for letter case and Unicode form; `inside` is
   * for a ZIP that is only looked into: names that lead nowhere else; `any` is for one that is only searched: a file that
   * cannot be read is passed over, and one of two of the same name is no reason to look at neither. Its files may share bytes
   * and pass `total` together: whoever searches counts what is unpacked. Nothing is ever verified that way.
   */
  readonly names?: 'portable' | 'inside' | 'any';
};

export const ZIP_LIMITS: ZipLimits = { files: 65_534, file: 2 ** 31, total: 2 ** 32, ratio: 200 };

/** End record with the longest comment, and those of ZIP64 before it. */
const MOST_TAIL = 22 + 0xffff + 20 + 56 + 4096;
/** A list of names alone does not pass this. */
const MOST_DIRECTORY = 2 ** 29;

/** Inflates raw deflate data; must stop (throw) when more than `size` bytes come out. */
export type Inflate = (raw: Uint8Array, size: number) => Uint8Array | Promise<Uint8Array>;

type Found = ZipPlace & { readonly start: number; readonly end: number };

/**
 * Lists the files of a ZIP without inflating any. Refuses what could harm or be read in two ways.
 * @throws `zip-not-found` no end record; `zip-malformed` cut, overlapping, or local and central record differ;
 * `zip-encrypted`, `zip-method` not supported; `zip-path` a path out of the folder; `zip-symlink`;
 * `zip-duplicate` the same path twice, letter case and Unicode form ignored; `zip-too-many`, `zip-too-large`, `zip-bomb`
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): readonly ZipEntry[] {
  const source: ZipSource = { size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) };
  return listZip(source, limits).map(({ at, stored, ...entry }) => ({ ...entry, raw: source.read(at, stored) }));
}

/** The same from anywhere, reading only what tells where the files are. */
export function listZip(source: ZipSource, limits: ZipLimits = ZIP_LIMITS): readonly ZipPlace[] {
  const { count, size, start, end } = directoryOf(source);
  // what is only looked into may have something before its end; elsewhere that would be a file in a file
  const isLooked = limits.names === 'inside' || limits.names === 'any';
  const isLast = isLooked ? start + size <= end : start + size === end;
  if (!isLast || size > MOST_DIRECTORY) throw malformed('central directory');
  if (count > limits.files)
    throw fault('zip-too-many', 'the ZIP holds too many files', { detail: { limit: limits.files } });
  const directory = source.read(start, size);
  const view = viewOf(directory);

  const found: Found[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = 0;
  for (let n = 0; n < count; n++) {
    const next = nextAt(view, at);
    const read = (): Found | null => checked(entryAt(source, directory, view, at, limits.names), limits);
    const entry = limits.names === 'any' ? readable(read) : read();
    at = next;
    if (entry === null) continue;
    if (limits.names === 'any') {
      found.push(entry);
      continue;
    }
    const sameName = limits.names === 'inside' ? entry.path : entry.path.normalize('NFC').toLowerCase();
    if (names.has(sameName)) throw fault('zip-duplicate', 'a path is there twice', { detail: { path: entry.path } });
    names.add(sameName);
    total += entry.size;
    if (total > limits.total) throw tooLarge(entry);
    found.push(entry);
  }
  if (at !== size) throw malformed('central directory');
  if (limits.names !== 'any') checkOverlap(found, start);
  return found.map(({ start: _start, end: _end, ...place }) => place);
}

/**
 * The content of one file.
 * @throws `zip-method` when it is deflated and no `inflate` is given, `zip-crc` when it is not what was stored
 */
export async function contentOf(entry: ZipEntry, inflate?: Inflate): Promise<Uint8Array> {
  const content = entry.method === 0 ? entry.raw : await inflated(entry, inflate);
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw fault('zip-crc', 'a file in the ZIP is damaged', { detail: { path: entry.path } });
  }
  return content;
}

async function inflated(entry: ZipEntry, inflate: Inflate | undefined): Promise<Uint8Array> {
  if (!inflate) throw fault('zip-method', 'a file in the ZIP is deflated', { detail: { path: entry.path } });
  try {
    return await inflate(entry.raw, entry.size);
  } catch (cause) {
    throw fault('zip-crc', 'a file in the ZIP is damaged', { cause, detail: { path: entry.path } });
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endRecordAt(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === 0x06054b50 && view.getUint16(at + 20, true) === last - at) return at;
  }
  throw fault('zip-not-found', 'this is not a ZIP, or its end is missing');
}

type Directory = { readonly count: number; readonly size: number; readonly start: number; readonly end: number };

/** Where the central directory lies: from the end record, or from that of ZIP64 where the numbers do not fit. */
function directoryOf(source: ZipSource): Directory {
  const tail = Math.min(source.size, MOST_TAIL);
  const base = source.size - tail;
  const view = viewOf(source.read(base, tail));
  const end = endRecordAt(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const isLarge = count === 0xffff || size === 0xffffffff || start === 0xffffffff;
  const locator = end - 20;
  if (!isLarge || locator < 0 || view.getUint32(locator, true) !== 0x07064b50) {
    if (view.getUint16(end + 8, true) !== count || view.getUint32(end + 4, true) !== 0)
      throw malformed('several disks');
    return { count, size, start, end: base + end };
  }
  const at = numberAt(view, locator + 8) - base;
  if (view.getUint32(locator + 4, true) !== 0 || view.getUint32(locator + 16, true) > 1)
    throw malformed('several disks');
  if (at < 0 || at + 56 > locator || view.getUint32(at, true) !== 0x06064b50) throw malformed('end of ZIP64');
  if (numberAt(view, at + 4) + 12 !== locator - at) throw malformed('end of ZIP64');
  if (view.getUint32(at + 16, true) !== 0 || view.getUint32(at + 20, true) !== 0) throw malformed('several disks');
  if (numberAt(view, at + 24) !== numberAt(view, at + 32)) throw malformed('several disks');
  const large = { count: numberAt(view, at + 32), size: numberAt(view, at + 40), start: numberAt(view, at + 48) };
  // a number that fits must say the same in both records, or the file reads in two ways
  for (const [small, most, whole] of [
    [count, 0xffff, large.count],
    [size, 0xffffffff, large.size],
    [start, 0xffffffff, large.start],
  ] as const)
    if (small !== most && small !== whole) throw malformed('end of ZIP64');
  return { ...large, end: base + at };
}

/** Sizes and place of a file; those that do not fit stand in the extra field of ZIP64, in this order. */
function placeOf(view: DataView, at: number, extraAt: number, extraEnd: number) {
  const small = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (small.every((value) => value !== 0xffffffff)) return small as [number, number, number];
  for (let field = extraAt; field + 4 <= extraEnd; ) {
    const length = view.getUint16(field + 2, true);
    const next = field + 4 + length;
    if (next > extraEnd) break;
    if (view.getUint16(field, true) === 1) {
      let from = field + 4;
      const take = (): number => {
        if (from + 8 > next) throw malformed('extra field');
        from += 8;
        return numberAt(view, from - 8);
      };
      return small.map((value) => (value === 0xffffffff ? take() : value)) as [number, number, number];
    }
    field = next;
  }
  throw malformed('extra field');
}

function numberAt(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw malformed('a size');
  return Number(value);
}

/** Where the next entry of the directory begins. */
function nextAt(view: DataView, at: number): number {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw malformed('central directory');
  const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw malformed('central directory');
  return next;
}

function readable(read: () => Found | null): Found | null {
  try {
    return read();
  } catch (cause) {
    if (isFault(cause)) return null;
    throw cause;
  }
}

function entryAt(
  source: ZipSource,
  bytes: Uint8Array,
  view: DataView,
  at: number,
  names: ZipLimits['names'],
): Found | null {
  const isLooked = names === 'inside' || names === 'any';
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraEnd = at + 46 + nameLength + view.getUint16(at + 30, true);
  const [size, stored, offset] = placeOf(view, at, at + 46 + nameLength, extraEnd);
  const name = bytes.subarray(at + 46, at + 46 + nameLength);
  const path = nameIn(name, isLooked);
  if (flags & 0x2041) throw fault('zip-encrypted', 'a file in the ZIP is encrypted', { detail: { path } });
  const mode = view.getUint32(at + 38, true) >>> 28;
  if (mode === 0xa && names !== 'any')
    throw fault('zip-symlink', 'the ZIP holds a symbolic link', { detail: { path } });
  const isFolder = path.endsWith('/');
  const bare = isFolder ? path.slice(0, -1) : path;
  if (names !== 'any' && !(isLooked ? staysInside(bare) : isSafePath(bare))) {
    throw fault('zip-path', 'a path leads out of the ZIP', { detail: { path: path.slice(0, 200) } });
  }
  if (method !== 0 && method !== 8)
    throw fault('zip-method', 'a file is packed in an unknown way', { detail: { path } });
  if (method === 0 && stored !== size) throw malformed(path);
  if (isFolder) {
    if (size !== 0) throw malformed(path);
    return null;
  }

  if (offset + 30 + nameLength > source.size) throw malformed(path);
  const head = source.read(offset, 30 + nameLength);
  const local = viewOf(head);
  if (local.getUint32(0, true) !== 0x04034b50) throw malformed(path);
  const isSame =
    local.getUint16(26, true) === nameLength &&
    equalBytes(name, head.subarray(30)) &&
    local.getUint16(8, true) === method;
  if (!isSame && names !== 'any') throw malformed(path);
  if (!isLooked && !saysTheSame(local, view, at)) throw malformed(path);
  const dataAt = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const end = dataAt + stored;
  if (end > source.size) throw malformed(path);
  const crc = view.getUint32(at + 16, true);
  return { path, method, size, crc, at: dataAt, stored, start: offset, end };
}

/**
 * Whether what stands before a file agrees with the directory: another program may go by the one and not by the other. A
 * writer that did not know sizes and checksum in advance leaves zeros, a large file ones.
 */
function saysTheSame(local: DataView, view: DataView, at: number): boolean {
  const disk = view.getUint16(at + 34, true);
  if ((disk !== 0 && disk !== 0xffff) || local.getUint16(6, true) & 0x2041) return false;
  const isLate = (local.getUint16(6, true) & 8) !== 0;
  return [0, 4, 8].every((field) => {
    const [here, there] = [local.getUint32(14 + field, true), view.getUint32(at + 16 + field, true)];
    return here === there || (isLate && here === 0) || (field > 0 && here === 0xffffffff);
  });
}

/** Names are UTF-8; what is only looked into may have been written by a program that knew no UTF-8. */
function nameIn(name: Uint8Array, isLooked: boolean): string {
  try {
    return fromUtf8(name);
  } catch (cause) {
    if (!isLooked) throw cause;
    return String.fromCharCode(...name);
  }
}

function staysInside(path: string): boolean {
  return !/[\x00\\]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function checked(entry: Found | null, limits: ZipLimits): Found | null {
  if (entry === null) return null;
  if (entry.size > limits.file) throw tooLarge(entry);
  if (entry.size > 65_536 && entry.size > limits.ratio * entry.stored) {
    const detail = { path: entry.path };
    throw fault('zip-bomb', 'a file in the ZIP unpacks to far more than it takes', { detail });
  }
  return entry;
}

function tooLarge({ path }: ZipPlace) {
  return fault('zip-too-large', 'the ZIP holds too much', { detail: { path } });
}

/** Files that share bytes are the other way of making a bomb. */
function checkOverlap(found: readonly Found[], directory: number): void {
  const inOrder = [...found].sort((a, b) => a.start - b.start);
  inOrder.forEach((entry, i) => {
    if (entry.end > (inOrder[i + 1]?.start ?? directory)) throw malformed(entry.path);
  });
}

function malformed(what: string) {
  return fault('zip-malformed', `the ZIP is malformed: ${what}`, { detail: { what: what.slice(0, 200) } });
}
