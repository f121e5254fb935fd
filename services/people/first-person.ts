import { fault } from '@sanad/base/fault';
import type { NewEntry } from '@sanad/platform/ports';
import type { Role } from '@sanad/wire/common';
import type { AccountFacts } from './credential-queries.ts';
import type { PersonState } from './views.ts';

/** What the first account of an installation is called until its person has said her name. */
export const UNNAMED = 'المشرف';

/** The first account of an installation may do what is needed to let the others in, and to begin alone. */
export const FIRST_ROLES: readonly Role[] = ['supervisor', 'investigator'];

/**
 * Whose link is owed at a start: the first supervisor's, until she has a way in of her own. Afterwards a start prints
 * nothing, or whoever reads its log could enter in her name.
 */
export function owedLink(accounts: readonly AccountFacts[]): AccountFacts | null {
  const supervisors = accounts.filter((account) => account.roles.includes('supervisor'));
  const [only] = supervisors;
  if (!only || supervisors.length > 1 || only.revoked) return null;
  return hasOwnWay(only) ? null : only;
}

/** Whether somebody can come in without being handed a link. */
export function hasOwnWay(account: AccountFacts): boolean {
  return account.passkeys > 0 || account.password || account.linked;
}

/** The first person says who she is, once: what she did and will do stands under that name. */
export function nameFirst(person: PersonState, name: string, taken: PersonState | null): NewEntry {
  if (person.name !== UNNAMED) throw fault('person-named', 'the account has a name');
  if (name === UNNAMED) throw fault('request-invalid', 'a function is not a name');
  if (taken) throw fault('person-name-taken', 'another account has this name', { detail: { name } });
  return {
    type: 'person.named',
    version: 1,
    actor: person.id,
    about: [person.id],
    scope: person.id,
    body: { person: person.id, name },
  };
}
