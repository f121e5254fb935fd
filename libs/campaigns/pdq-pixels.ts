/** Decoded pixels at full size, rows from the top, no padding; a fourth channel is not read. */
export type Pixels = {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
};

/** Side of the square that larger images are brought to first, by taking the nearest pixel. */
export const LARGEST_SIDE = 512;
/** Side of the grid of samples. */
export const GRID = 64;

/** The two sides that are hashed, and the source index of each position along them. */
export function sidesOf(pixels: Pixels): { readonly rows: Int32Array; readonly columns: Int32Array } {
  const large = pixels.width > LARGEST_SIDE || pixels.height > LARGEST_SIDE;
  const side = (length: number): Int32Array =>
    large
      ? Int32Array.from({ length: LARGEST_SIDE }, (_, i) => Math.floor((i * length) / LARGEST_SIDE))
      : Int32Array.from({ length }, (_, i) => i);
  return { rows: side(pixels.height), columns: side(pixels.width) };
}

/** What 0..255 of red, green and blue add to the luminance, in 32-bit floats as the reference computes them. */
export const LUMA: readonly Float32Array[] = [0.299, 0.587, 0.114].map((share) =>
  Float32Array.from({ length: 256 }, (_, value) => Math.fround(share) * value),
);
