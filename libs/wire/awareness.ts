import { z } from 'zod';
import { digest, instant } from './common.ts';
import { publicLanguage, publicText } from './intake.ts';
import { signature } from './statement.ts';

/** What goes out to the public: a warning made from a confirmed campaign, or a true story that she released. */
export const noticeKind = z.enum(['alert', 'story']);
/** Where words go out; each has a rendering of its own. */
export const kitChannel = z.enum([
  'web',
  'feed',
  'cap',
  'sms',
  'whatsapp',
  'telegram',
  'card',
  'poster',
  'sheet',
  'radio',
  'video',
  'press',
]);
export type KitChannel = z.infer<typeof kitChannel>;

/** A piece of a campaign's wording as the public may see it: its words, or a slot with nothing in it. */
export const blankPart = z.union([z.object({ words: z.string().max(400) }), z.object({ blank: z.string().max(20) })]);
export type BlankPart = z.infer<typeof blankPart>;

const line = z.string().trim().min(1).max(200);
/** The words of a notice in one language. `line` is the whole of the short message; `{to}` stands for whom to turn to. */
export const noticeWords = z.object({
  title: line.max(90),
  line,
  about: z.string().trim().min(1).max(900),
});
export type NoticeWords = z.infer<typeof noticeWords>;
const inAll = z.object({ ary: noticeWords, ar: noticeWords, fr: noticeWords, en: noticeWords });
const shortWords = z.object({ title: line.max(90), line });

/** How a woman gave her story: kept in the ledger, never shown to the public. */
export const storyConsent = z.object({
  /** who asked her, in the words of the desk; never her name */
  askedBy: z.string().trim().min(2).max(200),
  on: z.iso.date(),
  how: z.string().trim().min(3).max(500),
  /** she read or heard these very words */
  readToHer: z.literal(true),
  /** she knows that she can take them back, and how */
  knowsWayBack: z.literal(true),
});

export const noticeContent = z.object({
  kind: noticeKind,
  pattern: z.string().max(40),
  words: inAll,
  /** another title and line, to find out which is understood better; null when nothing is compared */
  other: z.object({ ary: shortWords, ar: shortWords, fr: shortWords, en: shortWords }).nullable(),
  signs: z.array(z.string().max(40)).min(1).max(6),
  advice: z.array(z.string().max(40)).min(1).max(5),
  /** one thing to do, and one verified place to turn to */
  action: z.string().max(40),
  channel: z.string().max(60),
  excerpt: z.array(blankPart).max(60),
  /** the last day on which it goes out */
  until: z.iso.date(),
  consent: storyConsent.nullable(),
});
export type NoticeContent = z.infer<typeof noticeContent>;

/** What a reviewer answers for before she approves; every point must hold. */
export const CHECKPOINTS = [
  'identifies-no-woman',
  'no-picture-or-detail-of-victims',
  'teaches-nothing-new',
  'names-no-person-or-contact',
  'signs-are-facts',
  'action-and-channel-right',
  'languages-say-the-same',
] as const;
export const checkpoint = z.enum(CHECKPOINTS);
export type Checkpoint = z.infer<typeof checkpoint>;

/** What the program found in the words; `blocks` must be gone before the notice is put before others. */
export const noticeFinding = z.object({
  code: z.enum([
    'contact-in-words',
    'name-in-words',
    'slot-value-in-words',
    'line-too-long',
    'sign-unknown',
    'sign-not-public',
    'advice-unknown',
    'channel-not-verified',
    'channel-locates',
    'place-in-words',
    'campaign-changed',
    'campaign-not-confirmed',
    'until-past',
    'consent-missing',
    'word-kept-out',
    'other-same',
    'story-general',
  ]),
  at: z.string(),
  found: z.string(),
  blocks: z.boolean(),
});
export type NoticeFinding = z.infer<typeof noticeFinding>;

export const noticeState = z.enum(['draft', 'proposed', 'published', 'withdrawn']);
export type NoticeState = z.infer<typeof noticeState>;
/** Why a notice was taken back, as the public is told. */
export const withdrawalWhy = z.enum(['wrong', 'identifies', 'harms', 'taken-back']);
export type WithdrawalWhy = z.infer<typeof withdrawalWhy>;

