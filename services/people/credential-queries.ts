import type { Views } from '@sanad/platform/ports';
import { sql } from 'kysely';
import { listPersons } from './queries.ts';
import type { PeopleTables, PersonState } from './views.ts';

export async function findPasskey(views: Views, id: string) {
  const row = await views
    .withTables<PeopleTables>()
    .selectFrom('people.passkeys')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function listPasskeys(views: Views, person: string) {
  return views
    .withTables<PeopleTables>()
    .selectFrom('people.passkeys')
    .select(['id', 'name', 'added_at', 'used_at', 'transports'])
    .where('person', '=', person)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

export async function findLinked(views: Views, issuer: string, subject: string): Promise<string | null> {
  const row = await views
    .withTables<PeopleTables>()
    .selectFrom('people.links')
    .select('person')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person ?? null;
}

export async function listLinks(views: Views, person: string) {
  return views
    .withTables<PeopleTables>()
    .selectFrom('people.links')
    .select(['issuer', 'subject', 'at'])
    .where('person', '=', person)
    .orderBy('at')
    .orderBy('subject')
    .execute();
}

export async function findRecovery(views: Views, id: string) {
  const row = await views
    .withTables<PeopleTables>()
    .selectFrom('people.recoveries')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function listRecoveries(views: Views) {
  return views
    .withTables<PeopleTables>()
    .selectFrom('people.recoveries as r')
    .innerJoin('people.persons as p', 'p.id', 'r.person')
    .select(['r.id', 'r.person', 'r.reason', 'r.asked_by', 'r.asked_at', 'r.state', 'r.approved_by', 'p.name'])
    .orderBy('r.asked_at', 'desc')
    .orderBy('r.id')
    .limit(100)
    .execute();
}

/** When everybody last came in, for the review of accounts. */
export async function lastEntrances(views: Views): Promise<ReadonlyMap<string, string>> {
  const rows = await views
    .withTables<PeopleTables>()
    .selectFrom('people.entrances')
    .select(['person', sql<string>`max(at)`.as('at')])
    .groupBy('person')
    .execute();
  return new Map(rows.map(({ person, at }) => [person, at]));
}

export type AccountFacts = Pick<PersonState, 'id' | 'name' | 'roles'> & {
  readonly revoked: boolean;
  readonly lastEntrance: string | null;
  readonly passkeys: number;
  readonly totp: boolean;
  readonly password: boolean;
  /** an account elsewhere stands for this one */
  readonly linked: boolean;
};

/** Every account with the ways in that it has, and when it was last used. */
export async function accountFacts(views: Views): Promise<AccountFacts[]> {
  const last = await lastEntrances(views);
  const counts = await views
    .withTables<PeopleTables>()
    .selectFrom('people.passkeys')
    .select(['person', sql<string>`count(*)`.as('n')])
    .where('removed_at', 'is', null)
    .groupBy('person')
    .execute();
  const passkeys = new Map(counts.map(({ person, n }) => [person, Number(n)]));
  const links = await views.withTables<PeopleTables>().selectFrom('people.links').select('person').execute();
  const linked = new Set(links.map(({ person }) => person));
  return (await listPersons(views)).map(({ id, name, roles, revoked_at, totp, password }) => ({
    ...{ id, name, roles },
    revoked: revoked_at !== null,
    lastEntrance: last.get(id) ?? null,
    passkeys: passkeys.get(id) ?? 0,
    totp: totp !== null,
    password: password !== null,
    linked: linked.has(id),
  }));
}
