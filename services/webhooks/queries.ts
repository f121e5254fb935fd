import type { Views } from '@sanad/platform/ports';
import type { WebhookRow } from '@sanad/wire/webhook';
import { sql } from 'kysely';
import type { WebhookTables } from './views.ts';

export async function findSubscription(views: Views, id: string) {
  return views
    .withTables<WebhookTables>()
    .selectFrom('webhooks.subscriptions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function listSubscriptions(views: Views): Promise<WebhookRow[]> {
  const db = views.withTables<WebhookTables>();
  const rows = await db.selectFrom('webhooks.subscriptions').selectAll().orderBy('at').orderBy('id').execute();
  const counts = await db
    .selectFrom('webhooks.deliveries')
    .select(['subscription', 'state', sql<string>`count(*)`.as('n'), sql<string | null>`max(last_status)`.as('status')])
    .groupBy(['subscription', 'state'])
    .execute();
  const countOf = (id: string, state: string): number =>
    Number(counts.find((one) => one.subscription === id && one.state === state)?.n ?? 0);
  return rows.map(({ id, url, events, by, at, removed_at }) => ({
    id,
    url,
    events,
    by,
    at,
    removed: removed_at !== null,
    delivered: countOf(id, 'delivered'),
    waiting: countOf(id, 'waiting'),
    givenUp: countOf(id, 'given-up'),
    lastStatus: counts.find((one) => one.subscription === id && one.state !== 'delivered')?.status ?? null,
  }));
}

/** Messages that wait and whose time has come, the oldest first. */
export async function dueMessages(views: Views, now: string, limit: number) {
  return views
    .withTables<WebhookTables>()
    .selectFrom('webhooks.deliveries as d')
    .innerJoin('webhooks.subscriptions as s', 's.id', 'd.subscription')
    .select([
      'd.id',
      'd.subscription',
      'd.entry',
      'd.index',
      'd.type',
      'd.at',
      'd.about',
      'd.kinds',
      's.url',
      's.secret',
    ])
    .where('d.state', '=', 'waiting')
    .where('d.next_at', '<=', now)
    .where('s.removed_at', 'is', null)
    .orderBy('d.next_at')
    .orderBy('d.id')
    .limit(limit)
    .execute();
}
