/** Weights made by bench/text/train.ts; not written by hand. */
export const MODEL_VERSION = '0';
export const BIAS = [0, 0, 0, 0, 0, 0, 0];
export const SCALES: readonly [number, number] = [1, 1];
export const CALIBRATION: readonly [number, number] = [1, 0];
export const THRESHOLDS: readonly [number, number] = [0.5, 0.2];
export const PACKED = '';
