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

test('what was missed or wrongly picked is said row by row, and why, in three languages', () => {
  const bare: string[] = [];
  for (const written of all) {
    for (const seed of SEEDS) {
      const made = makeAll(written, { ...base, seed });
      for (const step of written.steps.filter(({ kind }) => ['rows', 'instants', 'chances', 'choose'].includes(kind))) {
        const { notes } = grade(step, wrongAnswer(step, made), made, base);
        const told = notes.filter(({ values }) => values['row'] ?? values['option']);
        assert.ok(told.length > 0, `${written.id} ${step.id}`);
        for (const { text, code } of told)
          if (!text || [text.ar, text.fr, text.en].some((words) => words.trim() === '' || words.includes('{')))
            bare.push(`${written.id} ${step.id} ${code}`);
      }
    }
  }
  assert.deepEqual(bare, []);
});

test('what can still be read is quoted, and a small difference is worked out', () => {
  const of = (id: string) => all.find((one) => one.id === id)!;
  const [redaction, release] = [of('redaction'), of('release')];
  const made = makeAll(redaction, { ...base, seed: 3 });
  const spans = redaction.steps.find(({ kind }) => kind === 'spans')!;
  const { notes } = grade(spans, wrongAnswer(spans, made), made, base);
  assert.ok(notes.length > 0);
  for (const { values } of notes) assert.match(String(values['words']), /\S/);
  const tables = makeAll(release, { ...base, seed: 3 });
  const cells = release.steps.find(({ kind }) => kind === 'cells')!;
  const [difference] = grade(cells, wrongAnswer(cells, tables), tables, base).notes;
  const [, now, before, left] = /(\d+) − (\d+) = (\d+)/.exec(difference?.text?.ar ?? '')!.map(Number);
  assert.equal(now! - before!, left);
  assert.ok(left! < 5);
});

test('every post of the recruiter can be tied to his first by what is shown: the number, or the words', () => {
  const campaign = all.find(({ id }) => id === 'campaign')!;
  for (let seed = 0; seed < 60; seed++) {
    const [posts] = Object.values(makeAll(campaign, { ...base, seed }));
    assert.ok(posts!.material.kind === 'rows' && posts!.right['same']!.length >= 3, String(seed));
    const rows = posts!.material.rows;
    const phone = (text: unknown): string => /06( \d\d){4}/.exec(String(text))![0];
    const isArabic = (text: unknown): boolean => /\p{Script=Arabic}/u.test(String(text));
    const [first] = rows;
    for (const { cells } of rows.filter(({ id }) => posts!.right['same']!.includes(id)))
      assert.ok(
        phone(cells[0]) === phone(first!.cells[0]) || isArabic(cells[0]) === isArabic(first!.cells[0]),
        `${seed} ${cells[0]}`,
      );
  }
});

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
  for (const value of EXERCISES) assert.deepEqual(lintExercise(value, base, 'en'), []);
});

test('the check names every place where the form is wrong, in the trainer’s language', () => {
  const { brief: _, ...rest } = JSON.parse(JSON.stringify(EXERCISES[0])) as Record<string, unknown> & {
    steps: { points: number }[];
  };
  rest.steps[1]!.points = -3;
  for (const [language, script] of [
    ['ar', /\p{Script=Arabic}/u],
    ['fr', /invalide|Trop petit/u],
    ['en', /Invalid|Too small/u],
  ] as const) {
    const found = lintExercise(rest, base, language);
    assert.deepEqual(found.map(({ path }) => path).sort(), ['brief', 'steps.1.points']);
    assert.ok(
      found.every(({ detail }) => script.test(detail)),
      JSON.stringify(found),
    );
  }
});

test('the check names what is wrong with a trainer’s file', () => {
  const text = JSON.stringify(EXERCISES[0]);
  const first = readExercise(EXERCISES[0]);
  const codes = (value: unknown): string[] => lintExercise(value, base, 'en').map(({ code }) => code);
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
  const tip = readExercise(EXERCISES.find((one) => (one as { id: string }).id === 'tip'));
  const withRight = (right: Record<string, string[]>) => ({
    ...tip,
    material: tip.material.map((one) =>
      one.make === 'scenario' ? { ...one, variants: one.variants.map((variant) => ({ ...variant, right })) } : one,
    ),
  });
  const step = tip.steps.find((one) => one.kind === 'choose' && one.of !== undefined)!;
  assert.ok(step.kind === 'choose');
  const options = step.options.map(({ id }) => id);
  assert.deepEqual(new Set(codes(withRight({ [step.id]: ['nobody'] }))), new Set(['unknown-option']));
  assert.deepEqual(
    new Set(codes(withRight({ [step.id]: options.slice(0, 1), typo: options }))),
    new Set(['unknown-step']),
  );
  assert.deepEqual(codes(withRight({})), ['no-right-option']);
  assert.deepEqual(codes(withRight({ [step.id]: options })), ['cannot-fail']);
});
