import { fault } from '@sanad/base/fault';
import { offenceTable } from '@sanad/jurisdiction/offences';
import { RULES } from '@sanad/jurisdiction/rules';
import { TREATIES } from '@sanad/jurisdiction/treaties';
import type { Language } from '@sanad/wire/common';
import { type Exercise, exercise, type WrittenStep } from '@sanad/wire/exercise';
import type { ShownExercise, ShownStep } from '@sanad/wire/training';
import { z } from 'zod';
import competences from './data/competences.json' with { type: 'json' };
import fields from './data/request-fields.json' with { type: 'json' };
import type { MadeById } from './grade.ts';
import type { Tools } from './made.ts';
import { make } from './make.ts';
import { REQUEST_FIELDS } from './written-request.ts';

export const COMPETENCES = competences.competences;

export type FormFault = { readonly path: string; readonly why: string };

/** Where an exercise as a trainer wrote it does not have the documented form, in the trainer's language; none: it has. */
export function formFaults(value: unknown, language: Language): FormFault[] {
  const read = exercise.safeParse(value, { error: z.locales[language]().localeError });
  return read.success ? [] : read.error.issues.map(({ path, message }) => ({ path: path.join('.'), why: message }));
}

/**
 * Reads an exercise as a trainer wrote it.
 * @throws `exercise-malformed` with the first place and what is wrong there
 */
export function readExercise(value: unknown): Exercise {
  return readFrom(value, '');
}

/** What a trainer wrote, and the name of its file. */
export type OwnExercise = { readonly file: string; readonly value: unknown };

/** Like `readExercise()`; what is thrown names the file. */
export function readOwnExercise({ file, value }: OwnExercise): Exercise {
  return readFrom(value, `${file} `);
}

function readFrom(value: unknown, place: string): Exercise {
  const read = exercise.safeParse(value);
  if (read.success) return read.data;
  const first = read.error.issues[0]!;
  const path = place + first.path.join('.');
  throw fault('exercise-malformed', `${path}: ${first.message}`, { detail: { path, why: first.message } });
}

/** The world of one attempt: every piece of material from the same seed. */
export function makeAll({ material }: Exercise, tools: Tools): MadeById {
  return Object.fromEntries(material.map((written) => [written.id, make(written, tools)]));
}

/** An exercise as the learner sees it: without truth, reasons and rubric results. */
export function show(written: Exercise, seed: number, made: MadeById): ShownExercise {
  const { id, version, number, title, brief, minutes, heavy, tools } = written;
  return {
    id,
    version,
    number,
    seed,
    title,
    brief,
    minutes,
    heavy,
    tools,
    competences: competencesOf(written.competences),
    material: written.material.map((one) => made[one.id]!.material),
    steps: written.steps.map(showStep),
  };
}

export function competencesOf(ids: readonly string[]): ShownExercise['competences'] {
  return COMPETENCES.filter(({ id }) => ids.includes(id)).map(({ id, label, framework }) => ({ id, label, framework }));
}

export function stepOf(written: Exercise, id: string): WrittenStep {
  const found = written.steps.find((one) => one.id === id);
  if (!found) throw fault('training-step', 'the exercise has no such step', { detail: { step: id } });
  return found;
}

function showStep(step: WrittenStep): ShownStep {
  const isRoute = step.kind === 'route';
  return {
    id: step.id,
    kind: step.kind,
    ask: step.ask,
    points: step.points,
    of: 'of' in step ? (step.of ?? null) : null,
    many: 'many' in step ? step.many : false,
    options: optionsOf(step),
    rules: isRoute ? RULES.map(({ id, text }) => ({ id, label: text })) : [],
    instruments: isRoute ? Object.entries(TREATIES.instruments).map(([id, { name }]) => ({ id, label: name })) : [],
    fields: step.kind === 'request' ? REQUEST_FIELDS.map(({ id, letter }) => ({ id, letter, label: fields[id] })) : [],
    rubric: step.kind === 'words' ? step.rubric : [],
  };
}

function optionsOf(step: WrittenStep): ShownStep['options'] {
  if (step.kind === 'choose') return step.options.map(({ id, label }) => ({ id, label }));
  return step.kind === 'request' ? offenceTable().map(({ id, title }) => ({ id, label: title })) : [];
}
