import { CLAUSE_KINDS } from '../../libs/text/clause-kinds.ts';
import { clauseWords, type WordWeight } from '../../libs/text/clause-words.ts';
import { type ClauseModel, clauseEnds, conceptsOf, wordRowsOf } from '../../libs/text/clauses.ts';
import { CONCEPTS } from '../../libs/text/lexicon.ts';
import { CODES } from '../../libs/text/patterns.ts';
import { readText, spanOf } from '../../libs/text/reader.ts';
import type { Labelled } from './dataset.ts';

/** A clause of a post: its concepts, the places of its words, and which indicator its marks name (0 = none). */
export type Clause = {
  readonly concepts: readonly number[];
  readonly words: readonly number[];
  readonly kind: number;
  readonly weight: number;
};

/** How the weights are learned; chosen on folds by who wrote the posts. */
export const CLAUSE_SETTINGS = {
  epochs: 12,
  rate: 0.15,
  decay: 3e-3,
  /** words are rarer than concepts */
  wordDecay: 3e-3,
  /** clauses that a word must be met in */
  leastMet: 4,
  /** weights of words that are kept, and how much it counts for one that its word is met often */
  wordWeights: 2400,
  frequency: 0.5,
};
const BENIGN_WEIGHT = 0.15;

/** The clauses of posts with marks, and of look-alikes. */
export function clausesOf(posts: readonly Labelled[]): Clause[] {
  const found: Clause[] = [];
  for (const post of posts) {
    const isLure = post.kind === 'lure';
    if (isLure && post.spans.length === 0) continue;
    const read = readText(post.text);
    let from = 0;
    for (const to of clauseEnds(read.folded, read.words)) {
      const concepts = conceptsOf(read.features, from, to);
      if (concepts.length > 0) {
        const [start, end] = [spanOf(post.text, read, from, from)[0], spanOf(post.text, read, to - 1, to - 1)[1]];
        let kind = 0;
        let most = 0;
        for (const mark of post.spans) {
          const common = Math.min(end, mark.to) - Math.max(start, mark.from);
          if (common <= most) continue;
          most = common;
          kind = CODES.indexOf(mark.indicator) + 1;
        }
        const words = wordRowsOf(read.folded, read.words, from, to);
        found.push({ concepts, words, kind, weight: isLure ? 1 : BENIGN_WEIGHT });
      }
      from = to;
    }
  }
  return found;
}

/**
 * Softmax regression over the concepts and words of clauses, twice: over all words that are met often enough, then with
 * those weights of words alone that tell most. The same clauses give the same weights.
 */
export function learnClauses(clauses: readonly Clause[], settings = CLAUSE_SETTINGS): ClauseModel {
  const counts = new Map<number, number>();
  for (const { words } of clauses) for (const row of words) counts.set(row, (counts.get(row) ?? 0) + 1);
  const rows = [...counts.keys()].filter((row) => counts.get(row)! >= settings.leastMet).sort((a, b) => a - b);
  const placeOf = new Map(rows.map((row, place) => [row, CONCEPTS.length + place]));
  const inputs = clauses.map(({ concepts, words }) => {
    const places = words.map((row) => placeOf.get(row)).filter((place) => place !== undefined);
    return Uint32Array.from([...concepts, ...places]);
  });
  const size = CONCEPTS.length + rows.length;
  const first = fit(clauses, inputs, size, null, settings);
  const kept = new Uint8Array(size * CLAUSE_KINDS).fill(1, 0, CONCEPTS.length * CLAUSE_KINDS);
  const told: (readonly [at: number, amount: number])[] = [];
  for (let at = CONCEPTS.length * CLAUSE_KINDS; at < kept.length; at++) {
    const count = counts.get(rows[Math.floor(at / CLAUSE_KINDS) - CONCEPTS.length]!)!;
    told.push([at, Math.abs(first.weights[at]!) * count ** settings.frequency]);
  }
  told.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  for (const [at] of told.slice(0, settings.wordWeights)) kept[at] = 1;
  const { bias, weights } = fit(clauses, inputs, size, kept, settings);
  const words: WordWeight[] = [];
  for (let at = CONCEPTS.length * CLAUSE_KINDS; at < kept.length; at++)
    if (kept[at] === 1 && weights[at] !== 0)
      words.push({
        row: rows[Math.floor(at / CLAUSE_KINDS) - CONCEPTS.length]!,
        kind: at % CLAUSE_KINDS,
        weight: weights[at]!,
      });
  return { bias, weights: weights.slice(0, CONCEPTS.length * CLAUSE_KINDS), words: clauseWords(words) };
}

// Weights that are not `kept` stay 0.
function fit(
  clauses: readonly Clause[],
  inputs: readonly Uint32Array[],
  size: number,
  kept: Uint8Array | null,
  { epochs, rate, decay, wordDecay }: typeof CLAUSE_SETTINGS,
): { bias: Float32Array; weights: Float32Array } {
  const weights = new Float32Array(size * CLAUSE_KINDS);
  const squares = new Float32Array(weights.length).fill(1e-2);
  const bias = new Float32Array(CLAUSE_KINDS);
  const biasSquares = new Float32Array(CLAUSE_KINDS).fill(1e-2);
  const error = new Float64Array(CLAUSE_KINDS);
  const used = new Uint32Array(inputs.reduce((most, { length }) => Math.max(most, length), 0));
  let seed = 12345;
  const order = clauses.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { kind, weight } = clauses[index]!;
      let count = 0;
      for (const place of inputs[index]!) used[count++] = place * CLAUSE_KINDS;
      share(weights, bias, used, count, error);
      error[kind]! -= 1;
      for (let k = 0; k < CLAUSE_KINDS; k++) {
        const slope = weight * error[k]!;
        biasSquares[k]! += slope * slope;
        bias[k]! -= (rate * slope) / Math.sqrt(biasSquares[k]!);
        for (let i = 0; i < count; i++) {
          const at = used[i]! + k;
          if (kept !== null && kept[at] === 0) continue;
          const tilt = slope + (at < CONCEPTS.length * CLAUSE_KINDS ? decay : wordDecay) * weights[at]!;
          squares[at]! += tilt * tilt;
          weights[at]! -= (rate * tilt) / Math.sqrt(squares[at]!);
        }
      }
    }
  }
  return { bias, weights };
}

function share(weights: Float32Array, bias: Float32Array, used: Uint32Array, count: number, into: Float64Array): void {
  into.set(bias);
  for (let i = 0; i < count; i++) for (let k = 0; k < CLAUSE_KINDS; k++) into[k]! += weights[used[i]! + k]!;
  let top = -Infinity;
  for (let k = 0; k < CLAUSE_KINDS; k++) if (into[k]! > top) top = into[k]!;
  let all = 0;
  for (let k = 0; k < CLAUSE_KINDS; k++) all += into[k] = Math.exp(into[k]! - top);
  for (let k = 0; k < CLAUSE_KINDS; k++) into[k]! /= all;
}
