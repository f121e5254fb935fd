import { isFault } from '@sanad/base/fault';
import type { Language } from '@sanad/wire/common';
import type { Exercise, WrittenStep } from '@sanad/wire/exercise';
import { COMPETENCES, formFaults, makeAll, readExercise } from './catalogue.ts';
import { grade } from './grade.ts';
import type { Tools } from './made.ts';
import { rightAnswer } from './right.ts';
import { WEAKNESSES } from './weaknesses.ts';
import { wrongAnswer } from './wrong.ts';

export type Lint = { readonly path: string; readonly code: LintCode; readonly detail: string };
type LintCode =
  | 'malformed'
  | 'repeated-id'
  | 'no-material'
  | 'no-truth'
  | 'no-right-option'
  | 'unknown-option'
  | 'unknown-step'
  | 'empty-text'
  | 'unknown-competence'
  | 'unknown-weakness'
  | 'not-solvable'
  | 'cannot-fail';

/** Worlds that an exercise is tried in before it is let in. */
const SEEDS = [1, 7, 42];

/**
 * What is wrong with an exercise as a trainer wrote it: its form, its references, and whether in several worlds the right
 * answer earns everything and a wrong one does not. None: it can be used.
 * @param language of what is said about its form
 */
export function lintExercise(value: unknown, tools: Omit<Tools, 'seed'>, language: Language): Lint[] {
  const faults = formFaults(value, language);
  if (faults.length > 0) return faults.map(({ path, why }) => at(path, 'malformed', why));
  const written = readExercise(value);
  const found = [
    ...repeated(written.material.map(({ id }) => id)).map((id) => at('material', 'repeated-id', id)),
    ...repeated(written.steps.map(({ id }) => id)).map((id) => at('steps', 'repeated-id', id)),
    ...written.competences
      .filter((id) => !COMPETENCES.some((one) => one.id === id))
      .map((id) => at('competences', 'unknown-competence', id)),
    ...written.steps.flatMap(({ weaknesses }, n) =>
      weaknesses
        .filter((id) => !WEAKNESSES.some((one) => one.id === id))
        .map((id) => at(`steps.${n}.weaknesses`, 'unknown-weakness', id)),
    ),
    ...emptyTexts(written, ''),
    ...written.steps.flatMap((step, n) => references(written, step, `steps.${n}`)),
    ...written.material.flatMap((one, n) => variantsOf(written, one, `material.${n}`)),
  ];
  return found.length > 0 ? found : tryOut(written, tools);
}

function references(written: Exercise, step: WrittenStep, path: string): Lint[] {
  const of = 'of' in step ? step.of : undefined;
  if (of !== undefined && !written.material.some(({ id }) => id === of)) return [at(`${path}.of`, 'no-material', of)];
  if (step.kind !== 'choose') return [];
  const twice = repeated(step.options.map(({ id }) => id)).map((id) => at(`${path}.options`, 'repeated-id', id));
  const none = of === undefined && !step.options.some(({ right }) => right);
  return none ? [...twice, at(path, 'no-right-option', step.id)] : twice;
}

/** What each variant calls right: of steps that are there, and options that can be picked. */
function variantsOf(written: Exercise, material: Exercise['material'][number], path: string): Lint[] {
  if (material.make !== 'scenario') return [];
  const asked = written.steps.filter((step) => step.kind === 'choose' && step.of === material.id);
  const told = material.variants.flatMap(({ right }, n) =>
    Object.entries(right).flatMap(([id, picked]): Lint[] => {
      const here = `${path}.variants.${n}.right.${id}`;
      const step = asked.find((one) => one.id === id);
      if (step?.kind !== 'choose') return [at(here, 'unknown-step', id)];
      return picked
        .filter((one) => !step.options.some((option) => option.id === one))
        .map((one) => at(here, 'unknown-option', one));
    }),
  );
  const choices = asked.flatMap((step): Lint[] => {
    if (step.kind !== 'choose') return [];
    const own = step.options.flatMap(({ id, right }) => (right ? [id] : []));
    const rights = material.variants.map(({ right }) => right[step.id] ?? own);
    const where = `steps.${written.steps.indexOf(step)}`;
    if (rights.some((right) => right.length === 0)) return [at(where, 'no-right-option', step.id)];
    const isAll = rights.every((right) => step.options.every(({ id }) => right.includes(id)));
    return isAll ? [at(where, 'cannot-fail', step.id)] : [];
  });
  return [...told, ...choices];
}

function tryOut(written: Exercise, tools: Omit<Tools, 'seed'>): Lint[] {
  return SEEDS.flatMap((seed) => {
    const made = makeAll(written, { ...tools, seed });
    return written.steps.flatMap((step, n): Lint[] => {
      const path = `steps.${n}`;
      try {
        if (step.kind === 'rows' && (made[step.of]!.right[step.truth]?.length ?? 0) === 0)
          return [at(path, 'no-truth', step.truth)];
        const right = rightAnswer(step, made);
        if (right && grade(step, right, made, tools).share !== 1) return [at(path, 'not-solvable', `seed ${seed}`)];
        const wrong = wrongAnswer(step, made);
        const share = grade(step, wrong, made, tools).share;
        return share !== null && share > 0.5 ? [at(path, 'cannot-fail', `seed ${seed}`)] : [];
      } catch (error) {
        // A step that asks its material for what that cannot give.
        return [at(path, 'no-truth', isFault(error) ? error.message : step.kind)];
      }
    });
  });
}

function emptyTexts(value: unknown, path: string): Lint[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const here = path === '' ? key : `${path}.${key}`;
    const isText = typeof one === 'string' && ['ar', 'fr', 'en'].includes(key);
    return isText && one.trim() === '' ? [at(here, 'empty-text', key)] : emptyTexts(one, here);
  });
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, n) => ids.indexOf(id) !== n))];
}

function at(path: string, code: LintCode, detail: string): Lint {
  return { path, code, detail };
}
