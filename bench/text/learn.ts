import { FAMILIES } from '../../libs/text/data/families.ts';
import { GRAM_BITS, SIGN_COUNT } from '../../libs/text/features.ts';
import type { Model } from '../../libs/text/model.ts';
import { CODES } from '../../libs/text/patterns.ts';
import { readText } from '../../libs/text/reader.ts';

/** One post with its features and what it is. */
export type Example = {
  readonly signs: Uint16Array;
  readonly grams: Uint16Array;
  readonly lure: boolean;
  readonly weight: number;
};

const EPOCHS = 60;
const RATE = 0.12;
const SIGN_DECAY = 3e-2;
const GRAM_DECAY = 3e-3;
const GRAM_STEP = 2;

/** The features of a text, copied out of the reader's buffers. */
export function exampleOf(text: string, lure: boolean, weight: number): Example {
  const { features } = readText(text);
  return {
    signs: features.signs.slice(0, features.signCount),
    grams: features.grams.slice(0, features.gramCount),
    lure,
    weight,
  };
}

/**
 * Logistic regression by AdaGrad over a fixed order, with decay; the same examples in the same order give the same
 * weights to the last bit.
 */
export function learn(examples: readonly Example[]): Model {
  const before = prior();
  const signs = Float32Array.from(before);
  const grams = new Float32Array(1 << GRAM_BITS);
  const signSquares = new Float32Array(SIGN_COUNT).fill(1e-2);
  const gramSquares = new Float32Array(1 << GRAM_BITS).fill(1e-2);
  let bias = -2;
  let biasSquares = 1e-2;
  let seed = 12345;
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const example = examples[index]!;
      const root = Math.sqrt(example.grams.length);
      let sum = bias;
      for (const sign of example.signs) sum += signs[sign]!;
      let gramSum = 0;
      for (const gram of example.grams) gramSum += grams[gram]!;
      if (root > 0) sum += gramSum / root;
      const error = (1 / (1 + Math.exp(-sum)) - (example.lure ? 1 : 0)) * example.weight;
      biasSquares += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSquares);
      for (const sign of example.signs) {
        const slope = error + SIGN_DECAY * (signs[sign]! - before[sign]!);
        signSquares[sign]! += slope * slope;
        signs[sign]! -= (RATE * slope) / Math.sqrt(signSquares[sign]!);
      }
      if (root === 0) continue;
      for (const gram of example.grams) {
        const slope = error / root + GRAM_DECAY * grams[gram]!;
        gramSquares[gram]! += slope * slope;
        grams[gram]! -= (GRAM_STEP * RATE * slope) / Math.sqrt(gramSquares[gram]!);
      }
    }
  }
  return { bias, signs, grams };
}

// What the grading of the indicators says before any example: strong, medium, weak, and good signs against.
function prior(): Float32Array {
  const weights = new Float32Array(SIGN_COUNT);
  CODES.forEach((code, index) => {
    const weight = FAMILIES[code]?.[1];
    weights[index] = weight === 'S' ? 0.9 : weight === 'M' ? 0.6 : weight === 'W' ? 0.3 : -0.7;
  });
  return weights;
}

/** The logit of an example. */
export function judge(example: Example, model: Model): number {
  let sum = model.bias;
  for (const sign of example.signs) sum += model.signs[sign]!;
  let grams = 0;
  for (const gram of example.grams) grams += model.grams[gram]!;
  return example.grams.length === 0 ? sum : sum + grams / Math.sqrt(example.grams.length);
}
