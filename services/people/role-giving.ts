import { fault } from '@sanad/base/fault';
import type { Language, Role } from '@sanad/wire/common';
import { enrollPerson } from './commands.ts';
import { setRoles } from './credentials.ts';
import type { PeopleDeps } from './deps.ts';
import { findPerson, findPersonByName, listPersons } from './queries.ts';
import { waitingWishes } from './role-wish-views.ts';
import { askRoles, partRoles } from './role-wishes.ts';

type NewPerson = { readonly name: string; readonly roles: readonly Role[]; readonly language: Language };
/** Roles as one person gives them to another: those for two wait for a second person. */
export type Giving = {
  /** a new account; `waiting`: roles that a second person is asked for */
  add(by: string, person: NewPerson): Promise<{ readonly id: string; readonly waiting: readonly Role[] }>;
  /** what somebody may do changes, with a reason */
  setRoles(
    by: string,
    person: string,
    roles: readonly Role[],
    reason: string,
  ): Promise<{ readonly roles: readonly Role[]; readonly waiting: readonly Role[] }>;
};

export function givingOf({ spine, newId }: Pick<PeopleDeps, 'spine' | 'newId'>): Giving {
  return {
    add: async (by, person) => {
      const [id, wish] = [newId('person'), newId('wish')];
      const { result } = await spine.transact(async ({ views }) => {
        const parted = partRoles(person.roles, [], await listPersons(views), { asker: by, person: id });
        const taken = await findPersonByName(views, person.name);
        const made = enrollPerson(by, { ...person, id, roles: parted.now }, taken, parted.alone);
        const asked = { id: wish, roles: parted.wished, reason: '' };
        const entries = parted.wished.length > 0 ? [made, askRoles(by, id, asked, [])] : [made];
        return { entries, result: { id, waiting: parted.wished } };
      });
      return result;
    },
    setRoles: async (by, id, wanted, reason) => {
      const wish = newId('wish');
      const { result } = await spine.transact(async ({ views }) => {
        const person = await findPerson(views, id);
        if (!person) throw fault('person-unknown', 'no such account');
        const parted = partRoles(wanted, person.roles, await listPersons(views), { asker: by, person: id });
        const set = setRoles(by, person, parted.now, reason, parted.alone);
        if (parted.wished.length === 0) return { entries: [set], result: { roles: parted.now, waiting: [] } };
        const asked = askRoles(by, id, { id: wish, roles: parted.wished, reason }, await waitingWishes(views));
        const isSame =
          parted.now.length === person.roles.length && parted.now.every((one) => person.roles.includes(one));
        return {
          entries: isSame ? [asked] : [set, asked],
          result: { roles: parted.now, waiting: parted.wished },
        };
      });
      return result;
    },
  };
}
