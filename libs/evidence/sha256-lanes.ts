import type { Hash } from './crypto.ts';
import type { HashPairs } from './merkle-tree.ts';
import {
  type Code,
  constant,
  type Func,
  get,
  lanes,
  loadByte,
  moduleOf,
  or,
  plus,
  repeat,
  set,
  shiftLeft,
  unsigned,
} from './wasm-code.ts';

/** SHA-256 of many small things at once: four side by side in 128-bit vectors of WebAssembly. */
export type Lanes = {
  /** Parents of pairs of nodes, RFC 9162: H(0x01 ‖ left ‖ right). For `createTree`. */
  readonly hashPairs: HashPairs;
  /** Leaf hashes, RFC 9162: H(0x00 ‖ leaf), laid end to end. For `appendAll`. */
  readonly leafHashes: (leaves: readonly Uint8Array[]) => Uint8Array;
};

// Memory: 256 bytes of round constants, then input, then output. One spare word before the input is read and masked.
const INPUT = 512;
const INPUT_SIZE = 256 * 1024;
const OUTPUT = INPUT + INPUT_SIZE;
const PAGES = Math.ceil((OUTPUT + INPUT_SIZE / 2) / 65_536);
const INITIAL = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
const SWAP = [3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12];

// Locals: 0 source, 1 target, 2 groups, 3 blocks; vectors 4 to 11 = a…h, 12 to 27 = message, 28 to 35 = state, 36 = spare.
const PARAMS = 4;
const [A, W, H, T] = [PARAMS, PARAMS + 8, PARAMS + 24, PARAMS + 32];
const VECTORS = 33;
const [ROUNDS, CONSTANTS, BLOCK, AT] = [
  PARAMS + VECTORS,
  PARAMS + VECTORS + 1,
  PARAMS + VECTORS + 2,
  PARAMS + VECTORS + 3,
];

/**
 * Builds the kernel. Its code is assembled here, word by word, from FIPS 180-4.
 * @param hash used for what does not fill a group of four, and for leaves of more than 2 KiB
 * @returns null where WebAssembly or its vectors are missing or forbidden: then hash one by one
 * @example const tree = createTree(sha256, createLanes(sha256)?.hashPairs);
 */
export function createLanes(hash: Hash): Lanes | null {
  let memory: Uint8Array;
  let run: { readonly nodes: Kernel; readonly blocks: Kernel };
  try {
    const { Module, Instance } = (globalThis as unknown as Platform).WebAssembly;
    const { exports } = new Instance(new Module(moduleOf(PAGES, [nodesFunction(), blocksFunction()])));
    memory = new Uint8Array(exports['memory']!.buffer);
    run = exports as unknown as typeof run;
  } catch {
    return null;
  }
  memory.set(new Uint8Array(roundConstants().buffer));
  return { hashPairs: pairsBy(memory, run.nodes, hash), leafHashes: leavesBy(memory, run.blocks, hash) };
}

/** What is used of the WebAssembly interface, which the types of neither platform are needed for. */
type Platform = {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object) => { readonly exports: Record<string, { readonly buffer: ArrayBuffer }> };
  };
};

type Kernel = (source: number, target: number, groups: number, blocks: number) => void;

function pairsBy(memory: Uint8Array, nodes: Kernel, hash: Hash): HashPairs {
  return (children) => {
    const out = new Uint8Array(children.length / 2);
    const inGroups = children.length - (children.length % 256);
    for (let at = 0; at < inGroups; at += INPUT_SIZE) {
      const part = children.subarray(at, Math.min(inGroups, at + INPUT_SIZE));
      memory.set(part, INPUT);
      nodes(INPUT, OUTPUT, part.length / 256, 0);
      out.set(memory.subarray(OUTPUT, OUTPUT + part.length / 2), at / 2);
    }
    const input = new Uint8Array(65);
    input[0] = 1;
    for (let at = inGroups; at < children.length; at += 64) {
      input.set(children.subarray(at, at + 64), 1);
      out.set(hash(input), at / 2);
    }
    return out;
  };
}

const MOST_BLOCKS = 32;

