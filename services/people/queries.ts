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

export async function listKeys(views: Views, person?: string): Promise<(KeyState & { name: string })[]> {
  let query = views
    .withTables<PeopleTables>()
    .selectFrom('people.keys as k')
    .innerJoin('people.persons as p', 'p.id', 'k.person')
    .select(['k.id', 'k.person', 'k.public_key', 'k.enrolled_at', 'k.cosigned_by', 'k.revoked_at', 'p.name']);
  if (person !== undefined) query = query.where('k.person', '=', person);
  return query.orderBy('k.enrolled_at').orderBy('k.id').execute();
}

/** The entries that made and revoked the signing keys of some people. */
export async function keyEntriesOf(views: Views, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return [];
  const rows = await views
    .withTables<PeopleTables>()
    .selectFrom('people.keys')
    .select(['entry', 'revoked_entry'])
    .where('person', 'in', [...people])
    .execute();
  return rows.flatMap((row) => [row.entry, row.revoked_entry].filter((one) => one !== null));
}
