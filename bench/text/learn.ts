import { FAMILIES } from '../../libs/text/data/families.ts';
import { SIGN_COUNT } from '../../libs/text/features.ts';
import { ROW } from '../../libs/text/hashed-rows.ts';
import { HASH_BASE, KINDS, type Kind, type Model, TABLE_SIZE, TOP_WEIGHT, weighHashed } from '../../libs/text/model.ts';
import { CODES } from '../../libs/text/patterns.ts';
import { readText } from '../../libs/text/reader.ts';
import type { Labelled } from './dataset.ts';
import { seeded } from './disguise.ts';
import { otherScript } from './other-script.ts';

/** One post with its features and what it is. `rows` are places in the table of weights, `values` how much each counts. */
export type Example = {
  readonly rows: Uint32Array;
  readonly values: Float32Array;
  readonly kind: Kind;
  readonly weight: number;
  /** how many words it has */
  readonly words: number;
};

// Who learns sees every place of the table.
weighHashed(null);

/** How the weights are learned; chosen on folds by cover story. */
export const SETTINGS = {
  epochs: 20,
  rate: 0.1,
  signDecay: 1e-2,
  gramDecay: 1e-3,
  gramStep: 2,
  lureWeight: 1.5,
  talkWeight: 1,
  /** of posts that say by halves what they are, lures and others: even readers disagree on them */
  veiledWeight: 0.4,
  drop: 0.4,
  /** hashed features that are kept, and those of them that keep a weight for every kind */
  rows: 16000,
  fullRows: 7000,
};

const SWITCHED = new Set(['ary', 'ary-Latn', 'ar', 'mixed']);
const SWITCHED_WEIGHT = 0.5;

/** The examples of posts; a post of Darija or Arabic is one more in the other script. `of` is the number of the post. */
export function examplesOf(posts: readonly Labelled[]): { readonly examples: Example[]; readonly of: number[] } {
  const examples = posts.map((post) => {
    const example = exampleOf(post);
    return /veiled|oblique/.test(post.id) ? { ...example, weight: SETTINGS.veiledWeight * example.weight } : example;
  });
  const of = posts.map((_, i) => i);
  const random = seeded(11);
  for (const [i, { text, kind, language }] of posts.entries()) {
    if (!SWITCHED.has(language)) continue;
    const example = exampleOf({ text: otherScript(text, random), kind });
    examples.push({ ...example, weight: SWITCHED_WEIGHT * examples[i]!.weight });
    of.push(i);
  }
  return { examples, of };
}

/** The features of a post, copied out of the reader's buffers. */
export function exampleOf({ text, kind }: Pick<Labelled, 'text' | 'kind'>): Example {
  const { features, words } = readText(text);
  const { signs, signCount } = features;
  const values = new Map<number, number>();
  const add = (row: number, value: number): void => void values.set(row, (values.get(row) ?? 0) + value);
  for (let i = 0; i < signCount; i++) add(signs[i]! * ROW, 1);
  for (const { rows, count } of [features.chars, features.terms, features.pairs])
    for (let i = 0; i < count; i++) add(HASH_BASE + rows[i]! * ROW, 1 / Math.sqrt(count));
  return {
    rows: Uint32Array.from(values.keys()),
    values: Float32Array.from(values.values()),
    kind,
    weight: kind === 'lure' ? SETTINGS.lureWeight : kind === 'other' ? SETTINGS.talkWeight : 1,
    words: words.count,
  };
}

/**
 * Softmax regression by AdaGrad over a fixed order, with decay; the same examples in the same order give the same
 * weights to the last bit. It learns twice: over all features, then over those that told most, so that the table is
 * small. Weights are rounded to whole numbers at the end.
 */
export function learn(examples: readonly Example[], settings = SETTINGS): Model {
  const first = fit(examples, settings);
  const told = rowsThatTell(examples, first.weights);
  const kept = new Uint8Array(TABLE_SIZE / ROW).fill(1, 0, HASH_BASE / ROW);
  for (const row of told.slice(0, settings.rows)) kept[row] = 1;
  const small = examples.map((example) => without(example, kept));
  const { weights, bias } = fit(small, settings);
  for (let row = HASH_BASE; row < weights.length; row += ROW)
    if (kept[row / ROW] === 0) weights.fill(0, row, row + ROW);
  const shares = sharesOf(examples);
  for (const row of told.slice(settings.fullRows, settings.rows)) lureOnly(weights, row * ROW, shares);
  return rounded(weights, bias);
}

// How frequent each kind is beside lures.
function sharesOf(examples: readonly Example[]): number[] {
  const others = examples.filter(({ kind }) => kind !== 'lure');
  return KINDS.map((kind) => others.filter((example) => example.kind === kind).length / others.length);
}

// Leaves a row one weight: for a lure against what else there is.
function lureOnly(weights: Float32Array, row: number, shares: readonly number[]): void {
  let rest = 0;
  for (let k = 1; k < KINDS.length; k++) rest += shares[k]! * weights[row + k]!;
  weights[row]! -= rest;
  weights.fill(0, row + 1, row + ROW);
}

// The hashed rows whose weights differ most between kinds, by how often they are met, best first.
function rowsThatTell(examples: readonly Example[], weights: Float32Array): number[] {
  const met = new Uint16Array(TABLE_SIZE / ROW);
  for (const { rows } of examples) for (const row of rows) met[row / ROW]!++;
  const told: (readonly [number, number])[] = [];
  for (let row = HASH_BASE / ROW; row < met.length; row++) {
    if (met[row]! < 3) continue;
    let [sum, squares] = [0, 0];
    for (let k = 0; k < KINDS.length; k++) {
      const weight = weights[row * ROW + k]!;
      sum += weight;
      squares += weight * weight;
    }
    told.push([row, (squares - (sum * sum) / KINDS.length) * met[row]!]);
  }
  told.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return told.map(([row]) => row);
}

