import type { Views } from '@sanad/platform/ports';
import type { KeyState, PeopleTables, PersonState } from './views.ts';

export async function findPerson(views: Views, id: string): Promise<PersonState | null> {
  const row = await views
    .withTables<PeopleTables>()
    .selectFrom('people.persons')
    .select(['id', 'name', 'roles', 'language', 'password', 'totp', 'revoked_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function findPersonByName(views: Views, name: string): Promise<PersonState | null> {
  const row = await views
    .withTables<PeopleTables>()
    .selectFrom('people.persons')
    .select(['id', 'name', 'roles', 'language', 'password', 'totp', 'revoked_at'])
    .where('name', '=', name)
    .executeTakeFirst();
  return row ?? null;
}

export async function listPersons(views: Views): Promise<PersonState[]> {
  return views
    .withTables<PeopleTables>()
    .selectFrom('people.persons')
    .select(['id', 'name', 'roles', 'language', 'password', 'totp', 'revoked_at'])
    .orderBy('name')
    .execute();
}

export async function namesOf(views: Views, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await views
    .withTables<PeopleTables>()
    .selectFrom('people.persons')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}

export async function findKey(views: Views, id: string): Promise<KeyState | null> {
  const row = await views
    .withTables<PeopleTables>()
    .selectFrom('people.keys')
    .select(['id', 'person', 'public_key', 'enrolled_at', 'cosigned_by', 'revoked_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** A key with the name of its holder and, when it was revoked, who did it and why. */
type ListedKey = KeyState & { name: string; revoked_reason: string | null; revoker: string | null };

export async function listKeys(views: Views, person?: string): Promise<ListedKey[]> {
  let query = views
    .withTables<PeopleTables>()
    .selectFrom('people.keys as k')
    .innerJoin('people.persons as p', 'p.id', 'k.person')
    .leftJoin('people.persons as r', 'r.id', 'k.revoked_by')
    .select(['k.id', 'k.person', 'k.public_key', 'k.enrolled_at', 'k.cosigned_by', 'k.revoked_at', 'p.name'])
    .select(['k.revoked_reason', 'r.name as revoker']);
  if (person !== undefined) query = query.where('k.person', '=', person);
  return query.orderBy('k.enrolled_at').orderBy('k.id').execute();
}

/** The entries that made, vouched for and revoked the signing keys of some people, and those of who vouched. */
export async function keyEntriesOf(views: Views, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return [];
  const keysOf = (ids: readonly string[]) =>
    views
      .withTables<PeopleTables>()
      .selectFrom('people.keys')
      .select(['entry', 'revoked_entry', 'cosigned_entry', 'cosigned_by'])
      .where('person', 'in', [...ids])
      .execute();
  const rows = await keysOf(people);
  const vouchers = new Set(rows.flatMap((row) => row.cosigned_by ?? []).filter((one) => !people.includes(one)));
  const theirs = vouchers.size > 0 ? await keysOf([...vouchers]) : [];
  return [
    ...rows.flatMap((row) => [row.entry, row.revoked_entry, row.cosigned_entry]),
    ...theirs.flatMap((row) => [row.entry, row.revoked_entry]),
  ].filter((one) => one !== null);
}
