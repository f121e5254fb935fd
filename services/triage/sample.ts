import type { Views } from '@sanad/platform/ports';
import { sql } from 'kysely';
import type { PostTable, TriageTables } from './tables.ts';

/** A page reads the words of at most so many posts. */
export const PAGE_POSTS = 2000;
/** Of them so many are the first, and as many the last: how a campaign began and what it says now. */
const ENDS = 200;

/**
 * Which of `count` things in a row are looked at when there are more than `most`: the first, the last, and others evenly
 * between them.
 */
export function fairSample(count: number, most = PAGE_POSTS, ends = ENDS): number[] {
  if (count <= most) return Array.from({ length: count }, (_, i) => i);
  const between = most - 2 * ends;
  const step = (count - 2 * ends) / between;
  return [
    ...Array.from({ length: ends }, (_, i) => i),
    ...Array.from({ length: between }, (_, i) => ends + Math.floor(i * step)),
    ...Array.from({ length: ends }, (_, i) => count - ends + i),
  ];
}

/** The posts of a campaign that its page reads, in order, the one that stands for it always among them. */
export async function samplePosts(views: Views, campaign: string, standing: string): Promise<PostTable[]> {
  const db = views.withTables<TriageTables>();
  const all = await db
    .selectFrom('triage.posts')
    .select(['n', 'id'])
    .where('campaign', '=', campaign)
    .orderBy('n')
    .execute();
  const wanted = new Set(fairSample(all.length).map((at) => all[at]!.n));
  const own = all.find(({ id }) => id === standing);
  if (own) wanted.add(own.n);
  return db
    .selectFrom('triage.posts')
    .selectAll()
    .where('campaign', '=', campaign)
    .where(sql<boolean>`n in (select value::int from jsonb_array_elements_text(${JSON.stringify([...wanted])}::jsonb))`)
    .orderBy('n')
    .execute();
}

/** When all the posts of a campaign were put up: a habit in the gaps between them shows in no sample. */
export async function postTimes(views: Views, campaign: string): Promise<string[]> {
  const rows = await views
    .withTables<TriageTables>()
    .selectFrom('triage.posts')
    .select('at')
    .where('campaign', '=', campaign)
    .where('at', 'is not', null)
    .execute();
  return rows.map(({ at }) => at!);
}
