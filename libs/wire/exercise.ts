import { z } from 'zod';
import { localText } from './common.ts';

/**
 * An exercise of the range as a trainer writes it: a JSON file, no code. Material is either written out or made from the
 * seed by a named maker; each step says what is asked, how it is graded, and what it teaches.
 */

const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const points = z.number().int().min(1).max(20);

/** What a maker can make; each takes the seed and its own parameters. */
export const MAKERS = [
  'page',
  'custody',
  'offers',
  'campaign',
  'times',
  'export',
  'posters',
  'chat',
  'release',
] as const;

const variant = z.strictObject({
  text: localText,
  /** right options by the id of the step */
  right: z.record(word, z.array(word).min(1)).default({}),
  /** facts for a step of kind `route` */
  facts: z.record(z.string(), z.unknown()).optional(),
  /** what a request must name, and whom it must not */
  request: z
    .strictObject({
      identifiers: z.array(z.string()).min(1),
      offences: z.array(z.string()).min(1),
      hidden: z.array(z.string()),
    })
    .optional(),
});

export const writtenMaterial = z.discriminatedUnion('make', [
  z.strictObject({ make: z.literal('scenario'), id: word, title: localText, variants: z.array(variant).min(1) }),
  z.strictObject({
    make: z.enum(MAKERS),
    id: word,
    title: localText,
    /** how many rows, for makers that make rows */
    count: z.number().int().min(2).max(60).optional(),
  }),
]);

export const option = z.strictObject({
  id: word,
  label: localText,
  /** right whatever the scenario; a step with `of` takes it from the scenario */
  right: z.boolean().default(false),
  why: localText,
});

const step = {
  id: word,
  ask: localText,
  points,
  /** weaknesses of SOLVE-IT that the step is about; named after the answer */
  weaknesses: z.array(z.string()).default([]),
  /** shown after the answer */
  teach: localText,
  /** what the defence would ask */
  defence: localText.optional(),
};

export const writtenStep = z.discriminatedUnion('kind', [
  z.strictObject({
    ...step,
    kind: z.literal('choose'),
    many: z.boolean().default(false),
    of: word.optional(),
    options: z.array(option).min(2).max(12),
  }),
  z.strictObject({ ...step, kind: z.literal('hash'), of: word }),
  z.strictObject({ ...step, kind: z.literal('rows'), of: word, truth: word, many: z.boolean().default(false) }),
  z.strictObject({ ...step, kind: z.literal('instants'), of: word }),
  z.strictObject({ ...step, kind: z.literal('chances'), of: word }),
  z.strictObject({ ...step, kind: z.literal('spans'), of: word }),
  z.strictObject({ ...step, kind: z.literal('route'), of: word }),
  z.strictObject({ ...step, kind: z.literal('request'), of: word }),
  z.strictObject({ ...step, kind: z.literal('cells'), of: word }),
  z.strictObject({
    ...step,
    kind: z.literal('words'),
    /** what a trainer confirms one by one */
    rubric: z
      .array(z.strictObject({ id: word, label: localText }))
      .min(2)
      .max(8),
  }),
]);

export const exercise = z.strictObject({
  id: word,
  version: z.number().int().min(1),
  number: z.number().int().min(1),
  title: localText,
  brief: localText,
  minutes: z.number().int().min(1).max(120),
  /** whether it shows what can weigh on a person; it counts toward the dose */
  heavy: z.boolean().default(false),
  /** part of the tour for newcomers */
  tour: z.boolean().default(false),
  /** what of Sanad is open while it runs, in words */
  tools: z.array(localText),
  /** ids of the competence table */
  competences: z.array(z.string()).min(1),
  material: z.array(writtenMaterial),
  steps: z.array(writtenStep).min(1).max(12),
  /** the worked solution, shown at the end */
  solution: localText,
});
export type Exercise = z.infer<typeof exercise>;
export type WrittenStep = z.infer<typeof writtenStep>;
export type WrittenMaterial = z.infer<typeof writtenMaterial>;
export type Option = z.infer<typeof option>;
