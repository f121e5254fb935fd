import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { differences } from '@sanad/disclosure/release';
import { openSolver } from '@sanad/platform/solver';
import { makeAll, readExercise, show } from './catalogue.ts';
import { grade } from './grade.ts';
import { EXERCISES } from './index.ts';
import { lintExercise } from './lint.ts';
import type { Tools } from './made.ts';
import { rightAnswer } from './right.ts';
import { lazyAnswers } from './testing/lazy.ts';
import { wrongAnswer } from './wrong.ts';

const solver = await openSolver();
const base: Omit<Tools, 'seed'> = {
  hash: (data) => createHash('sha256').update(data).digest(),
  isSafe: (candidate, earlier) => differences(candidate, earlier, solver).verdict === 'clear',
};
const SEEDS = [3, 11, 2026];
const all = EXERCISES.map(readExercise);

for (const written of all) {
  test(`exercise ${written.id}: the right answers earn every point, wrong ones fail each step, in any world`, () => {
    for (const seed of SEEDS) {
      const made = makeAll(written, { ...base, seed });
      for (const step of written.steps) {
        const right = rightAnswer(step, made);
        if (right) assert.equal(grade(step, right, made, base).share, 1, `${step.id} ${seed}`);
        const wrong = grade(step, wrongAnswer(step, made), made, base);
        if (step.kind === 'words') assert.equal(wrong.share, null);
        else assert.ok(wrong.share! <= 0.2, `${step.id} ${seed}: ${wrong.share}`);
      }
    }
  });
}

test('who marks everything, or nothing, or says fifty per cent of all, passes no step', () => {
  for (const written of all) {
    for (const seed of SEEDS) {
      const made = makeAll(written, { ...base, seed });
      for (const step of written.steps) {
        for (const answer of lazyAnswers(step, made)) {
          const { share } = grade(step, answer, made, base);
          assert.ok(share! < 0.8, `${written.id} ${step.id} ${seed}: ${share}`);
        }
      }
    }
  }
});

test('an exercise is made the same from the same seed, and differs with another where it is made', () => {
  for (const written of all) {
    const texts = [1, 1, 2].map((seed) =>
      JSON.stringify(show(written, seed, makeAll(written, { ...base, seed })).material),
    );
    assert.equal(texts[0], texts[1]);
    if (written.material.some(({ make }) => make !== 'scenario' && make !== 'posters' && make !== 'chat'))
      assert.notEqual(texts[0], texts[2], written.id);
  }
});

test('what is shown holds neither truth nor reasons', () => {
  for (const written of all) {
    const made = makeAll(written, { ...base, seed: 5 });
    const shown = JSON.stringify(show(written, 5, made));
    for (const step of written.steps) {
      if (step.kind === 'choose') for (const { why } of step.options) assert.ok(!shown.includes(why.en), written.id);
      assert.ok(!shown.includes(step.teach.en), written.id);
      if (step.kind === 'hash') assert.ok(!shown.includes(made[step.of]!.sha256!));
    }
    assert.ok(!shown.includes('"right"') && !shown.includes('"truth"'));
  }
});

test('our exercises pass the check that trainers’ own must pass', () => {
  for (const value of EXERCISES) assert.deepEqual(lintExercise(value, base), []);
});

test('the check names what is wrong with a trainer’s file', () => {
  const text = JSON.stringify(EXERCISES[0]);
  const first = readExercise(EXERCISES[0]);
  const codes = (value: unknown): string[] => lintExercise(value, base).map(({ code }) => code);
  const withSteps = (change: (step: (typeof first.steps)[number]) => object) => ({
    ...first,
    steps: first.steps.map((step) => ({ ...step, ...change(step) })),
  });
  const choices = (right: boolean) =>
    withSteps((step) => (step.kind === 'choose' ? { options: step.options.map((one) => ({ ...one, right })) } : {}));
  const { brief: _, ...withoutBrief } = JSON.parse(text) as Record<string, unknown>;
  assert.deepEqual(codes(withoutBrief), ['malformed']);
  assert.deepEqual(codes(withSteps((step) => (step.kind === 'hash' ? { of: 'elsewhere' } : {}))), ['no-material']);
  assert.deepEqual(codes(choices(false)), ['no-right-option', 'no-right-option']);
  assert.deepEqual(codes({ ...first, title: { ...first.title, fr: ' ' } }), ['empty-text']);
  assert.deepEqual(codes({ ...first, competences: ['T0'] }), ['unknown-competence']);
  assert.deepEqual(new Set(codes(withSteps(() => ({ weaknesses: ['DFW-0'] })))), new Set(['unknown-weakness']));
  assert.ok(codes(choices(true)).includes('not-solvable'));
});
