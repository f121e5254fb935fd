import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Exercise, WrittenStep } from '@sanad/wire/exercise';
import fc from 'fast-check';
import { achievedOf } from './achieved.ts';
import { readExercise } from './catalogue.ts';
import { EXERCISES } from './index.ts';
import { classOf, correlation } from './items.ts';
import type { Tried } from './queries.ts';
import { dueOn, recordOf } from './record.ts';
import { covering, forecast, jaccard } from './shares.ts';

test('what was missed comes back the next day, what goes well later and later', () => {
  const day = '2026-11-01T10:00:00.000Z';
  assert.equal(dueOn([], []), null);
  assert.equal(dueOn([0.5], [day]), '2026-11-02');
  assert.equal(dueOn([0.9], [day]), '2026-11-04');
  assert.equal(dueOn([0.9, 1], [day, day]), '2026-11-08');
  assert.equal(dueOn([1, 1, 1, 1, 1, 1], Array(6).fill(day)), '2026-12-06');
  assert.equal(dueOn([1, 1, 0.2], Array(3).fill(day)), '2026-11-02');
});

test('a missed question comes back the next day though the exercise went well; what went well waits', () => {
  const all = EXERCISES.map(readExercise);
  const written = all.find(({ id }) => id === 'custody')!;
  const weakest = written.steps.toSorted((one, other) => one.points - other.points)[0]!;
  const tried = [attemptAt(written, 'p', 1, (step) => (step === weakest ? 0 : 1000))];
  const row = recordOf(all, tried, true).exercises.find(({ id }) => id === 'custody')!;
  assert.deepEqual(
    row.again.map(({ step, missed, due }) => [step, missed, due]),
    [
      [weakest.id, true, '2026-11-02'],
      ...written.steps.filter((step) => step !== weakest).map(({ id }) => [id, false, '2026-11-04']),
    ],
  );
  assert.equal(row.due, '2026-11-02');
  const better = recordOf(all, [...tried, attemptAt(written, 'p', 2, () => 1000)], true);
  const days = Object.fromEntries(
    better.exercises.find(({ id }) => id === 'custody')!.again.map(({ step, due }) => [step, due]),
  );
  assert.equal(days[weakest.id], '2026-11-05');
  assert.equal(days[written.steps.find((step) => step !== weakest)!.id], '2026-11-09');
});

test('shares lie between 0 and 1, and are 1 for the truth alone', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.uniqueArray(fc.string()), (picked, right) => {
      const share = jaccard(picked, right);
      assert.ok(share >= 0 && share <= 1);
      assert.equal(jaccard(right, right), 1);
    }),
  );
  assert.equal(forecast({ a: 100, b: 0 }, { a: true, b: false }), 1);
  assert.equal(forecast({ a: 50, b: 50 }, { a: true, b: false }), 0);
  assert.equal(forecast({ a: 0, b: 100 }, { a: true, b: false }), 0);
});

test('one name that can still be read costs half, whatever else is hidden', () => {
  const truth = { m1: [[0, 10] as [number, number], [20, 24] as [number, number]] };
  assert.equal(covering(truth, truth).share, 1);
  const { share, readable } = covering({ m1: [[0, 10]] }, truth);
  assert.deepEqual(readable, [{ row: 'm1', span: [20, 24] }]);
  assert.equal(share, 0.5);
});

test('a class is shown by step, weakest first, without names; a step that the better miss is misleading', () => {
  const all = EXERCISES.map(readExercise);
  const written = all.find(({ id }) => id === 'custody')!;
  const tried = Array.from({ length: 8 }, (_, n): Tried => {
    const answer = (step: string, share: number) => ({
      attempt: `t${n}`,
      step,
      answer: JSON.stringify({ kind: 'choose', picked: ['mend'] }),
      share,
      met: null,
      at: `2026-11-0${n + 1}T10:00:00.000Z`,
    });
    const good = n % 2 === 0;
    return {
      attempt: { id: `t${n}`, learner: `person-${n}`, exercise: 'custody', version: 1, seed: n, begun_at: '' },
      answers: [answer('broken', good ? 1000 : 0), answer('problem', good ? 1000 : 0), answer('act', good ? 0 : 1000)],
    };
  });
  const view = classOf(all, tried);
  assert.equal(view.learners, 8);
  assert.equal(view.items.find(({ step }) => step === 'act')!.says, 'misleading');
  assert.deepEqual(view.items.find(({ step }) => step === 'act')!.mistaken, {
    label: (written.steps[2] as { options: { id: string; label: object }[] }).options[1]!.label,
    times: 4,
  });
  assert.ok(!JSON.stringify(view).includes('person-'));
  assert.equal(correlation([[1, 1]]), null);
});

