import { z } from 'zod';
import { party } from './case-party.ts';
import { digest, instant, localText, page } from './common.ts';
import { signature } from './statement.ts';
import { nearness } from './term.ts';

export const caseState = z.enum([
  'registered',
  'preliminary',
  'inquiry',
  'operation',
  'arrested',
  'referral-proposed',
  'referred',
  'requalified',
  'judged',
  'closed',
]);
export type CaseState = z.infer<typeof caseState>;

/** GET /v1/cases */
export const caseRow = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  state: caseState,
  openedAt: instant,
  changedAt: instant,
  exhibits: z.number().int(),
  arrests: z.number().int(),
});
export type CaseRow = z.infer<typeof caseRow>;
export const casePage = page(caseRow);

/** POST /v1/cases */
export const caseOrigin = z.enum(['campaign', 'report', 'anonymous', 'order', 'other']);

/**
 * What a list of cases may be narrowed by: the words of the address, of a saved search and of the API are the same.
 * `open` stands for every state in which somebody still works on a case.
 */
export const caseFilter = z.object({
  q: z.string().trim().max(200).optional(),
  state: z.union([z.literal('open'), caseState]).optional(),
  origin: caseOrigin.optional(),
  offence: z.string().max(40).optional(),
  campaign: z.string().max(60).optional(),
  /** opened by the reader, or with a task for her */
  mine: z.literal('1').optional(),
  /** nothing has happened for so many days */
  still: z.coerce.number().int().min(1).max(3650).optional(),
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
});
export type CaseFilter = z.infer<typeof caseFilter>;

/** POST /v1/case-searches. `query` is what stands in the address after `?`. */
export const newCaseSearch = z.object({
  name: z.string().trim().min(1).max(80),
  query: z.string().max(500),
  shared: z.boolean().default(false),
});
/** `fresh`: cases that fit and in which something happened since the reader last looked at them through this search */
export const caseSearch = newCaseSearch.extend({
  id: z.string(),
  own: z.boolean(),
  by: z.string(),
  at: instant,
  fresh: z.number().int(),
});
export type CaseSearch = z.infer<typeof caseSearch>;
export const newCase = z.object({
  title: z.string().min(1).max(200),
  campaign: z.string().nullable(),
  origin: caseOrigin.default('campaign'),
});

/** POST /v1/cases/{id}/moves (If-Match) — a move of the lifecycle, by a named person, with a reason. */
export const newMove = z.object({
  to: caseState,
  reason: z.string().max(4000),
  authorisation: z.string().max(200).default(''),
});

/** POST /v1/cases/{id}/tasks; POST /v1/cases/{id}/tasks/{task}/done */
export const newTask = z.object({
  title: z.string().trim().min(1).max(300),
  dueAt: instant.nullable(),
  /** whose task it is; null: whoever works on the case */
  person: z.string().max(60).nullable().default(null),
});
export const task = z.object({
  id: z.string(),
  title: z.string(),
  dueAt: instant.nullable(),
  by: z.string(),
  at: instant,
  doneAt: instant.nullable(),
  doneBy: z.string().nullable(),
  person: z.string().nullable(),
});
export type Task = z.infer<typeof task>;

/** POST /v1/cases/{id}/notes — notes are added, never changed. */
export const newNote = z.object({
  text: z.string().trim().min(1).max(10_000),
  /** whom it speaks to: they see it on the page of cases until they say that they have read it */
  mentions: z.array(z.string().max(60)).max(20).default([]),
});
export const note = z.object({ id: z.string(), text: z.string(), by: z.string(), at: instant });
export type Note = z.infer<typeof note>;

/** GET /v1/mentions — notes that speak to the reader and that she has not yet put aside. */
export const mention = z.object({
  note: z.string(),
  case: z.string(),
  number: z.string(),
  title: z.string(),
  text: z.string(),
  by: z.string(),
  byName: z.string(),
  at: instant,
});
export type Mention = z.infer<typeof mention>;

