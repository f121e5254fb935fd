import { z } from 'zod';
import { instant, localText } from './common.ts';
import { writtenStep } from './exercise.ts';

/** What a learner sees and sends. The truth never travels before the answer. */

const cell = z.union([z.string(), localText]);

export const material = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), id: z.string(), title: localText, text: localText }),
  z.object({
    kind: z.literal('rows'),
    id: z.string(),
    title: localText,
    /** names of the columns, words of the console's messages */
    columns: z.array(z.string()),
    rows: z.array(z.object({ id: z.string(), cells: z.array(cell) })),
  }),
  z.object({
    kind: z.literal('file'),
    id: z.string(),
    title: localText,
    name: z.string(),
    mime: z.string(),
    content: z.string(),
  }),
  z.object({
    kind: z.literal('grid'),
    id: z.string(),
    title: localText,
    rows: z.array(cell),
    columns: z.array(cell),
    /** row by row; null: not published */
    counts: z.array(z.number().int().nullable()),
    /** the same table as it went out before */
    earlier: z.array(z.number().int().nullable()),
    fixed: z.array(z.number().int()),
  }),
]);
export type Material = z.infer<typeof material>;

export const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choose'), picked: z.array(z.string().max(60)).max(60) }),
  z.strictObject({ kind: z.literal('rows'), picked: z.array(z.string().max(60)).max(60) }),
  z.strictObject({ kind: z.literal('hash'), text: z.string().max(400) }),
  z.strictObject({ kind: z.literal('instants'), at: z.record(z.string(), z.string().max(60)) }),
  z.strictObject({ kind: z.literal('chances'), chance: z.record(z.string(), z.number().min(0).max(100)) }),
  z.strictObject({
    kind: z.literal('spans'),
    spans: z.record(z.string(), z.array(z.tuple([z.number().int().min(0), z.number().int().min(0)])).max(200)),
  }),
  z.strictObject({
    kind: z.literal('route'),
    rules: z.array(z.string().max(20)).max(30),
    instrument: z.string().max(60),
  }),
  z.strictObject({ kind: z.literal('request'), fields: z.record(z.string().max(40), z.string().max(4000)) }),
  z.strictObject({ kind: z.literal('cells'), hidden: z.array(z.number().int().min(0).max(400)).max(400) }),
  z.strictObject({ kind: z.literal('words'), text: z.string().max(8000) }),
]);
export type Answer = z.infer<typeof answer>;

/** A remark on an answer: a code of the console's messages with its values, or the words of the exercise. */
export const note = z.object({
  good: z.boolean(),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  text: localText.nullable(),
});
export type Note = z.infer<typeof note>;

export const feedback = z.object({
  /** 0..1; null while a trainer has not confirmed the rubric */
  share: z.number().min(0).max(1).nullable(),
  notes: z.array(note),
  right: answer.nullable(),
  teach: localText,
  defence: localText.nullable(),
  /** known weaknesses of what was done (SOLVE-IT) */
  weaknesses: z.array(z.object({ id: z.string(), label: localText })),
});
export type Feedback = z.infer<typeof feedback>;

/** POST /v1/training/exercises/{id}/answers: what is tried is told at once, the worked solution with the last step */
export const triedFeedback = feedback.extend({ solution: localText.nullable() });
export type TriedFeedback = z.infer<typeof triedFeedback>;

/** Of a step, what may be seen before the answer. */
export const shownStep = z.object({
  id: z.string(),
  kind: z.enum(writtenStep.options.map((one) => one.shape.kind.value)),
  ask: localText,
  points: z.number(),
  of: z.string().nullable(),
  many: z.boolean(),
  options: z.array(z.object({ id: z.string(), label: localText })),
  /** choices of a step of kind `route` */
  rules: z.array(z.object({ id: z.string(), label: localText })),
  instruments: z.array(z.object({ id: z.string(), label: localText })),
  /** names of a request's fields, by id */
  fields: z.array(z.object({ id: z.string(), label: localText, letter: z.string().nullable() })),
  rubric: z.array(z.object({ id: z.string(), label: localText })),
});
export type ShownStep = z.infer<typeof shownStep>;

