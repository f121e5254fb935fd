import { randomBytes } from 'node:crypto';
import { toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { sha256 } from './crypto.ts';

/**
 * Shares of the master key for custodians (Shamir over GF(256), polynomial 0x11b): any `needed` of `total` shares give
 * the key back, fewer say nothing about it. A share is one line: `sanad-share-2-1-<64 hex>-<8 hex check>`, where the
 * first number is how many are needed and the second is which share it is.
 */
export function splitMasterKey(key: Uint8Array, needed = 2, total = 2): string[] {
  if (key.length !== 32) throw fault('master-key-malformed', 'the master key has 32 bytes');
  if (needed < 2 || total < needed || total > 255) throw fault('share-number', 'at least 2 shares, at most 255');
  const rows = [key, ...Array.from({ length: needed - 1 }, () => randomBytes(key.length))];
  return Array.from({ length: total }, (_, i) => {
    const x = i + 1;
    const bytes = Uint8Array.from(key, (_byte, at) => rows.reduceRight((sum, row) => multiply(sum, x) ^ row[at]!, 0));
    return format(needed, x, bytes);
  });
}

/**
 * The master key from shares; more than needed may be given, in any order.
 * @throws `share-malformed` (which line: `detail.share`), `share-number` when too few, doubled, or of different splits
 */
export function joinMasterKey(shares: readonly string[]): Uint8Array {
  const points = shares.map(parse);
  const needed = points[0]?.needed ?? 2;
  if (
    points.some((point) => point.needed !== needed) ||
    new Set(points.map((point) => point.x)).size !== points.length
  ) {
    throw fault('share-number', 'a share stands twice, or the shares do not belong together');
  }
  if (points.length < needed) {
    throw fault('share-number', `${needed} shares are needed`, { detail: { needed, given: points.length } });
  }
  const used = points.slice(0, needed);
  return Uint8Array.from({ length: 32 }, (_, at) =>
    used.reduce((sum, point) => sum ^ multiply(point.bytes[at]!, weightOf(point.x, used)), 0),
  );
}

type Point = { readonly needed: number; readonly x: number; readonly bytes: Uint8Array };

function format(needed: number, x: number, bytes: Uint8Array): string {
  const text = `sanad-share-${needed}-${x}-${toHex(bytes)}`;
  return `${text}-${checkOf(text)}`;
}

function parse(line: string, index: number): Point {
  const match = /^(sanad-share-(\d{1,3})-(\d{1,3})-([0-9a-f]{64}))-([0-9a-f]{8})$/.exec(line.trim());
  if (!match || checkOf(match[1]!) !== match[5]) {
    throw fault('share-malformed', `share ${index + 1} is mistyped`, { detail: { share: index + 1 } });
  }
  return { needed: Number(match[2]), x: Number(match[3]), bytes: Buffer.from(match[4]!, 'hex') };
}

function checkOf(text: string): string {
  return toHex(sha256(utf8(text)).subarray(0, 4));
}

/** Lagrange's weight of one point at zero: the product of x_j / (x_j + x_i) over the others. */
function weightOf(x: number, points: readonly Point[]): number {
  return points.reduce((w, other) => (other.x === x ? w : multiply(w, multiply(other.x, invert(other.x ^ x)))), 1);
}

function multiply(a: number, b: number): number {
  let product = 0;
  for (let x = a, y = b; y > 0; y >>= 1) {
    if (y & 1) product ^= x;
    x = (x << 1) ^ (x & 0x80 ? 0x11b : 0);
  }
  return product;
}

/** a^254, the inverse in a field of 256 elements. */
function invert(a: number): number {
  let power = 1;
  for (let i = 0; i < 254; i++) power = multiply(power, a);
  return power;
}
