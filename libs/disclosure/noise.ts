import { fault } from '@sanad/base/fault';

/**
 * Differential privacy for repeated public series: whole-number noise of the two-sided geometric distribution, and the
 * budget that bounds what all releases together may reveal. The budget is kept in the ledger; these functions are pure.
 */
export type NoiseBudget = { readonly total: number; readonly spent: number };

/**
 * Takes `epsilon` from the budget (sequential composition: epsilons add up).
 * @throws `disclosure-budget` when it is not there, with what is left
 * @example spendBudget({ total: 1, spent: 0.5 }, 0.25) // { total: 1, spent: 0.75 }
 */
export function spendBudget(budget: NoiseBudget, epsilon: number): NoiseBudget {
  if (!(epsilon > 0)) throw badEpsilon(epsilon);
  // Sums of tenths are not whole in binary: what is told has six places.
  const left = Math.round((budget.total - budget.spent) * 1e6) / 1e6;
  if (epsilon > left + 1e-12) {
    throw fault('disclosure-budget', `the series has ${left} of its privacy budget left, ${epsilon} is asked`, {
      detail: { left, asked: epsilon, instead: 'the figures already released, unchanged' },
    });
  }
  return { total: budget.total, spent: Math.min(budget.spent + epsilon, budget.total) };
}

/**
 * A count with noise: adds k with probability proportional to exp(-epsilon * |k| / sensitivity).
 * @param sensitivity by how much one person can change the count: 1 when she is counted once
 * @param random uniform numbers from 0 up to but not 1; must be unpredictable
 * @returns a whole number, may be negative: rounding it up to 0 afterwards costs no budget
 * @example noisyCount(40, { epsilon: 0.5, sensitivity: 1 }, random)
 */
export function noisyCount(
  count: number,
  { epsilon, sensitivity }: { readonly epsilon: number; readonly sensitivity: number },
  random: () => number,
): number {
  if (!(epsilon > 0) || !(sensitivity > 0)) throw badEpsilon(epsilon);
  const ratio = Math.exp(-epsilon / sensitivity);
  return count + geometric(ratio, random()) - geometric(ratio, random());
}

/**
 * How far a noisy count lies from the true one at most, 95 times of 100.
 * @example noiseWithin(0.5) === 6
 */
export function noiseWithin(epsilon: number): number {
  const ratio = Math.exp(-epsilon);
  return Math.max(0, Math.ceil(Math.log((0.05 * (1 + ratio)) / 2) / Math.log(ratio)) - 1);
}

/** How often a coin of probability `ratio` comes up before it fails, from one uniform number. */
function geometric(ratio: number, uniform: number): number {
  return Math.floor(Math.log(1 - uniform) / Math.log(ratio));
}

function badEpsilon(epsilon: number) {
  return fault('disclosure-epsilon', 'epsilon and sensitivity must be above 0', {
    detail: { epsilon: String(epsilon) },
  });
}
