import type { Judged } from './folds.ts';

/**
 * Turns what a model says of posts it had not seen into shares of lures: `a * margin + b * told + c`, squeezed, fits what
 * the posts were (Platt scaling, by small steps down the slope).
 * @returns a, b and c, to four places
 */
export function calibrate(rows: readonly Pick<Judged, 'margin' | 'told' | 'post'>[]): [number, number, number] {
  let [a, b, c] = [1, 0, 0];
  for (let step = 0; step < 4000; step++) {
    let [ga, gb, gc] = [0, 0, 0];
    for (const { margin, told, post } of rows) {
      const error = 1 / (1 + Math.exp(-(a * margin + b * told + c))) - (post.kind === 'lure' ? 1 : 0);
      ga += error * margin;
      gb += error * told;
      gc += error;
    }
    a -= (0.2 * ga) / rows.length;
    b -= (0.2 * gb) / rows.length;
    c -= (0.2 * gc) / rows.length;
  }
  return [Number(a.toFixed(4)), Number(b.toFixed(4)), Number(c.toFixed(4))];
}
