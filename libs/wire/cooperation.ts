import { z } from 'zod';
import { instant, localText } from './common.ts';
import { nearness } from './term.ts';

/** Shapes of international cooperation: a request as it is drafted, its register, the jurisdiction worksheet of a case. */

const words = z.strictObject({
  ar: z.string().max(8000).optional(),
  fr: z.string().max(8000).optional(),
  en: z.string().max(8000).optional(),
});
const short = z.string().max(500);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const requestKind = z.enum([
  'preservation',
  'extension',
  'arab-preservation',
  'traffic-disclosure',
  'subscriber',
  'mla',
  'letters-rogatory',
  'denunciation',
  'spontaneous-information',
  'provider-preservation',
  'provider-emergency',
  'video-hearing',
  'removal',
]);

/** What a fact of a request is about; what may be told depends on who receives it. */
export const factAbout = z.enum([
  'post',
  'account',
  'contact',
  'offender-conduct',
  'timeline',
  'method',
  'payment',
  'harm',
  'victim-pseudonym',
  'victim-identity',
  'victim-own-act',
  'witness-identity',
]);

const contact = z.strictObject({
  organisation: words,
  person: short.nullable(),
  address: words,
  phone: short.nullable(),
  email: short.nullable(),
  officeHours: short.nullable(),
  timeZone: short.nullable(),
  replyChannel: words,
});

/** The request of the jurisdiction library, field for field. */
export const requestDraft = z.strictObject({
  kind: requestKind,
  reference: short.nullable(),
  date: day.nullable(),
  receiver: z.strictObject({ country: z.string().length(2).nullable(), name: words }),
  authority: contact,
  secondContact: short.nullable(),
  operational: short.nullable(),
  prosecution: words,
  legalBasis: words,
  basis: words,
  offences: z.array(short).max(20),
  facts: z
    .array(
      z.strictObject({
        about: factAbout,
        text: words,
        exhibit: short.nullable(),
      }),
    )
    .max(100),
  data: z
    .array(
      z.strictObject({
        category: z.enum(['subscriber', 'traffic', 'content', 'registration']),
        description: words,
        link: words,
        identifiers: z
          .array(
            z.strictObject({
              kind: z.enum(['url', 'account', 'handle', 'phone', 'email', 'ip', 'domain', 'other']),
              value: short,
              at: instant.nullable(),
              exhibit: short.nullable(),
            }),
          )
          .max(100),
        from: instant.nullable(),
        to: instant.nullable(),
      }),
    )
    .max(20),
  custodian: words,
  necessity: words,
  willAskDisclosure: z.boolean().nullable(),
  previous: z.array(z.strictObject({ ticket: short, date: day, channel: short })).max(20),
  urgency: z.array(short).max(10),
  confidential: z.boolean().nullable(),
  measures: z.array(words).max(20),
  questions: z.array(words).max(50),
  person: z
    .strictObject({
      description: words,
      capacity: z.enum(['witness', 'victim', 'expert', 'suspect']).nullable(),
      nationality: short.nullable(),
      country: z.string().length(2).nullable(),
      consents: z.boolean().nullable(),
      protection: words,
    })
    .nullable(),
  danger: words,
  dangerLink: words,
  useLimits: words,
  undertakes: z.boolean().nullable(),
  attachments: z.array(z.strictObject({ title: short, sha256: z.string().regex(/^[0-9a-f]{64}$/) })).max(50),
  signatory: z.strictObject({ name: words, title: words }).nullable(),
});
export type RequestDraft = z.infer<typeof requestDraft>;

export const requestState = z.enum([
  'draft',
  'proposed',
  'approved',
  'sent',
  'acknowledged',
  'partly-answered',
  'answered',
  'refused',
  'used',
  'withdrawn',
]);
export type RequestState = z.infer<typeof requestState>;

