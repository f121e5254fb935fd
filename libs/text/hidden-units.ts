import { TOP_WEIGHT, WEIGHT_SIGNS } from './packed-weights.ts';

/** Weights of each sign: what it says by itself, then what it says to each unit. */
export const UNITS = 7;
export const HIDDEN_ROW = UNITS + 1;

/**
 * What signs say together and not each by itself: some units, each of which hears all signs. `weights` are whole numbers, to be
 * multiplied by `scale`; `out` is how much each unit speaks for a lure.
 */
export type HiddenUnits = {
  readonly weights: Int8Array;
  readonly scale: number;
  /** how much all of it counts beside what it is added to */
  readonly share: number;
  readonly bias: readonly number[];
  readonly out: readonly number[];
};

/** How much more speaks for a lure by what signs say together. */
export function hear(signs: Uint16Array | Uint32Array, count: number, units: HiddenUnits): number {
  const heard = new Int32Array(HIDDEN_ROW);
  for (let i = 0; i < count; i++)
    for (let u = 0; u < HIDDEN_ROW; u++) heard[u]! += units.weights[signs[i]! * HIDDEN_ROW + u]!;
  return tellHeard(heard, units);
}

/** The same, when what signs say is summed. */
export function tellHeard(heard: Int32Array, { scale, share, bias, out }: HiddenUnits): number {
  let told = scale * heard[0]!;
  for (let u = 0; u < UNITS; u++) told += out[u]! * bent(scale * heard[u + 1]! + bias[u]!);
  return share * told;
}

/** From -1 to 1, the slower the farther from 0; the same on every machine. */
export function bent(value: number): number {
  return value / (1 + Math.abs(value));
}

/** Weights from text, a sign each; what is missing is 0. */
export function unpackHidden(text: string, size: number): Int8Array {
  const weights = new Int8Array(size * HIDDEN_ROW);
  for (let i = 0; i < weights.length && i < text.length; i++)
    weights[i] = Math.max(-TOP_WEIGHT, Math.min(TOP_WEIGHT, WEIGHT_SIGNS.indexOf(text[i]!) - TOP_WEIGHT));
  return weights;
}
