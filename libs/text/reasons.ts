import { FAMILIES } from './data/families.ts';
import { ROW } from './hashed-rows.ts';
import { MODEL, pullOf } from './model.ts';
import { CODES } from './patterns.ts';
import { priorityOf, spansOf } from './read-post.ts';
import { type Read, readText } from './reader.ts';
import type { Priority, Span, Stance } from './reading.ts';

/** One reason for or against a verdict, by its code: the words for it stand elsewhere. */
export type PlainReason = {
  readonly code: string;
  /** a good sign: it lowers the priority and is never clearance */
  readonly against: boolean;
  /** how much it moved the score (logits; above 0 = towards a lure); 0 = a clause that reads like it */
  readonly weight: number;
  readonly spans: readonly Span[];
};

/** A verdict and what made it, without words for people. */
export type PlainReading = {
  readonly priority: Priority;
  readonly stance: Stance;
  /** strongest first */
  readonly reasons: readonly PlainReason[];
};

/**
 * Reads a text for who has words for the codes herself, a page in one language.
 * @example readReasons('أجي تخدمي من دارك بلا وجه').reasons.some((reason) => reason.code === 'L02')
 */
export function readReasons(text: string): PlainReading {
  const read = readText(text);
  return { priority: priorityOf(read), stance: read.stance, reasons: reasonsOf(text, read) };
}

/** Each indicator and good sign of a text that was read, with its places, strongest first. */
export function reasonsOf(text: string, read: Read): PlainReason[] {
  const { features, hits, logits } = read;
  const reasons: PlainReason[] = [];
  const byPattern = new Set<number>();
  const add = (sign: number, weight: number): void => {
    const code = CODES[sign]!;
    reasons.push({ code, against: FAMILIES[code] === undefined, weight, spans: spansOf(text, read, sign) });
  };
  for (let i = 0; i < features.signCount; i++) {
    const sign = features.signs[i]!;
    if (sign >= CODES.length) continue;
    byPattern.add(sign);
    add(sign, weightOf(sign, logits));
  }
  for (let code = 0; code < CODES.length; code++) if (hits.seen[code]! > 0 && !byPattern.has(code)) add(code, 0);
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** How much a sign moved the score, in thousandths. */
export function weightOf(sign: number, logits: Float64Array): number {
  return Math.round(1000 * MODEL.scales[0] * pullOf(MODEL.signs, sign * ROW, logits)) / 1000;
}
