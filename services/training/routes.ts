import { utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { Spine } from '@sanad/platform/ports';
import type { Exercise } from '@sanad/wire/exercise';
import { type Route, route } from '@sanad/wire/route';
import {
  type Answer,
  type Attempt,
  attempt,
  beginAttempt as begin,
  classView,
  learnerRecord,
  newAnswer,
  newRubric,
  shownExercise,
  triedAnswer,
  triedFeedback,
} from '@sanad/wire/training';
import { z } from 'zod';
import { achievedOf } from './achieved.ts';
import { type BadgeSigner, badgeOf, signBadge } from './badge.ts';
import { show, stepOf } from './catalogue.ts';
import { answerStep, beginAttempt, confirmWords } from './commands.ts';
import { grade } from './grade.ts';
import { classOf } from './items.ts';
import type { Tools } from './made.ts';
import { findAttempt, listTried, type Tried } from './queries.ts';
import { isFinished, pointsOf, recordOf } from './record.ts';
import { createWorlds } from './worlds.ts';

export type TrainingDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  readonly now: () => string;
  readonly hash: (data: Uint8Array) => Uint8Array;
  /** whether a release may go out beside earlier ones; opened at the first exercise, a server starts without it */
  readonly openJudge: () => Promise<Tools['isSafe']>;
  /** a seed nobody can foresee */
  readonly newSeed: () => number;
  /** ours and the trainers' own, by number */
  readonly exercises: readonly Exercise[];
  readonly badges: BadgeSigner;
};

const LEARNERS = ['investigator', 'supervisor', 'auditor'] as const;
const TRAINERS = ['supervisor'] as const;
const byId = z.object({ id: z.string() });

