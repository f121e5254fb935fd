import { nameOfSign } from './features.ts';
import { INDICATORS, type Told } from './indicators.ts';
import { MODEL } from './model.ts';
import { CODES } from './patterns.ts';
import { priorityOf, scoreOf, spansOf } from './read-post.ts';
import { readText } from './reader.ts';
import type { Priority, Span } from './reading.ts';

/** One reason for or against a verdict, as a person reads it. */
export type Reason = {
  readonly code: string;
  /** a good sign: it lowers the priority and is never clearance */
  readonly against: boolean;
  /** how much it moved the score (logits; above 0 = towards a lure) */
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
  const score = scoreOf(read);
  const { features } = read;
  const reasons: Reason[] = [];
  const others: { name: string; weight: number }[] = [];
  for (let i = 0; i < features.signCount; i++) {
    const sign = features.signs[i]!;
    const weight = round(MODEL.signs[sign]!);
    if (sign >= CODES.length) {
      if (weight !== 0) others.push({ name: nameOfSign(sign), weight });
      continue;
    }
    const indicator = INDICATORS.get(CODES[sign]!)!;
    const { code, against, title, explanation } = indicator;
    reasons.push({ code, against, weight, title, explanation, spans: spansOf(text, read, sign) });
  }
  let words = 0;
  for (let i = 0; i < features.gramCount; i++) words += MODEL.grams[features.grams[i]!]!;
  if (features.gramCount > 0) words /= Math.sqrt(features.gramCount);
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  others.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return {
    priority: priorityOf(score, read),
    score,
    reasons,
    words: round(words),
    features: others.slice(0, MAX_FEATURES),
  };
}

function round(value: number): number {
  return Math.round(1000 * value) / 1000;
}
