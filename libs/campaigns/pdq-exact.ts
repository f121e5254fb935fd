import { GRID, LUMA, type Pixels, sidesOf } from './pdq-pixels.ts';

/**
 * The 64 x 64 samples with the reference's own order of 32-bit additions (running sums over whole rows and columns).
 * Slow; used only where the last bit of a float decides, such as flat images.
 */
export function exactSamples(pixels: Pixels): Float64Array {
  const { rows, columns } = sidesOf(pixels);
  const [height, width] = [rows.length, columns.length];
  const { data, channels } = pixels;
  const [red, green, blue] = LUMA as [Float32Array, Float32Array, Float32Array];
  const a = new Float32Array(height * width);
  const b = new Float32Array(height * width);
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      const at = (rows[r]! * pixels.width + columns[c]!) * channels;
      a[r * width + c] =
        channels === 1 ? data[at]! : Math.fround(red[data[at]!]! + green[data[at + 1]!]!) + blue[data[at + 2]!]!;
    }
  }
  if (height !== GRID || width !== GRID) {
    for (let pass = 0; pass < 2; pass++) {
      for (let r = 0; r < height; r++) box(a, b, r * width, width, 1, windowOf(width));
      for (let c = 0; c < width; c++) box(b, a, c, height, width, windowOf(height));
    }
  }
  const out = new Float64Array(GRID * GRID);
  for (let i = 0; i < GRID; i++) {
    const row = Math.floor(((i + 0.5) * height) / GRID) * width;
    for (let j = 0; j < GRID; j++) out[i * GRID + j] = a[row + Math.floor(((j + 0.5) * width) / GRID)]!;
  }
  return out;
}

function windowOf(size: number): number {
  return Math.floor((size + 2 * GRID - 1) / (2 * GRID));
}

// A running mean over a line: the window grows at its start and shrinks at its end.
function box(
  from: Float32Array,
  to: Float32Array,
  start: number,
  length: number,
  stride: number,
  window: number,
): void {
  const ahead = Math.floor((window + 2) / 2) - 1;
  let sum = 0;
  let held = 0;
  let right = 0;
  let left = 0;
  for (; right < ahead; right++) {
    sum = Math.fround(sum + from[start + right * stride]!);
    held++;
  }
  for (let at = 0; at < length; at++) {
    if (right < length) {
      sum = Math.fround(sum + from[start + right++ * stride]!);
      held++;
    }
    if (at + ahead - left >= window) {
      sum = Math.fround(sum - from[start + left++ * stride]!);
      held--;
    }
    to[start + at * stride] = sum / held;
  }
}
