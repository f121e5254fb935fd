import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { PublicTable, ReleaseContent, ReleaseRow } from '@sanad/wire/release';
import { classesOf, measureOf, scopeOf } from './measures.ts';
import type { ReleaseTables } from './release-views.ts';

export type ReleaseNow = ReleaseTables['accounts.releases'];

export async function listReleases(views: Views | ViewsTransaction): Promise<ReleaseNow[]> {
  return views
    .withTables<ReleaseTables>()
    .selectFrom('accounts.releases')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
}

export async function findRelease(views: Views | ViewsTransaction, id: string): Promise<ReleaseNow | undefined> {
  return views
    .withTables<ReleaseTables>()
    .selectFrom('accounts.releases')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

export function releaseRowOf(row: ReleaseNow): ReleaseRow {
  return {
    id: row.id,
    state: row.state,
    title: JSON.parse(row.title) as ReleaseRow['title'],
    content: JSON.parse(row.content) as ReleaseContent,
    reason: row.reason,
    by: row.by,
    at: row.at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  };
}

export async function publicTables(views: Views): Promise<PublicTable[]> {
  const rows = await listReleases(views);
  return rows.flatMap((row) => {
    if (row.state !== 'released') return [];
    const content = JSON.parse(row.content) as ReleaseContent;
    return {
      id: row.id,
      title: JSON.parse(row.title) as PublicTable['title'],
      counts: measureOf(content.measure).counts,
      scope: scopeOf(content.scope).name,
      content,
      classes: classesOf(content.definition.offences),
      releasedAt: row.decided_at ?? row.at,
    };
  });
}
