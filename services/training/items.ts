import type { Exercise, WrittenStep } from '@sanad/wire/exercise';
import type { Answer, ClassView } from '@sanad/wire/training';
import { COMPETENCES } from './catalogue.ts';
import type { Tried } from './queries.ts';
import { isFinished, lastOf, pointsOf } from './record.ts';

type Item = ClassView['items'][number];

const ENOUGH = 5;
const EASY = 0.95;
const HARD = 0.3;

/**
 * How a class does, step by step, weakest first: facility (mean share) and discrimination (correlation with the rest of
 * the same attempts). A step that the better ones miss more often is misleading. A step is judged by everybody's first
 * attempt, before anybody was told; what to teach next by the last. No names.
 */
export function classOf(exercises: readonly Exercise[], tried: readonly Tried[]): ClassView {
  const items = exercises.flatMap((written) => {
    const its = firstsOf(written, tried);
    return written.steps.map((step) => itemOf(written, step, its)).filter(({ answers }) => answers > 0);
  });
  items.sort((a, b) => a.facility - b.facility || (a.exercise < b.exercise ? -1 : 1));
  return {
    learners: new Set(tried.map(({ attempt }) => attempt.learner)).size,
    items,
    competences: competencesOf(exercises, tried),
    waiting: exercises.flatMap((written) => waitingOf(written, tried)),
  };
}

/** Of each learner the first attempt that was brought to its end, else the first. */
function firstsOf(written: Exercise, tried: readonly Tried[]): Tried[] {
  const byLearner = Map.groupBy(
    tried.filter(({ attempt }) => attempt.exercise === written.id),
    ({ attempt }) => attempt.learner,
  );
  return [...byLearner.values()].map((own) => own.find((one) => isFinished(written, one)) ?? own[0]!);
}

function itemOf(written: Exercise, step: WrittenStep, tried: readonly Tried[]): Item {
  const pairs = tried.flatMap(({ answers }) => {
    const own = answers.find((one) => one.step === step.id)?.share;
    if (own == null) return [];
    const rest = answers.filter((one) => one.step !== step.id && one.share !== null);
    return [
      {
        own: own / 1000,
        rest: rest.length > 0 ? rest.reduce((sum, one) => sum + one.share!, 0) / rest.length / 1000 : null,
      },
    ];
  });
  const facility = pairs.length > 0 ? pairs.reduce((sum, { own }) => sum + own, 0) / pairs.length : 0;
  const discrimination = correlation(pairs.flatMap(({ own, rest }) => (rest === null ? [] : [[own, rest] as const])));
  return {
    exercise: written.id,
    title: written.title,
    step: step.id,
    ask: step.ask,
    answers: pairs.length,
    facility: Math.round(facility * 1000) / 1000,
    discrimination,
    says: verdictOf(pairs.length, facility, discrimination),
    mistaken: mistakenOf(step, tried),
  };
}

/** A question misleads when its correlation lies below what chance alone gives one class in twenty (normal approximation). */
const BELOW_CHANCE = -1.64;

function verdictOf(answers: number, facility: number, discrimination: number | null): Item['says'] {
  if (answers < ENOUGH) return 'too-few';
  if (discrimination !== null && discrimination * Math.sqrt(answers - 1) < BELOW_CHANCE) return 'misleading';
  if (facility > EASY) return 'too-easy';
  return facility < HARD ? 'too-hard' : 'fine';
}

/** Pearson's correlation, to three places; null with fewer than five pairs or when one side never varies. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < ENOUGH) return null;
  const mean = (at: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [a, b] of pairs) {
    xy += (a - x) * (b - y);
    xx += (a - x) ** 2;
    yy += (b - y) ** 2;
  }
  return xx < 1e-9 || yy < 1e-9 ? null : Math.round((xy / Math.sqrt(xx * yy)) * 1000) / 1000;
}

/** The wrong option that is picked most. */
function mistakenOf(step: WrittenStep, tried: readonly Tried[]): Item['mistaken'] {
  // What is right in many at once hangs on each attempt's own world.
  if (step.kind !== 'choose' || (step.of && step.many)) return null;
  const times = new Map<string, number>();
  for (const { answers } of tried) {
    const given = answers.find((one) => one.step === step.id);
    if (!given || given.share === 1000) continue;
    const { picked } = JSON.parse(given.answer) as Answer & { kind: 'choose' };
    const wrong = step.of ? picked : picked.filter((id) => !step.options.find((one) => one.id === id)?.right);
    for (const id of wrong) times.set(id, (times.get(id) ?? 0) + 1);
  }
  const most = [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0];
  const label = step.options.find((one) => one.id === most?.[0])?.label;
  return most && label ? { label, times: most[1] } : null;
}

function competencesOf(exercises: readonly Exercise[], tried: readonly Tried[]): ClassView['competences'] {
  const byLearner = Map.groupBy(tried, ({ attempt }) => attempt.learner);
  return COMPETENCES.flatMap(({ id, label, framework }) => {
    let earned = 0;
    let possible = 0;
    const learners = new Set<string>();
    for (const written of exercises.filter((one) => one.competences.includes(id))) {
      for (const [learner, own] of byLearner) {
        const last = lastOf(written, own);
        if (!last) continue;
        const points = pointsOf(written, last);
        earned += points.earned;
        possible += points.possible;
        learners.add(learner);
      }
    }
    // Words that nobody has marked yet say nothing of a competence.
    if (possible === 0) return [];
    return [{ id, label, framework, share: Math.round((earned / possible) * 1000) / 1000, learners: learners.size }];
  }).sort((a, b) => a.share - b.share || (a.id < b.id ? -1 : 1));
}

function waitingOf(written: Exercise, tried: readonly Tried[]): ClassView['waiting'] {
  return tried
    .filter(({ attempt }) => attempt.exercise === written.id)
    .flatMap(({ attempt, answers }) =>
      written.steps.flatMap((step) => {
        const given = answers.find((one) => one.step === step.id && one.share === null);
        if (step.kind !== 'words' || !given) return [];
        const { text } = JSON.parse(given.answer) as Answer & { kind: 'words' };
        const { title } = written;
        return [{ attempt: attempt.id, step: step.id, title, ask: step.ask, text, rubric: step.rubric, at: given.at }];
      }),
    );
}
