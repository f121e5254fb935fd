/**
 * Trains the reader's model on the labelled posts and writes `libs/text/data/model.ts`: the same posts give the same
 * file to the byte. `node bench/text/train.ts [--write]`; without --write it only tells whether the file is as it would be.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { sha256 } from '@sanad/base/sha256';
import { labelled } from './dataset.ts';
import { exampleOf, learn } from './learn.ts';

const MODEL_FILE = new URL('../../libs/text/data/model.ts', import.meta.url);
/** Chosen on scores of posts that the model had not seen (`accuracy.ts`). */
const ALERT_AT = 0.36;
const REVIEW_AT = 0.15;
const LURE_WEIGHT = 1.5;

const posts = labelled();
const model = learn(posts.map((post) => exampleOf(post.text, post.lure, post.lure ? LURE_WEIGHT : 1)));
const signs = pack(model.signs);
const grams = pack(model.grams);
const digest = [...sha256(new TextEncoder().encode(signs.packed + grams.packed + model.bias))]
  .slice(0, 4)
  .map((byte) => byte.toString(16).padStart(2, '0'))
  .join('');
const source = `/** Weights made by bench/text/train.ts from ${posts.length} posts; not written by hand. */
export const MODEL_VERSION = '${digest}';
export const BIAS = ${Number(model.bias.toFixed(5))};
export const SIGN_SCALE = ${signs.scale};
export const GRAM_SCALE = ${grams.scale};
export const ALERT_AT = ${ALERT_AT};
export const REVIEW_AT = ${REVIEW_AT};
export const SIGN_WEIGHTS =
  '${signs.packed}';
export const GRAM_WEIGHTS =
  '${grams.packed}';
`;

if (!process.argv.includes('--write')) {
  const same = readFileSync(MODEL_FILE, 'utf8') === source;
  process.stdout.write(same ? 'the model is as trained\n' : 'the model is not what training gives\n');
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(MODEL_FILE, source);
  process.stdout.write(`${posts.length} posts, model ${digest}\n`);
}

// Signed bytes: small weights are zero, which keeps the file small.
function pack(weights: Float32Array): { packed: string; scale: number } {
  let top = 1e-6;
  for (const weight of weights) top = Math.max(top, Math.abs(weight));
  const scale = Number((top / 127).toPrecision(6));
  const bytes = Buffer.alloc(weights.length);
  for (let i = 0; i < weights.length; i++)
    bytes.writeInt8(Math.max(-127, Math.min(127, Math.round(weights[i]! / scale))), i);
  return { packed: bytes.toString('base64'), scale };
}
