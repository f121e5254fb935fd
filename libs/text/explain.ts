import { nameOfSign } from './features.ts';
import type { Hashed } from './hashed-rows.ts';
import { hear } from './hidden-units.ts';
import { INDICATORS, type Told } from './indicators.ts';
import { MODEL, pullOf } from './model.ts';
import { CODES } from './patterns.ts';
import { priorityOf } from './read-post.ts';
import { readText } from './reader.ts';
import type { Priority } from './reading.ts';
import { type PlainReason, reasonsOf, weightOf } from './reasons.ts';

/** One reason for or against a verdict, as a person reads it. */
export type Reason = PlainReason & { readonly title: Told; readonly explanation: Told };

/** What made a verdict. `words` is what the sound of the words added beside the reasons. */
export type Explanation = {
  readonly priority: Priority;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly words: number;
  /** the other features of the model with their weights, strongest first, for those who check it */
  readonly features: readonly { readonly name: string; readonly weight: number }[];
};

const MAX_FEATURES = 12;

/**
 * Explains the verdict on a post: each indicator and good sign with its place, its text in four languages and how much
 * it weighed, strongest first.
 * @example explainPost('أجي تخدمي من دارك بلا وجه').reasons.some((reason) => reason.code === 'L02')
 */
export function explainPost(text: string): Explanation {
  const read = readText(text);
  const { features, logits, score } = read;
  const reasons = reasonsOf(text, read).map((reason): Reason => {
    const { title, explanation } = INDICATORS.get(reason.code)!;
    return { ...reason, title, explanation };
  });
  const others: { name: string; weight: number }[] = [];
  for (let i = 0; i < features.signCount; i++) {
    const sign = features.signs[i]!;
    const weight = weightOf(sign, logits);
    if (sign >= CODES.length && weight !== 0) others.push({ name: nameOfSign(sign), weight });
  }
  const words =
    hashedPull(features.chars, logits) + hashedPull(features.terms, logits) + hashedPull(features.pairs, logits);
  const together = round(hear(features.signs, features.signCount, MODEL.hidden));
  if (together !== 0) others.push({ name: 'signs together', weight: together });
  others.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { priority: priorityOf(read), score, reasons, words: round(words), features: others.slice(0, MAX_FEATURES) };
}

function hashedPull({ total, sums }: Hashed, logits: Float64Array): number {
  return total === 0 ? 0 : (MODEL.scales[1] * pullOf(sums, 0, logits)) / Math.sqrt(total);
}

function round(value: number): number {
  return Math.round(1000 * value) / 1000;
}
