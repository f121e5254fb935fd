import { z } from 'zod';
import { alarmKind } from './alarm.ts';
import { instant } from './common.ts';

/**
 * What others can subscribe to: types of ledger entries. Recording such an entry is all that a room does to tell the
 * world; the message says which entry it was and what it is about (random ids), of an alarm also for what kinds of reasons,
 * never its content: no number, no place, no word of a post.
 */
export const webhookEvent = z.enum([
  'alarm.raised',
  'alarm.acknowledged',
  'campaign.decided',
  'decision.undone',
  'case.opened',
  'case.moved',
  'case.merged',
  'case.unmerged',
  'case.referred',
  'referral.proposed',
  'referral.answered',
  'referral.received',
  'order.received',
  'operation.planned',
  'dossier.exported',
  'task.added',
  'task.done',
]);
export type WebhookEvent = z.infer<typeof webhookEvent>;

/** POST /v1/webhooks */
export const newWebhook = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .refine(
      (url) => url.startsWith('https:') || /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])([:/]|$)/.test(url),
      'https, or this machine',
    ),
  events: z.array(webhookEvent).min(1),
});

/** GET /v1/webhooks */
export const webhookRow = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(webhookEvent),
  by: z.string(),
  at: instant,
  removed: z.boolean(),
  delivered: z.number().int(),
  waiting: z.number().int(),
  givenUp: z.number().int(),
  lastStatus: z.string().nullable(),
});
export type WebhookRow = z.infer<typeof webhookRow>;

/** What a subscriber gets: the body that is signed (Standard Webhooks 1.0). */
export const webhookMessage = z.object({
  type: webhookEvent,
  timestamp: instant,
  data: z.object({
    entry: z.string(),
    index: z.number().int(),
    about: z.array(z.string()),
    reasons: z.array(alarmKind).optional(),
  }),
});
export type WebhookMessage = z.infer<typeof webhookMessage>;
