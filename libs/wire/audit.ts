import { z } from 'zod';
import { instant, localText, role } from './common.ts';

const who = z.object({ id: z.string(), name: z.string() });

/** GET /v1/audit/reads — who saw what: a screen a row. */
export const readsQuery = z.object({
  person: z.string().max(100).optional(),
  record: z.string().max(100).optional(),
  before: instant.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const readRow = z.object({
  person: who,
  at: instant,
  screen: z.string(),
  record: z.string().nullable(),
  filter: z.string(),
  count: z.number().int(),
});
export type ReadRow = z.infer<typeof readRow>;

/** GET /v1/audit/unusual — worth asking about, never a verdict. */
export const unusualRow = z.object({
  person: who,
  day: z.string(),
  rule: z.enum(['many-records', 'at-night']),
  value: z.number().int(),
  usual: z.number(),
});
export type UnusualRow = z.infer<typeof unusualRow>;

/** GET /v1/audit/marks — what left the house, which closed doors were opened. */
export const markRow = z.object({
  kind: z.string(),
  person: who,
  record: z.string(),
  at: instant,
  entry: z.string(),
  /** codes of what was refused; empty for what was not */
  why: z.array(z.string()),
});
export type MarkRow = z.infer<typeof markRow>;

/** GET /v1/audit/grants — who gave whom which roles, and who closed which account. */
export const grantRow = z.object({
  person: who,
  by: who,
  at: instant,
  entry: z.string(),
  index: z.number().int(),
  kind: z.enum(['new', 'changed', 'closed']),
  roles: z.array(role),
  before: z.array(role),
  reason: z.string(),
  /** who asked for it, when a second person gave it */
  askedBy: who.nullable(),
  /** roles for two, given by one because nobody else could answer */
  alone: z.boolean(),
});
export type GrantRow = z.infer<typeof grantRow>;

/** GET /v1/access-review */
export const accessRow = z.object({
  person: who,
  roles: z.array(role),
  revoked: z.boolean(),
  lastEntrance: instant.nullable(),
  passkeys: z.number().int(),
  totp: z.boolean(),
  password: z.boolean(),
  review: z.object({ outcome: z.enum(['kept', 'changed']), note: z.string(), by: z.string(), at: instant }).nullable(),
  /** who gave the roles; she does not review them herself */
  givenBy: who.nullable(),
  /** who asked for them, when two gave them: she does not review them either */
  askedBy: who.nullable(),
  /** the machine's own account: nobody signs in with it, so there is nothing to review */
  isMachine: z.boolean(),
  /** not reviewed for half a year, or not seen for three months */
  due: z.boolean(),
});
export type AccessRow = z.infer<typeof accessRow>;
/** POST /v1/access-review/{id} */
export const newReview = z.object({ outcome: z.enum(['kept', 'changed']), note: z.string().trim().max(2000) });

/** GET /v1/retention — what is kept how long, what is due, what was destroyed and how that is proved. */
export const retention = z.object({
  rules: z.array(z.object({ state: z.string(), years: z.number(), source: localText, verify: z.string() })),
  due: z.array(z.object({ id: z.string(), number: z.string(), since: instant, rule: z.string(), held: z.boolean() })),
  erased: z.array(
    z.object({ scope: z.string(), at: instant, entry: z.string(), index: z.number().int(), gone: z.boolean() }),
  ),
  /** that it ran by itself, the newest first */
  runs: z.array(
    z.object({
      ...{ entry: z.string(), index: z.number().int(), at: instant },
      ...{ erased: z.number().int(), held: z.number().int() },
    }),
  ),
});
export type Retention = z.infer<typeof retention>;
/** GET /v1/retention/{index}/proof — that a content was destroyed: what the ledger says, and what still opens. */
export const erasureProof = z.object({
  /** file of the proof: header, inclusion, signed checkpoint; checked without this server */
  proof: z.string(),
  scope: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  reason: z.string(),
  /** entries that were sealed under the destroyed key, and how many of them still open: none, or something is wrong */
  sealed: z.number().int(),
  opened: z.number().int(),
  gone: z.boolean(),
});
export type ErasureProof = z.infer<typeof erasureProof>;
/** POST /v1/cases/{id}/holds */
export const newHold = z.object({ reason: z.string().trim().min(1).max(2000) });