export function trainingRoutes(deps: TrainingDeps): Route[] {
  const { spine, exercises } = deps;
  const isRange = spine.genesis.purpose === 'training';
  const exerciseOf = (id: string): Exercise => {
    const found = exercises.find((one) => one.id === id);
    if (!found)
      throw fault('training-exercise', 'there is no such exercise', { detail: { exercise: id.slice(0, 60) } });
    return found;
  };
  const worlds = createWorlds(deps);
  const mine = async (id: string, person: string): Promise<Tried> => {
    const tried = await findAttempt(spine.views, id);
    if (!tried || tried.attempt.learner !== person)
      throw fault('training-unknown', 'there is no such attempt of yours');
    return tried;
  };
  const onlyInRange = (): void => {
    if (!isRange) throw fault('training-only-in-range', 'training is recorded in a range, never beside real cases');
  };
  /** Where answers are recorded, nobody asks for the right ones beforehand. */
  const onlyBesideReal = (): void => {
    if (isRange) throw fault('training-only-beside-real', 'in a range an exercise is begun, and then answered once');
  };
  const attemptOf = async (tried: Tried): Promise<Attempt> => {
    const written = exerciseOf(tried.attempt.exercise);
    const world = await worlds.of(written, tried.attempt.seed);
    const answered = tried.answers.map((row) => {
      const given = JSON.parse(row.answer) as Answer;
      const step = stepOf(written, row.step);
      const told = grade(step, given, world.made, world);
      const share = row.share === null ? null : row.share / 1000;
      const notes = row.met === null ? told.notes : rubricNotes(step, JSON.parse(row.met) as string[]);
      return [row.step, { answer: given, feedback: { ...told, share, notes }, at: row.at }] as const;
    });
    return {
      id: tried.attempt.id,
      exercise: show(written, tried.attempt.seed, world.made),
      begunAt: tried.attempt.begun_at,
      answered: Object.fromEntries(answered),
      solution: isFinished(written, tried) ? written.solution : null,
      ...pointsOf(written, tried),
    };
  };
  return [
    route({
      method: 'get',
      path: '/v1/training',
      summary: 'The exercises, and what the learner who asks has done with them',
      roles: LEARNERS,
      answer: learnerRecord,
      handle: async ({ caller }) => {
        const tried = isRange ? await listTried(spine.views, caller.person) : [];
        const badges = achievedOf(exercises, tried).map(({ achievement, ...one }) => ({
          id: achievement.id,
          kind: achievement.type === 'Competency' ? ('competence' as const) : ('exercise' as const),
          label: achievement.name,
          ...one,
        }));
        return { body: { ...recordOf(exercises, tried, isRange), badges } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/training/exercises/{id}',
      summary: 'An exercise to try, with a world from the seed; nothing is recorded',
      roles: LEARNERS,
      params: byId,
      query: z.object({ seed: z.coerce.number().int().min(0).max(0xffff_ffff).optional() }),
      answer: shownExercise,
      handle: async ({ params, query }) => {
        const written = exerciseOf(params.id);
        const seed = query.seed ?? deps.newSeed();
        return { body: show(written, seed, (await worlds.of(written, seed)).made) };
      },
    }),
    route({
      method: 'post',
      path: '/v1/training/exercises/{id}/answers',
      summary: 'Grades an answer that is tried; nothing is recorded',
      roles: LEARNERS,
      params: byId,
      body: triedAnswer,
      answer: triedFeedback,
      handle: async ({ params, body }) => {
        onlyBesideReal();
        const written = exerciseOf(params.id);
        const step = stepOf(written, body.step);
        const world = await worlds.of(written, body.seed);
        const solution = step === written.steps.at(-1) ? written.solution : null;
        return { body: { ...grade(step, body.answer, world.made, world), solution } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/training/attempts',
      summary: 'Begins an exercise in a range',
      roles: LEARNERS,
      body: begin,
      answer: attempt,
      handle: async ({ caller, body, idempotencyKey }) => {
        onlyInRange();
        const { id: exercise, version } = exerciseOf(body.exercise);
        const made = { id: deps.newId('attempt'), exercise, version, seed: body.seed ?? deps.newSeed() };
        const { result } = await spine.transact(
          async () => ({ entries: [beginAttempt(caller.person, made)], result: made.id }),
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: await attemptOf(await mine(result, caller.person)), status: 201, shown: [result] };
      },
    }),
    route({
      method: 'get',
      path: '/v1/training/attempts/{id}',
      summary: 'An attempt of one’s own, with what was said to each answer',
      roles: LEARNERS,
      params: byId,
      answer: attempt,
      handle: async ({ caller, params }) => {
        const tried = await mine(params.id, caller.person);
        return { body: await attemptOf(tried), shown: [params.id] };
      },
    }),
    route({
      method: 'post',
      path: '/v1/training/attempts/{id}/answers',
      summary: 'Answers a step, once',
      roles: LEARNERS,
      params: byId,
      body: newAnswer,
      answer: attempt,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        onlyInRange();
        const before = await mine(params.id, caller.person);
        const written = exerciseOf(before.attempt.exercise);
        const world = await worlds.of(written, before.attempt.seed);
        const { share } = grade(stepOf(written, body.step), body.answer, world.made, world);
        await spine.transact(
          async ({ views }) => {
            const { attempt: row, answers } = (await findAttempt(views, params.id))!;
            return { entries: [answerStep(caller.person, row, answers, { ...body, share })], result: null };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: await attemptOf(await mine(params.id, caller.person)), status: 201 };
      },
    }),
    route({
      method: 'get',
      path: '/v1/training/class',
      summary: 'How the class does by step and competence, without names, and free words that wait for a trainer',
      roles: TRAINERS,
      answer: classView,
      handle: async () => {
        const view = classOf(exercises, await listTried(spine.views, null));
        return { body: view, shown: view.waiting.map((one) => one.attempt) };
      },
    }),
    route({
      method: 'post',
      path: '/v1/training/attempts/{id}/rubric',
      summary: 'A trainer confirms which criteria free words meet',
      roles: TRAINERS,
      params: byId,
      body: newRubric,
      answer: z.object({ step: z.string() }),
      handle: async ({ caller, params, body, idempotencyKey }) => {
        onlyInRange();
        await spine.transact(
          async ({ views }) => {
            const tried = await findAttempt(views, params.id);
            if (!tried) throw fault('training-unknown', 'there is no such attempt');
            const step = stepOf(exerciseOf(tried.attempt.exercise), body.step);
            const given = tried.answers.find((one) => one.step === body.step) ?? null;
            return { entries: [confirmWords(caller.person, tried.attempt, given, step, body.met)], result: null };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: { step: body.step } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/training/badges',
      summary: 'The learner’s exercises and competences as Open Badges 3.0 credentials, signed by the range',
      roles: LEARNERS,
      query: z.object({ language: z.enum(['ar', 'fr', 'en']).default('ar') }),
      handle: async ({ caller, query }) => {
        onlyInRange();
        const tried = await listTried(spine.views, caller.person);
        const at = `${deps.now().slice(0, 19)}Z`;
        const issuer = { origin: spine.genesis.origin, multikey: deps.badges.multikey };
        const signed = achievedOf(exercises, tried).map((achieved) => {
          const one = { ...achieved, id: deps.newId('badge'), learner: caller.person, at };
          return signBadge(badgeOf(one, issuer, query.language), deps.badges, at);
        });
        const bytes = utf8(`${JSON.stringify(await Promise.all(signed), null, 2)}\n`);
        return { bytes, mime: 'application/json', fileName: 'badges.json', shown: [] };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/training/record',
      summary: 'Erases the learner’s own record: the keys of her attempts are destroyed',
      roles: LEARNERS,
      answer: z.object({ erased: z.number().int() }),
      handle: async ({ caller }) => {
        onlyInRange();
        const tried = await listTried(spine.views, caller.person);
        const why = { actor: caller.person, reason: 'asked by the learner' };
        for (const { attempt: row } of tried) await spine.keys.erase(row.id, why);
        return { body: { erased: tried.length } };
      },
    }),
  ];
}

function rubricNotes(
  step: Exercise['steps'][number],
  met: readonly string[],
): Attempt['answered'][string]['feedback']['notes'] {
  if (step.kind !== 'words') return [];
  return step.rubric.map(({ id, label }) => ({
    good: met.includes(id),
    code: met.includes(id) ? 'met' : 'not-met',
    values: {},
    text: label,
  }));
}
