import type { Hash } from './crypto.ts';
import type { HashPairs } from './merkle-tree.ts';
import {
  CONSTANTS_END,
  compress,
  compressKnown,
  INITIAL,
  LAST_BLOCKS,
  LOCALS,
  localsFrom,
  ofLanes,
  placeConstants,
  range,
} from './sha256-rounds.ts';
import {
  type Code,
  constant,
  type Func,
  get,
  lanes,
  loadByte,
  plus,
  repeat,
  set,
  shiftLeft,
  start,
} from './wasm-code.ts';

/** SHA-256 of many small things at once: four side by side in 128-bit vectors of WebAssembly. */
export type Lanes = {
  /** Parents of pairs of nodes, RFC 9162: H(0x01 ‖ left ‖ right). For `createTree`. */
  readonly hashPairs: HashPairs;
  /** Leaf hashes, RFC 9162: H(0x00 ‖ leaf), laid end to end. For `appendAll`. */
  readonly leafHashes: (leaves: readonly Uint8Array[]) => Uint8Array;
};

// Memory: what the rounds need, then input, then output. One spare word before the input is read and masked.
const INPUT = CONSTANTS_END + 256;
const INPUT_SIZE = 256 * 1024;
const OUTPUT = INPUT + INPUT_SIZE;
const PAGES = Math.ceil((OUTPUT + INPUT_SIZE / 2) / 65_536);
const SWAP = [3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12];

// Locals: 0 source, 1 target, 2 groups, 3 blocks; then the vectors of the rounds; then whole numbers.
const PARAMS = 4;
const AT = localsFrom(PARAMS);
const { w: W, h: H, t: T } = AT;
const [ROUNDS, CONSTANTS, BLOCK] = [PARAMS + LOCALS, PARAMS + LOCALS + 1, PARAMS + LOCALS + 2];
/** Where each of the four lanes reads. */
const LANE = PARAMS + LOCALS + 3;
const INTS = 7;

/**
 * Builds the kernel. Its code is assembled here, word by word, from FIPS 180-4.
 * @param hash used for what does not fill a group of four, and for leaves of more than 2 KiB
 * @returns null where WebAssembly or its vectors are missing or forbidden: then hash one by one
 * @example const tree = createTree(sha256, createLanes(sha256)?.hashPairs);
 */
export function createLanes(hash: Hash): Lanes | null {
  const started = start(PAGES, [nodesFunction(), blocksFunction()]);
  if (started === null) return null;
  const { memory, run } = started;
  placeConstants(memory);
  return { hashPairs: pairsBy(memory, run['nodes']!, hash), leafHashes: leavesBy(memory, run['blocks']!, hash) };
}

type Kernel = (...numbers: number[]) => void;

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
  memory.set(leaf, at + 1);
  memory[at + 1 + leaf.length] = 0x80;
  const bits = 8 * (leaf.length + 1);
  memory[at + stride - 3] = bits >>> 16;
  memory[at + stride - 2] = (bits >>> 8) & 255;
  memory[at + stride - 1] = bits & 255;
}

/**
 * For each group: four pairs of 64 bytes in, four hashes out. A pair with its prefix takes two blocks, and of the second
 * only one byte is not the same for all pairs: what its rounds add is looked up.
 */
function nodesFunction(): Func {
  const prefix = set(
    W,
    lanes.or(lanes.and(get(W), lanes.splat(constant(0x00ffffff))), lanes.splat(constant(0x01000000))),
  );
  const row = (lane: number): Code => plus(constant(LAST_BLOCKS), shiftLeft(loadByte(get(0), 64 * lane + 63), 8));
  // Each lane points to the row of its table.
  const lastWords = [
    ...range(4).flatMap((i) => gatherFour(W + 4 * i, 16 * i, false)),
    ...range(4).flatMap((lane) => set(LANE + lane, plus(get(LANE + lane), constant(64)))),
  ];
  const body: Code = repeat(2, [
    ...startState(),
    // Words lie one byte earlier than the pair, because of the prefix: the first is read apart, and the others from it on.
    ...range(4).flatMap((lane) => set(LANE + lane, plus(get(0), constant(64 * lane - 1)))),
    ...range(4).flatMap((i) => gatherFour(W + 4 * i, 16 * i, true)),
    ...prefix,
    ...compress(ofLanes, AT, ROUNDS, CONSTANTS),
    ...range(4).flatMap((lane) => set(LANE + lane, row(lane))),
    ...compressKnown(ofLanes, AT, ROUNDS, lastWords, (i) => get(W + i)),
    ...finish(),
    ...set(0, plus(get(0), constant(256))),
  ]);
  return { name: 'nodes', params: PARAMS, vectors: LOCALS, ints: INTS, body };
}

/** For each group: four padded messages of `blocks` blocks, one behind the other, in; four hashes out. */
function blocksFunction(): Func {
  const stride: Code = shiftLeft(get(3), 6);
  const body: Code = repeat(2, [
    ...startState(),
    ...set(LANE, get(0)),
    ...range(3).flatMap((lane) => set(LANE + lane + 1, plus(get(LANE + lane), stride))),
    ...set(BLOCK, get(3)),
    ...repeat(BLOCK, [
      ...range(4).flatMap((i) => gatherFour(W + 4 * i, 16 * i, true)),
      ...compress(ofLanes, AT, ROUNDS, CONSTANTS),
      ...range(4).flatMap((lane) => set(LANE + lane, plus(get(LANE + lane), constant(64)))),
    ]),
    ...finish(),
    ...set(0, plus(get(0), shiftLeft(get(3), 8))),
  ]);
  return { name: 'blocks', params: PARAMS, vectors: LOCALS, ints: INTS, body };
}

/** Four words from each of the four lanes, turned so that each vector holds one word of every lane. */
function gatherFour(into: number, offset: number, swapped: boolean): Code {
  const [low, high] = [
    [0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23],
    [8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31],
  ];
  const first = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
  const second = first.map((n) => n + 8);
  const swap = (code: Code) => (swapped ? lanes.shuffle(code, get(T), SWAP) : code);
  return [
    ...range(4).flatMap((lane) => set(into + lane, lanes.load(get(LANE + lane), offset))),
    ...set(T, lanes.shuffle(get(into), get(into + 1), low!)),
    ...set(into + 1, lanes.shuffle(get(into), get(into + 1), high!)),
    ...set(into, lanes.shuffle(get(into + 2), get(into + 3), low!)),
    ...set(into + 3, lanes.shuffle(get(into + 2), get(into + 3), high!)),
    ...set(into + 2, swap(lanes.shuffle(get(into + 1), get(into + 3), first))),
    ...set(into + 3, swap(lanes.shuffle(get(into + 1), get(into + 3), second))),
    ...set(into + 1, swap(lanes.shuffle(get(T), get(into), second))),
    ...set(into, swap(lanes.shuffle(get(T), get(into), first))),
  ];
}

function startState(): Code {
  return INITIAL.flatMap((word, i) => set(H + i, lanes.splat(constant(word))));
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
