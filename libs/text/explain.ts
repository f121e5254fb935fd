import { nameOfSign } from './features.ts';
import { type Hashed, ROW } from './hashed-rows.ts';
import { INDICATORS, type Told } from './indicators.ts';
import { MODEL, pullOf } from './model.ts';
import { CODES } from './patterns.ts';
import { priorityOf, spansOf } from './read-post.ts';
import { type Read, readText } from './reader.ts';
import type { Priority, Span } from './reading.ts';

/** One reason for or against a verdict, as a person reads it. */
export type Reason = {
  readonly code: string;
  /** a good sign: it lowers the priority and is never clearance */
  readonly against: boolean;
  /** how much it moved the score (logits; above 0 = towards a lure); 0 = a clause that reads like it */
  readonly weight: number;
  readonly title: Told;
  readonly explanation: Told;
  readonly spans: readonly Span[];
};

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
  const { features, hits, logits, score } = read;
  const reasons: Reason[] = [];
  const others: { name: string; weight: number }[] = [];
  const byPattern = new Set<number>();
  for (let i = 0; i < features.signCount; i++) {
    const sign = features.signs[i]!;
    const weight = round(MODEL.scales[0] * pullOf(MODEL.signs, sign * ROW, logits));
    if (sign < CODES.length) {
      byPattern.add(sign);
      reasons.push(reasonOf(text, read, sign, weight));
    } else if (weight !== 0) others.push({ name: nameOfSign(sign), weight });
  }
  for (let code = 0; code < CODES.length; code++)
    if (hits.seen[code]! > 0 && !byPattern.has(code)) reasons.push(reasonOf(text, read, code, 0));
  const words =
    hashedPull(features.chars, logits) + hashedPull(features.terms, logits) + hashedPull(features.pairs, logits);
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  others.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { priority: priorityOf(read), score, reasons, words: round(words), features: others.slice(0, MAX_FEATURES) };
}

function reasonOf(text: string, read: Read, sign: number, weight: number): Reason {
  const { code, against, title, explanation } = INDICATORS.get(CODES[sign]!)!;
  return { code, against, weight, title, explanation, spans: spansOf(text, read, sign) };
}

function hashedPull({ total, sums }: Hashed, logits: Float64Array): number {
  return total === 0 ? 0 : (MODEL.scales[1] * pullOf(sums, 0, logits)) / Math.sqrt(total);
}

function round(value: number): number {
  return Math.round(1000 * value) / 1000;
}