test('a question that the better miss a little more often by chance is not called misleading', () => {
  const all = EXERCISES.map(readExercise);
  const written = all.find(({ id }) => id === 'custody')!;
  // One learner more of the weak half than of the strong one gets it right: a correlation just below zero.
  const right = (n: number): boolean => (n < 10 ? n < 4 : n < 15);
  const tried = Array.from({ length: 20 }, (_, n) =>
    attemptAt(written, `person-${n}`, 1, ({ id }) => ((id === 'act' ? right(n) : n < 10) ? 1000 : 0)),
  );
  const item = classOf(all, tried).items.find(({ step }) => step === 'act')!;
  assert.ok(item.discrimination! < 0 && item.discrimination! > -0.2, String(item.discrimination));
  assert.equal(item.says, 'fine');
});

/** An attempt at an exercise, all of whose steps have this share (thousandths; null: a trainer has not read them yet). */
function attemptAt(written: Exercise, learner: string, n: number, share: (step: WrittenStep) => number | null): Tried {
  const id = `${learner}-${n}`;
  const at = `2026-11-0${n}T10:00:00.000Z`;
  return {
    attempt: { id, learner, exercise: written.id, version: 1, seed: n, begun_at: at },
    answers: written.steps.map((step) => ({
      attempt: id,
      step: step.id,
      answer: JSON.stringify({ kind: 'choose', picked: [] }),
      share: share(step),
      met: null,
      at,
    })),
  };
}

test('a step is judged by first attempts, what to teach next by the last', () => {
  const all = EXERCISES.map(readExercise);
  const written = all.find(({ id }) => id === 'custody')!;
  const tried = [1, 2].flatMap((n) =>
    Array.from({ length: 6 }, (_, one) => attemptAt(written, `person-${one}`, n, () => (n === 1 ? 0 : 1000))),
  );
  const view = classOf(all, tried);
  assert.deepEqual(
    view.items.map(({ answers, facility, says }) => [answers, facility, says]),
    Array(3).fill([6, 0, 'too-hard']),
  );
  assert.deepEqual(new Set(view.competences.map(({ share }) => share)), new Set([1]));
});

test('a competence of which only unread words were given is not taught next as if it had failed', () => {
  const all = EXERCISES.map(readExercise);
  const written = all.find(({ id }) => id === 'testify')!;
  const waiting = classOf(all, [attemptAt(written, 'person-1', 1, () => null)]);
  assert.deepEqual(waiting.competences, []);
  const read = classOf(all, [attemptAt(written, 'person-1', 1, () => 1000)]);
  assert.deepEqual(new Set(read.competences.map(({ id }) => id)), new Set(written.competences));
});

test('words that wait for a trainer are no result: nothing is missed, nothing achieved', () => {
  const all = EXERCISES.map(readExercise);
  const testify = all.find(({ id }) => id === 'testify')!;
  const waiting = [attemptAt(testify, 'p', 1, () => null)];
  const row = recordOf(all, waiting, true).exercises.find(({ id }) => id === 'testify')!;
  assert.deepEqual([row.best, row.due, row.open], [null, null, null]);
  assert.deepEqual(achievedOf(all, waiting), []);
  const read = achievedOf(all, [attemptAt(testify, 'p', 1, () => 1000)]);
  assert.deepEqual(
    read.map(({ achievement }) => achievement.id),
    [`urn:sanad:exercise:testify:${testify.version}`, 'urn:sanad:competence:SOLVE-IT:DFT-1093'],
  );
});

test('a competence is achieved when all its exercises are done and together earn four points of five', () => {
  const all = EXERCISES.map(readExercise);
  const ids = (tried: readonly Tried[]) => achievedOf(all, tried).map(({ achievement }) => achievement.id);
  const teaching = all.filter(({ competences }) => competences.includes('DFT-1094'));
  const whole = teaching.map((written) => attemptAt(written, 'p', 1, () => 900));
  const name = 'urn:sanad:competence:SOLVE-IT:DFT-1094';
  assert.ok(ids(whole).includes(name));
  assert.ok(!ids(whole.slice(1)).includes(name));
  assert.deepEqual(ids(teaching.map((written) => attemptAt(written, 'p', 1, () => 700))), []);
  const again = attemptAt(teaching[0]!, 'p', 2, () => 0);
  assert.ok(!ids([...whole, again]).includes(name));
});
