import type { Verdict } from '@sanad/wire/common';

export type Pair = { readonly first: Verdict; readonly second: Verdict };
export type Kappa = { readonly kappa: number; readonly interval: readonly [number, number] };

/**
 * Cohen's kappa (1960): how much oftener two judges agree than by chance, and its 95 % interval: Wilson's (1927) for the
 * share that agrees, chance taken as it is found. Unlike the large-sample error it stays wide when a few pairs all agree.
 * Null when there are no pairs, or when both always say one thing.
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
  const beyond = (agreed: number): number => (agreed - chance) / (1 - chance);
  const [low, high] = wilson(observed, n);
  return { kappa: beyond(observed), interval: [Math.max(-1, beyond(low)), Math.min(1, beyond(high))] };
}

function wilson(share: number, n: number): readonly [number, number] {
  const z = 1.96;
  const middle = share + z ** 2 / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return [(middle - half) / scale, (middle + half) / scale];
}
