import { z } from 'zod';
import { digest, instant, page, verdict } from './common.ts';
import { postRow, reason } from './post.ts';
import { claim, ruling } from './review.ts';
import { signature } from './statement.ts';

/** GET /v1/queue?state=open|decided|help&cursor=&limit= — ordered by priority; one row is one campaign (often of one post). */
export const queueRow = z.object({
  campaign: z.string(),
  size: z.number().int(),
  proposed: z.number().int(),
  priority: z.enum(['alert', 'review', 'none']),
  score: z.number(),
  /** the words people see first: beginning of the founding post */
  sample: z.string(),
  language: z.string(),
  /** the strongest indicator codes with how many posts show them */
  indicators: z.array(z.object({ code: z.string(), posts: z.number().int() })),
  firstAt: instant.nullable(),
  lastAt: instant.nullable(),
  state: z.enum(['open', 'decided']),
  verdict: verdict.nullable(),
  case: z.string().nullable(),
  /** who works on it now; null when nobody does */
  claim: claim.nullable(),
  /** why it stands where it stands in the queue, as codes: `priority-alert`, `many-posts`, `growing`, `contact-shared` … */
  order: z.array(z.string()),
});
export type QueueRow = z.infer<typeof queueRow>;
export const queuePage = page(queueRow);
/** The one grammar of filters: what an address, the API and a saved search say. `proposed`: decided, with posts that wait. */
export const campaignFilter = z.object({
  state: z.enum(['open', 'decided', 'help', 'proposed']).default('open'),
  q: z.string().max(200).optional(),
  priority: z.enum(['alert', 'review', 'none']).optional(),
  indicator: z.string().max(60).optional(),
  contact: z.string().max(120).optional(),
  platform: z.string().max(40).optional(),
  place: z.string().max(40).optional(),
  language: z.string().max(12).optional(),
  least: z.coerce.number().int().min(1).optional(),
});
export type CampaignFilter = z.infer<typeof campaignFilter>;
export const queueQuery = campaignFilter.extend({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const slotValue = z.object({
  value: z.string(),
  posts: z.number().int(),
  /** how the same was written in the other script, or under another name */
  also: z.array(z.string()).default([]),
});
/** A word of a campaign's template, or a slot with the values seen. */
export const templatePart = z.union([
  z.object({ words: z.string() }),
  z.object({ slot: z.string(), values: z.array(slotValue) }),
]);
export type TemplatePart = z.infer<typeof templatePart>;

/** GET /v1/campaigns/{id} */
export const campaign = z.object({
  id: z.string(),
  state: z.enum(['open', 'decided']),
  size: z.number().int(),
  proposed: z.number().int(),
  priority: z.enum(['alert', 'review', 'none']),
  firstAt: instant.nullable(),
  lastAt: instant.nullable(),
  /** Merkle root over its members' digests: what a decision names */
  root: digest,
  /** digest of what this screen shows; sent back with the decision */
  shown: digest,
  engine: z.string(),
  template: z.array(templatePart),
  /** from how many posts the template was read: of many a fair sample */
  templatePosts: z.number().int(),
  reasons: z.array(reason.extend({ posts: z.number().int() })),
  contacts: z.array(z.object({ kind: z.string(), value: z.string(), posts: z.number().int() })),
  days: z.array(z.object({ day: z.string(), posts: z.number().int() })),
  /** a habit in the hours or gaps of its posts, in Morocco's time: supports other signs, links nothing */
  rhythm: z
    .object({
      posts: z.number().int(),
      from: z.number().int(),
      within: z.number().int(),
      every: z.object({ minutes: z.number().int(), gaps: z.number().int() }).nullable(),
    })
    .nullable(),
  accounts: z.number().int(),
  sample: postRow.nullable(),
  decision: z
    .object({
      id: z.string(),
      verdict,
      by: z.string(),
      byName: z.string(),
      at: instant,
      note: z.string(),
      undoUntil: instant.nullable(),
    })
    .nullable(),
  case: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** places that its posts name, and where they were seen */
  places: z.array(z.object({ id: z.string(), posts: z.number().int() })),
  platforms: z.array(z.object({ platform: z.string(), posts: z.number().int() })),
  /** accounts that offered, by number of posts; women who comment are never listed */
  offering: z.array(z.object({ account: z.string(), posts: z.number().int() })),
  /** merges and splits that stand */
  rulings: z.array(ruling),
  /** campaigns with a contact in common that were not linked: a person may merge them */
  near: z.array(z.object({ campaign: z.string(), sample: z.string(), size: z.number().int(), value: z.string() })),
});
export type Campaign = z.infer<typeof campaign>;

/** POST /v1/campaigns/{id}/decision (If-Match: the campaign's ETag; Idempotency-Key) */
export const newDecision = z.object({
  verdict,
  root: digest,
  shown: digest,
  note: z.string().max(4000).default(''),
  signature: signature.nullable(),
});
export type NewDecision = z.infer<typeof newDecision>;
export const decisionMade = z.object({ id: z.string(), undoUntil: instant });

/** POST /v1/decisions/{id}/undo */
export const undo = z.object({ signature: signature.nullable() });
