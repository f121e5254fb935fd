/** A value with the interval that holds it 95 times of 100. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

/** 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Rate of `b` over rate of `a`, events per exposure, with the exact interval: given the sum of the events, those of `b`
 * are binomial, so Clopper and Pearson hold whatever the numbers are. Null when nothing was seen in `a` and `b`.
 * @param a events counted, and how many there were to count them among
 * @example compareRates({ events: 10, exposure: 1000 }, { events: 20, exposure: 1000 })?.value === 2
 */
export function compareRates(
  a: { readonly events: number; readonly exposure: number },
  b: { readonly events: number; readonly exposure: number },
): Interval | null {
  const sum = a.events + b.events;
  if (sum === 0 || a.exposure <= 0 || b.exposure <= 0) return null;
  const scale = a.exposure / b.exposure;
  const odds = (share: number): number => (share >= 1 ? Infinity : (share / (1 - share)) * scale);
  const { low, high } = clopperPearson(b.events, sum);
  return { value: odds(b.events / sum), low: odds(low), high: odds(high) };
}

/**
 * The exact interval of a share (Clopper and Pearson 1934).
 * @example clopperPearson(0, 10).low === 0
 */
export function clopperPearson(successes: number, trials: number): { low: number; high: number } {
  const low = successes === 0 ? 0 : solve((p) => upperTail(successes, trials, p) - 0.025);
  const high = successes === trials ? 1 : solve((p) => 0.025 - lowerTail(successes, trials, p));
  return { low, high };
}

/**
 * Gain of the same persons between two answers: share that learnt less share that forgot, with the interval of Agresti and
 * Min (2005, half an answer added to each of the four cells), which holds for small numbers too.
 * @param cells right both times, gained, lost, wrong both times
 * @example pairedGain({ right: 40, gained: 30, lost: 5, wrong: 25 })?.value === 0.25
 */
export function pairedGain(cells: {
  readonly right: number;
  readonly gained: number;
  readonly lost: number;
  readonly wrong: number;
}): Interval | null {
  const n = cells.right + cells.gained + cells.lost + cells.wrong;
  if (n === 0) return null;
  const value = (cells.gained - cells.lost) / n;
  const [gained, lost, all] = [cells.gained + 0.5, cells.lost + 0.5, n + 2];
  const middle = (gained - lost) / all;
  const spread = (Z * Math.sqrt(gained + lost - (gained - lost) ** 2 / all)) / all;
  return { value, low: Math.max(-1, middle - spread), high: Math.min(1, middle + spread) };
}

/** P(X >= k) of a binomial. */
function upperTail(k: number, n: number, p: number): number {
  return 1 - lowerTail(k - 1, n, p);
}

/** P(X <= k) of a binomial, summed over logarithms so that large numbers do not vanish. */
function lowerTail(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n || p <= 0) return 1;
  if (p >= 1) return 0;
  let term = n * Math.log1p(-p);
  let sum = Math.exp(term);
  for (let i = 1; i <= k; i++) {
    term += Math.log((n - i + 1) / i) + Math.log(p) - Math.log1p(-p);
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}

/** The zero of a rising function between 0 and 1. */
function solve(rising: (p: number) => number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