/** A date that must not pass unseen. `label` is a task's title, the years of limitation, or a request's reference. */
export const clock = z.object({
  kind: z.enum(['task', 'custody', 'limitation', 'request', 'protection', 'retention']),
  ref: z.string(),
  label: z.string(),
  dueAt: instant,
  nearness,
  source: z.string(),
  verify: z.string(),
});
export type Clock = z.infer<typeof clock>;

/** GET /v1/due — clocks of all open cases that are near. */
export const dueRow = clock.extend({ case: z.string(), number: z.string(), title: z.string() });
export type DueRow = z.infer<typeof dueRow>;

export const exhibit = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(['post', 'file']),
  title: z.string(),
  post: z.string().nullable(),
  /** the original text of a post that was collected; null for a file */
  text: z.string().nullable(),
  collectedAt: instant,
  collectedBy: z.string(),
  sha256: digest,
  sha512: z.string(),
  size: z.number().int(),
  /** of a file: its name and type, how it came, from which exhibit it was derived */
  name: z.string().nullable().default(null),
  mediaType: z.string().nullable().default(null),
  origin: z.enum(['post', 'upload', 'capture', 'redaction', 'transcript', 'seizure']).default('post'),
  root: z.string().nullable().default(null),
  /** a destruction that waits for the second person */
  asked: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable().default(null),
  destroyedAt: instant.nullable().default(null),
  custody: z.array(
    z.object({
      action: z.string(),
      at: instant,
      by: z.string(),
      note: z.string(),
      /** by the person named, or by the program for what it did by itself */
      signed: z.boolean(),
      byProgram: z.boolean().default(false),
      entry: z.number().int().nullable(),
    }),
  ),
});
export type Exhibit = z.infer<typeof exhibit>;

/** POST /v1/cases/{id}/exhibits — posts of a campaign, collected as exhibits. */
export const newExhibits = z.object({ posts: z.array(z.string()).min(1).max(500), signature: signature.nullable() });

export const elementState = z.enum(['shown', 'not-shown', 'open']);

/** GET /v1/offences — the table of offences with their elements, from the law data. */
export const offence = z.object({
  id: z.string(),
  article: z.string(),
  title: localText,
  conduct: localText,
  penalty: localText,
  class: z.enum(['delit', 'crime']),
  verify: z.string(),
  source: z.string(),
  /** articles that add a circumstance to this one, each with elements of its own */
  aggravatedBy: z.array(z.string()),
  elements: z.array(z.object({ id: z.string(), group: z.string(), text: localText, required: z.boolean() })),
});
export type Offence = z.infer<typeof offence>;

/** An offence considered in a case: every element ticked or not by a person, with the exhibit that shows it. */
export const consideredOffence = z.object({
  offence: z.string(),
  elements: z.array(z.object({ id: z.string(), state: elementState, exhibits: z.array(z.string()) })),
  by: z.string(),
  at: instant,
  /** elements that are required and not shown yet */
  missing: z.array(z.string()),
});
export type ConsideredOffence = z.infer<typeof consideredOffence>;
const newElements = z
  .array(z.object({ id: z.string(), state: elementState, exhibits: z.array(z.string()).max(100) }))
  .max(100);
/** PUT /v1/cases/{id}/offences/{offence} (If-Match) — with the circumstances that aggravate it, each ticked by a person too. */
export const newConsideredOffence = z.object({
  elements: newElements,
  aggravations: z
    .array(z.object({ offence: z.string().max(40), elements: newElements }))
    .max(10)
    .default([]),
});

export const operation = z.object({
  id: z.string(),
  at: instant,
  place: z.string(),
  services: z.array(z.string()),
  localAuthority: z.string(),
  outcome: z.string(),
  by: z.string(),
});
export type Operation = z.infer<typeof operation>;
/** POST /v1/cases/{id}/operations */
export const newOperation = operation.omit({ id: true, by: true }).extend({
  place: z.string().min(1).max(200),
  services: z.array(z.string().min(1).max(100)).max(20),
  localAuthority: z.string().max(200),
  outcome: z.string().max(4000),
});

