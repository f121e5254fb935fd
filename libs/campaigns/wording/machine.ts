// What differs between the two ways this folder runs. Node runs it as it stands, over typed arrays; compiled to WebAssembly,
// `machine.as` stands in the place of this file: arrays are plain memory there, and whole numbers have 32 bits.

/** A whole number of 32 bits; any other is a `number`. */
export type int = number;
export type Ints = Int32Array;
/** Hashes of words. Signed or not, by where it runs: to be compared with each other only, or after `| 0`. */
export type Words = Uint32Array;
export type Halves = Uint16Array;
export type Bytes = Uint8Array;
export type Reals = Float64Array;
/** A list of arrays, that grows. */
export type IntLists = Int32Array[];
export type WordLists = Uint32Array[];

export const newInts = (length: int): Ints => new Int32Array(length);
export const newWords = (length: int): Words => new Uint32Array(length);
export const newHalves = (length: int): Halves => new Uint16Array(length);
export const newBytes = (length: int): Bytes => new Uint8Array(length);
export const newReals = (length: int): Reals => new Float64Array(length);
export const newIntLists = (): IntLists => emptyList(new Int32Array(0));
export const newWordLists = (): WordLists => emptyList(new Uint32Array(0));
/** Says that an array of so many numbers is not used any more. */
export const release = (_array: Ints, _length: int): void => {};

export const mul = (a: int, b: int): int => Math.imul(a, b);
export const clz = (a: int): int => Math.clz32(a);
export const real = (a: int): number => a;
/** The whole number at or below. */
export const whole = (a: number): int => Math.floor(a);
/** So much of a length as 28 bits say. */
export const part = (share: int, length: int): int => (share * 2 ** -28 * length) | 0;
export const log = (a: number): number => Math.log(a);

const LOGARITHMS = Float64Array.from({ length: 65536 }, (_, count) => Math.log(count + 1));
/** The logarithms of 1 to 65536. */
export const logarithms = (): Reals => LOGARITHMS;

// The engine would take a list that gets its first object later for another kind.
function emptyList<T extends object>(one: T): T[] {
  const list = [one];
  list.length = 0;
  return list;
}
