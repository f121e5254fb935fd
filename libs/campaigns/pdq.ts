import { fault } from '@sanad/base/fault';
import { exactSamples } from './pdq-exact.ts';
import { GRID, LUMA, type Pixels, sidesOf } from './pdq-pixels.ts';

/** A perceptual hash: eight 32-bit words, the highest bits first, and how much the image shows (0..100). */
export type Pdq = { readonly hash: Uint32Array; readonly quality: number };

/** Below this quality a hash says too little to compare by (PDQ paper, section on quality). */
export const MIN_QUALITY = 50;
/** Bits within which two hashes are taken for one image (PDQ paper, recommended threshold). */
export const MATCH_BITS = 31;

const TERMS = 16;
const MIN_SIDE = 5;

// Where rounding in the reference could fall either way, its arithmetic is repeated step by step.
const DOUBT_TERM = 2e-3;
const DOUBT_STEP = 4e-4;

const COSINES = cosines();

/**
 * PDQ of an image: luminance, two box filters each way read only at the 64 x 64 points that are used, quality, DCT, median
 * (the published algorithm, "The TMK+PDF and PDQ hashing algorithms", 2019; constants as there).
 * @throws `pdq-pixels` when the data is shorter than the sizes say
 * @example pdqOf({ data: new Uint8Array(64 * 64), width: 64, height: 64, channels: 1 }).quality === 0
 */
export function pdqOf(pixels: Pixels): Pdq {
  const { terms, quality } = termsOf(pixels);
  return { hash: terms === null ? new Uint32Array(8) : bitsOf(terms), quality };
}

/**
 * The hashes of an image and of its seven turns and flips, from one pass: as it is, turned by 90, 180 and 270 degrees,
 * flipped along x, along y, along both diagonals.
 */
export function pdqVariants(pixels: Pixels): { readonly hashes: readonly Uint32Array[]; readonly quality: number } {
  const { terms, quality } = termsOf(pixels, TURNS);
  if (terms === null) return { hashes: TURNS.map(() => new Uint32Array(8)), quality };
  return { hashes: TURNS.map((turn) => bitsOf(turned(terms, turn))), quality };
}

/** Bits in which two hashes differ. @example distance(a, a) === 0 */
export function distance(a: Uint32Array, b: Uint32Array): number {
  let bits = 0;
  for (let i = 0; i < 8; i++) bits += ones(a[i]! ^ b[i]!);
  return bits;
}

/** 64 hexadecimal digits, as PDQ hashes are exchanged. */
export function pdqToHex(hash: Uint32Array): string {
  let out = '';
  for (const word of hash) out += word.toString(16).padStart(8, '0');
  return out;
}

/** Reads 64 hexadecimal digits. @throws `pdq-not-hex` */
export function pdqFromHex(text: string): Uint32Array {
  if (!/^[0-9a-f]{64}$/.test(text)) throw fault('pdq-not-hex', 'a PDQ hash is 64 lower-case hexadecimal digits');
  return Uint32Array.from({ length: 8 }, (_, i) => Number.parseInt(text.slice(8 * i, 8 * i + 8), 16));
}

/** Set bits of a 32-bit word. */
export function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

type Terms = { readonly terms: Float64Array | null; readonly quality: number };

function termsOf(pixels: Pixels, turns: readonly Turn[] = []): Terms {
  const { data, width, height, channels } = pixels;
  if (data.length < width * height * channels) throw fault('pdq-pixels', 'fewer pixels than width and height say');
  if (Math.min(width, height) < MIN_SIDE) return { terms: null, quality: 0 };
  const samples = sample(pixels);
  const [least, most] = gradient(samples);
  const terms = transform(samples);
  const doubt = inDoubt(terms) || turns.some((turn) => inDoubt(turned(terms, turn)));
  if (qualityOf(least) === qualityOf(most) && !doubt) return { terms, quality: qualityOf(least) };
  const exact = exactSamples(pixels);
  return { terms: transformExactly(exact), quality: qualityOf(gradient(exact, true)[0]) };
}

