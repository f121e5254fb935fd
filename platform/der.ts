/** A value of ASN.1 as it stands in the file: its tag, its own bytes, and what it holds. */
export type Der = {
  /** the first byte: class, whether it is made of parts, number */
  readonly tag: number;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
  readonly parts: readonly Der[];
};

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const DEEPEST = 32;

/**
 * Reads a file that is one value of ASN.1 and nothing behind it: DER, and the lengths without end that BER allows.
 * @throws Error when it is not
 */
export function readDer(bytes: Uint8Array): Der {
  const { value, end } = read(bytes, 0, 0);
  if (end !== bytes.length) throw new Error('something stands behind the value');
  return value;
}

function read(bytes: Uint8Array, at: number, depth: number): { value: Der; end: number } {
  if (depth > DEEPEST || at + 2 > bytes.length) throw new Error('cut, or too deep');
  const tag = bytes[at]!;
  // no structure that is read here has a tag of several bytes
  if ((tag & 0x1f) === 0x1f) throw new Error('a long tag');
  const { length, from } = lengthAt(bytes, at + 1);
  const isMade = (tag & 0x20) !== 0;
  if (length === null && !isMade) throw new Error('a length without end');
  const end = length === null ? bytes.length : from + length;
  if (end > bytes.length) throw new Error('cut');
  const parts: Der[] = [];
  let next = from;
  while (isMade && next < end) {
    if (length === null && bytes[next] === 0 && bytes[next + 1] === 0) {
      return {
        value: { tag, bytes: bytes.subarray(at, next + 2), content: bytes.subarray(from, next), parts },
        end: next + 2,
      };
    }
    const inner = read(bytes.subarray(0, end), next, depth + 1);
    parts.push(inner.value);
    next = inner.end;
  }
  if (length === null) throw new Error('a length without end');
  return { value: { tag, bytes: bytes.subarray(at, end), content: bytes.subarray(from, end), parts }, end };
}

function lengthAt(bytes: Uint8Array, at: number): { length: number | null; from: number } {
  const first = bytes[at]!;
  if (first < 0x80) return { length: first, from: at + 1 };
  if (first === 0x80) return { length: null, from: at + 1 };
  const count = first & 0x7f;
  if (count > 4 || at + 1 + count > bytes.length) throw new Error('a length that is too large');
  const length = bytes.subarray(at + 1, at + 1 + count).reduce((value, byte) => value * 256 + byte, 0);
  if (length < 0x80 || length < 256 ** (count - 1)) throw new Error('a length written too long');
  return { length, from: at + 1 + count };
}

/** The part at a place, which must have a tag; throws otherwise, so that what is malformed ends in one place. */
export function part(of: Der, at: number, tag: number): Der {
  const found = of.parts[at];
  if (found?.tag !== tag) throw new Error('a part is missing or another one');
  return found;
}

/** The tag of a part that is named by a number in its structure, `[0]`. */
export function named(number: number): number {
  return 0xa0 + number;
}

/** Object identifier as dotted numbers. */
export function oidOf(node: Der): string {
  if (node.tag !== TAG.oid || node.content.length === 0) throw new Error('no object identifier');
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of node.content) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if (byte & 0x80) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first = 0n, ...rest] = arcs;
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...rest].join('.');
}

/** A whole number that is not negative. */
export function numberOf(node: Der): number {
  const { tag, content } = node;
  if (tag !== TAG.integer || content.length === 0 || content.length > 4) throw new Error('no number');
  return content.reduce((value, byte) => value * 256 + byte, 0);
}

/** Bytes; in BER they may come in pieces. */
export function octetsOf(node: Der): Uint8Array {
  if (node.tag === TAG.octets) return node.content;
  if (node.tag !== (TAG.octets | 0x20)) throw new Error('no octets');
  return Uint8Array.from(node.parts.flatMap((one) => [...octetsOf(one)]));
}
