import { z } from 'zod';
import { digest, instant } from './common.ts';

/** A text in the four languages of the public. */
export const publicText = z.object({ ary: z.string(), ar: z.string(), fr: z.string(), en: z.string() });
export type PublicText = z.infer<typeof publicText>;

export const channelKind = z.enum(['emergency', 'phone', 'site', 'image-removal']);

/**
 * A helpline or platform, as the data file has it. Nothing of it is shown to the public on the strength of `source`:
 * somebody of the staff must have confirmed `contact` within 90 days.
 */
export const channel = z.object({
  id: z.string(),
  /** ISO 3166-1, `ZZ` for everywhere */
  country: z.string().length(2),
  kind: channelKind,
  name: publicText,
  what: publicText,
  /** the number to dial, or the address without `https://` */
  contact: z.string(),
  audience: z.enum(['everybody', 'women', 'children', 'victims-of-trafficking']),
  languages: z.array(z.string()),
  hours: z.enum(['always', 'unknown']),
  cost: z.enum(['free', 'unknown']),
  anonymous: z.enum(['yes', 'no', 'unknown']),
  /** the app or site learns where the phone is */
  geolocates: z.boolean(),
  acceptsMinors: z.enum(['yes', 'no', 'unknown']),
  source: z.string(),
  sourceDate: z.string(),
  /** what the staff confirms before it is shown */
  verify: z.object({ ar: z.string(), fr: z.string(), en: z.string() }),
});
export type Channel = z.infer<typeof channel>;

/** What a person found when she tried a channel. */
export const channelCheck = z.object({
  answer: z.enum(['confirmed', 'wrong']),
  /** the contact that was tried: a later change of the data must be tried again */
  contact: z.string().max(200),
  /** how it was tried: called, opened, asked whom */
  how: z.string().min(3).max(500),
});
export type ChannelCheck = z.infer<typeof channelCheck>;

export const channelState = channel.extend({
  verifiedOn: instant.nullable(),
  verifiedBy: z.string().nullable(),
  lastAnswer: z.enum(['confirmed', 'wrong']).nullable(),
  /** shown to the public at present */
  shown: z.boolean(),
});
export type ChannelState = z.infer<typeof channelState>;

export const publicLanguage = z.enum(['ary', 'ar', 'fr', 'en']);

/** A public key of age (X25519). */
export const ageRecipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
/** Bytes sealed with age, in base64. */
const sealed = (bytes: number) =>
  z
    .base64()
    .min(100)
    .max(Math.ceil(bytes / 3) * 4);
export const MAX_SEALED = 256 * 1024;
export const sealedContent = sealed(MAX_SEALED);
/** A name and a contact, sealed to the key of the vault. */
export const sealedIdentity = sealed(16 * 1024);

/** What gives a reporter her report back: made from her code on her phone; the server keeps its SHA-256 alone. */
export const receiptToken = digest;

/** What a reporter writes; the server sees it sealed only. Every member may be left out: she may skip each question. */
export const reportContent = z.object({
  v: z.literal(1),
  saw: z.string().max(20_000),
  believe: z.string().max(20_000),
  /** links, numbers and names of accounts of those who made the offer, one a line */
  contacts: z.string().max(5_000),
  underAge: z.enum(['yes', 'no', 'skipped']),
  wantsAnswer: z.enum(['yes', 'no', 'skipped']),
  files: z.array(z.object({ upload: z.string(), name: z.string().max(200), type: z.string().max(100) })).max(20),
  /** the association's own questions, by id */
  answers: z.record(z.string(), z.string().max(2_000)).optional(),
  /** for a report that was handed over: the name that stands for her */
  pseudonym: z.string().max(40).optional(),
});
export type ReportContent = z.infer<typeof reportContent>;

export const newReport = z.object({
  language: publicLanguage,
  token: receiptToken,
  /** her own public key, made from her code: answers are sealed to it */
  replyTo: ageRecipient,
  /** the desk's key that `sealed` was made for */
  desk: ageRecipient,
  sealed: sealedContent,
  /** name and contact, if she gives them: sealed apart */
  identity: sealedIdentity.nullable(),
  uploads: z.array(z.string().max(60)).max(20),
});
export type NewReport = z.infer<typeof newReport>;

