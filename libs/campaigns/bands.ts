import { fault } from '@sanad/base/fault';

/** Into how many bands a shared index is cut, whatever number of workers holds them. */
export const BANDS = 64;

/** The band that a phrase is in: a range of its hash. */
export function bandOfKey(key: number): number {
  return (Math.imul(key, 0x85ebca6b) >>> 16) & (BANDS - 1);
}

/** The band that the words of a kept post are in. */
export function bandOfEntry(entry: number): number {
  return entry & (BANDS - 1);
}

/**
 * What the one that links asks of bands: what phrases lead to, and words of kept posts, as they were after batch `version`
 * was settled.
 */
export type Ask = { readonly version: number; readonly keys: Int32Array; readonly entries: Int32Array };

/**
 * The answer. `leads`: for each key that leads anywhere its place among those asked for, with how many entries in the
 * highest eight bits, and the entries. `words`: for each entry how many words, and the words.
 */
export type Answer = { readonly version: number; readonly leads: Int32Array; readonly words: Uint32Array };

/** What a batch adds to one band: keys and the entries they lead to; `words`: entry, how many words, the words. */
export type Planting = { readonly keys: Int32Array; readonly entries: Int32Array; readonly words: Uint32Array };

export const packAsk = ({ version, keys, entries }: Ask): Uint8Array =>
  packRows([Int32Array.of(version), keys, entries]);
export const packAnswer = ({ version, leads, words }: Answer): Uint8Array =>
  packRows([Int32Array.of(version), leads, words]);
export const packPlanting = ({ keys, entries, words }: Planting): Uint8Array => packRows([keys, entries, words]);

/** @throws `bands-malformed` */
export function unpackAsk(bytes: Uint8Array): Ask {
  const [version, keys, entries] = unpackRows(bytes, 3) as [Int32Array, Int32Array, Int32Array];
  return { version: version[0]!, keys, entries };
}

/** @throws `bands-malformed` */
export function unpackAnswer(bytes: Uint8Array): Answer {
  const [version, leads, words] = unpackRows(bytes, 3) as [Int32Array, Int32Array, Int32Array];
  return { version: version[0]!, leads, words: unsigned(words) };
}

/** @throws `bands-malformed` */
export function unpackPlanting(bytes: Uint8Array): Planting {
  const [keys, entries, words] = unpackRows(bytes, 3) as [Int32Array, Int32Array, Int32Array];
  return { keys, entries, words: unsigned(words) };
}

// Rows of whole numbers as bytes, in the order of the processor: how long each is, then the rows.
function packRows(rows: readonly (Int32Array | Uint32Array)[]): Uint8Array {
  const out = new Int32Array(rows.reduce((sum, row) => sum + row.length, rows.length));
  let at = rows.length;
  for (const [i, row] of rows.entries()) {
    out[i] = row.length;
    out.set(row, at);
    at += row.length;
  }
  return new Uint8Array(out.buffer);
}

function unpackRows(bytes: Uint8Array, count: number): Int32Array[] {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const broken = (): Error => fault('bands-malformed', 'the bytes are none of a shared index');
  if (whole.length % 4 !== 0 || whole.length < 4 * count) throw broken();
  const all = new Int32Array(whole.buffer, whole.byteOffset, whole.length / 4);
  let at = count;
  const rows = Array.from({ length: count }, (_, i) => {
    const length = all[i]!;
    if (length < 0 || at + length > all.length) throw broken();
    at += length;
    return all.subarray(at - length, at);
  });
  if (at !== all.length) throw broken();
  return rows;
}

function unsigned(row: Int32Array): Uint32Array {
  return new Uint32Array(row.buffer, row.byteOffset, row.length);
}
