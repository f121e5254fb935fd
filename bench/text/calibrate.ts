import type { Judged } from './folds.ts';

/**
 * Turns what a model says of posts it had not seen into shares of lures: `a * margin + b`, squeezed, fits what the posts
 * were (Platt scaling, by small steps down the slope).
 * @returns a and b, to four places
 */
export function calibrate(rows: readonly Pick<Judged, 'margin' | 'post'>[]): [number, number] {
  let [a, b] = [1, 0];
  for (let step = 0; step < 2000; step++) {
    let [ga, gb] = [0, 0];
    for (const { margin, post } of rows) {
      const error = 1 / (1 + Math.exp(-(a * margin + b))) - (post.kind === 'lure' ? 1 : 0);
      ga += error * margin;
      gb += error;
    }
    a -= (0.2 * ga) / rows.length;
    b -= (0.2 * gb) / rows.length;
  }
  return [Number(a.toFixed(4)), Number(b.toFixed(4))];
}
