import type { OpenEntry } from '@sanad/platform/ports';
import type { AlarmReason } from '@sanad/wire/alarm';
import { sql } from 'kysely';
import { type Fact, tellFacts } from './facts.ts';
import type { Db, FactKind } from './tables.ts';

export const ALARM_TYPES: readonly string[] = ['alarm.raised', 'alarm.acknowledged', 'search.saved', 'search.removed'];

type Bodies = {
  'alarm.raised': {
    alarm: string;
    campaign: string;
    reasons: AlarmReason[];
    size: number;
    root: string;
    contacts: string[];
    platforms: string[];
    places: string[];
  };
  'alarm.acknowledged': { alarms: string[] };
  'search.saved': { search: string; name: string; query: string; alert: boolean; known: string[] };
  'search.removed': { search: string };
};

/** Alarms, who has seen them, saved searches, and what was told last. */
export async function applyAlarm(db: Db, entry: OpenEntry): Promise<void> {
  const { header } = entry;
  switch (header.type) {
    case 'alarm.raised':
      return raised(db, entry.body as Bodies['alarm.raised'], header.index, header.time);
    case 'alarm.acknowledged': {
      const { alarms } = entry.body as Bodies['alarm.acknowledged'];
      const rows = alarms.map((alarm) => ({ alarm, person: header.actor }));
      await db
        .insertInto('triage.alarms_seen')
        .values(rows)
        .onConflict((at) => at.doNothing())
        .execute();
      return;
    }
    case 'search.saved': {
      const { search, name, query, alert, known } = entry.body as Bodies['search.saved'];
      const row = { id: search, person: header.actor, name, query, alert, at: header.time };
      await db.insertInto('triage.searches').values(row).execute();
      await told(
        db,
        known.map((campaign) => ({ search, campaign })),
      );
      return;
    }
    case 'search.removed': {
      const { search } = entry.body as Bodies['search.removed'];
      await db.deleteFrom('triage.searches').where('id', '=', search).execute();
      await db.deleteFrom('triage.searches_told').where('search', '=', search).execute();
    }
  }
}

async function raised(db: Db, body: Bodies['alarm.raised'], index: number, at: string): Promise<void> {
  const { campaign, reasons, size, root } = body;
  const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`;
  await db
    .insertInto('triage.alarms')
    .values({ id: body.alarm, index, campaign, at, reasons: json(reasons), size, root })
    .execute();
  // What only a person's own search was told is no news told: a campaign that it found alone forms all the same.
  if (reasons.some(({ kind }) => kind !== 'search')) await newsTold(db, body);
  await told(
    db,
    reasons.flatMap((reason) => (reason.kind === 'search' ? [{ search: reason.search, campaign }] : [])),
  );
}

async function newsTold(db: Db, body: Bodies['alarm.raised']): Promise<void> {
  const { campaign, size, contacts, platforms, places } = body;
  await db
    .insertInto('triage.told')
    .values({ campaign, size })
    .onConflict((conflict) => conflict.column('campaign').doUpdateSet({ size }))
    .execute();
  const facts = (kind: FactKind, values: readonly string[]): Fact[] =>
    values.map((value) => ({ campaign, kind, value }));
  await tellFacts(db, [...facts('contact', contacts), ...facts('platform', platforms), ...facts('place', places)]);
}

async function told(db: Db, rows: { search: string; campaign: string }[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('triage.searches_told')
    .values(rows)
    .onConflict((at) => at.doNothing())
    .execute();
}
