import type { Exercise } from '@sanad/wire/exercise';
import { type Achievement, competenceAchieved, exerciseAchieved } from './badge.ts';
import type { Tried } from './queries.ts';
import { isMarked, lastOf, pointsOf, recordOf } from './record.ts';

export type Achieved = {
  readonly achievement: Achievement;
  readonly earned: number;
  readonly possible: number;
};

const ENOUGH = 0.8;

/**
 * What a learner may call hers: exercises whose last attempt is marked whole, and competences all of whose exercises are;
 * each with at least 80 % of the points.
 */
export function achievedOf(exercises: readonly Exercise[], tried: readonly Tried[]): Achieved[] {
  const single = exercises.flatMap((written) => {
    const last = lastOf(written, tried);
    return last && isMarked(written, last)
      ? [{ achievement: exerciseAchieved(written), ...pointsOf(written, last) }]
      : [];
  });
  const whole = recordOf(exercises, tried, true)
    .competences.filter(({ done, of }) => of > 0 && done === of)
    .map((one) => {
      return { achievement: competenceAchieved(one, one.of), earned: one.earned, possible: one.possible };
    });
  return [...single, ...whole].filter(({ earned, possible }) => earned / possible >= ENOUGH);
}
