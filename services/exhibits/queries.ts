import type { CustodyEvent } from '@sanad/evidence/custody';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { Exhibit } from '@sanad/wire/case';
import { sql } from 'kysely';
import type { ExhibitsTables, ExhibitTable } from './views.ts';

type Db = Views | ViewsTransaction;

/** An exhibit with its whole chain of custody. */
export type FoundExhibit = ExhibitTable & {
  readonly events: readonly CustodyEvent[];
  readonly entries: readonly string[];
};

export async function exhibitsOfCase(views: Db, caseId: string): Promise<FoundExhibit[]> {
  const db = views.withTables<ExhibitsTables>();
  const rows = await db.selectFrom('exhibits.exhibits').selectAll().where('case', '=', caseId).orderBy('n').execute();
  if (rows.length === 0) return [];
  const custody = await db
    .selectFrom('exhibits.custody')
    .select(['exhibit', 'event', 'entry'])
    .where(
      'exhibit',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('exhibit')
    .orderBy('n')
    .execute();
  const chains = Map.groupBy(custody, (one) => one.exhibit);
  return rows.map((row) => {
    const chain = chains.get(row.id) ?? [];
    return { ...row, events: chain.map((one) => one.event), entries: chain.map((one) => one.entry) };
  });
}

/** One exhibit with its chain; null when there is none of that id. */
export async function findExhibit(views: Db, id: string): Promise<FoundExhibit | null> {
  const row = await views
    .withTables<ExhibitsTables>()
    .selectFrom('exhibits.exhibits')
    .select('case')
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? ((await exhibitsOfCase(views, row.case)).find((one) => one.id === id) ?? null) : null;
}

/** Exhibits that somebody asked to be destroyed and nobody has answered yet, the oldest request first. */
export async function awaitingDestruction(
  views: Db,
): Promise<{ case: string; exhibit: string; number: string; by: string; at: string }[]> {
  const rows = await views
    .withTables<ExhibitsTables>()
    .selectFrom('exhibits.exhibits')
    .select(['case', 'id', 'number', 'asked_by', 'asked_at', 'collected_at'])
    .where('asked_by', 'is not', null)
    .orderBy('asked_at')
    .execute();
  return rows.map((row) => ({
    case: row.case,
    exhibit: row.id,
    number: row.number,
    by: row.asked_by!,
    at: row.asked_at ?? row.collected_at,
  }));
}

export async function casesWithExhibits(views: Db): Promise<string[]> {
  const rows = await views
    .withTables<ExhibitsTables>()
    .selectFrom('exhibits.exhibits')
    .select('case')
    .distinct()
    .orderBy('case')
    .execute();
  return rows.map((row) => row.case);
}

export async function countExhibits(views: Db, cases: readonly string[]): Promise<Record<string, number>> {
  if (cases.length === 0) return {};
  const rows = await views
    .withTables<ExhibitsTables>()
    .selectFrom('exhibits.exhibits')
    .select(['case', sql<string>`count(*)`.as('n')])
    .where('case', 'in', [...cases])
    .groupBy('case')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.case, Number(row.n)]));
}

export function exhibitOf(found: FoundExhibit): Exhibit {
  const { id, number, kind, title, post, text, sha256, sha512, size, name, origin, root } = found;
  return {
    id,
    number,
    kind,
    title,
    post,
    text,
    collectedAt: found.collected_at,
    collectedBy: found.collected_by,
    sha256,
    sha512,
    size,
    name,
    mediaType: found.media_type,
    origin,
    root,
    asked:
      found.asked_by === null
        ? null
        : { by: found.asked_by, at: found.asked_at ?? found.collected_at, reason: found.asked_reason ?? '' },
    destroyedAt: found.destroyed_at,
    custody: found.events.map((event) => ({
      action: event.action,
      at: event.time,
      by: event.actor,
      note: event.note ?? '',
      // a person signs a statement of her own, the program the event itself
      signed: event.signature !== null && event.signature.statement !== null,
      byProgram: event.signature !== null && event.signature.statement === null,
      entry: null,
    })),
  };
}
