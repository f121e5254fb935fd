import { fault } from '@sanad/base/fault';
import type { Views } from '@sanad/platform/ports';
import type { Language, Role } from '@sanad/wire/common';
import type { Route } from '@sanad/wire/route';
import type { Signature, Statement } from '@sanad/wire/statement';
import { apiKeyRoutes, findApiKey } from './api-keys.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { endSessions, enrollPerson, handLink, revokePerson } from './commands.ts';
import { type AccountFacts, accountFacts } from './credential-queries.ts';
import { type Credentials, createCredentials } from './credential-store.ts';
import type { PeopleDeps } from './deps.ts';
import { FIRST_ROLES, hasOwnWay, owedLink, UNNAMED } from './first-person.ts';
import { keyRevocationRoutes } from './key-revocation.ts';
import { findKey, findPerson, findPersonByName, keyEntriesOf, listKeys, listPersons, namesOf } from './queries.ts';
import { recoveryRoutes } from './recovery-routes.ts';
import { type Giving, givingOf } from './role-giving.ts';
import { roleRoutes } from './role-routes.ts';
import { peopleRoutes } from './routes.ts';
import { checkSigned } from './signatures.ts';
import { type KeyState, type PersonState, peopleProjector } from './views.ts';

/** The staff: accounts, signing keys, who vouches for whom. */
export type People = Giving & {
  readonly routes: readonly Route[];
  readonly credentials: Credentials;
  revoke(by: string, id: string, reason: string): Promise<void>;
  /** records that somebody ends all sessions of a person */
  endSessions(by: string, id: string, reason: string): Promise<void>;
  /** records that somebody hands out a link; refused when the person has a way in of her own */
  handLink(by: string, id: string): Promise<void>;
  enroll(by: string, person: { name: string; roles: readonly Role[]; language: Language }): Promise<string>;
  /** who is owed a link at a start; in a new installation her account is made */
  firstPerson(): Promise<AccountFacts | null>;
  isUnnamed(person: PersonState): boolean;
  /** the key of a program by its digest, while it is good */
  apiKey(digest: string): ReturnType<typeof findApiKey>;
  find(id: string): Promise<PersonState | null>;
  findByName(name: string): Promise<PersonState | null>;
  list(): Promise<PersonState[]>;
  /** every account with how and when it is used, for the review of accounts */
  accounts(): Promise<AccountFacts[]>;
  publicKey(views: Views, key: string): Promise<string | null>;
  keys(person?: string): Promise<(KeyState & { name: string })[]>;
  /** the entries that made and revoked the signing keys of some people */
  keyEntries(people: readonly string[]): Promise<string[]>;
  names(ids: readonly string[]): Promise<Record<string, string>>;
  checkSigned(views: Views, person: string, statement: Statement, signature: Signature | null): Promise<void>;
};

export type { Credentials };
export { hasOwnWay };

export const projector = peopleProjector;

export function createPeople(deps: PeopleDeps): People {
  const { spine } = deps;
  const enroll: People['enroll'] = async (by, person) => {
    const id = deps.newId('person');
    await spine.transact(async ({ views }) => {
      const taken = await findPersonByName(views, person.name);
      return { entries: [enrollPerson(by, { ...person, id }, taken)], result: null };
    });
    return id;
  };
  return {
    routes: [
      ...peopleRoutes(deps),
      ...recoveryRoutes(deps),
      ...roleRoutes(deps),
      ...apiKeyRoutes(deps),
      ...calendarRoutes(deps),
      ...keyRevocationRoutes(deps),
    ],
    credentials: createCredentials(spine),
    revoke: async (by, id, reason) => {
      await spine.transact(async ({ views }) => {
        const person = await findPerson(views, id);
        if (!person || person.revoked_at !== null) throw fault('person-unknown', 'no such account');
        return { entries: [revokePerson(by, person, reason)], result: null };
      });
    },
    endSessions: async (by, id, reason) => {
      await spine.transact(async ({ views }) => {
        const person = await findPerson(views, id);
        if (!person) throw fault('person-unknown', 'no such account');
        return { entries: [endSessions(by, person, reason)], result: null };
      });
    },
    handLink: async (by, id) => {
      await spine.transact(async ({ views }) => {
        const person = await findPerson(views, id);
        if (!person) throw fault('person-unknown', 'no such account');
        const facts = (await accountFacts(views)).find((account) => account.id === id)!;
        return { entries: [handLink(by, person, hasOwnWay(facts))], result: null };
      });
    },
    enroll,
    ...givingOf(deps),
    firstPerson: async () => {
      const known = await accountFacts(spine.views);
      if (known.some(({ roles }) => roles.includes('supervisor'))) return owedLink(known);
      await enroll('system', { name: UNNAMED, roles: FIRST_ROLES, language: 'ar' });
      return owedLink(await accountFacts(spine.views));
    },
    isUnnamed: (person) => person.name === UNNAMED,
    apiKey: (digest) => findApiKey(spine.views, digest, deps.now()),
    find: (id) => findPerson(spine.views, id),
    findByName: (name) => findPersonByName(spine.views, name),
    list: () => listPersons(spine.views),
    accounts: () => accountFacts(spine.views),
    publicKey: async (views, key) => (await findKey(views, key))?.public_key ?? null,
    keys: (person) => listKeys(spine.views, person),
    keyEntries: (ids) => keyEntriesOf(spine.views, ids),
    names: (ids) => namesOf(spine.views, ids),
    checkSigned: (views, person, statement, signature) => checkSigned(views, deps.verify, person, statement, signature),
  };
}
