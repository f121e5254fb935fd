import { z } from 'zod';
import { digest, instant, localText } from './common.ts';
import { checkpoint, figureDefinition, figureWish, relation } from './figure.ts';
import { signature } from './statement.ts';

/** A written question of a member of parliament, or a request for information by law 31-13: two clocks, one way of work. */
export const questionKind = z.enum(['written-question', 'information-request', 'urgent-information-request']);
export type QuestionKind = z.infer<typeof questionKind>;

/** Answers leave in these. */
const bothTexts = z.object({ ar: z.string().max(20_000), fr: z.string().max(20_000) });

/** POST /v1/questions — registers the question as it was put. */
export const newQuestion = z.object({
  kind: questionKind,
  /** their own number; '' when there is none */
  reference: z.string().max(100),
  /** who asks: the chamber and group of a member; for a request for information a token, never a name */
  from: z.string().min(1).max(300),
  /** the member of government, or the office, that answers */
  to: z.string().min(1).max(300),
  subject: z.string().min(1).max(300),
  text: z.string().min(1).max(20_000),
  receivedOn: z.iso.date(),
});
export type NewQuestion = z.infer<typeof newQuestion>;

/** PUT /v1/questions/{id}/work (If-Match) — points to answer, figures wanted, limits in plain words. */
export const questionWork = z.object({
  points: z.array(z.object({ id: z.string().max(20), asked: bothTexts, answer: bothTexts })).max(30),
  figures: z.array(figureWish).max(40),
  limits: bothTexts,
  /** names and question for the answer in French; what is empty stands there as it was put */
  inFrench: z
    .object({
      from: z.string().max(300),
      to: z.string().max(300),
      subject: z.string().max(300),
      text: z.string().max(20_000),
    })
    .optional(),
});
export type QuestionWork = z.infer<typeof questionWork>;

export const frozenFigure = z.object({
  definition: figureDefinition,
  measure: z.string(),
  scope: z.string(),
  value: z.number().int(),
  relation,
  unqualified: z.number().int(),
  /** `small`: above 0 and below the threshold, so the answer says "fewer than" and no more */
  shown: z.enum(['exact', 'small']),
  threshold: z.number().int().nullable(),
});
export type FrozenFigure = z.infer<typeof frozenFigure>;

/** POST /v1/questions/{id}/freeze — the figures at a checkpoint, guarded against all that was published before. */
export const frozenFigures = z.object({
  at: instant,
  checkpoint: checkpoint.extend({ note: z.string(), key: z.string() }),
  figures: z.array(frozenFigure),
});
export type FrozenFigures = z.infer<typeof frozenFigures>;

/** Who signs, in this order; each a person who has not signed or written before. */
export const signStep = z.enum(['figures', 'release']);
export type SignStep = z.infer<typeof signStep>;

/** POST /v1/questions/{id}/signatures (If-Match) */
export const newSign = z.object({
  step: signStep,
  verdict: z.enum(['approve', 'return']),
  note: z.string().max(2000),
  signature: signature.nullable(),
});

export const signRow = z.object({
  step: signStep,
  verdict: z.enum(['approve', 'return']),
  note: z.string(),
  by: z.string(),
  at: instant,
  /** of the content that was signed */
  digest,
  /** it is the content as it stands now */
  holds: z.boolean(),
});

export const questionState = z.enum(['registered', 'drafted', 'frozen', 'figures-checked', 'answered']);
export type QuestionState = z.infer<typeof questionState>;

export const questionRow = z.object({
  id: z.string(),
  number: z.string(),
  kind: questionKind,
  state: questionState,
  subject: z.string(),
  receivedOn: z.string(),
  due: z.string(),
  nearness: z.string(),
});
export type QuestionRow = z.infer<typeof questionRow>;

export const questionFile = questionRow.extend({
  asked: newQuestion,
  work: questionWork,
  frozen: frozenFigures.nullable(),
  signatures: z.array(signRow),
  /** what the next signature stands for */
  digest,
  clause: localText,
  /** what else the rules say, with the day it comes to; `verify`: how sure the rule is */
  rules: z.array(z.object({ text: localText, source: z.string(), verify: z.string(), on: z.string().nullable() })),
  /** holidays that the clock cannot count */
  moonHolidays: z.array(localText),
  by: z.string(),
  version: z.number().int(),
  /** of the public page that verifies the answer; null before it left */
  code: z.string().nullable(),
  /** each frozen figure in words */
  phrases: z.array(localText),
  /** and its period */
  periods: z.array(localText),
  method: localText,
  disclosure: localText,
  names: z.record(z.string(), z.string()),
});
export type QuestionFile = z.infer<typeof questionFile>;

/** What an answer rests on: enough to compute its figures again on another machine. */
export const answerManifest = z.object({
  v: z.literal(1),
  kind: z.literal('sanad-answer'),
  number: z.string(),
  reference: z.string(),
  receivedOn: z.string(),
  purpose: z.string(),
  checkpoint: checkpoint.extend({ note: z.string(), key: z.string() }),
  figures: z.array(frozenFigure),
  /** SHA-256 of question, work and figures in canonical JSON: what was signed */
  digest,
  code: z.string().nullable(),
});
export type AnswerManifest = z.infer<typeof answerManifest>;
