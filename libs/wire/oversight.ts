import { z } from 'zod';
import { instant } from './common.ts';

const reason = z.string().trim().min(1).max(2000);

/** PUT /v1/cases/{id}/access — who sees a case beside its members. */
export const newAccess = z.object({
  access: z.enum(['open', 'restricted']),
  compartment: z.string().nullable(),
  reason,
});
/** POST /v1/cases/{id}/members */
export const newMember = z.object({ person: z.string(), reason });
/** POST /v1/cases/{id}/break-glass */
export const newGlass = z.object({ reason: z.string().trim().min(10).max(2000) });

/** POST /v1/cases/{id}/referral/receipt — the prosecutor's office has it. */
export const newReceipt = z.object({
  office: z.string().trim().min(1).max(200),
  reference: z.string().trim().min(1).max(100),
  receivedAt: instant,
});
export const orderKind = z.enum(['complement', 'hearing', 'seizure', 'return', 'other']);
/** POST /v1/cases/{id}/orders — what the prosecutor asks later; it comes back as a task. */
export const newOrder = z.object({
  kind: orderKind,
  reference: z.string().trim().min(1).max(100),
  text: z.string().trim().min(1).max(4000),
  dueAt: instant.nullable(),
});

/** POST /v1/cases/{id}/merge — the other case goes on inside this one, until somebody takes it back. */
export const newMerge = z.object({ from: z.string(), reason });

/** GET /v1/cases/{id}/oversight */
export const oversight = z.object({
  access: z.enum(['open', 'restricted']),
  compartment: z.object({ id: z.string(), name: z.string() }).nullable(),
  members: z.array(z.object({ person: z.string(), at: instant })),
  glass: z.array(z.object({ person: z.string(), reason: z.string(), at: instant, until: instant })),
  receipt: z
    .object({ office: z.string(), reference: z.string(), receivedAt: instant, by: z.string(), at: instant })
    .nullable(),
  orders: z.array(
    z.object({
      id: z.string(),
      kind: orderKind,
      reference: z.string(),
      text: z.string(),
      task: z.string(),
      done: z.boolean(),
      by: z.string(),
      at: instant,
    }),
  ),
  mergedInto: z.object({ id: z.string(), number: z.string() }).nullable(),
  merged: z.array(z.object({ id: z.string(), number: z.string(), title: z.string() })),
  holds: z.array(z.object({ id: z.string(), since: instant })),
  /** somebody else works on one of its campaigns in a case that the reader does not see: that it is so, and nothing more */
  elsewhere: z.boolean(),
  /** cases on the same campaigns that the reader does see */
  beside: z.array(z.object({ id: z.string(), number: z.string() })),
  names: z.record(z.string(), z.string()),
});
export type Oversight = z.infer<typeof oversight>;

/** POST /v1/contests — somebody says that she, or her post, was flagged by mistake. */
export const newContest = z.object({
  about: z.string().min(1).max(100),
  text: z.string().trim().min(1).max(10_000),
  way: z.enum(['letter', 'portal', 'lawyer', 'commission', 'other']),
});
export const contestAnswer = z.object({
  answer: z.enum(['upheld', 'rejected']),
  text: z.string().trim().min(1).max(10_000),
});
export const contestRow = newContest.extend({
  id: z.string(),
  by: z.string(),
  at: instant,
  dueAt: instant,
  answer: z.enum(['upheld', 'rejected']).nullable(),
  answerText: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: instant.nullable(),
});
export type ContestRow = z.infer<typeof contestRow>;

/** GET /v1/compartments */
export const compartmentRow = z.object({ id: z.string(), name: z.string(), members: z.array(z.string()) });
