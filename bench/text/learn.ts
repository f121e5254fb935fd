import { FAMILIES } from '../../libs/text/data/families.ts';
import { SIGN_COUNT } from '../../libs/text/features.ts';
import { ROW } from '../../libs/text/hashed-rows.ts';
import { hear } from '../../libs/text/hidden-units.ts';
import { KINDS } from '../../libs/text/kinds.ts';
import { indexIn, type Model, weighHashed } from '../../libs/text/model.ts';
import { CODES } from '../../libs/text/patterns.ts';
import { readText } from '../../libs/text/reader.ts';
import { metOften, numbered, rowsThatTell, sharesOf } from './choose-rows.ts';
import type { Labelled } from './dataset.ts';
import { seeded } from './disguise.ts';
import type { Example } from './example.ts';
import { learnHidden } from './learn-hidden.ts';
import { otherScript } from './other-script.ts';
import { type Fitted, rounded } from './round-weights.ts';

// Who learns sees every hashed feature.
weighHashed(null);

/** How the weights are learned; chosen on folds by who wrote the posts. */
export const SETTINGS = {
  /** how often all posts are gone through to choose features, and then to learn weights: the mean of the later half */
  choosing: 10,
  epochs: 32,
  /** how many orders of the posts are learned from; the weights are their mean */
  voices: 4,
  rate: 0.2,
  signDecay: 1e-2,
  gramDecay: 1e-3,
  gramStep: 2,
  lureWeight: 1.5,
  talkWeight: 1,
  /** of posts that say by halves what they are, lures and others: even readers disagree on them */
  veiledWeight: 0.4,
  drop: 0.6,
  /** posts that a hashed feature must be met in */
  leastMet: 3,
  /** hashed features that keep a weight for every kind, and those that keep one for lures */
  fullRows: 2000,
  lureRows: 24300,
  /** how much it counts for a feature that it is met often: the power of how often, for the square of its weight */
  frequency: 0.7,
};

const PAIR = 2 * ROW;
const SWITCHED = new Set(['ary', 'ary-Latn', 'ar', 'mixed']);
const SWITCHED_WEIGHT = 0.5;

/** Examples, and of which post each is, by its number. */
export type Examples = { readonly examples: readonly Example[]; readonly of: readonly number[] };

