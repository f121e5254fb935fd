import type { OpenEntry, Views, ViewsTransaction } from '@sanad/platform/ports';
import type { Role } from '@sanad/wire/common';
import type { Generated } from 'kysely';

export type RoleWishTables = {
  'people.role_wishes': {
    id: string;
    person: string;
    roles: Role[];
    reason: string;
    asked_by: string;
    asked_at: string;
    state: 'waiting' | 'given' | 'refused';
    answered_by: Generated<string | null>;
    note: Generated<string>;
  };
};
/** Roles that somebody asked for and that another gives or refuses. */
export type RoleWish = {
  readonly id: string;
  readonly person: string;
  readonly roles: readonly Role[];
  readonly reason: string;
  readonly asked_by: string;
  readonly asked_at: string;
  readonly state: 'waiting' | 'given' | 'refused';
};

type Asked = { wish: string; person: string; roles: Role[]; reason: string };
type Answered = { wish: string; answer: 'give' | 'refuse'; note: string };
export const ROLE_WISH_TYPES: readonly string[] = ['roles.asked', 'roles.answered'];

export async function applyRoleWish(views: ViewsTransaction, { header, body }: OpenEntry): Promise<void> {
  const db = views.withTables<RoleWishTables>();
  if (header.type === 'roles.asked') {
    const { wish: id, person, roles, reason } = body as Asked;
    const asked = { asked_by: header.actor, asked_at: header.time, state: 'waiting' as const };
    await db
      .insertInto('people.role_wishes')
      .values({ id, person, reason, ...asked, roles: JSON.stringify(roles) as unknown as Role[] })
      .execute();
    return;
  }
  const { wish, answer, note } = body as Answered;
  const state = answer === 'give' ? 'given' : 'refused';
  await db
    .updateTable('people.role_wishes')
    .set({ state, answered_by: header.actor, note })
    .where('id', '=', wish)
    .execute();
}

const COLUMNS = ['id', 'person', 'roles', 'reason', 'asked_by', 'asked_at', 'state'] as const;

export async function waitingWishes(views: Views): Promise<RoleWish[]> {
  const table = views.withTables<RoleWishTables>().selectFrom('people.role_wishes');
  return table.select(COLUMNS).where('state', '=', 'waiting').orderBy('asked_at').orderBy('id').execute();
}

export async function findWish(views: Views, id: string): Promise<RoleWish | null> {
  const table = views.withTables<RoleWishTables>().selectFrom('people.role_wishes');
  return (await table.select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null;
}