function without(example: Example, kept: Uint8Array): Example {
  const keep = Array.from(example.rows, (_, i) => i).filter((i) => kept[example.rows[i]! / ROW] === 1);
  return {
    ...example,
    rows: Uint32Array.from(keep, (i) => example.rows[i]!),
    values: Float32Array.from(keep, (i) => example.values[i]!),
  };
}

function fit(examples: readonly Example[], settings: typeof SETTINGS): { weights: Float32Array; bias: number[] } {
  const before = prior();
  const weights = Float32Array.from(before);
  const squares = new Float32Array(TABLE_SIZE).fill(1e-2);
  const size = KINDS.length;
  const bias = new Float64Array(size);
  bias[KINDS.indexOf('lure')] = -2;
  const biasSquares = new Float64Array(size).fill(1e-2);
  const error = new Float64Array(size);
  const { rate, signDecay, gramDecay, gramStep } = settings;
  const kept = new Float32Array(examples.reduce((most, { rows }) => Math.max(most, rows.length), 0));
  let seed = 12345;
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { rows, values, kind, weight } = examples[index]!;
      error.set(bias);
      // Some features are left out each time, so that none is leaned on alone.
      for (let i = 0; i < rows.length; i++) {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
        kept[i] = seed < settings.drop * 2 ** 32 ? 0 : values[i]! / (1 - settings.drop);
        if (kept[i] === 0) continue;
        for (let k = 0; k < size; k++) error[k]! += kept[i]! * weights[rows[i]! + k]!;
      }
      let top = error[0]!;
      for (let k = 1; k < size; k++) top = Math.max(top, error[k]!);
      let all = 0;
      for (let k = 0; k < size; k++) all += error[k] = Math.exp(error[k]! - top);
      for (let k = 0; k < size; k++) error[k] = weight * (error[k]! / all - (KINDS[k] === kind ? 1 : 0));
      for (let k = 0; k < size; k++) {
        biasSquares[k]! += error[k]! ** 2;
        bias[k]! -= (rate * error[k]!) / Math.sqrt(biasSquares[k]!);
      }
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!;
        const value = kept[i]!;
        if (value === 0) continue;
        const isGram = row >= HASH_BASE;
        const decay = isGram ? gramDecay : signDecay;
        const step = isGram ? gramStep * rate : rate;
        for (let k = 0; k < size; k++) {
          const at = row + k;
          const slope = error[k]! * value + decay * (weights[at]! - before[at]!);
          squares[at]! += slope * slope;
          weights[at]! -= (step * slope) / Math.sqrt(squares[at]!);
        }
      }
    }
  }
  return { weights, bias: [...bias] };
}

// Whole numbers from -7 to 7, signs and grams by their own scale; what all kinds share tells nothing and is taken off.
function rounded(weights: Float32Array, bias: number[]): Model {
  const size = KINDS.length;
  for (let row = 0; row < weights.length; row += ROW) {
    let mean = 0;
    for (let k = 0; k < size; k++) mean += weights[row + k]! / size;
    const isFull = weights[row + 1] !== 0 || weights[row + 2] !== 0;
    if (row >= HASH_BASE && isFull) for (let k = 0; k < size; k++) weights[row + k]! -= mean;
  }
  const scales: [number, number] = [
    topOf(weights, 0, HASH_BASE) / TOP_WEIGHT,
    topOf(weights, HASH_BASE, weights.length) / TOP_WEIGHT,
  ];
  const whole = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++)
    whole[i] = Math.max(-TOP_WEIGHT, Math.min(TOP_WEIGHT, Math.round(weights[i]! / scales[i < HASH_BASE ? 0 : 1])));
  return { bias: bias.map((value) => Number(value.toFixed(4))), weights: whole, scales, calibration: [1, 0] };
}

// The size that all but a few weights stay below.
function topOf(weights: Float32Array, from: number, to: number): number {
  const sizes = Array.from(weights.subarray(from, to), Math.abs)
    .filter((size) => size > 1e-4)
    .sort((a, b) => a - b);
  return Number((sizes[Math.floor(0.998 * sizes.length)] ?? 1).toPrecision(5));
}

// What the grading of the indicators says before any example: strong, medium, weak, and good signs against.
function prior(): Float32Array {
  const weights = new Float32Array(TABLE_SIZE);
  CODES.forEach((code, index) => {
    const weight = FAMILIES[code]?.[1];
    weights[index * ROW] = weight === 'S' ? 0.9 : weight === 'M' ? 0.6 : weight === 'W' ? 0.3 : -0.7;
  });
  if (CODES.length > SIGN_COUNT) throw new Error('more indicators than signs');
  return weights;
}

/** How much speaks for each kind, of an example. */
export function judge(example: Example, model: Model): Float64Array {
  const sums = Float64Array.from(model.bias);
  const { rows, values } = example;
  for (let i = 0; i < rows.length; i++) {
    const scale = values[i]! * model.scales[rows[i]! < HASH_BASE ? 0 : 1];
    for (let k = 0; k < ROW; k++) sums[k]! += scale * model.weights[rows[i]! + k]!;
  }
  return sums;
}
