import { LARGEST_SIDE as SIDE } from './pdq-pixels.ts';

/** Of a dot: points fall between dots at worst by 1/512, and there the later one is taken. */
const NUDGE = 1 / 1024;

/**
 * The square of points that a PDQ hash is made of, and how a canvas has to be set to draw them: PDQ takes single points of a
 * larger picture, drawn smoothly its hash would be another one.
 */
export type PdqSquare = {
  readonly width: number;
  readonly height: number;
  /** for `setTransform` of a canvas without smoothing; null = the picture as it is */
  readonly transform: readonly [number, number, number, number, number, number] | null;
};

/**
 * How a browser draws a picture of this size so that its canvas holds the very points that PDQ takes of it.
 * @param width of the picture, in dots
 * @example pdqSquare(300, 200).transform === null
 */
export function pdqSquare(width: number, height: number): PdqSquare {
  if (width <= SIDE && height <= SIDE) return { width, height, transform: null };
  const [across, down] = [SIDE / width, SIDE / height];
  return {
    width: SIDE,
    height: SIDE,
    transform: [across, 0, 0, down, 0.5 - NUDGE * across, 0.5 - NUDGE * down],
  };
}
