/**
 * Trains the reader's models on the labelled posts and writes `libs/text/data/model.ts` and `clause-model.ts`: the same
 * posts give the same files to the byte. `node bench/text/train.ts [--write]`; without --write it only tells whether
 * the files are as they would be.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { sha256 } from '@sanad/base/sha256';
import { wordWeights } from '../../libs/text/clause-words.ts';
import type { ClauseModel } from '../../libs/text/clauses.ts';
import { shareOf } from '../../libs/text/model.ts';
import { TOP_WEIGHT, WEIGHT_SIGNS } from '../../libs/text/packed-weights.ts';
import { calibrate } from './calibrate.ts';
import { labelled } from './dataset.ts';
import { foldsByWriter, judgeByFolds } from './folds.ts';
import { examplesOf, learn } from './learn.ts';
import { clausesOf, learnClauses } from './learn-clauses.ts';
import { pack, packTable, packWords } from './pack.ts';

const FOLDER = new URL('../../libs/text/data/', import.meta.url);
/** Chosen on scores of posts by writers of whom the model had seen none (what this program tells). */
const THRESHOLDS = [0.76, 0.25];

const posts = labelled();
const all = examplesOf(posts);
const model = learn(all.examples);
const judged = judgeByFolds(posts, false, foldsByWriter(posts), all);
const calibration = calibrate(judged);
for (const least of [0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.75, 0.78, 0.8, 0.85, 0.9]) tellShares(least);
const packed = packTable(model);
const { weights: heard, ...hidden } = model.hidden;
const hiddenWeights = Array.from(heard, (weight) => WEIGHT_SIGNS[weight + TOP_WEIGHT]).join('');
const clauses = packClauses(learnClauses(clausesOf(posts)));
const digest = [
  ...sha256(
    new TextEncoder().encode(
      packed +
        hiddenWeights +
        JSON.stringify(hidden) +
        clauses.packed +
        clauses.words +
        model.bias +
        calibration +
        THRESHOLDS,
    ),
  ),
]
  .slice(0, 4)
  .map((byte) => byte.toString(16).padStart(2, '0'))
  .join('');
const HEAD = `/** Weights made by bench/text/train.ts from ${posts.length} posts; not written by hand. */\n`;
const files: Readonly<Record<string, string>> = {
  'model.ts': `${HEAD}export const MODEL_VERSION = '${digest}';
export const BIAS = [${model.bias.join(', ')}];
export const SCALES: readonly [number, number] = [${model.scales.join(', ')}];
export const CALIBRATION: readonly [number, number] = [${calibration.join(', ')}];
export const THRESHOLDS: readonly [number, number] = [${THRESHOLDS.join(', ')}];
export const PACKED =
  '${packed}';
export const HIDDEN = {
  scale: ${hidden.scale},
  share: ${hidden.share},
  bias: [${hidden.bias.join(', ')}],
  out: [${hidden.out.join(', ')}],
};
export const HIDDEN_WEIGHTS =
  '${hiddenWeights}';
`,
  'clause-model.ts': `${HEAD}export const CLAUSE_BIAS =
  '${clauses.bias}';
export const CLAUSE_SCALE = ${clauses.scale};
export const CLAUSE_WEIGHTS =
  '${clauses.packed}';
export const CLAUSE_WORDS =
  '${clauses.words}';
`,
};

let changed = 0;
for (const [name, source] of Object.entries(files)) {
  const file = new URL(name, FOLDER);
  if (readFileSync(file, 'utf8') === source) continue;
  changed++;
  if (process.argv.includes('--write')) writeFileSync(file, source);
}
const isWritten = process.argv.includes('--write');
process.stdout.write(
  `${posts.length} posts, model ${digest}: ${changed === 0 ? 'as trained' : isWritten ? 'written' : 'not what training gives'}\n`,
);
process.exitCode = changed > 0 && !isWritten ? 1 : 0;

// What share of lures and of others has a score from here on, when their writers were not learned from.
function tellShares(least: number): void {
  const shareOfKind = (isLure: boolean): string => {
    const rows = judged.filter(({ post }) => (post.kind === 'lure') === isLure);
    const found = rows.filter(({ margin }) => shareOf(margin, calibration) >= least);
    return `${((100 * found.length) / rows.length).toFixed(1)} %`;
  };
  process.stdout.write(`score from ${least}: ${shareOfKind(true)} of lures, ${shareOfKind(false)} of others\n`);
}

// Small weights are zero, which keeps the file small.
function packClauses(made: ClauseModel): { packed: string; bias: string; scale: number; words: string } {
  const sizes = Array.from(made.weights, Math.abs).sort((a, b) => a - b);
  const scale = Number((sizes[Math.floor(0.997 * sizes.length)]! / TOP_WEIGHT).toPrecision(4));
  const whole = Int8Array.from(made.weights, (weight) =>
    Math.max(-TOP_WEIGHT, Math.min(TOP_WEIGHT, Math.round(weight / scale))),
  );
  const bias = [...made.bias].map((value) => value.toFixed(2)).join(' ');
  return { packed: pack(whole), bias, scale, words: packWords(wordWeights(made.words), scale) };
}
