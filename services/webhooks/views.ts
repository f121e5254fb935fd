import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { OpenEntry, Projector, ViewsTransaction } from '@sanad/platform/ports';
import { type WebhookEvent, webhookEvent } from '@sanad/wire/webhook';
import { sql } from 'kysely';

export type WebhookTables = {
  'webhooks.subscriptions': {
    id: string;
    url: string;
    events: WebhookEvent[];
    secret: string;
    by: string;
    at: string;
    removed_at: string | null;
  };
  'webhooks.deliveries': {
    id: string;
    subscription: string;
    entry: string;
    index: string;
    type: string;
    at: string;
    about: string[];
    kinds: string[] | null;
    attempts: number;
    state: 'waiting' | 'delivered' | 'given-up';
    last_status: string | null;
    next_at: string | null;
  };
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Waits after each failed try, as Standard Webhooks advises; after the last one the message is given up. */
export const WAITS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

const OWN: readonly string[] = ['webhook.subscribed', 'webhook.removed', 'webhook.attempted'];
const EVENTS: readonly string[] = webhookEvent.options;

type Bodies = {
  'webhook.subscribed': { webhook: string; url: string; events: WebhookEvent[]; secret: string };
  'webhook.removed': { webhook: string };
  'webhook.attempted': { delivery: string; ok: boolean; status: string };
};

export const webhooksProjector: Projector = {
  schema: 'webhooks',
  tables: ['subscriptions', 'deliveries'],
  migrations: new URL('./migrations/', import.meta.url),
  handles: (type) => OWN.includes(type) || EVENTS.includes(type),
  apply: async (views, entry) => {
    switch (entry.header.type) {
      case 'webhook.subscribed':
        return subscribe(views, entry, entry.body as Bodies['webhook.subscribed']);
      case 'webhook.removed':
        return remove(views, entry, entry.body as Bodies['webhook.removed']);
      case 'webhook.attempted':
        return attempt(views, entry, entry.body as Bodies['webhook.attempted']);
      default:
        return offer(views, entry);
    }
  },
};

async function subscribe(views: ViewsTransaction, entry: OpenEntry, body: Bodies['webhook.subscribed']): Promise<void> {
  const { webhook: id, url, events, secret } = body;
  const row = { id, url, secret, by: entry.header.actor, at: entry.header.time, removed_at: null };
  await views
    .withTables<WebhookTables>()
    .insertInto('webhooks.subscriptions')
    .values({ ...row, events: JSON.stringify(events) as unknown as WebhookEvent[] })
    .execute();
}

async function remove(views: ViewsTransaction, entry: OpenEntry, body: Bodies['webhook.removed']): Promise<void> {
  const db = views.withTables<WebhookTables>();
  const { time } = entry.header;
  await db
    .updateTable('webhooks.subscriptions')
    .set({ removed_at: time })
    .where('id', '=', body.webhook)
    .where('removed_at', 'is', null)
    .execute();
  await db
    .updateTable('webhooks.deliveries')
    .set({ state: 'given-up', next_at: null })
    .where('subscription', '=', body.webhook)
    .where('state', '=', 'waiting')
    .execute();
}

async function attempt(views: ViewsTransaction, entry: OpenEntry, body: Bodies['webhook.attempted']): Promise<void> {
  const db = views.withTables<WebhookTables>();
  const row = await db
    .selectFrom('webhooks.deliveries')
    .select(['attempts', 'state'])
    .where('id', '=', body.delivery)
    .executeTakeFirst();
  if (row?.state !== 'waiting') return;
  const wait = WAITS[row.attempts];
  const next = body.ok || wait === undefined ? null : instantOf(millisecondsOf(entry.header.time) + wait);
  const state = body.ok ? 'delivered' : next === null ? 'given-up' : 'waiting';
  await db
    .updateTable('webhooks.deliveries')
    .set({ attempts: row.attempts + 1, state, last_status: body.status, next_at: next })
    .where('id', '=', body.delivery)
    .execute();
}

/** A message waits for every subscription to this type that stands now. */
async function offer(views: ViewsTransaction, { header, body }: OpenEntry): Promise<void> {
  const db = views.withTables<WebhookTables>();
  const subscriptions = await db
    .selectFrom('webhooks.subscriptions')
    .select('id')
    .where('removed_at', 'is', null)
    .where(sql<boolean>`events ? ${header.type}`)
    .orderBy('id')
    .execute();
  if (subscriptions.length === 0) return;
  const rows = subscriptions.map(({ id }) => ({
    id: `${id}.${header.id}`,
    subscription: id,
    entry: header.id,
    index: String(header.index),
    type: header.type,
    at: header.time,
    about: JSON.stringify(header.about) as unknown as string[],
    kinds: header.type === 'alarm.raised' ? (JSON.stringify(kindsOf(body)) as unknown as string[]) : null,
    attempts: 0,
    state: 'waiting' as const,
    last_status: null,
    next_at: header.time,
  }));
  await db.insertInto('webhooks.deliveries').values(rows).execute();
}

/** The kinds of an alarm's reasons, each once; none when its content is erased. */
function kindsOf(body: unknown): string[] {
  const { reasons } = (body ?? {}) as { reasons?: readonly { readonly kind: string }[] };
  return [...new Set((reasons ?? []).map(({ kind }) => kind))];
}
