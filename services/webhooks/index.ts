import { fault } from '@sanad/base/fault';
import type { Spine } from '@sanad/platform/ports';
import { type Route, route } from '@sanad/wire/route';
import { newWebhook, type WebhookMessage, webhookMessage, webhookRow } from '@sanad/wire/webhook';
import { z } from 'zod';
import { recordAttempt, subscribe, unsubscribe } from './commands.ts';
import { dueMessages, findSubscription, listSubscriptions } from './queries.ts';
import { webhooksProjector } from './views.ts';

/** A message that is due: what is sent, where, signed with which secret. */
export type DueMessage = {
  readonly delivery: string;
  readonly webhook: string;
  readonly url: string;
  readonly secret: string;
  readonly message: WebhookMessage;
};

/** Messages to others about entries of the ledger. */
export type Webhooks = {
  readonly routes: readonly Route[];
  due(now: string, limit: number): Promise<DueMessage[]>;
  record(message: DueMessage, outcome: { readonly ok: boolean; readonly status: string }): Promise<void>;
};

export type WebhooksDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  /** a fresh signing secret, `whsec_` and base64 */
  readonly newSecret: () => string;
};

export const projector = webhooksProjector;

const KEEPERS = ['supervisor', 'administrator'] as const;

export function createWebhooks(deps: WebhooksDeps): Webhooks {
  const { spine } = deps;
  return {
    routes: webhookRoutes(deps),
    due: async (now, limit) =>
      (await dueMessages(spine.views, now, limit)).map((row) => ({
        delivery: row.id,
        webhook: row.subscription,
        url: row.url,
        secret: row.secret,
        message: webhookMessage.parse({
          type: row.type,
          timestamp: row.at,
          data: {
            entry: row.entry,
            index: Number(row.index),
            about: row.about,
            ...(row.kinds ? { reasons: row.kinds } : {}),
          },
        }),
      })),
    record: async ({ webhook, delivery }, outcome) => {
      await spine.transact(async () => ({ entries: [recordAttempt(webhook, delivery, outcome)], result: null }));
    },
  };
}

function webhookRoutes({ spine, newId, newSecret }: WebhooksDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/webhooks',
      summary: 'Who is told of what, and how that went',
      roles: [...KEEPERS, 'auditor'],
      answer: z.object({ items: z.array(webhookRow) }),
      handle: async () => ({ body: { items: await listSubscriptions(spine.views) } }),
    }),
    route({
      method: 'post',
      path: '/v1/webhooks',
      summary: 'Subscribes an address to types of entries (Standard Webhooks); the secret is shown this once',
      roles: KEEPERS,
      body: newWebhook,
      answer: z.object({ id: z.string(), secret: z.string() }),
      handle: async ({ caller, body, idempotencyKey }) => {
        const { result } = await spine.transact(
          async () => {
            const made = { id: newId('webhook'), secret: newSecret() };
            return { entries: [subscribe(caller.person, { ...made, ...body })], result: made };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/webhooks/{id}',
      summary: 'Ends a subscription; what waits is not sent any more',
      roles: KEEPERS,
      params: z.object({ id: z.string() }),
      answer: z.object({ removed: z.boolean() }),
      handle: async ({ caller, params }) => {
        await spine.transact(async ({ views }) => {
          const known = await findSubscription(views, params.id);
          if (!known || known.removed_at !== null) throw fault('webhook-unknown', 'no such subscription');
          return { entries: [unsubscribe(caller.person, params.id)], result: null };
        });
        return { body: { removed: true } };
      },
    }),
  ];
}
