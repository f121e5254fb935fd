import { fault } from '@sanad/base/fault';
import type { NewEntry, Spine, Views } from '@sanad/platform/ports';
import {
  findLinked,
  findPasskey,
  lastEntrances,
  listLinks,
  listPasskeys,
  listRecoveries,
} from './credential-queries.ts';
import type { Way } from './credential-views.ts';
import * as decide from './credentials.ts';
import { findPerson } from './queries.ts';
import type { PersonState } from './views.ts';

/** Ways in: passkeys, code generators, accounts elsewhere, and who came in when. */
export type Credentials = ReturnType<typeof createCredentials>;

export function createCredentials(spine: Spine) {
  const record = async (person: string, make: (now: PersonState, views: Views) => Promise<NewEntry> | NewEntry) => {
    await spine.transact(async ({ views }) => {
      const now = await findPerson(views, person);
      if (!now) throw fault('person-unknown', 'no such account');
      return { entries: [await make(now, views)], result: null };
    });
  };
  return {
    passkeys: (person: string) => listPasskeys(spine.views, person),
    findPasskey: (id: string) => findPasskey(spine.views, id),
    addPasskey: (person: string, passkey: Parameters<typeof decide.addPasskey>[1]) =>
      record(person, async (_now, views) => {
        if (await findPasskey(views, passkey.id)) throw fault('passkey-taken', 'this passkey is enrolled already');
        return decide.addPasskey(person, passkey);
      }),
    removePasskey: (person: string, id: string) =>
      record(person, async (_now, views) => {
        const known = await findPasskey(views, id);
        if (known?.person !== person) throw fault('passkey-unknown', 'no such passkey of this person');
        return decide.removePasskey(person, id);
      }),
    setTotp: (person: string, secret: string | null) => record(person, () => decide.setTotp(person, secret)),
    noteEntrance: (person: string, entrance: { way: Way; device: string; passkey?: string; counter?: number }) =>
      record(person, () => decide.openSession(person, entrance)),
    findLinked: (issuer: string, subject: string) => findLinked(spine.views, issuer, subject),
    link: (person: string, account: { issuer: string; subject: string }) =>
      record(person, async (_now, views) => {
        const known = await findLinked(views, account.issuer, account.subject);
        if (known !== null && known !== person) throw fault('account-taken', 'this account stands for somebody else');
        return decide.linkAccount(person, account);
      }),
    links: (person: string) => listLinks(spine.views, person),
    /** no account elsewhere signs this person in any more */
    unlink: async (person: string): Promise<void> => {
      await spine.transact(async ({ views }) => ({
        entries: (await listLinks(views, person)).map(({ issuer, subject }) =>
          decide.unlinkAccount(person, { issuer, subject }),
        ),
        result: null,
      }));
    },
    /** custodians brought their shares of the master key to the machine itself */
    recoverOffline: (by: string, person: string, shares: number) =>
      record(person, () => decide.recoverOffline(by, person, shares)),
    recoveries: () => listRecoveries(spine.views),
    lastEntrances: () => lastEntrances(spine.views),
  };
}