/** The examples of posts; a post of Darija or Arabic is one more in the other script. `of` is the number of the post. */
export function examplesOf(posts: readonly Labelled[]): Examples {
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
  for (let i = 0; i < signCount; i++) add(signs[i]!, 1);
  for (const { rows, count } of [features.chars, features.terms, features.pairs])
    for (let i = 0; i < count; i++) add(SIGN_COUNT + rows[i]!, 1 / Math.sqrt(count));
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
 * small: some keep a weight for every kind, more keep one for lures. Weights are rounded to whole numbers at the end.
 */
export function learn(examples: readonly Example[], settings = SETTINGS): Model {
  const met = metOften(examples, settings.leastMet);
  const all = examples.map((example) => numbered(example, met.rows));
  const first = fit(all, SIGN_COUNT + met.rows.length, Infinity, settings.choosing, settings);
  const { full, lureOnly } = rowsThatTell(first.weights, met.counts, sharesOf(examples), settings);
  const kept = [...full, ...lureOnly].map((place) => met.rows[place]!);
  const few = examples.map((example) => numbered(example, kept));
  const seconds = Array.from({ length: settings.voices }, (_, voice) =>
    fit(few, SIGN_COUNT + kept.length, SIGN_COUNT + full.length, settings.epochs, settings, voice),
  );
  return { ...rounded(meanOf(seconds), kept, full.length), hidden: learnHidden(examples) };
}

/** What several orders of the same examples taught, halved between them: one order alone is a matter of luck. */
function meanOf(all: readonly Fitted[]): Fitted {
  const [first] = all;
  const weights = new Float32Array(first!.weights.length);
  for (const one of all) for (let i = 0; i < weights.length; i++) weights[i]! += one.weights[i]! / all.length;
  return { weights, bias: first!.bias.map((_, k) => all.reduce((sum, { bias }) => sum + bias[k]!, 0) / all.length) };
}

// Rows from `lureFrom` on learn a weight for lures alone.
function fit(
  examples: readonly Example[],
  rowCount: number,
  lureFrom: number,
  epochs: number,
  settings: typeof SETTINGS,
  voice = 0,
): Fitted {
  const before = prior();
  // The weights of a row and the sums of squares of their slopes stand side by side.
  const table = new Float32Array(rowCount * PAIR);
  for (let row = 0; row < rowCount; row++) {
    table.fill(1e-2, row * PAIR + ROW, (row + 1) * PAIR);
    if (row < SIGN_COUNT) table[row * PAIR] = before[row]!;
  }
  const size = KINDS.length;
  const bias = new Float64Array(size);
  bias[0] = -2;
  const biasSquares = new Float64Array(size).fill(1e-2);
  const error = new Float64Array(size);
  const { rate, signDecay, gramDecay, gramStep, drop } = settings;
  const averaged = Math.floor(epochs / 2);
  const longest = examples.reduce((most, { rows }) => Math.max(most, rows.length), 0);
  const kept = new Float32Array(longest);
  const keptAt = new Uint32Array(longest);
  const mean = new Float32Array(rowCount * ROW);
  const meanBias = new Float64Array(size);
  let seed = 12345 + 7919 * voice;
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { rows, values, kind, weight } = examples[index]!;
      error.set(bias);
      // Some features are left out each time, so that none is leaned on alone.
      let count = 0;
      for (let i = 0; i < rows.length; i++) {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
        if (seed < drop * 2 ** 32) continue;
        const value = values[i]! / (1 - drop);
        const at = rows[i]! * PAIR;
        kept[count] = value;
        keptAt[count++] = at;
        for (let k = 0; k < size; k++) error[k]! += value * table[at + k]!;
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
      for (let i = 0; i < count; i++) {
        const at = keptAt[i]!;
        const value = kept[i]!;
        const isSign = at < SIGN_COUNT * PAIR;
        const decay = isSign ? signDecay : gramDecay;
        const step = isSign ? rate : gramStep * rate;
        const columns = at < lureFrom * PAIR ? size : 1;
        for (let k = 0; k < columns; k++) {
          const start = isSign && k === 0 ? before[at / PAIR]! : 0;
          const slope = error[k]! * value + decay * (table[at + k]! - start);
          const squares = table[at + ROW + k]! + slope * slope;
          table[at + ROW + k] = squares;
          table[at + k]! -= (step * slope) / Math.sqrt(squares);
        }
      }
    }
    if (epoch < epochs - averaged) continue;
    for (let row = 0; row < rowCount; row++)
      for (let k = 0; k < size; k++) mean[row * ROW + k]! += table[row * PAIR + k]! / averaged;
    for (let k = 0; k < size; k++) meanBias[k]! += bias[k]! / averaged;
  }
  return { weights: mean, bias: [...meanBias] };
}

// What the grading of the indicators says for a lure before any example: strong, medium, weak, and good signs against.
function prior(): Float32Array {
  const weights = new Float32Array(SIGN_COUNT);
  CODES.forEach((code, index) => {
    const weight = FAMILIES[code]?.[1];
    weights[index] = weight === 'S' ? 0.9 : weight === 'M' ? 0.6 : weight === 'W' ? 0.3 : -0.7;
  });
  if (CODES.length > SIGN_COUNT) throw new Error('more indicators than signs');
  return weights;
}

/** How much speaks for each kind, of an example. */
export function judge(example: Example, model: Model): Float64Array {
  const sums = Float64Array.from(model.bias);
  const { rows, values } = example;
  const signs = rows.filter((row) => row < SIGN_COUNT);
  sums[0]! += hear(signs, signs.length, model.hidden);
  for (let i = 0; i < rows.length; i++) {
    const isSign = rows[i]! < SIGN_COUNT;
    const at = isSign ? rows[i]! : indexIn(model.rows, rows[i]! - SIGN_COUNT);
    if (at < 0) continue;
    const weights = isSign ? model.signs : model.weights;
    const scale = values[i]! * model.scales[isSign ? 0 : 1];
    for (let k = 0; k < ROW; k++) sums[k]! += scale * weights[at * ROW + k]!;
  }
  return sums;
}
