import { TOP_WEIGHT, WEIGHT_SIGNS } from '../../libs/text/model.ts';

/** Weights as text, to be read by `unpack`: runs of zeros are short, zeros at the end are left out. */
export function pack(weights: Int8Array): string {
  const signs = WEIGHT_SIGNS.length;
  let packed = '';
  let zeros = 0;
  for (const weight of weights) {
    if (weight === 0) {
      zeros++;
      continue;
    }
    for (; zeros > signs; ) {
      const run = Math.min(zeros, signs * signs);
      packed += `!${WEIGHT_SIGNS[Math.floor((run - 1) / signs)]}${WEIGHT_SIGNS[(run - 1) % signs]}`;
      zeros -= run;
    }
    if (zeros > 2) packed += `~${WEIGHT_SIGNS[zeros - 1]}`;
    else packed += WEIGHT_SIGNS[TOP_WEIGHT]!.repeat(zeros);
    zeros = 0;
    packed += WEIGHT_SIGNS[weight + TOP_WEIGHT];
  }
  return packed;
}
