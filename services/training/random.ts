/** Numbers that look random and are not: the same seed gives the same sequence, on every machine. */
export type Random = {
  /** whole number from 0 to n - 1 */
  readonly below: (n: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
  readonly shuffle: <T>(list: readonly T[]) => T[];
};

/** Starts a sequence from a seed (splitmix of 32 bits). @example randomOf(7).below(10) === randomOf(7).below(10) */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  const below = (n: number): number => Math.floor((next() / 2 ** 32) * n);
  return {
    below,
    pick: (list) => list[below(list.length)]!,
    chance: (share) => next() / 2 ** 32 < share,
    shuffle: (list) => {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [out[i], out[j]] = [out[j]!, out[i]!];
      }
      return out;
    },
  };
}