// ---- sampling

type Taps = { readonly start: Int32Array; readonly weights: Float64Array; readonly count: number };

const tapsBySize = new Map<number, Taps>();

// What two passes of the box filter weigh at each sample of a side of `size` pixels.
function tapsFor(size: number): Taps {
  const known = tapsBySize.get(size);
  if (known !== undefined) return known;
  const window = Math.floor((size + 2 * GRID - 1) / (2 * GRID));
  const after = Math.floor((window + 2) / 2) - 1;
  const before = window - 1 - after;
  const count = 2 * window - 1;
  const start = new Int32Array(GRID);
  const weights = new Float64Array(GRID * count);
  for (let s = 0; s < GRID; s++) {
    const at = Math.floor(((s + 0.5) * size) / GRID);
    start[s] = Math.max(0, Math.min(size - count, at - 2 * before));
    const [from, to] = [Math.max(0, at - before), Math.min(size - 1, at + after)];
    for (let i = from; i <= to; i++) {
      const [first, last] = [Math.max(0, i - before), Math.min(size - 1, i + after)];
      for (let k = first; k <= last; k++)
        weights[s * count + k - start[s]!]! += 1 / (to - from + 1) / (last - first + 1);
    }
  }
  const taps = { start, weights, count };
  tapsBySize.set(size, taps);
  return taps;
}

function sample(pixels: Pixels): Float64Array {
  const { data, width, channels } = pixels;
  const { rows, columns } = sidesOf(pixels);
  const down = tapsFor(rows.length);
  const along = tapsFor(columns.length);
  const [red, green, blue] = LUMA as [Float32Array, Float32Array, Float32Array];
  const line = new Float64Array(columns.length);
  const out = new Float64Array(GRID * GRID);
  const used = new Uint8Array(columns.length);
  for (let s = 0; s < GRID; s++) used.fill(1, along.start[s]!, along.start[s]! + along.count);
  const places: number[] = [];
  for (let c = 0; c < used.length; c++) if (used[c] === 1) places.push(c);
  const wanted = Int32Array.from(places);
  const source = Int32Array.from(places, (c) => columns[c]! * channels);
  for (let r = 0; r < GRID; r++) {
    line.fill(0);
    for (let t = 0; t < down.count; t++) {
      const weight = down.weights[r * down.count + t]!;
      if (weight === 0) continue;
      const row = rows[down.start[r]! + t]! * width * channels;
      if (channels === 1) {
        for (let i = 0; i < wanted.length; i++) line[wanted[i]!]! += weight * data[row + source[i]!]!;
      } else {
        for (let i = 0; i < wanted.length; i++) {
          const at = row + source[i]!;
          line[wanted[i]!]! += weight * (red[data[at]!]! + green[data[at + 1]!]! + blue[data[at + 2]!]!);
        }
      }
    }
    for (let s = 0; s < GRID; s++) {
      let sum = 0;
      for (let t = 0; t < along.count; t++) sum += along.weights[s * along.count + t]! * line[along.start[s]! + t]!;
      out[r * GRID + s] = sum;
    }
  }
  return out;
}

// ---- quality

function qualityOf(gradient: number): number {
  return Math.min(100, Math.floor(gradient / 90));
}

// The sum of steps between neighbours, each cut to a whole number: as it may be at least and at most.
function gradient(samples: Float64Array, exact = false): readonly [number, number] {
  const doubt = exact ? 0 : DOUBT_STEP;
  let least = 0;
  let most = 0;
  for (let i = 0; i < GRID * GRID; i++) {
    if (i < GRID * (GRID - 1)) {
      const step = Math.abs(Math.fround(Math.fround(samples[i]! - samples[i + GRID]!) * 100) / 255);
      least += Math.trunc(Math.max(0, step - doubt));
      most += Math.trunc(step + doubt);
    }
    if (i % GRID < GRID - 1) {
      const step = Math.abs(Math.fround(Math.fround(samples[i]! - samples[i + 1]!) * 100) / 255);
      least += Math.trunc(Math.max(0, step - doubt));
      most += Math.trunc(step + doubt);
    }
  }
  return [least, most];
}

