import { familyOf } from './oversight-queries.ts';
import type { CasesDeps } from './routes.ts';
import type { WorkTables } from './work-views.ts';

type Deps = Pick<CasesDeps, 'spine' | 'namedIn'>;
type Left = { readonly id: string; readonly party: string };

/** Whoever leaves the case leaves the vault too, unless a legal hold keeps the case whole. Says whether a name went. */
export async function forgetParty({ spine, namedIn }: Deps, { id, party }: Left, actor: string): Promise<boolean> {
  const family = await familyOf(spine.views, id);
  if (!(await namedIn(family)).includes(party)) return false;
  for (const one of family) if ((await spine.keys.holds(one)).length > 0) return false;
  await spine.keys.erase(party, { actor, reason: 'taken out of the case' });
  return true;
}

/**
 * Names of those who have left and that are still there: the machine stopped between the entry and the key, or a hold
 * stood that has been lifted since. @returns those whose names went now
 */
export async function forgetAll(deps: Deps): Promise<string[]> {
  const rows = await deps.spine.views
    .withTables<WorkTables>()
    .selectFrom('cases.parties')
    .select(['id as party', 'case as id'])
    .where('left_at', 'is not', null)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const named = new Set(await deps.namedIn([...new Set(rows.map(({ id }) => id))]));
  const gone: string[] = [];
  for (const row of rows) if (named.has(row.party) && (await forgetParty(deps, row, 'system'))) gone.push(row.party);
  return gone;
}
