import { z } from 'zod';
import { instant, language, localText } from './common.ts';
import {
  ageRecipient,
  newReport,
  receiptToken,
  reportOrigin,
  reportState,
  sealedContent,
  sealedIdentity,
} from './intake.ts';

/** What a woman may allow, each use for itself; the last word on a use counts, and she may take it back. */
export const consentUse = z.enum(['contact', 'lawyer', 'psychologist', 'shelter', 'referral', 'bulletin', 'figures']);
export type ConsentUse = z.infer<typeof consentUse>;
/** How she said it. For a referral only a signed request for support («طلب مؤازرة») counts. */
export const consentWay = z.enum(['signed-request', 'spoken', 'with-code']);

/** POST /v1/reports/{id}/consents */
export const newConsent = z.object({ use: consentUse, given: z.boolean(), way: consentWay });
export const consent = newConsent.extend({ at: instant, by: z.string().nullable() });
export type Consent = z.infer<typeof consent>;

/** What is done with a complaint: she is advised and stays unknown; handed on as she wishes; handed on since the law says so. */
export const handling = z.enum(['anonymous-advice', 'consented-referral', 'legal-duty-referral']);
export type Handling = z.infer<typeof handling>;
/** POST /v1/reports/{id}/handlings */
export const newHandling = z.object({ handling, reason: z.string().trim().min(3).max(1000) });

/** One question of the association's own questionnaire. */
export const question = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  text: localText,
  kind: z.enum(['line', 'text', 'yes-no', 'choice', 'day', 'number']),
  options: z.array(z.string().min(1).max(80)).max(20),
});
export type Question = z.infer<typeof question>;
/** PUT /v1/desk/questionnaire */
export const questionnaire = z
  .object({ questions: z.array(question).max(30) })
  .refine((one) => new Set(one.questions.map(({ id }) => id)).size === one.questions.length);

/** POST /v1/desk/complaints: what was said by telephone or in person, sealed on the caseworker's machine. */
export const newComplaint = newReport.omit({ uploads: true }).extend({
  heard: z.enum(['telephone', 'in-person', 'letter', 'imported']),
  /** digest of an imported file and the row in it: the same again records nothing */
  once: z
    .string()
    .regex(/^[0-9a-f]{64}:\d{1,7}$/)
    .optional(),
});
export type NewComplaint = z.infer<typeof newComplaint>;
export const complaintMade = z.object({
  id: z.string(),
  proof: z.string(),
  /** it was recorded before, and nothing was recorded now */
  repeated: z.boolean(),
});
export type ComplaintMade = z.infer<typeof complaintMade>;

/**
 * POST /v1/reports/{id}/marks: contacts and words of those who made the offer, sent by a machine that opened the report.
 * They are used in memory; what stays are keyed marks, enough to see that two reports name the same, not to list whom.
 */
export const newMarks = z.object({ contacts: z.string().max(5_000), saw: z.string().max(20_000) });
export const marksMade = z.object({
  contacts: z.number().int(),
  sameContact: z.number().int(),
  sameWords: z.number().int(),
});

/** Several reports name the same recruiter, or one text comes again and again. */
export const pattern = z.object({
  /** a keyed mark: it cannot be turned into a number or a name */
  mark: z.string(),
  kind: z.enum(['contact', 'words']),
  reports: z.array(z.string()),
  firstAt: instant,
  lastAt: instant,
  /** reasons to doubt, as codes: `burst`, `same-words`, `no-offer-words`, `machines` */
  doubts: z.array(z.string()),
  seen: z.object({ by: z.string(), at: instant, note: z.string() }).nullable(),
});
export type Pattern = z.infer<typeof pattern>;
/** POST /v1/desk/patterns/{mark}/seen */
export const patternSeen = z.object({ note: z.string().trim().min(3).max(1000) });

/** PUT /v1/reports/{id}/plan: her protection plan, sealed to the desk's key. */
export const newPlan = z.object({ sealed: sealedContent });
export const plan = z.object({ sealed: z.string(), at: instant, by: z.string() }).nullable();
/** What a plan holds, once opened. */
export const planContent = z.object({
  v: z.literal(1),
  hours: z.string(),
  channel: z.string(),
  never: z.string(),
  needs: z.string(),
  shelter: z.string(),
  review: z.string(),
});
export type PlanContent = z.infer<typeof planContent>;

/** GET /v1/reports/{id}/desk: what the association keeps about a report, beside the report. */
export const deskFile = z.object({
  consents: z.array(consent),
  handlings: z.array(newHandling.extend({ at: instant, by: z.string(), byName: z.string() })),
  plan,
  same: z.array(z.object({ report: z.string(), kind: z.enum(['contact', 'words']) })),
});
export type DeskFile = z.infer<typeof deskFile>;

