import type { Verdict } from '@sanad/wire/common';

export type Pair = { readonly first: Verdict; readonly second: Verdict };
export type Kappa = { readonly kappa: number; readonly interval: readonly [number, number] };

/**
 * Cohen's kappa (1960): how much oftener two judges agree than by chance, and its 95 % interval by the large-sample
 * standard error sqrt(po (1 - po) / (n (1 - pe)^2)). Null when there are no pairs, or when both always say one thing.
 */
export function kappaOf(pairs: readonly Pair[]): Kappa | null {
  const n = pairs.length;
  if (n === 0) return null;
  const share = (side: 'first' | 'second', verdict: Verdict): number =>
    pairs.filter((pair) => pair[side] === verdict).length / n;
  const observed = pairs.filter((pair) => pair.first === pair.second).length / n;
  let chance = 0;
  for (const verdict of ['lure', 'not-lure', 'cannot-tell'] as const)
    chance += share('first', verdict) * share('second', verdict);
  if (chance >= 1) return null;
  const kappa = (observed - chance) / (1 - chance);
  const error = 1.96 * Math.sqrt((observed * (1 - observed)) / (n * (1 - chance) ** 2));
  return { kappa, interval: [Math.max(-1, kappa - error), Math.min(1, kappa + error)] };
}
