import { z } from 'zod';
import { digest, instant, verdict } from './common.ts';
import { signature } from './statement.ts';

/** POST /v1/campaigns/merge — campaigns that a person says are one. */
export const newMerge = z.object({
  campaigns: z.array(z.string()).min(2).max(50),
  note: z.string().max(4000).default(''),
  signature: signature.nullable(),
});
/** POST /v1/campaigns/{id}/split — posts that a person says are not of it. */
export const newSplit = z.object({
  posts: z.array(z.string()).min(1).max(2000),
  root: digest,
  note: z.string().max(4000).default(''),
  signature: signature.nullable(),
});
/** POST /v1/campaigns/{id}/extend — what is proposed to a decided campaign is taken in. */
export const newExtension = z.object({ signature: signature.nullable() });
/** POST /v1/rulings/{id}/withdraw */
export const withdrawal = z.object({ signature: signature.nullable() });
/** A merge or a split that stands; `campaign` is where its posts are now, `rest` where those are that a split left behind. */
export const rulingMade = z.object({ id: z.string(), campaign: z.string(), rest: z.string().nullable().optional() });
export const ruling = z.object({
  id: z.string(),
  kind: z.enum(['together', 'apart']),
  campaigns: z.array(z.string()),
  posts: z.number().int(),
  by: z.string(),
  byName: z.string(),
  at: instant,
  note: z.string(),
});
export type RulingRow = z.infer<typeof ruling>;

/** PUT /v1/campaigns/{id}/claim — passing state: who works on it now, and until when. */
export const claim = z.object({ by: z.string(), byName: z.string(), until: instant, own: z.boolean() });
export type Claim = z.infer<typeof claim>;

/** GET /v1/second-looks — sampled decisions that wait for another person; the first verdict is not told. */
export const secondLook = z.object({
  decision: z.string(),
  campaign: z.string(),
  size: z.number().int(),
  sample: z.string(),
  language: z.string(),
});
export type SecondLook = z.infer<typeof secondLook>;
/** POST /v1/second-looks/{decision} */
export const newSecondLook = z.object({ verdict, root: digest, shown: digest, signature: signature.nullable() });

/** GET /v1/agreement — how two people judge the same campaigns, each without knowing of the other. */
export const agreement = z.object({
  pairs: z.number().int(),
  waiting: z.number().int(),
  agreed: z.number().int(),
  /** Cohen's kappa; null without pairs, and when every verdict of both was one and the same */
  kappa: z.number().nullable(),
  /** ends of its 95 % interval */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  table: z.array(z.object({ first: verdict, second: verdict, pairs: z.number().int() })),
  /** judged differently: to talk about */
  apart: z.array(z.object({ campaign: z.string(), sample: z.string(), first: verdict, second: verdict, at: instant })),
});
export type Agreement = z.infer<typeof agreement>;
