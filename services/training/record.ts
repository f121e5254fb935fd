import type { Exercise } from '@sanad/wire/exercise';
import type { ExerciseRow, LearnerRecord } from '@sanad/wire/training';
import { COMPETENCES } from './catalogue.ts';
import type { Tried } from './queries.ts';

/** Days until something is tried again, by how often in a row it went well; what was missed comes back the next day. */
const INTERVALS = [1, 3, 7, 16, 35] as const;
const PASSED = 0.8;
const DAY = 86_400_000;

/** Points of an attempt: thousandths of each step's share times its points. Words that wait count for neither side. */
export function pointsOf(written: Exercise, { answers }: Tried): { earned: number; possible: number } {
  let earned = 0;
  let possible = 0;
  for (const step of written.steps) {
    const given = answers.find((one) => one.step === step.id);
    if (!given || given.share === null) continue;
    earned += (given.share / 1000) * step.points;
    possible += step.points;
  }
  return { earned: Math.round(earned * 100) / 100, possible };
}

export function isFinished(written: Exercise, { answers }: Tried): boolean {
  return written.steps.every((step) => answers.some((one) => one.step === step.id));
}

/** Whether every step is answered and no words wait for a trainer. */
export function isMarked(written: Exercise, tried: Tried): boolean {
  return isFinished(written, tried) && tried.answers.every(({ share }) => share !== null);
}

/** What a learner has done, for her alone: no comparison with anybody. */
export function recordOf(
  exercises: readonly Exercise[],
  tried: readonly Tried[],
  recorded: boolean,
): Omit<LearnerRecord, 'badges'> {
  const rows = exercises.map((written) =>
    rowOf(
      written,
      tried.filter(({ attempt }) => attempt.exercise === written.id),
    ),
  );
  const competences = COMPETENCES.map(({ id, label, framework }) => {
    let [earned, possible, done] = [0, 0, 0];
    const teaching = exercises.filter((one) => one.competences.includes(id));
    for (const written of teaching) {
      const last = lastOf(written, tried);
      if (!last) continue;
      const points = pointsOf(written, last);
      earned += points.earned;
      possible += points.possible;
      if (isMarked(written, last)) done++;
    }
    return { id, label, framework, earned: Math.round(earned * 100) / 100, possible, done, of: teaching.length };
  });
  return { exercises: rows, competences, recorded };
}

/** The last attempt that was brought to its end: how she does it now. */
export function lastOf(written: Exercise, tried: readonly Tried[]): Tried | undefined {
  return tried.findLast((one) => one.attempt.exercise === written.id && isFinished(written, one));
}

function rowOf(written: Exercise, tried: readonly Tried[]): ExerciseRow {
  // While all of it waits for a trainer there is no result yet, good or bad.
  const finished = tried.filter((one) => isFinished(written, one) && pointsOf(written, one).possible > 0);
  const shares = finished.map((one) => shareOf(written, one));
  const { id, number, title, minutes, heavy, tour, steps } = written;
  const again = againOf(written, finished);
  return {
    id,
    number,
    title,
    minutes,
    heavy,
    tour,
    steps: steps.length,
    attempts: tried.length,
    open: tried.findLast((one) => !isFinished(written, one))?.attempt.id ?? null,
    best: shares.length > 0 ? Math.max(...shares) : null,
    due: again[0]?.due ?? null,
    again,
  };
}

/** When each step comes back: what was missed the next day, though the rest of the exercise went well. */
function againOf(written: Exercise, finished: readonly Tried[]): ExerciseRow['again'] {
  const rows = written.steps.flatMap(({ id, ask }, n) => {
    const given = finished
      .map(({ answers }) => answers.find(({ step }) => step === id)!)
      .flatMap(({ share, at }) => (share === null ? [] : [{ share: share / 1000, at }]));
    const due = dueOn(
      given.map(({ share }) => share),
      given.map(({ at }) => at),
    );
    return due === null ? [] : [{ step: id, number: n + 1, ask, missed: given.at(-1)!.share < PASSED, due }];
  });
  return rows.toSorted((one, other) =>
    one.due < other.due ? -1 : one.due > other.due ? 1 : one.number - other.number,
  );
}

/** The day on which a step should be tried again (spaced repetition), `2026-11-27`; null before the first time. */
export function dueOn(shares: readonly number[], finishedAt: readonly string[]): string | null {
  const last = finishedAt.at(-1);
  if (last === undefined) return null;
  let wins = 0;
  for (let i = shares.length - 1; i >= 0 && shares[i]! >= PASSED; i--) wins++;
  const days = INTERVALS[Math.min(wins, INTERVALS.length - 1)]!;
  return new Date(Date.parse(last) + days * DAY).toISOString().slice(0, 10);
}

export function shareOf(written: Exercise, tried: Tried): number {
  const { earned, possible } = pointsOf(written, tried);
  return possible === 0 ? 0 : Math.round((earned / possible) * 1000) / 1000;
}
