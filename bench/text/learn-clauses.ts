import { CLAUSE_KINDS, type ClauseModel, clauseEnds, conceptsOf, likenessOf } from '../../libs/text/clauses.ts';
import { CONCEPTS } from '../../libs/text/lexicon.ts';
import { CODES } from '../../libs/text/patterns.ts';
import { readText, spanOf } from '../../libs/text/reader.ts';
import type { Labelled } from './dataset.ts';

/** A clause of a post: its concepts, and which indicator its marks name (0 = none). */
export type Clause = { readonly concepts: readonly number[]; readonly kind: number; readonly weight: number };

const EPOCHS = 12;
const RATE = 0.15;
const DECAY = 3e-3;
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
        found.push({ concepts, kind, weight: isLure ? 1 : BENIGN_WEIGHT });
      }
      from = to;
    }
  }
  return found;
}

/** Softmax regression over the concepts of clauses; the same clauses give the same weights. */
export function learnClauses(clauses: readonly Clause[]): ClauseModel {
  const weights = new Float32Array(CONCEPTS.length * CLAUSE_KINDS);
  const squares = new Float32Array(weights.length).fill(1e-2);
  const bias = new Float32Array(CLAUSE_KINDS);
  const biasSquares = new Float32Array(CLAUSE_KINDS).fill(1e-2);
  const model = { bias, weights };
  const error = new Float64Array(CLAUSE_KINDS);
  let seed = 12345;
  const order = clauses.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { concepts, kind, weight } = clauses[index]!;
      likenessOf(concepts, model, error);
      error[kind]! -= 1;
      for (let k = 0; k < CLAUSE_KINDS; k++) {
        const slope = weight * error[k]!;
        biasSquares[k]! += slope * slope;
        bias[k]! -= (RATE * slope) / Math.sqrt(biasSquares[k]!);
        for (const concept of concepts) {
          const at = concept * CLAUSE_KINDS + k;
          const tilt = slope + DECAY * weights[at]!;
          squares[at]! += tilt * tilt;
          weights[at]! -= (RATE * tilt) / Math.sqrt(squares[at]!);
        }
      }
    }
  }
  return model;
}