export const requestRow = z.object({
  id: z.string(),
  case: z.string(),
  caseNumber: z.string(),
  kind: requestKind,
  title: localText,
  country: z.string().nullable(),
  state: requestState,
  reference: z.string().nullable(),
  /** the day by which the next thing must have happened */
  due: z.string().nullable(),
  nearness: nearness.nullable(),
  changedAt: instant,
});
export type RequestRow = z.infer<typeof requestRow>;

const item = z.object({ id: z.string(), letter: z.string().nullable(), name: localText, clause: z.string() });
export const disclosure = z.object({ at: z.string(), why: z.string(), found: z.string().nullable() });

const letterWords = z.object({
  opening: z.string(),
  paragraphs: z.array(z.object({ heading: z.string(), lines: z.array(z.string()) })),
});

export const requestFile = requestRow.extend({
  version: z.number().int(),
  draft: requestDraft,
  by: z.string(),
  approvedBy: z.string().nullable(),
  /** the letter in words, once they are no longer changed: whoever approves reads what she signs */
  letters: z.object({ ar: letterWords, fr: letterWords, en: letterWords }).nullable(),
  /** whether whoever approved signed the words */
  signed: z.boolean(),
  renewals: z.number().int(),
  /** items of the form of its kind, needed or advised; what its facts may be about */
  items: z.array(z.string()),
  mayCarry: z.array(factAbout),
  missing: z.array(item),
  advised: z.array(item),
  discloses: z.array(disclosure),
  warnings: z.array(z.object({ code: z.string(), at: z.string() })),
  /** languages that the receiver takes, as far as it is known */
  accepts: z.array(z.string()),
  moves: z.array(requestState),
  /** days since it was sent, while an answer is waited for */
  waitedDays: z.number().int().nullable(),
  mayRenew: z.boolean(),
  /** what came back, each as an exhibit of the case */
  answers: z.array(z.object({ exhibit: z.string(), on: day, whole: z.boolean(), note: z.string(), by: z.string() })),
  /** reminders that were sent after it */
  followUps: z.number().int(),
  history: z.array(
    z.object({
      at: instant,
      by: z.string(),
      what: z.string(),
      note: z.string(),
      reference: z.string().nullable(),
      /** the day on which it happened; null where only the time of recording is known */
      on: day.nullable(),
    }),
  ),
  names: z.record(z.string(), z.string()),
});
export type RequestFile = z.infer<typeof requestFile>;

/** A request drafted from a step of the worksheet takes over what the step knows. */
export const newRequest = z.strictObject({
  kind: requestKind,
  country: z.string().length(2).nullable(),
  item: z.string().max(20).nullable().default(null),
  holder: short.nullable().default(null),
  instrument: z.string().max(40).nullable().default(null),
  /** an earlier request of the case, whose words this one takes over as far as its letter says them */
  follows: z.string().max(100).nullable().default(null),
});
export const requestMove = z.strictObject({
  to: requestState,
  note: z.string().max(2000),
  reference: short.nullable(),
  /** day on which it happened, as the other side dates it */
  on: day.nullable(),
});
/** An answer is received as an exhibit first; here it is joined to what it answers. */
export const newAnswer = z.strictObject({
  exhibit: z.string().max(20),
  on: day,
  /** false when more is to come */
  whole: z.boolean(),
  note: z.string().max(2000),
});
export const newFollowUp = z.strictObject({ note: z.string().max(2000) });

export const incomingState = z.enum([
  'received',
  'acknowledged',
  'executing',
  'answer-proposed',
  'refusal-proposed',
  'answered',
  'refused',
]);
export type IncomingState = z.infer<typeof incomingState>;
export const newIncoming = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  authority: z.string().trim().min(1).max(500),
  theirReference: short,
  kind: requestKind,
  summary: z.string().max(4000),
  receivedOn: day,
});
export type NewIncoming = z.infer<typeof newIncoming>;
export const incomingMove = z.strictObject({ to: incomingState, note: z.string().max(2000) });
export type IncomingMove = z.infer<typeof incomingMove>;
export const incomingRow = z.object({
  id: z.string(),
  number: z.string(),
  country: z.string(),
  authority: z.string(),
  theirReference: z.string(),
  kind: requestKind,
  title: localText,
  summary: z.string(),
  receivedOn: day,
  state: incomingState,
  due: z.string().nullable(),
  nearness: nearness.nullable(),
  moves: z.array(incomingState),
  history: z.array(z.object({ at: instant, by: z.string(), what: z.string(), note: z.string() })),
});
export type IncomingRow = z.infer<typeof incomingRow>;

