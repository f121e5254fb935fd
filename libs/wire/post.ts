import { z } from 'zod';
import { digest, instant, localText, page, span } from './common.ts';

/** The reader's verdict on one post: the object `sanad assess` prints, without `id`. */
export const reading = z.object({
  priority: z.enum(['alert', 'review', 'none']),
  score: z.number().min(0).max(1),
  stance: z.enum(['offer', 'warning', 'report', 'question', 'help', 'threat', 'other']),
  language: z.enum(['ary', 'ary-Latn', 'ar', 'fr', 'en', 'es', 'mixed', 'und']),
  /** its languages run by run; readings made before there were runs have none */
  runs: z
    .array(z.object({ language: z.enum(['ary', 'ary-Latn', 'ar', 'fr', 'en', 'es']), span }))
    .readonly()
    .optional(),
  indicators: z.array(z.object({ code: z.string(), spans: z.array(span) })),
  pay: z.array(
    z.object({
      amount: z.number(),
      /** readings made before there were lower ends have none */
      least: z.number().nullable().optional(),
      currency: z.string(),
      period: z.string().nullable(),
      monthlyMad: z.number().nullable(),
      span,
    }),
  ),
  contacts: z.array(
    z.object({
      kind: z.enum(['phone', 'whatsapp', 'telegram', 'invite', 'handle', 'url', 'email']),
      value: z.string(),
      span,
    }),
  ),
  engine: z.string(),
});
export type Reading = z.infer<typeof reading>;

/** Why one post is linked with another. */
export const link = z.object({
  kind: z.enum(['wording', 'phone', 'handle', 'invite', 'url', 'image', 'decision']),
  with: z.string(),
  detail: z.unknown(),
});
export type Link = z.infer<typeof link>;

/** A reason as a person reads it; `against` marks counter-indicators (good signs). */
export const reason = z.object({
  code: z.string(),
  against: z.boolean(),
  title: localText,
  explanation: localText,
  spans: z.array(span),
});
export type Reason = z.infer<typeof reason>;

/** One row of a list of posts. */
export const postRow = z.object({
  id: z.string(),
  text: z.string(),
  at: instant.nullable(),
  author: z.string().nullable(),
  platform: z.string().nullable(),
  madeUp: z.boolean(),
  priority: reading.shape.priority,
  stance: reading.shape.stance,
  language: reading.shape.language,
  because: z.array(link),
  /** `member`: in the fixed campaign; `proposed`: came after the decision and waits for a person */
  membership: z.enum(['member', 'proposed']),
});
export type PostRow = z.infer<typeof postRow>;
export const postPage = page(postRow);

/** GET /v1/posts/{id} */
export const post = postRow.extend({
  reading,
  reasons: z.array(reason),
  campaign: z.string().nullable(),
  digest,
  batch: z.string(),
  source: z.string(),
  /** on which the batch was received, in the words of who sent it */
  legalBasis: z.string(),
});
export type Post = z.infer<typeof post>;

/** One line of a batch: what `sanad assess` reads, and where it was seen. */
export const incomingPost = z.object({
  id: z.string().max(200).optional(),
  text: z.string().max(10_000_000).default(''),
  at: z.string().max(40).nullish(),
  author: z.string().max(200).nullish(),
  platform: z.string().max(40).nullish(),
  madeUp: z.boolean().optional(),
  /** made in a range: a real installation takes no such post */
  training: z.boolean().optional(),
  /** numbers and accounts that were given beside the text */
  contacts: z.array(z.string().max(200)).max(50).optional(),
  /** perceptual hashes of its pictures, made where the pictures are (`sanad hash image`); no picture is kept */
  images: z
    .array(z.object({ pdq: z.string().regex(/^[0-9a-f]{64}$/), quality: z.number().int().min(0).max(100) }))
    .max(50)
    .optional(),
});
export type IncomingPost = z.infer<typeof incomingPost>;

/** POST /v1/batches (body: JSON Lines; these as query parameters) and its answer. */
export const batchQuery = z.object({
  source: z.string().min(1).max(200),
  legalBasis: z.string().min(1).max(300),
  /** where the clock stood whose times say no zone */
  zone: z.string().max(60).default('Africa/Casablanca'),
});
export const batch = z.object({
  id: z.string(),
  accepted: z.number().int(),
  broken: z.array(z.object({ line: z.number().int(), code: z.string() })),
  /** RFC 9162 root over the posts of the batch */
  root: digest,
  /** these very posts of this source were here before: `id` is that batch, and nothing was added */
  repeated: z.boolean(),
  /** how many times said no zone, in which they were read, by which tables of zones; null when each said its own */
  clock: z.object({ zone: z.string(), posts: z.number().int(), tables: z.string() }).nullable().default(null),
});
export type Batch = z.infer<typeof batch>;
