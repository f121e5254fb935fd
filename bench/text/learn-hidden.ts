import { SIGN_COUNT } from '../../libs/text/features.ts';
import { bent, HIDDEN_ROW, type HiddenUnits, UNITS } from '../../libs/text/hidden-units.ts';
import { TOP_WEIGHT } from '../../libs/text/packed-weights.ts';
import type { Example } from './example.ts';

/** How units are learned; chosen on folds by who wrote the posts. */
export const HIDDEN_SETTINGS = {
  epochs: 10,
  rate: 0.1,
  decay: 1e-3,
  drop: 0.3,
  /** how much they count beside the model that they are added to */
  share: 0.4,
};
const OUTLIERS = 0.003;

/**
 * Learns what signs say together about lures, by AdaGrad over a fixed order: the same examples in the same order give the same
 * weights to the last bit. Weights are the mean of the later half, rounded to whole numbers.
 */
export function learnHidden(examples: readonly Example[], settings = HIDDEN_SETTINGS): HiddenUnits {
  const { epochs, rate, decay, drop, share } = settings;
  const signsOf = examples.map(({ rows }) => rows.filter((row) => row < SIGN_COUNT));
  let seed = 7919;
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 2 ** 32;
  };
  const table = learnable(SIGN_COUNT * HIDDEN_ROW, rate, decay);
  const bias = learnable(UNITS, rate, 0);
  const out = learnable(UNITS, rate, decay);
  const start = learnable(1, rate, 0);
  for (let at = 0; at < table.now.length; at++) table.now[at] = at % HIDDEN_ROW === 0 ? 0 : 0.3 * (random() - 0.5);
  for (let u = 0; u < UNITS; u++) out.now[u] = random() - 0.5;
  start.now[0] = -1;
  const heard = new Float64Array(UNITS);
  const back = new Float64Array(UNITS);
  const used = new Uint32Array(signsOf.reduce((most, { length }) => Math.max(most, length), 0));
  const larger = 1 / (1 - drop);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { kind, weight } = examples[index]!;
      let count = 0;
      for (const sign of signsOf[index]!) if (random() >= drop) used[count++] = sign * HIDDEN_ROW;
      let told = start.now[0]!;
      heard.set(bias.now);
      for (let i = 0; i < count; i++) {
        told += larger * table.now[used[i]!]!;
        for (let u = 0; u < UNITS; u++) heard[u]! += larger * table.now[used[i]! + 1 + u]!;
      }
      for (let u = 0; u < UNITS; u++) {
        heard[u] = bent(heard[u]!);
        told += out.now[u]! * heard[u]!;
      }
      const error = weight * (1 / (1 + Math.exp(-told)) - (kind === 'lure' ? 1 : 0));
      start.step(0, error);
      for (let u = 0; u < UNITS; u++) {
        back[u] = error * out.now[u]! * (1 - Math.abs(heard[u]!)) ** 2;
        out.step(u, error * heard[u]!);
        bias.step(u, back[u]!);
      }
      for (let i = 0; i < count; i++) {
        table.step(used[i]!, error * larger);
        for (let u = 0; u < UNITS; u++) table.step(used[i]! + 1 + u, back[u]! * larger);
      }
    }
    if (epoch >= epochs / 2) for (const one of [table, bias, out]) one.note();
  }
  const weights = table.mean();
  const sizes = Array.from(weights, Math.abs).sort((a, b) => b - a);
  const scale = Number((sizes[Math.floor(OUTLIERS * sizes.length)]! / TOP_WEIGHT).toPrecision(4));
  const places = (values: Float64Array, times: number): number[] =>
    Array.from(values, (value) => Number((times * value).toFixed(3)));
  return {
    weights: Int8Array.from(weights, (one) => Math.max(-TOP_WEIGHT, Math.min(TOP_WEIGHT, Math.round(one / scale)))),
    scale,
    share,
    bias: places(bias.mean(), 1),
    out: places(out.mean(), 1),
  };
}

type Learnable = {
  readonly now: Float64Array;
  step(at: number, slope: number): void;
  note(): void;
  mean(): Float64Array;
};

function learnable(size: number, rate: number, decay: number): Learnable {
  const now = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-2);
  const sum = new Float64Array(size);
  let noted = 0;
  return {
    now,
    step: (at, slope) => {
      const tilt = slope + decay * now[at]!;
      squares[at]! += tilt * tilt;
      now[at]! -= (rate * tilt) / Math.sqrt(squares[at]!);
    },
    note: () => {
      noted++;
      for (let at = 0; at < size; at++) sum[at]! += now[at]!;
    },
    mean: () => sum.map((value) => value / noted),
  };
}
