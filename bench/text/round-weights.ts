import { SIGN_COUNT } from '../../libs/text/features.ts';
import { ROW } from '../../libs/text/hashed-rows.ts';
import { KINDS } from '../../libs/text/kinds.ts';
import type { Model } from '../../libs/text/model.ts';
import { TOP_LURE_WEIGHT, TOP_WEIGHT } from '../../libs/text/packed-weights.ts';

/** Learned weights by row, signs first, and the bias of each kind. */
export type Fitted = { readonly weights: Float32Array; readonly bias: number[] };

/**
 * Whole numbers from -7 to 7, of lures alone from -3 to 3; signs and hashed features have a scale each. What all kinds
 * share tells nothing and is taken off.
 */
export function rounded({ weights, bias }: Fitted, kept: readonly number[], fullRows: number): Omit<Model, 'hidden'> {
  const size = KINDS.length;
  const lureFrom = (SIGN_COUNT + fullRows) * ROW;
  for (let row = SIGN_COUNT; row < SIGN_COUNT + fullRows; row++) {
    let mean = 0;
    for (let k = 0; k < size; k++) mean += weights[row * ROW + k]! / size;
    for (let k = 0; k < size; k++) weights[row * ROW + k]! -= mean;
  }
  const scales: [number, number] = [
    sizeAt(0.998, weights.subarray(0, SIGN_COUNT * ROW)) / TOP_WEIGHT,
    sizeAt(0.99, weights.subarray(lureFrom)) / TOP_LURE_WEIGHT,
  ];
  const whole = (weight: number, scale: number, top: number): number =>
    Math.max(-top, Math.min(top, Math.round(weight / scale)));
  const signs = Int8Array.from(weights.subarray(0, SIGN_COUNT * ROW), (weight) => whole(weight, scales[0], TOP_WEIGHT));
  const found = kept
    .map((row, place) => {
      const from = (SIGN_COUNT + place) * ROW;
      const top = from < lureFrom ? TOP_WEIGHT : TOP_LURE_WEIGHT;
      return {
        row,
        weights: Array.from(weights.subarray(from, from + ROW), (weight) => whole(weight, scales[1], top)),
      };
    })
    .filter((item) => item.weights.some((weight) => weight !== 0))
    .sort((a, b) => a.row - b.row);
  return {
    bias: bias.map((value) => Number(value.toFixed(4))),
    signs,
    rows: Uint32Array.from(found, ({ row }) => row),
    weights: Int8Array.from(found.flatMap((item) => item.weights)),
    scales,
    calibration: [1, 0],
  };
}

// The size that a share of the weights stay below.
function sizeAt(share: number, weights: Float32Array): number {
  const sizes = Array.from(weights, Math.abs)
    .filter((size) => size > 1e-4)
    .sort((a, b) => a - b);
  return Number((sizes[Math.floor(share * sizes.length)] ?? 1).toPrecision(5));
}
