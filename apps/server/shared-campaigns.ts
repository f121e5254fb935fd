import type { Spine } from '@sanad/platform/ports';
import { sql } from 'kysely';

const MOST = 5000;

/**
 * Other cases that hold posts of a campaign which this case holds posts of, or was opened from; posts that give one
 * number are one campaign, so two services on the same number meet here however each of them began.
 */
export async function casesSharing(spine: Spine, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with mine as (
      select campaign from cases.campaigns where "case" = ${id}
      union
      select p.campaign from exhibits.exhibits e join triage.posts p on p.id = e.post where e."case" = ${id}
    )
    select l."case" as id from mine join cases.campaigns l on l.campaign = mine.campaign where l."case" <> ${id}
    union
    select e."case" as id
    from mine
    join triage.posts p on p.campaign = mine.campaign
    join exhibits.exhibits e on e.post = p.id
    where e."case" <> ${id}
    limit ${MOST}`.execute(spine.views);
  return rows.map((row) => row.id);
}