/** POST /v1/notices */
export const newNotice = z.object({
  kind: noticeKind,
  campaign: z.string().nullable(),
  pattern: z.string().max(40).optional(),
});
/** POST /v1/notices/{id}/approvals: `digest` is that of the words she read */
export const newApproval = z.object({
  answer: z.enum(['approve', 'refuse']),
  digest,
  checked: z.array(checkpoint),
  note: z.string().max(2000).default(''),
  signature: signature.nullable(),
});
/** POST /v1/notices/{id}/withdrawal */
export const newWithdrawal = z.object({
  why: withdrawalWhy,
  /** for the staff */
  reason: z.string().trim().min(3).max(1000),
  /** words of her own instead of the usual ones */
  correction: publicText.nullable().default(null),
  signature: signature.nullable(),
});

export const audience = z.enum(['women', 'students', 'families', 'teachers', 'associations', 'everybody']);
/** POST /v1/notices/{id}/dispatches: it went out; the answer has the link that counts its openings. */
export const newDispatch = z.object({
  channel: kitChannel,
  language: publicLanguage,
  variant: z.enum(['a', 'b']),
  audience,
  /** how many messages, sheets or posters; null when nobody knows */
  copies: z.number().int().min(1).max(100_000_000).nullable(),
  /** where, in words: a list, a school, a station */
  where: z.string().trim().min(2).max(200),
  on: z.iso.date(),
  outreach: z.string().nullable(),
});
export type NewDispatch = z.infer<typeof newDispatch>;

/** What a number of reach does not say. */
export const reachLimit = z.enum([
  'opens-are-not-persons',
  'machines-left-out-by-name-only',
  'copies-are-not-readers',
  'typed-by-a-person',
  'estimate-of-others',
]);
export type ReachLimit = z.infer<typeof reachLimit>;
export const reachNumber = z.object({ measure: z.string(), value: z.number().int(), limits: z.array(reachLimit) });
export type ReachNumber = z.infer<typeof reachNumber>;

export const dispatchRow = newDispatch.extend({
  id: z.string(),
  by: z.string(),
  at: instant,
  link: z.string(),
  opens: z.number().int(),
  /** what is known of its reach: copies, openings, and what others counted */
  reach: z.array(reachNumber),
  /** how the correction reached the same place; null while it is owed */
  corrected: z.object({ by: z.string(), at: instant, how: z.string() }).nullable(),
});
export type DispatchRow = z.infer<typeof dispatchRow>;
/** POST /v1/notices/{id}/dispatches/{dispatch}/correction */
export const newCorrection = z.object({ how: z.string().trim().min(3).max(500) });

export const noticeRow = z.object({
  id: z.string(),
  number: z.string(),
  kind: noticeKind,
  state: noticeState,
  title: publicText,
  pattern: z.string(),
  campaign: z.string().nullable(),
  changedAt: instant,
  until: z.string(),
  /** published and past its last day */
  ended: z.boolean(),
  approvals: z.number().int(),
  /** places it went to whose correction is owed */
  owed: z.number().int(),
});
export type NoticeRow = z.infer<typeof noticeRow>;

export const kitText = z.object({
  channel: kitChannel,
  language: publicLanguage,
  text: z.string(),
  /** an SMS: alphabet and parts; a script: seconds */
  sms: z
    .object({
      alphabet: z.enum(['GSM-7', 'UCS-2']),
      units: z.number().int(),
      perPart: z.number().int(),
      parts: z.number().int(),
    })
    .nullable(),
  seconds: z.number().nullable(),
});
export type KitText = z.infer<typeof kitText>;

/** GET /v1/notices/{id} */
export const noticeFile = noticeRow.extend({
  version: z.number().int(),
  content: noticeContent,
  digest,
  by: z.string(),
  proposedBy: z.string().nullable(),
  publishedAt: instant.nullable(),
  approved: z.array(z.object({ by: z.string(), at: instant, note: z.string(), signed: z.boolean() })),
  findings: z.array(noticeFinding),
  mayApprove: z.boolean(),
  withdrawal: z
    .object({ why: withdrawalWhy, reason: z.string(), at: instant, by: z.string(), correction: publicText })
    .nullable(),
  dispatches: z.array(dispatchRow),
  history: z.array(z.object({ at: instant, by: z.string(), what: z.string(), note: z.string() })),
  names: z.record(z.string(), z.string()),
});
export type NoticeFile = z.infer<typeof noticeFile>;

