import type { Spine, Views } from '@sanad/platform/ports';
import { PUBLIC } from './commands.ts';
import { identityOf } from './queries.ts';
import type { IntakeTables } from './views.ts';

const WHY = { actor: PUBLIC, reason: 'withdrawn by the reporter' };

/** Destroys the keys of what was taken back: of the report and of the identity in it. @throws `erasure-held` */
export async function eraseWithdrawn(spine: Spine, id: string): Promise<void> {
  const identity = await identityOf(spine.views, id);
  for (const scope of [...(identity ? [identity.id] : []), id]) {
    if (await spine.keys.isErased(scope)) continue;
    await spine.keys.erase(scope, WHY);
  }
}

/**
 * What was taken back and is still there: the machine stopped between the entry and the key, or a hold stood that has
 * been lifted since. @returns what was destroyed now
 */
export async function finishWithdrawals(spine: Spine): Promise<string[]> {
  const done: string[] = [];
  for (const id of await withdrawn(spine.views)) {
    if ((await spine.keys.isErased(id)) || (await spine.keys.holds(id)).length > 0) continue;
    await eraseWithdrawn(spine, id);
    done.push(id);
  }
  return done;
}

async function withdrawn(views: Views): Promise<string[]> {
  const rows = await views
    .withTables<IntakeTables>()
    .selectFrom('intake.withdrawals')
    .select('id')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