/** Names that must not leave; they are compared and forgotten, never recorded. */
export const hiddenNames = z.strictObject({
  names: z.array(z.string().min(2).max(200)).max(50),
  /** the words as they are being changed; null: as they are kept */
  draft: requestDraft.nullable().default(null),
});
export const requestCheck = z.object({ discloses: z.array(disclosure), masked: requestDraft });
export type RequestCheck = z.infer<typeof requestCheck>;

/** GET /v1/cooperation/requests/{id}/platform-forms */
export const platformSheets = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: localText,
      url: z.string().nullable(),
      source: z.string(),
      verify: z.string(),
      fields: z.array(z.object({ id: z.string(), label: localText, text: z.string() })),
    }),
  ),
});
export type PlatformSheets = z.infer<typeof platformSheets>;

const worksheetStep = z.object({
  item: z.string(),
  /** which of the items it is for, from 0 */
  of: z.number().int(),
  holder: z.string().nullable(),
  instrument: z.string(),
  name: localText,
  purpose: z.string(),
  basis: z.string(),
  via: z.string(),
  from: z.string(),
  receiver: z.string(),
  to: z.string(),
  languages: z.array(z.string()),
  clockDays: z.number().nullable(),
  delayDays: z.object({ low: z.number(), high: z.number() }).nullable(),
  dualCriminality: z.string(),
  /** INTERPOL notices that come into question, by colour */
  notices: z.array(z.string()),
  source: z.string(),
  verify: z.string(),
  /** the kind of request that carries it out; null when no letter of Sanad does */
  kind: requestKind.nullable(),
});
export type WorksheetStep = z.infer<typeof worksheetStep>;

export const worksheetFacts = z.record(z.string(), z.unknown());
export const worksheet = z.object({
  facts: worksheetFacts,
  /** the offences of the case as it stands: a qualification that came or went since the facts were signed is seen */
  offences: z.array(z.string()),
  signedBy: z.string().nullable(),
  signedAt: instant.nullable(),
  hooks: z.array(
    z.object({
      rule: z.string(),
      result: z.enum(['applies', 'does-not', 'unknown']),
      missing: z.array(z.string()),
      because: localText,
      source: z.string(),
      verify: z.string(),
    }),
  ),
  /** which court hears the offences considered; null when none is */
  competence: z
    .object({
      class: z.enum(['crime', 'delit']),
      court: z.enum(['appeal', 'first-instance']),
      local: z.array(z.string()),
      because: localText,
    })
    .nullable(),
  /** other states that may claim the facts */
  claims: z.array(z.object({ country: z.string(), grounds: z.array(z.string()) })),
  routes: z.array(worksheetStep),
  remarks: z.array(z.object({ code: z.string(), text: localText })),
  caution: localText,
  data: z.string(),
});
export type Worksheet = z.infer<typeof worksheet>;

export const cooperationFigures = z.object({
  rows: z.array(
    z.object({
      country: z.string(),
      kind: requestKind,
      title: localText,
      sent: z.number().int(),
      answered: z.number().int(),
      refused: z.number().int(),
      waiting: z.number().int(),
      /** median days from sent to answered; null below three answers */
      medianDays: z.number().nullable(),
    }),
  ),
});

export type CooperationFigures = z.infer<typeof cooperationFigures>;

export const directoryRow = z.object({
  id: z.string(),
  country: z.string(),
  role: z.string(),
  name: localText,
  languages: z.array(z.string()),
  source: z.string(),
  verify: z.string(),
  warning: localText.nullable(),
});