/** An arrest counts a person and never names one: the name stands in the procedure, not here. */
export const arrest = z.object({
  id: z.string(),
  at: instant,
  operation: z.string().nullable(),
  role: z.enum(['recruiter', 'intermediary', 'organiser', 'other']),
  reference: z.string(),
  by: z.string(),
  /** garde à vue: when it ends, the order that made it longer, how it ended */
  until: instant.nullable().default(null),
  extension: z.string().nullable().default(null),
  endedAt: instant.nullable().default(null),
  endedHow: z.enum(['presented', 'released']).nullable().default(null),
});
export type Arrest = z.infer<typeof arrest>;
/** POST /v1/cases/{id}/arrests */
export const newArrest = z.object({
  at: instant,
  operation: z.string().nullable(),
  role: arrest.shape.role,
  reference: z.string().max(100),
});
/** POST /v1/cases/{id}/arrests/{arrest}/custody — longer on the prosecutor's written order, or over. */
export const newCustody = z.discriminatedUnion('what', [
  z.object({ what: z.literal('extended'), until: instant, order: z.string().trim().min(1).max(200) }),
  z.object({ what: z.literal('ended'), at: instant, how: z.enum(['presented', 'released']) }),
]);
export type NewCustody = z.infer<typeof newCustody>;

/** "May the person who posted be a victim herself?" (article 448-14): asked before every referral. */
export const victimQuestion = z.object({ answer: z.enum(['yes', 'no', 'unknown']), note: z.string().max(4000) });

export const referral = z.object({
  id: z.string(),
  court: z.enum(['first-instance', 'appeal']),
  city: z.string(),
  victimQuestion,
  state: z.enum(['proposed', 'approved', 'refused', 'withdrawn']),
  proposedBy: z.string(),
  proposedAt: instant,
  approvals: z.array(
    z.object({
      by: z.string(),
      name: z.string(),
      at: instant,
      answer: z.enum(['approve', 'refuse']),
      note: z.string(),
    }),
  ),
});
export type Referral = z.infer<typeof referral>;
/** POST /v1/cases/{id}/referral */
export const newReferral = z.object({
  court: z.enum(['first-instance', 'appeal']),
  city: z.string().min(1).max(100),
  victimQuestion,
  signature: signature.nullable(),
});
/** POST /v1/cases/{id}/referral/answer — a supervisor who did not propose it. */
export const referralAnswer = z.object({
  answer: z.enum(['approve', 'refuse']),
  note: z.string().max(4000).default(''),
  signature: signature.nullable(),
});

export const timelineEvent = z.object({
  at: instant,
  entry: z.number().int().nullable(),
  type: z.string(),
  by: z.string(),
  text: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type TimelineEvent = z.infer<typeof timelineEvent>;

/** GET /v1/cases/{id} (ETag) */
export const caseFile = caseRow.extend({
  openedBy: z.string(),
  origin: caseOrigin,
  /** where the case may be moved now */
  moves: z.array(z.object({ to: caseState, needs: z.enum(['reason', 'authorisation']) })),
  /** the last move, when it can be taken back */
  takeBack: z.object({ from: caseState, to: caseState }).nullable(),
  parties: z.array(party),
  tasks: z.array(task),
  notes: z.array(note),
  clocks: z.array(clock),
  campaigns: z.array(
    z.object({ id: z.string(), size: z.number().int(), verdict: z.string().nullable(), lastAt: instant.nullable() }),
  ),
  exhibitList: z.array(exhibit),
  offences: z.array(consideredOffence),
  operations: z.array(operation),
  arrestList: z.array(arrest),
  referral: referral.nullable(),
  competence: z
    .object({ class: z.enum(['delit', 'crime']), court: z.enum(['first-instance', 'appeal']), because: localText })
    .nullable(),
  timeline: z.array(timelineEvent),
  dossiers: z.array(z.object({ at: instant, by: z.string(), sha256: digest, language: z.string() })),
  names: z.record(z.string(), z.string()),
});
export type CaseFile = z.infer<typeof caseFile>;

/** POST /v1/cases/{id}/dossier?language=ar|fr → application/zip; verifiable with `sanad verify`. */
export const dossierQuery = z.object({
  language: z.enum(['ar', 'fr']).default('ar'),
  /** recipients of age (`age1…`), separated by commas: the bundle leaves encrypted, and only they open it */
  to: z.string().max(20_000).optional(),
});
