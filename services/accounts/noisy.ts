import { fault } from '@sanad/base/fault';
import { monthsOf, type Period } from '@sanad/disclosure/figure';
import { type NoiseBudget, noisyCount, spendBudget } from '@sanad/disclosure/noise';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { ReleaseContent } from '@sanad/wire/release';
import type { Cell } from './count.ts';
import { listReleases } from './release-queries.ts';

/** What all noisy tables of one measure may spend together, for ever: what is told twice about somebody adds up. */
const BUDGET = 1;

/**
 * Takes what a noisy table costs from the budget of its measure, which is what the ledger says went out before.
 * @param alsoWaiting counts tables that wait for their second person, so that two of them do not promise the same
 * @throws `disclosure-budget`
 */
export async function spendNoise(
  views: Views | ViewsTransaction,
  measure: string,
  epsilon: number,
  alsoWaiting: boolean,
): Promise<NoiseBudget> {
  const rows = await listReleases(views);
  let budget: NoiseBudget = { total: BUDGET, spent: 0 };
  for (const { state, content } of rows) {
    const { measure: other, noise } = JSON.parse(content) as ReleaseContent;
    // What was withdrawn was seen all the same.
    const isSpent = state === 'released' || state === 'withdrawn' || (alsoWaiting && state === 'proposed');
    if (noise && isSpent && other === measure) budget = spendBudget(budget, noise.epsilon);
  }
  return spendBudget(budget, epsilon);
}

/**
 * One count of the same months is out exactly or with noise, never both: noise beside the exact count hides nothing, and
 * whoever reads both does not know which of them holds.
 * @throws `release-both-ways`
 */
export async function refuseBothWays(
  views: Views | ViewsTransaction,
  { measure, scope, definition: { period }, noise }: ReleaseContent,
): Promise<void> {
  for (const { state, content } of await listReleases(views)) {
    if (state !== 'released') continue;
    const out = JSON.parse(content) as ReleaseContent;
    const { from, to } = out.definition.period;
    const isSame = out.measure === measure && out.scope === scope && from <= period.to && period.from <= to;
    if (isSame && (out.noise === undefined) !== (noise === undefined))
      throw fault('release-both-ways', 'the same count of the same months is out the other way', {
        detail: { instead: 'what is out, unchanged, or other months' },
      });
  }
}

/** Every month with its own noise, months without any count too; below zero is zero. A case stands in one month alone. */
export function withNoise(
  period: Period,
  counted: readonly Cell[],
  epsilon: number,
  random: () => number,
): readonly Cell[] {
  return monthsOf(period).map((month) => {
    const n = counted.reduce((sum, cell) => sum + (cell.month === month ? cell.n : 0), 0);
    return { month, mark: '', n: Math.max(0, noisyCount(n, { epsilon, sensitivity: 1 }, random)) };
  });
}