/** POST /v1/campaigns/{id}/bulletins: a communiqué («بلاغ») about a confirmed campaign, slots blanked. */
export const newBulletin = z.object({ language, text: z.string().trim().min(20).max(6000) });
export const bulletin = z.object({
  id: z.string(),
  campaign: z.string(),
  language,
  text: z.string(),
  draftedBy: z.string(),
  draftedByName: z.string(),
  draftedAt: instant,
  answer: z.enum(['waiting', 'approved', 'refused']),
  answeredBy: z.string().nullable(),
  answeredAt: instant.nullable(),
});
export type Bulletin = z.infer<typeof bulletin>;
export const answerTwo = z.object({
  answer: z.enum(['approved', 'refused']),
  reason: z.string().trim().min(3).max(500),
});

/** POST /v1/peers: another installation, whose key was compared by voice. */
export const newPeer = z.object({
  name: z.string().trim().min(2).max(120),
  address: z.url({ protocol: /^https?$/ }).max(300),
  desk: ageRecipient,
  /** its ledger's verifier key, as its desk address gives it */
  verifier: z.string().max(400),
});
export const peer = newPeer.extend({ id: z.string(), addedBy: z.string(), at: instant });
export type Peer = z.infer<typeof peer>;

export const handoverState = z.enum(['offered', 'accepted', 'refused', 'withdrawn']);
/** POST /v1/reports/{id}/handovers */
export const newHandover = z.object({
  peer: z.string(),
  pseudonym: z.string().regex(/^[\p{L}\p{N} -]{3,40}$/u),
  language: newReport.shape.language,
  token: receiptToken,
  replyTo: ageRecipient,
  /** sealed to the other installation's desk */
  sealed: sealedContent,
  /** the code of this handover, sealed to our own desk: with it the answers are opened */
  code: sealedContent,
});
export type NewHandover = z.infer<typeof newHandover>;
export const handover = z.object({
  id: z.string(),
  report: z.string(),
  peer: z.string(),
  pseudonym: z.string(),
  state: handoverState,
  offeredAt: instant,
  offeredBy: z.string(),
  /** the other side's ledger holds it: its proof, or null while it could not be reached */
  proof: z.string().nullable(),
  code: z.string(),
  handling,
});
export type Handover = z.infer<typeof handover>;
export const handoverNews = handover.extend({
  messages: z.array(z.object({ at: instant, from: z.enum(['desk', 'reporter']), sealed: z.string() })),
  theirState: reportState,
});

/** Opening of a name and a contact: asked with a reason, granted by a second person, recorded before it is shown. */
export const newOpening = z.object({ reason: z.string().trim().min(5).max(500) });
export const opening = z.object({
  id: z.string(),
  /** the report that holds the name, or null when it is asked for a pseudonym */
  report: z.string().nullable(),
  /** when that report came */
  receivedAt: instant.nullable(),
  /** number of the case and code, when it is asked for a pseudonym of a case */
  pseudonym: z.object({ number: z.string(), code: z.string() }).nullable(),
  reason: z.string(),
  askedBy: z.string(),
  askedByName: z.string(),
  askedAt: instant,
  answer: z.enum(['waiting', 'approved', 'refused']),
  answeredBy: z.string().nullable(),
  answeredAt: instant.nullable(),
  openedAt: instant.nullable(),
});
export type Opening = z.infer<typeof opening>;
/** A report in which a woman left a name or a contact, as the custodian chooses it: nothing of what it says. */
export const namedReport = z.object({ report: z.string(), receivedAt: instant, origin: reportOrigin });
export type NamedReport = z.infer<typeof namedReport>;
export const openedIdentity = z.object({ report: z.string().nullable(), sealed: z.string() });

/**
 * PUT /v1/cases/{id}/parties/{party}/name — one of the two: name and contact sealed to the key of the vault
 * (`{"v":1,"name":…,"contact":…}`), or the report in which she gave them.
 */
export const newSealedName = z.object({
  sealed: sealedIdentity.nullable().default(null),
  report: z.string().max(60).nullable().default(null),
});
export type NewSealedName = z.infer<typeof newSealedName>;
export const sealedName = z.object({ party: z.string(), number: z.string(), code: z.string(), at: instant });
export type SealedName = z.infer<typeof sealedName>;

/** POST /v1/partner-reports, with a key: what a partner platform received. Machines stand apart from people. */
export const partnerReport = z
  .object({
    from: z.enum(['person', 'machine']),
    reference: z.string().trim().min(1).max(100),
    language: newReport.shape.language.default('ar'),
    text: z.string().max(20_000).default(''),
    contacts: z.string().max(5_000).default(''),
    underAge: z.enum(['yes', 'no', 'skipped']).default('skipped'),
  })
  .refine(({ text, contacts }) => `${text}${contacts}`.trim() !== '', { message: 'a text or a contact' });
