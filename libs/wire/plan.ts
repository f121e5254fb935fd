import { canonicalize } from '@sanad/base/jcs';
import { z } from 'zod';
import { instant, localText } from './common.ts';
import { signature } from './statement.ts';

/** Services that take part in an operation. */
export const service = z.enum([
  'police',
  'gendarmerie',
  'local-authority',
  'support',
  'health',
  'social',
  'customs',
  'other',
]);
export type Service = z.infer<typeof service>;

const part = z.object({
  service,
  /** the account of the service's liaison, who sees this part and nothing else */
  liaison: z.string().nullable(),
  task: z.string().trim().min(1).max(2000),
});

/** POST /v1/cases/{id}/plans */
export const newPlan = z.object({
  at: instant,
  place: z.string().trim().min(1).max(200),
  objective: z.string().trim().min(1).max(4000),
  /** pasha or caïd */
  authority: z.string().trim().max(200),
  /** reference of the prosecutor's authorisation */
  prosecutor: z.string().trim().max(200),
  parts: z
    .array(part)
    .min(1)
    .max(10)
    .refine((parts) => new Set(parts.map((one) => one.service)).size === parts.length, 'each service once'),
});
export const planAnswer = z.object({ answer: z.enum(['approve', 'refuse']), note: z.string().max(4000).default('') });
export const newCheck = z.object({ item: z.string().max(50), note: z.string().max(1000).default('') });
export const newSeizure = z.object({
  what: z.string().trim().min(1).max(500),
  seal: z.string().trim().min(1).max(50),
  /** over the record of the seal, by whoever sealed it */
  signature: signature.nullable().default(null),
});
/** An object that was seized in an operation and sealed where it lay. */
export type Seizure = {
  readonly case: string;
  readonly plan: string;
  readonly what: string;
  readonly seal: string;
  readonly place: string;
  /** on whose order: the prosecutor's */
  readonly authorisation: string;
  readonly signature: z.infer<typeof signature> | null;
};
/** What is kept of a seized object: the same words give the same bytes, here and in the browser that signs them. */
export function sealRecord(of: Pick<Seizure, 'case' | 'plan' | 'what' | 'seal'>): string {
  return canonicalize({ case: of.case, plan: of.plan, what: of.what, seal: of.seal });
}
export const planEnd = z.object({
  outcome: z.string().trim().min(1).max(4000),
  /** after-action notes: what went well, what to do otherwise */
  lessons: z.string().trim().max(4000),
});

/** POST /v1/cases/{id}/plans/{plan}/late — it took place, and the case left before anybody recorded it. */
export const planLate = planEnd.extend({ at: instant, reason: z.string().trim().min(1).max(1000) });

export const planCallOff = z.object({ reason: z.string().trim().min(1).max(1000) });

export const checklistItem = z.object({
  id: z.string(),
  phase: z.enum(['before', 'during', 'after']),
  service: service.nullable(),
  text: localText,
  source: z.string(),
  verify: z.string(),
});
const check = z.object({ item: z.string(), by: z.string(), at: instant, note: z.string() });

/** GET /v1/cases/{id}/plans */
export const plan = newPlan.extend({
  id: z.string(),
  by: z.string(),
  plannedAt: instant,
  state: z.enum(['planned', 'approved', 'refused', 'ended', 'called-off']),
  answers: z.array(z.object({ by: z.string(), at: instant, answer: z.enum(['approve', 'refuse']), note: z.string() })),
  checks: z.array(check),
  seizures: z.array(
    newSeizure
      .omit({ signature: true })
      .extend({ id: z.string(), exhibit: z.string().nullable(), by: z.string(), at: instant }),
  ),
  outcome: z.string().nullable(),
  lessons: z.string().nullable(),
  /** why it was recorded only after the case had left */
  late: z.string().nullable(),
});
export type Plan = z.infer<typeof plan>;
export const plans = z.object({
  checklist: z.array(checklistItem),
  items: z.array(plan),
  names: z.record(z.string(), z.string()),
});
export type Plans = z.infer<typeof plans>;

/** GET /v1/my-operations — what a liaison is shown: her service's part, time and place. */
export const myOperation = z.object({
  id: z.string(),
  at: instant,
  place: z.string(),
  service,
  task: z.string(),
  authority: z.string(),
  /** it will not take place; why is for those who see the case */
  calledOff: z.boolean(),
  /** it is over: only what comes after it is still ticked */
  ended: z.boolean(),
  checklist: z.array(checklistItem),
  checks: z.array(check),
});
export type MyOperation = z.infer<typeof myOperation>;