/** Leaves are gathered by the number of blocks they take, so that four of a kind go through together. */
function leavesBy(memory: Uint8Array, blocksKernel: Kernel, hash: Hash): Lanes['leafHashes'] {
  /** As many of these leaves as fill groups of four; answers how many. */
  const inGroups = (leaves: readonly Uint8Array[], blocks: number, put: (from: number, hashes: Uint8Array) => void) => {
    if (blocks > MOST_BLOCKS) return 0;
    const stride = 64 * blocks;
    const most = Math.floor(INPUT_SIZE / stride / 4) * 4;
    const end = leaves.length - (leaves.length % 4);
    for (let from = 0; from < end; from += most) {
      const count = Math.min(end - from, most);
      memory.fill(0, INPUT, INPUT + count * stride);
      for (let k = 0; k < count; k++) place(memory, INPUT + k * stride, stride, leaves[from + k]!);
      blocksKernel(INPUT, OUTPUT, count / 4, blocks);
      put(from, memory.subarray(OUTPUT, OUTPUT + 32 * count));
    }
    return end;
  };
  const alone = (leaf: Uint8Array): Uint8Array => {
    const input = new Uint8Array(leaf.length + 1);
    input.set(leaf, 1);
    return hash(input);
  };
  return (leaves) => {
    const out = new Uint8Array(32 * leaves.length);
    const first = leaves.length > 0 ? blocksOf(leaves[0]!) : 0;
    if (leaves.every((leaf) => blocksOf(leaf) === first)) {
      const done = inGroups(leaves, first, (from, hashes) => out.set(hashes, 32 * from));
      for (let i = done; i < leaves.length; i++) out.set(alone(leaves[i]!), 32 * i);
      return out;
    }
    for (const [blocks, indexes] of Map.groupBy(leaves.keys(), (i) => blocksOf(leaves[i]!))) {
      const alike = indexes.map((i) => leaves[i]!);
      const done = inGroups(alike, blocks, (from, hashes) => {
        for (let k = 0; 32 * k < hashes.length; k++)
          out.set(hashes.subarray(32 * k, 32 * k + 32), 32 * indexes[from + k]!);
      });
      for (let k = done; k < alike.length; k++) out.set(alone(alike[k]!), 32 * indexes[k]!);
    }
    return out;
  };
}

function blocksOf(leaf: Uint8Array): number {
  return (leaf.length + 73) >>> 6;
}

/** 0x00 ‖ leaf with the padding of FIPS 180-4 section 5.1.1, into memory that is zero. */
function place(memory: Uint8Array, at: number, stride: number, leaf: Uint8Array): void {
  if (leaf.length > 96) memory.set(leaf, at + 1);
  else for (let i = 0; i < leaf.length; i++) memory[at + 1 + i] = leaf[i]!;
  memory[at + 1 + leaf.length] = 0x80;
  const bits = 8 * (leaf.length + 1);
  memory[at + stride - 3] = bits >>> 16;
  memory[at + stride - 2] = (bits >>> 8) & 255;
  memory[at + stride - 1] = bits & 255;
}

/** For each group: four pairs of 64 bytes in, four hashes out. A pair with its prefix takes two blocks. */
function nodesFunction(): Func {
  const word = (i: number): Code => {
    const loaded = gather((lane) => [get(0), 64 * lane + 4 * i], -1);
    if (i > 0) return loaded;
    const mask = lanes.splat(constant(0x00ffffff));
    return lanes.or(lanes.and(loaded, mask), lanes.splat(constant(0x01000000)));
  };
  const last = (lane: number): Code => or(shiftLeft(loadByte(get(0), 64 * lane + 63), 24), constant(0x00800000));
  const body: Code = repeat(2, [
    ...startState(),
    ...range(16).flatMap((i) => set(W + i, word(i))),
    ...compress(),
    ...set(
      W,
      range(3).reduce<Code>(
        (vector, lane) => lanes.replaceLane(vector, last(lane + 1), lane + 1),
        lanes.splat(last(0)),
      ),
    ),
    ...range(14).flatMap((i) => set(W + 1 + i, lanes.splat(constant(0)))),
    ...set(W + 15, lanes.splat(constant(8 * 65))),
    ...compress(),
    ...finish(),
    ...set(0, plus(get(0), constant(256))),
  ]);
  return { name: 'nodes', params: PARAMS, vectors: VECTORS, ints: 4, body };
}

/** For each group: four padded messages of `blocks` blocks, one behind the other, in; four hashes out. */
function blocksFunction(): Func {
  const stride: Code = shiftLeft(get(3), 6);
  const lane = (n: number): Code => range(n).reduce<Code>((at) => plus(at, stride), get(AT));
  const body: Code = repeat(2, [
    ...startState(),
    ...set(AT, get(0)),
    ...set(BLOCK, get(3)),
    ...repeat(BLOCK, [
      ...range(16).flatMap((i) =>
        set(
          W + i,
          gather((n) => [lane(n), 4 * i], 0),
        ),
      ),
      ...compress(),
      ...set(AT, plus(get(AT), constant(64))),
    ]),
    ...finish(),
    ...set(0, plus(get(0), shiftLeft(get(3), 8))),
  ]);
  return { name: 'blocks', params: PARAMS, vectors: VECTORS, ints: 4, body };
}