// ---- transform

function cosines(): Float64Array {
  const scale = Math.fround(Math.sqrt(2 / GRID));
  const out = new Float64Array(TERMS * GRID);
  for (let i = 0; i < TERMS; i++) {
    for (let j = 0; j < GRID; j++) {
      out[i * GRID + j] = Math.fround(scale * Math.cos((Math.PI / 2 / GRID) * (i + 1) * (2 * j + 1)));
    }
  }
  return out;
}

function transform(samples: Float64Array): Float64Array {
  const half = new Float64Array(TERMS * GRID);
  for (let i = 0; i < TERMS; i++) {
    for (let k = 0; k < GRID; k++) {
      const cosine = COSINES[i * GRID + k]!;
      for (let j = 0; j < GRID; j++) half[i * GRID + j]! += cosine * samples[k * GRID + j]!;
    }
  }
  const out = new Float64Array(TERMS * TERMS);
  for (let i = 0; i < TERMS; i++) {
    for (let j = 0; j < TERMS; j++) {
      let sum = 0;
      for (let k = 0; k < GRID; k++) sum += half[i * GRID + k]! * COSINES[j * GRID + k]!;
      out[i * TERMS + j] = sum;
    }
  }
  return out;
}

function transformExactly(samples: Float64Array): Float64Array {
  const half = new Float64Array(TERMS * GRID);
  for (let i = 0; i < TERMS; i++) {
    for (let j = 0; j < GRID; j++) {
      let sum = 0;
      for (let k = 0; k < GRID; k++) {
        sum = Math.fround(sum + Math.fround(COSINES[i * GRID + k]! * samples[k * GRID + j]!));
      }
      half[i * GRID + j] = sum;
    }
  }
  const out = new Float64Array(TERMS * TERMS);
  for (let i = 0; i < TERMS; i++) {
    for (let j = 0; j < TERMS; j++) {
      let sum = 0;
      for (let k = 0; k < GRID; k++) {
        sum = Math.fround(sum + Math.fround(half[i * GRID + k]! * COSINES[j * GRID + k]!));
      }
      out[i * TERMS + j] = sum;
    }
  }
  return out;
}

// ---- bits

function inDoubt(terms: Float64Array): boolean {
  const sorted = terms.slice().sort();
  return sorted[128]! - sorted[127]! < DOUBT_TERM;
}

function bitsOf(terms: Float64Array): Uint32Array {
  const median = terms.slice().sort()[127]!;
  const hash = new Uint32Array(8);
  for (let bit = 0; bit < 256; bit++) {
    if (terms[bit]! > median) hash[7 - (bit >> 5)]! |= 1 << (bit & 31);
  }
  return hash;
}

// A turn of the image turns signs of the terms and may swap rows with columns: [swapped, minus where].
type Turn = { readonly swap: boolean; readonly minus: (i: number, j: number) => boolean };

const TURNS: readonly Turn[] = [
  { swap: false, minus: () => false },
  { swap: true, minus: (_, j) => j % 2 === 0 },
  { swap: false, minus: (i, j) => (i + j) % 2 === 1 },
  { swap: true, minus: (i) => i % 2 === 0 },
  { swap: false, minus: (i) => i % 2 === 0 },
  { swap: false, minus: (_, j) => j % 2 === 0 },
  { swap: true, minus: () => false },
  { swap: true, minus: (i, j) => (i + j) % 2 === 1 },
];

function turned(terms: Float64Array, turn: Turn): Float64Array {
  const out = new Float64Array(terms.length);
  for (let i = 0; i < TERMS; i++) {
    for (let j = 0; j < TERMS; j++) {
      const value = turn.minus(i, j) ? -terms[i * TERMS + j]! : terms[i * TERMS + j]!;
      out[turn.swap ? j * TERMS + i : i * TERMS + j] = value;
    }
  }
  return out;
}