/** A campaign of awareness: for whom, over which channels, when, and what it is to reach. */
export const newOutreach = z.object({
  title: z.string().trim().min(3).max(120),
  audiences: z.array(audience).min(1),
  channels: z.array(kitChannel).min(1),
  from: z.iso.date(),
  to: z.iso.date(),
  notices: z.array(z.string()).max(50),
  goal: z.string().trim().max(500),
});
export type NewOutreach = z.infer<typeof newOutreach>;
export const outreachRow = newOutreach.extend({
  id: z.string(),
  by: z.string(),
  closedAt: instant.nullable(),
  closing: z.string().nullable(),
  dispatches: z.number().int(),
  copies: z.number().int(),
  opens: z.number().int(),
});
export type OutreachRow = z.infer<typeof outreachRow>;

/** POST /v1/outreach/reach: a number from elsewhere, with where it comes from */
export const newReach = z.object({
  dispatch: z.string(),
  measure: z.enum(['listeners', 'viewers', 'pupils', 'readers']),
  value: z.number().int().min(0),
  how: z.string().trim().min(3).max(500),
  from: z.iso.date(),
  to: z.iso.date(),
});

/** Two of the same kind compared; null when there is too little to say anything. */
export const comparison = z.object({
  notice: z.string(),
  channel: kitChannel,
  language: publicLanguage,
  a: z.object({ copies: z.number().int(), opens: z.number().int() }),
  b: z.object({ copies: z.number().int(), opens: z.number().int() }),
  /** openings per copy of `b` over those of `a`, with its 95 % interval */
  ratio: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  says: z.enum(['a', 'b', 'nothing', 'too-little']),
});
export type Comparison = z.infer<typeof comparison>;

export const quizItem = z.object({
  item: z.string(),
  answered: z.number().int(),
  before: z.number().int(),
  after: z.number().int(),
  gained: z.number().int(),
  lost: z.number().int(),
  /** share of right answers after less before, with its 95 % interval; null under the least number */
  gain: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
});
export const measured = z.object({
  comparisons: z.array(comparison),
  quiz: z.array(quizItem),
  reach: z.array(reachNumber),
});
export type Measured = z.infer<typeof measured>;

/** What the portal's quiz sends when she agrees: right or wrong, before and after; nothing else. */
export const quizAnswers = z.object({
  quiz: z.string().max(40),
  language: publicLanguage,
  items: z
    .array(
      z.object({
        item: z.string().max(40),
        before: z.enum(['right', 'wrong', 'skipped']),
        after: z.enum(['right', 'wrong', 'skipped']),
      }),
    )
    .min(1)
    .max(12),
});
export type QuizAnswers = z.infer<typeof quizAnswers>;

/** Entries of the ledger; `accounts` reads `notice.published`, `notice.withdrawn`, `notice.dispatched`, `reach.counted`, `quiz.counted`. */
export type AwarenessEntries = {
  'notice.drafted': {
    notice: string;
    number: string;
    kind: 'alert' | 'story';
    campaign: string | null;
    root: string | null;
    content: NoticeContent;
  };
  'notice.changed': { notice: string; content: NoticeContent };
  'notice.proposed': { notice: string; digest: string };
  'notice.approved': {
    notice: string;
    digest: string;
    answer: 'approve' | 'refuse';
    checked: Checkpoint[];
    note: string;
    signed: boolean;
  };
  /** stands in the same step as the last approval that was needed */
  'notice.published': { notice: string; kind: 'alert' | 'story'; digest: string; until: string; approvedBy: string[] };
  'notice.withdrawn': {
    notice: string;
    kind: 'alert' | 'story';
    why: WithdrawalWhy;
    reason: string;
    correction: Record<'ary' | 'ar' | 'fr' | 'en', string>;
  };
  'notice.dispatched': NewDispatch & { dispatch: string; notice: string; link: string };
  'notice.corrected': { notice: string; dispatch: string; how: string };
  'outreach.planned': NewOutreach & { outreach: string };
  'outreach.changed': NewOutreach & { outreach: string };
  'outreach.closed': { outreach: string; note: string };
  /** how many, of what, between which days, who counted, and what the number does not say */
  'reach.counted': {
    notice: string | null;
    dispatch: string | null;
    outreach: string | null;
    channel: KitChannel;
    language: 'ary' | 'ar' | 'fr' | 'en' | null;
    variant: 'a' | 'b' | null;
    measure: 'opens' | 'listeners' | 'viewers' | 'pupils' | 'readers';
    value: number;
    from: string;
    to: string;
    source: 'portal' | 'person';
    how: string;
    limits: ReachLimit[];
  };
  /** sums of one day; no answer of one person stands alone in a ledger that has others */
  'quiz.counted': {
    quiz: string;
    day: string;
    people: number;
    items: { item: string; right: number; gained: number; lost: number; wrong: number }[];
  };
};
