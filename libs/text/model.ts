import { ALERT_AT, BIAS, GRAM_SCALE, GRAM_WEIGHTS, REVIEW_AT, SIGN_SCALE, SIGN_WEIGHTS } from './data/model.ts';
import { type Features, GRAM_BITS, SIGN_COUNT } from './features.ts';

/** The learned weights: `signs[i]` of sign i, `grams[h]` of gram h, to be added to `bias`. */
export type Model = { readonly bias: number; readonly signs: Float32Array; readonly grams: Float32Array };

/** Scores from here on are alerts and reviews, when nothing else speaks against it. */
export const ALERT = ALERT_AT;
export const REVIEW = REVIEW_AT;

/** The model that the project ships, made by `bench/text/train.ts`. */
export const MODEL: Model = {
  bias: BIAS,
  signs: unpack(SIGN_WEIGHTS, SIGN_SCALE, SIGN_COUNT),
  grams: unpack(GRAM_WEIGHTS, GRAM_SCALE, 1 << GRAM_BITS),
};

/** The score of a post before it is squeezed to 0..1. Grams count by the root of their number, so length does not. */
export function logitOf(features: Features, model: Model): number {
  let sum = model.bias;
  for (let i = 0; i < features.signCount; i++) sum += model.signs[features.signs[i]!]!;
  let grams = 0;
  for (let i = 0; i < features.gramCount; i++) grams += model.grams[features.grams[i]!]!;
  return features.gramCount === 0 ? sum : sum + grams / Math.sqrt(features.gramCount);
}

/** A probability of a logit. */
export function squeeze(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

// Signed bytes in base64; a list of another size belongs to another version and counts as none.
function unpack(packed: string, scale: number, size: number): Float32Array {
  const weights = new Float32Array(size);
  const bytes = atob(packed);
  if (bytes.length !== size) return weights;
  for (let i = 0; i < size; i++) weights[i] = (((bytes.charCodeAt(i) + 128) & 255) - 128) * scale;
  return weights;
}
