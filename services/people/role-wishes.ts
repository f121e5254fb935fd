import { fault } from '@sanad/base/fault';
import type { NewEntry } from '@sanad/platform/ports';
import { ROLES_BY_TWO, type Role } from '@sanad/wire/common';
import type { RoleWish } from './role-wish-views.ts';
import type { PersonState } from './views.ts';

/** What stands at once of the roles that are wanted, and what a second person is asked for. */
export type Parted = {
  readonly now: readonly Role[];
  readonly wished: readonly Role[];
  /** roles for two were given by one: nobody else could have answered */
  readonly alone: boolean;
};

/** Who may answer for a role that two persons give: she neither asked for it nor is it for her. */
export function mayAnswer(one: PersonState, asker: string, person: string): boolean {
  const isOther = one.id !== asker && one.id !== person;
  return isOther && one.revoked_at === null && one.roles.some((role) => role === 'supervisor' || role === 'custodian');
}

/**
 * Roles that let somebody make accounts, approve or open names are given by two, or one person could be her own second
 * one. While nobody else could answer, as at the start of an installation, one gives them alone, and that is recorded.
 */
export function partRoles(
  wanted: readonly Role[],
  held: readonly Role[],
  staff: readonly PersonState[],
  who: { readonly asker: string; readonly person: string },
): Parted {
  const forTwo = wanted.filter((role) => ROLES_BY_TWO.includes(role) && !held.includes(role));
  if (forTwo.length === 0) return { now: wanted, wished: [], alone: false };
  if (!staff.some((one) => mayAnswer(one, who.asker, who.person))) return { now: wanted, wished: [], alone: true };
  return { now: wanted.filter((role) => !forTwo.includes(role)), wished: forTwo, alone: false };
}

export function askRoles(
  by: string,
  person: string,
  wish: { readonly id: string; readonly roles: readonly Role[]; readonly reason: string },
  waiting: readonly RoleWish[],
): NewEntry {
  if (waiting.some((one) => one.person === person && one.roles.some((role) => wish.roles.includes(role))))
    throw fault('role-waits', 'this role waits for a second person already');
  const body = { wish: wish.id, person, roles: [...wish.roles], reason: wish.reason };
  return { type: 'roles.asked', version: 1, actor: by, about: [person], scope: person, body };
}

/** @throws `role-wish-answered`, `role-wish-own`, `person-own-roles`, `refusal-reason`, `person-unknown` */
export function answerRoles(
  by: PersonState,
  wish: RoleWish,
  person: PersonState,
  answer: { readonly answer: 'give' | 'refuse'; readonly note: string },
): NewEntry[] {
  if (wish.state !== 'waiting') throw fault('role-wish-answered', 'this was answered already');
  if (wish.asked_by === by.id) throw fault('role-wish-own', 'whoever asks for a role does not give it alone');
  if (person.id === by.id) throw fault('person-own-roles', 'nobody changes her own roles');
  if (person.revoked_at !== null) throw fault('person-unknown', 'the account is closed');
  if (answer.answer === 'refuse' && answer.note.trim() === '') throw fault('refusal-reason', 'a refusal has a reason');
  const common = { version: 1, actor: by.id, about: [person.id], scope: person.id };
  const answered = { ...common, type: 'roles.answered', body: { wish: wish.id, person: person.id, ...answer } };
  if (answer.answer === 'refuse') return [answered];
  const roles = [...new Set([...person.roles, ...wish.roles])];
  const body = { person: person.id, roles, reason: wish.reason, askedBy: wish.asked_by };
  return [answered, { ...common, type: 'person.roles-set', body }];
}