/** `accepted`, `refused`: the answers to a handover of another installation. */
export const reportState = z.enum(['received', 'read', 'in-work', 'accepted', 'refused', 'closed', 'withdrawn']);
export type ReportState = z.infer<typeof reportState>;
/** The way in. `escrow` waited until somebody else named the same; `partner-machine` is no person and never counted as one. */
export const reportOrigin = z.enum([
  'portal',
  'portal-plain',
  'desk',
  'escrow',
  'handover',
  'mail',
  'helpline',
  'partner',
  'partner-machine',
]);
export type ReportOrigin = z.infer<typeof reportOrigin>;

const message = z.object({ at: instant, from: z.enum(['desk', 'reporter']), sealed: z.string() });

/** What a reporter gets back for her token. */
export const receipt = z.object({
  state: reportState,
  receivedOn: z.string(),
  desk: ageRecipient,
  replyTo: ageRecipient,
  messages: z.array(message),
});
export type Receipt = z.infer<typeof receipt>;

export const reportRow = z.object({
  id: z.string(),
  receivedAt: instant,
  state: reportState,
  origin: reportOrigin,
  language: publicLanguage,
  hasIdentity: z.boolean(),
  files: z.number().int(),
  /** messages of hers that nobody answered */
  waiting: z.number().int(),
  /** how many of the same channel, state, hour and length this row stands for; 1 = itself */
  alike: z.number().int(),
});
export type ReportRow = z.infer<typeof reportRow>;

/** An hour in which one channel got what looks like the work of one hand. */
export const reportBurst = z.object({
  origin: reportOrigin,
  from: instant,
  until: instant,
  count: z.number().int(),
  /** how many of them have one and the same length */
  sameLength: z.number().int(),
  /** ten or more of one length; at even intervals, as people do not write; very many */
  signs: z.array(z.enum(['alike', 'even', 'much'])).min(1),
});
export type ReportBurst = z.infer<typeof reportBurst>;

/** GET /v1/report-counts: what came over which channel and what became of it. */
export const reportCounts = z.object({
  items: z.array(z.object({ origin: reportOrigin, state: reportState, count: z.number().int() })),
  /** reports with a message of hers that nobody answered */
  waiting: z.number().int(),
  /** among the newest reports */
  bursts: z.array(reportBurst),
});
export type ReportCounts = z.infer<typeof reportCounts>;

/** GET /v1/reports/{id}: everything sealed; whoever holds the desk's key opens it on her own machine. */
export const reportFile = reportRow.omit({ alike: true }).extend({
  desk: ageRecipient,
  replyTo: ageRecipient,
  sealed: z.string(),
  /** verifier key of the installation that handed it over */
  sender: z.string().nullable(),
  fileList: z.array(z.object({ n: z.number().int(), size: z.number().int() })),
  messages: z.array(message.extend({ by: z.string().nullable() })),
  moves: z.array(z.object({ at: instant, by: z.string(), to: reportState, reason: z.string() })),
});
export type ReportFile = z.infer<typeof reportFile>;

/** POST /v1/reports/{id}/messages */
export const newMessage = z.object({ sealed: sealedContent });
/** POST /v1/reports/{id}/moves */
export const reportMove = z.object({
  to: z.enum(['read', 'in-work', 'accepted', 'refused', 'closed']),
  reason: z.string().min(1).max(500),
});
/** POST /v1/desk/keys: reports are sealed to the newest key of kind `desk`, names and contacts to that of kind `vault` */
export const deskKey = z.object({ kind: z.enum(['desk', 'vault']), recipient: ageRecipient });
export type DeskKey = z.infer<typeof deskKey>;

const point = z.string().regex(/^[0-9a-f]{64}$/);
/** Portal: blinded names of a recruiter, five at most; what comes back only the phone that asked can read. */
export const escrowQuestion = z.object({ blinded: z.array(point).min(1).max(5) });
/** A report that waits: sealed to her own code, findable only by whoever names the same. */
export const newEscrow = z.object({
  token: receiptToken,
  replyTo: ageRecipient,
  sealed: sealedContent,
  tags: z.array(digest).min(1).max(20),
});
export type NewEscrow = z.infer<typeof newEscrow>;
export const escrowHeld = z.object({
  escrow: z.literal(true),
  /** `matched`: somebody else named the same; `agreed`: she lets it go, the other has not answered yet */
  state: z.enum(['held', 'matched', 'agreed']),
  heldOn: z.string(),
  sealed: z.string(),
});
export type EscrowHeld = z.infer<typeof escrowHeld>;
export const escrowAgreed = z.object({
  token: receiptToken,
  language: publicLanguage,
  desk: ageRecipient,
  sealed: sealedContent,
  identity: sealedIdentity.nullable(),
});
