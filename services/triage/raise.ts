import type { NewEntry, Views, ViewsTransaction } from '@sanad/platform/ports';
import type { AlarmReason } from '@sanad/wire/alarm';
import { sql } from 'kysely';
import { type CampaignNews, newsOf, raiseAlarm, type Told } from './alarms.ts';
import { rootOfMembers, type TriageDeps } from './deps.ts';
import { untoldFacts } from './facts.ts';
import { conditionOf, readFilter } from './filter.ts';
import { memberDigests } from './queries.ts';
import type { FactKind, TriageTables } from './tables.ts';

/**
 * Looks at the campaigns that a batch touched and raises an alarm for what is new about each, once: what was told is in
 * the entry, and an entry that is there already leaves nothing new to tell.
 */
export async function raiseAlarms(deps: TriageDeps, batch: string): Promise<void> {
  await deps.spine.transact(async ({ views }) => {
    const entries: NewEntry[] = [];
    const touched = await touchedBy(views, batch);
    const found = await newlyFound(views, touched);
    for (const campaign of new Set([...(await worthALook(views, touched)), ...found.keys()])) {
      const fresh = await freshOf(views, campaign);
      if (!fresh) continue;
      const reasons = [...newsOf(fresh, await toldOf(views, campaign)), ...(found.get(campaign) ?? [])];
      if (reasons.length === 0) continue;
      const root = rootOfMembers(deps, await memberDigests(views, campaign));
      entries.push(raiseAlarm(deps.newId('alarm'), fresh, root, reasons));
    }
    return { entries, result: null };
  });
}

/**
 * The same for campaigns that a person has decided, joined or parted: nothing is new about them but that a saved search
 * may find them now.
 */
export async function tellSearches(deps: TriageDeps, campaigns: readonly string[]): Promise<void> {
  if ((await newlyFound(deps.spine.views, campaigns)).size === 0) return;
  await deps.spine.transact(async ({ views }) => {
    const entries: NewEntry[] = [];
    for (const [campaign, reasons] of await newlyFound(views, campaigns)) {
      const fresh = await freshOf(views, campaign);
      if (!fresh) continue;
      const root = rootOfMembers(deps, await memberDigests(views, campaign));
      entries.push(raiseAlarm(deps.newId('alarm'), fresh, root, reasons));
    }
    return { entries, result: null };
  });
}

async function touchedBy(views: ViewsTransaction, batch: string): Promise<string[]> {
  const rows = await views
    .withTables<TriageTables>()
    .selectFrom('triage.posts')
    .select('campaign')
    .distinct()
    .where('batch', '=', batch)
    .orderBy('campaign')
    .execute();
  return rows.map((row) => row.campaign);
}

/** One post alone says nothing new, and most campaigns are that. */
async function worthALook(views: ViewsTransaction, touched: readonly string[]): Promise<string[]> {
  if (touched.length === 0) return [];
  const rows = await views
    .withTables<TriageTables>()
    .selectFrom('triage.campaigns')
    .select('id')
    .where(sql<boolean>`id in (select jsonb_array_elements_text(${JSON.stringify(touched)}::jsonb))`)
    .where(sql<boolean>`size + proposed > 1`)
    .where('priority', '<>', 'none')
    .where('state', '<>', 'help')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

async function freshOf(views: ViewsTransaction, campaign: string): Promise<CampaignNews | null> {
  const db = views.withTables<TriageTables>();
  const row = await db
    .selectFrom('triage.campaigns')
    .select(['priority', 'size', 'proposed', 'state'])
    .where('id', '=', campaign)
    .executeTakeFirst();
  if (!row || row.state === 'help') return null;
  const untold = await untoldFacts(db, campaign);
  const of = (wanted: FactKind): string[] => untold.filter(({ kind }) => kind === wanted).map(({ value }) => value);
  const { priority, size, proposed } = row;
  const facts = { contacts: of('contact'), platforms: of('platform'), places: of('place') };
  return { campaign, size: size + proposed, priority, ...facts };
}

async function toldOf(views: ViewsTransaction, campaign: string): Promise<Told | null> {
  const db = views.withTables<TriageTables>();
  return (await db.selectFrom('triage.told').selectAll().where('campaign', '=', campaign).executeTakeFirst()) ?? null;
}

/** Campaigns that fit a saved search and were not told of it before. */
async function newlyFound(views: Views, touched: readonly string[]): Promise<Map<string, AlarmReason[]>> {
  const db = views.withTables<TriageTables>();
  const found = new Map<string, AlarmReason[]>();
  const searches = await db.selectFrom('triage.searches').selectAll().where('alert', '=', true).orderBy('id').execute();
  if (touched.length === 0) return found;
  for (const { id, name, query } of searches) {
    const rows = await db
      .selectFrom('triage.campaigns')
      .select('id')
      .where(sql<boolean>`id in (select jsonb_array_elements_text(${JSON.stringify(touched)}::jsonb))`)
      .where(conditionOf(readFilter(query)))
      .where('id', 'not in', db.selectFrom('triage.searches_told').select('campaign').where('search', '=', id))
      .execute();
    for (const row of rows) found.set(row.id, [...(found.get(row.id) ?? []), { kind: 'search', search: id, name }]);
  }
  return found;
}
