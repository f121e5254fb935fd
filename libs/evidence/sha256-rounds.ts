import { type Code, constant, get, lanes, plus, repeat, set, words } from './wasm-code.ts';

/**
 * The rounds of SHA-256 as code for WebAssembly, written once for single words and for vectors of four. Word by word from
 * FIPS 180-4; what hashes trees with it stands in `sha256-lanes.ts` and `sha256-path.ts`.
 */

/** Where the rows of last blocks begin in memory; the round constants are at 0. What comes after is free. */
export const LAST_BLOCKS = 512;
export const CONSTANTS_END = LAST_BLOCKS + 256 * 256;

/** Puts what the rounds read into memory. */
export function placeConstants(memory: Uint8Array): void {
  const constants = roundConstants();
  memory.set(new Uint8Array(constants.buffer));
  memory.set(new Uint8Array(lastBlocks(constants).buffer), LAST_BLOCKS);
}

/** What a round computes with. */
export type Arithmetic = {
  readonly add: (a: Code, b: Code) => Code;
  readonly xor: (a: Code, b: Code) => Code;
  readonly and: (a: Code, b: Code) => Code;
  readonly shiftRight: (a: Code, by: number) => Code;
  readonly rotate: (local: number, by: number) => Code;
  /** Bits of `a` where the mask has ones, of `b` where it has zeros. */
  readonly select: (a: Code, b: Code, mask: Code) => Code;
  /** The word that stands at an address, for every lane the same. */
  readonly load: (address: Code, offset: number) => Code;
};

export const ofWords: Arithmetic = {
  ...words,
  add: plus,
  rotate: (local, by) => words.rotate(get(local), by),
  select: (a, b, mask) => words.xor(words.and(words.xor(a, b), mask), b),
};

export const ofLanes: Arithmetic = {
  ...lanes,
  rotate: (local, by) => lanes.or(lanes.shiftRight(get(local), by), lanes.shiftLeft(get(local), 32 - by)),
  load: lanes.loadSplat,
};

/** First of the locals for: a…h (8), the message (16), the state (8), a spare one, a ⊕ b of this round and the last (2). */
export type Locals = {
  readonly a: number;
  readonly w: number;
  readonly h: number;
  readonly t: number;
  readonly differs: number;
};

/** How many locals {@link localsFrom} takes. */
export const LOCALS = 35;

/** Lays the locals of the rounds end to end from a first one. @example localsFrom(4).w is 12 */
export function localsFrom(first: number): Locals {
  return { a: first, w: first + 8, h: first + 24, t: first + 32, differs: first + 33 };
}

export const INITIAL = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/** 64 rounds over the message, as four times sixteen, then added to the state (section 6.2.2). Constants are at 0. */
export function compress(by: Arithmetic, at: Locals, rounds: number, constants: number): Code {
  const added = (i: number) => by.add(get(at.w + i), by.load(get(constants), 4 * i));
  const sixteen = range(16).flatMap((i) => round(by, at, i, added(i)));
  const schedule = range(16).flatMap((i) => set(at.w + i, next(by, at, i)));
  return [
    ...startRounds(by, at),
    ...set(constants, constant(0)),
    ...set(rounds, constant(3)),
    ...repeat(rounds, [...sixteen, ...schedule, ...set(constants, plus(get(constants), constant(64)))]),
    ...sixteen,
    ...addToState(by, at),
  ];
}

/**
 * 64 rounds whose words and constants have been added before: `fetch` brings what sixteen rounds add, `added` names it.
 */
export function compressKnown(
  by: Arithmetic,
  at: Locals,
  rounds: number,
  fetch: Code,
  added: (i: number) => Code,
): Code {
  const sixteen = range(16).flatMap((i) => round(by, at, i, added(i)));
  return [
    ...startRounds(by, at),
    ...set(rounds, constant(4)),
    ...repeat(rounds, [...fetch, ...sixteen]),
    ...addToState(by, at),
  ];
}

function startRounds(by: Arithmetic, at: Locals): Code {
  return [
    ...range(8).flatMap((i) => set(at.a + i, get(at.h + i))),
    ...set(at.differs + 1, by.xor(get(at.a + 1), get(at.a + 2))),
  ];
}

function addToState(by: Arithmetic, at: Locals): Code {
  return range(8).flatMap((i) => set(at.h + i, by.add(get(at.h + i), get(at.a + i))));
}

/** One round. The majority of a, b, c is b unless both others differ from it; b ⊕ c was a ⊕ b a round ago. */
function round(by: Arithmetic, at: Locals, i: number, added: Code): Code {
  const local = (k: number) => at.a + ((k - i + 16) % 8);
  const [a, b, d, e, f, g, h] = [local(0), local(1), local(3), local(4), local(5), local(6), local(7)];
  const [differs, differed] = [at.differs + (i % 2), at.differs + 1 - (i % 2)];
  const rotated = (x: number, [p, q, r]: readonly [number, number, number]) =>
    by.xor(by.xor(by.rotate(x, p), by.rotate(x, q)), by.rotate(x, r));
  const choice = by.select(get(f), get(g), get(e));
  const t1 = by.add(by.add(by.add(get(h), added), choice), rotated(e, [6, 11, 25]));
  const majority = by.xor(get(b), by.and(get(differs), get(differed)));
  return [
    ...set(at.t, t1),
    ...set(d, by.add(get(d), get(at.t))),
    ...set(differs, by.xor(get(a), get(b))),
    ...set(h, by.add(by.add(get(at.t), majority), rotated(a, [2, 13, 22]))),
  ];
}

/** The word sixteen later takes the place of word `i`. */
function next(by: Arithmetic, at: Locals, i: number): Code {
  const word = (k: number) => at.w + ((i + k) % 16);
  const mixed = (local: number, x: number, y: number, z: number) =>
    by.xor(by.xor(by.rotate(local, x), by.rotate(local, y)), by.shiftRight(get(local), z));
  return by.add(by.add(get(word(0)), mixed(word(1), 7, 18, 3)), by.add(get(word(9)), mixed(word(14), 17, 19, 10)));
}

/** Round constants: first 32 bits of the fractional parts of the cube roots of the first 64 primes (section 4.2.2). */
function roundConstants(): Uint32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Uint32Array.from(primes, (prime) => {
    const target = BigInt(prime) << 96n;
    let root = BigInt(Math.floor(Math.cbrt(prime) * 2 ** 32));
    while (root ** 3n > target) root--;
    while ((root + 1n) ** 3n <= target) root++;
    return Number(root & 0xffffffffn);
  });
}

/**
 * For each byte that a pair can end with: what the 64 rounds over the last block add, word and constant together. That
 * block is the byte, the bit of the padding, zeros and the length of 65 bytes (FIPS 180-4 sections 5.1.1 and 6.2.2).
 */
function lastBlocks(constants: Uint32Array): Uint32Array {
  const rows = new Uint32Array(256 * 64);
  const turned = (x: number, by: number) => (x >>> by) | (x << (32 - by));
  for (let byte = 0; byte < 256; byte++) {
    const words = rows.subarray(64 * byte, 64 * byte + 64);
    words[0] = (byte << 24) | 0x00800000;
    words[15] = 8 * 65;
    for (let t = 16; t < 64; t++) {
      const [x, y] = [words[t - 15]!, words[t - 2]!];
      const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
      const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
      words[t] = words[t - 16]! + s0 + words[t - 7]! + s1;
    }
    for (let t = 0; t < 64; t++) words[t]! += constants[t]!;
  }
  return rows;
}

/** Numbers from 0 up to, not including, `n`. @example range(3) is [0, 1, 2] */
export function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}