export const shownExercise = z.object({
  id: z.string(),
  version: z.number(),
  number: z.number(),
  seed: z.number(),
  title: localText,
  brief: localText,
  minutes: z.number(),
  heavy: z.boolean(),
  tools: z.array(localText),
  competences: z.array(z.object({ id: z.string(), label: localText, framework: z.string() })),
  material: z.array(material),
  steps: z.array(shownStep),
});
export type ShownExercise = z.infer<typeof shownExercise>;

export const attempt = z.object({
  id: z.string(),
  exercise: shownExercise,
  begunAt: instant,
  answered: z.record(z.string(), z.object({ answer, feedback, at: instant })),
  /** when every step is answered */
  solution: localText.nullable(),
  earned: z.number(),
  possible: z.number(),
});
export type Attempt = z.infer<typeof attempt>;

export const beginAttempt = z.strictObject({
  exercise: z.string().max(60),
  /** given: that world again; else a new one */
  seed: z.number().int().min(0).max(0xffff_ffff).nullable(),
});
export const newAnswer = z.strictObject({ step: z.string().max(60), answer });
/** An answer that is tried where nothing is recorded. */
export const triedAnswer = z.strictObject({
  seed: z.number().int().min(0).max(0xffff_ffff),
  step: z.string().max(60),
  answer,
});
export const newRubric = z.strictObject({ step: z.string().max(60), met: z.array(z.string().max(60)).max(8) });

export const exerciseRow = z.object({
  id: z.string(),
  number: z.number(),
  title: localText,
  minutes: z.number(),
  heavy: z.boolean(),
  tour: z.boolean(),
  steps: z.number(),
  /** of the learner who asks */
  attempts: z.number(),
  open: z.string().nullable(),
  best: z.number().nullable(),
  /** the day from which it should be tried again: the first of its steps' days */
  due: z.string().nullable(),
  /** the same for each step that was answered, first due first */
  again: z.array(
    z.object({ step: z.string(), number: z.number(), ask: localText, missed: z.boolean(), due: z.string() }),
  ),
});
export type ExerciseRow = z.infer<typeof exerciseRow>;

export const learnerRecord = z.object({
  exercises: z.array(exerciseRow),
  competences: z.array(
    z.object({
      id: z.string(),
      label: localText,
      framework: z.string(),
      earned: z.number(),
      possible: z.number(),
      /** of the exercises that teach it, how many are finished and marked whole, and how many there are */
      done: z.number(),
      of: z.number(),
    }),
  ),
  /** whether anything is recorded here (a range) or only tried */
  recorded: z.boolean(),
  /** what she could take with her now as signed badges */
  badges: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['exercise', 'competence']),
      label: localText,
      earned: z.number(),
      possible: z.number(),
    }),
  ),
});
export type LearnerRecord = z.infer<typeof learnerRecord>;

export const classView = z.object({
  learners: z.number(),
  /** steps by how the class does, weakest first; no names */
  items: z.array(
    z.object({
      exercise: z.string(),
      title: localText,
      step: z.string(),
      ask: localText,
      answers: z.number(),
      /** mean share, 0..1 */
      facility: z.number(),
      /** correlation with the rest of the exercise; null with too few answers */
      discrimination: z.number().nullable(),
      says: z.enum(['too-few', 'fine', 'too-easy', 'too-hard', 'misleading']),
      /** the wrong option picked most, with how often */
      mistaken: z.object({ label: localText, times: z.number() }).nullable(),
    }),
  ),
  competences: z.array(
    z.object({ id: z.string(), label: localText, framework: z.string(), share: z.number(), learners: z.number() }),
  ),
  /** free answers that wait for the rubric; who wrote them is not shown */
  waiting: z.array(
    z.object({
      attempt: z.string(),
      step: z.string(),
      title: localText,
      ask: localText,
      text: z.string(),
      rubric: z.array(z.object({ id: z.string(), label: localText })),
      at: instant,
    }),
  ),
});
export type ClassView = z.infer<typeof classView>;

export const classLinks = z.object({ items: z.array(z.object({ name: z.string(), token: z.string() })) });
export type ClassLinks = z.infer<typeof classLinks>;
export const newClass = z.object({ token: z.string() });
export type NewClass = z.infer<typeof newClass>;