/** One big-endian word from each of four places, as a vector. `shift` moves all places (by one byte back, for nodes). */
function gather(place: (lane: number) => readonly [Code, number], shift: number): Code {
  const at = (lane: number): readonly [Code, number] => {
    const [address, offset] = place(lane);
    return offset + shift < 0 ? [plus(address, constant(shift)), offset] : [address, offset + shift];
  };
  const first = lanes.loadSplat(...at(0));
  const all = [1, 2, 3].reduce<Code>((into, n) => {
    const [address, offset] = at(n);
    return lanes.loadLane(address, into, offset, n);
  }, first);
  return lanes.shuffle(all, [0x20, ...unsigned(T)], SWAP);
}

function startState(): Code {
  return INITIAL.flatMap((word, i) => set(H + i, lanes.splat(constant(word))));
}

/** 64 rounds over the message in W, as four times sixteen, then added to the state (FIPS 180-4 section 6.2.2). */
function compress(): Code {
  const sixteen = range(16).flatMap((i) => round(i));
  const schedule = range(16).flatMap((i) => set(W + i, next(i)));
  return [
    ...range(8).flatMap((i) => set(A + i, get(H + i))),
    ...set(CONSTANTS, constant(0)),
    ...set(ROUNDS, constant(3)),
    ...repeat(ROUNDS, [...sixteen, ...schedule, ...set(CONSTANTS, plus(get(CONSTANTS), constant(64)))]),
    ...sixteen,
    ...range(8).flatMap((i) => set(H + i, lanes.add(get(H + i), get(A + i)))),
  ];
}

function round(i: number): Code {
  const [a, b, c, d, e, f, g, h] = range(8).map((k) => A + ((k - i + 16) % 8)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const choice = lanes.select(get(f), get(g), get(e));
  const majority = lanes.select(get(c), get(b), lanes.xor(get(a), get(b)));
  const mixed = lanes.add(get(W + i), lanes.loadSplat(get(CONSTANTS), 4 * i));
  const t1 = lanes.add(lanes.add(lanes.add(get(h), mixed), choice), rotated(e, 6, 11, 25));
  return [
    ...set(T, t1),
    ...set(d, lanes.add(get(d), get(T))),
    ...set(h, lanes.add(lanes.add(get(T), majority), rotated(a, 2, 13, 22))),
  ];
}

/** The word sixteen later takes the place of word `i`. */
function next(i: number): Code {
  const word = (k: number) => W + ((i + k) % 16);
  const s0 = lanes.xor(lanes.xor(rotate(word(1), 7), rotate(word(1), 18)), lanes.shiftRight(get(word(1)), 3));
  const s1 = lanes.xor(lanes.xor(rotate(word(14), 17), rotate(word(14), 19)), lanes.shiftRight(get(word(14)), 10));
  return lanes.add(lanes.add(get(word(0)), s0), lanes.add(get(word(9)), s1));
}

function rotated(local: number, x: number, y: number, z: number): Code {
  return lanes.xor(lanes.xor(rotate(local, x), rotate(local, y)), rotate(local, z));
}

function rotate(local: number, by: number): Code {
  return lanes.or(lanes.shiftRight(get(local), by), lanes.shiftLeft(get(local), 32 - by));
}

/** Turns eight vectors of words (one lane a message) into four hashes of eight words, and stores them. */
function finish(): Code {
  const half = (from: number): Code => {
    const [a, b, c, d] = range(4).map((i) => get(H + from + i)) as [Code, Code, Code, Code];
    const low = [0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23];
    const high = low.map((n) => n + 8);
    const pick = (n: number) =>
      n % 2 === 0
        ? [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23]
        : [8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31];
    return [
      ...set(W, lanes.shuffle(a, b, low)),
      ...set(W + 1, lanes.shuffle(c, d, low)),
      ...set(W + 2, lanes.shuffle(a, b, high)),
      ...set(W + 3, lanes.shuffle(c, d, high)),
      ...range(4).flatMap((lane) => {
        const [x, y] = lane < 2 ? [W, W + 1] : [W + 2, W + 3];
        const row = lanes.shuffle(get(x), get(y), pick(lane));
        return lanes.store(get(1), lanes.shuffle(row, get(T), SWAP), 32 * lane + 4 * from);
      }),
    ];
  };
  return [...half(0), ...half(4), ...set(1, plus(get(1), constant(128)))];
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4 section 4.2.2). */
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
