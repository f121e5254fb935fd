import type { Climb } from './merkle.ts';
import {
  CONSTANTS_END,
  compress,
  compressKnown,
  INITIAL,
  LAST_BLOCKS,
  LOCALS,
  localsFrom,
  ofWords,
  placeConstants,
  range,
} from './sha256-rounds.ts';
import {
  type Code,
  constant,
  either,
  type Func,
  get,
  lanes,
  loadByte,
  plus,
  repeat,
  set,
  shiftLeft,
  start,
  words,
} from './wasm-code.ts';

// Memory: what the rounds need, the node that has been reached, a pair after its prefix, its words, the sides and
// siblings of a path, and the places of nodes that are remembered: two children and their parent.
const NODE = CONSTANTS_END;
const PAIR = NODE + 64;
const WORDS = PAIR + 64;
const MOST_SIBLINGS = 64;
const SIDES = WORDS + 64;
const SIBLINGS = SIDES + MOST_SIBLINGS;
const PLACES = SIBLINGS + 32 * MOST_SIBLINGS;
const PLACE = 96;
const REMEMBERED = 65_536;
const PAGES = Math.ceil((PLACES + PLACE * REMEMBERED) / 65_536);
const SWAP = [3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12];

// Locals: 0 siblings; a vector; then those of the rounds; then more whole numbers.
const VECTOR = 1;
const AT = localsFrom(2);
const [ROUNDS, CONSTANTS, ROW, SIBLING, SIDE, AT_PLACE] = range(6).map((i) => 2 + LOCALS + i) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/**
 * Makes a way up a Merkle tree with SHA-256, whole in WebAssembly: one call a path. The nodes made last are remembered, and
 * proofs of one tree share their upper nodes, so of many proofs each of these is hashed once. A node is answered from
 * memory only if both children are the same, byte for byte: the verdicts are those of hashing each.
 * @returns null where WebAssembly or its vectors are missing or forbidden: then hash one by one
 * @example const climb = createClimb() ?? undefined; claims.every((claim) => verifyInclusion(claim, sha256, climb));
 */
export function createClimb(): Climb | null {
  const started = start(PAGES, [climbFunction()]);
  if (started === null) return null;
  const { memory, run } = started;
  placeConstants(memory);
  memory[PAIR - 1] = 1;
  // An empty place would be taken for the parent of two nodes of zeros; this one would be looked for elsewhere.
  memory[PLACES] = 1;
  const climb = run['climb']!;
  return (from, siblings, sides) => {
    if (siblings.length === 0) return from;
    if (siblings.length > MOST_SIBLINGS) throw new RangeError('no tree is so high');
    memory.set(from, NODE);
    for (let at = 0; at < sides.length; at++) memory[SIDES + at] = sides[at]!;
    for (let at = 0; at < siblings.length; at++) memory.set(siblings[at]!, SIBLINGS + 32 * at);
    climb(siblings.length);
    return memory.slice(NODE, NODE + 32);
  };
}

function climbFunction(): Func {
  const step = [
    ...either(loadByte(get(SIDE), 0), pairOf(get(SIBLING), constant(NODE)), pairOf(constant(NODE), get(SIBLING))),
    ...set(AT_PLACE, placeOf()),
    ...either(differs(), [...hashPair(), ...remember()], copy(get(AT_PLACE), 64, constant(NODE), 0, 2)),
    ...set(SIBLING, plus(get(SIBLING), constant(32))),
    ...set(SIDE, plus(get(SIDE), constant(1))),
  ];
  const body = [...set(SIBLING, constant(SIBLINGS)), ...set(SIDE, constant(SIDES)), ...repeat(0, step)];
  return { name: 'climb', params: 1, vectors: 1, ints: LOCALS + 6, body };
}

/** Copies 16 bytes, as often as said. */
function copy(from: Code, fromOffset: number, to: Code, toOffset: number, times: number): Code {
  return range(times).flatMap((i) => lanes.store(to, lanes.load(from, fromOffset + 16 * i), toOffset + 16 * i));
}

function pairOf(left: Code, right: Code): Code {
  return [...copy(left, 0, constant(PAIR), 0, 2), ...copy(right, 0, constant(PAIR), 32, 2)];
}

function placeOf(): Code {
  const mixed = words.xor(words.load(constant(PAIR), 0), words.load(constant(PAIR), 32));
  return plus(constant(PLACES), words.times(words.and(mixed, constant(REMEMBERED - 1)), constant(PLACE)));
}

function differs(): Code {
  const parts = range(4).map((i) => lanes.xor(lanes.load(constant(PAIR), 16 * i), lanes.load(get(AT_PLACE), 16 * i)));
  return lanes.any(parts.reduce((all, part) => lanes.or(all, part)));
}

function remember(): Code {
  return [...copy(constant(PAIR), 0, get(AT_PLACE), 0, 4), ...copy(constant(NODE), 0, get(AT_PLACE), 64, 2)];
}

/** The pair with its prefix takes two blocks; of the second only one byte is not the same for all pairs. */
function hashPair(): Code {
  const swapped = (from: number, to: number) => [
    ...set(VECTOR, lanes.load(constant(from), 0)),
    ...lanes.store(constant(to), lanes.shuffle(get(VECTOR), get(VECTOR), SWAP), 0),
  ];
  return [
    ...range(4).flatMap((i) => swapped(PAIR - 1 + 16 * i, WORDS + 16 * i)),
    ...INITIAL.flatMap((word, i) => set(AT.h + i, constant(word))),
    ...range(16).flatMap((i) => set(AT.w + i, words.load(constant(WORDS), 4 * i))),
    ...compress(ofWords, AT, ROUNDS, CONSTANTS),
    ...set(ROW, plus(constant(LAST_BLOCKS - 64), shiftLeft(loadByte(constant(PAIR), 63), 8))),
    ...compressKnown(ofWords, AT, ROUNDS, set(ROW, plus(get(ROW), constant(64))), (i) => words.load(get(ROW), 4 * i)),
    ...range(8).flatMap((i) => words.store(constant(WORDS), get(AT.h + i), 4 * i)),
    ...swapped(WORDS, NODE),
    ...swapped(WORDS + 16, NODE + 16),
  ];
}
