import { fault } from '@sanad/base/fault';
import type { NewEntry } from '@sanad/platform/ports';
import type { Language, Role } from '@sanad/wire/common';
import type { Signature } from '@sanad/wire/statement';
import type { KeyState, PersonState } from './views.ts';

/** A member of the staff gets an account. There is no password in it: the first sign-in is by a one-time link. */
export function enrollPerson(
  by: string,
  person: { readonly id: string; readonly name: string; readonly roles: readonly Role[]; readonly language: Language },
  taken: PersonState | null,
  alone = false,
): NewEntry {
  if (taken) throw fault('person-name-taken', 'another account has this name', { detail: { name: person.name } });
  return {
    type: 'person.enrolled',
    version: 1,
    actor: by,
    about: [person.id],
    scope: person.id,
    body: {
      ...{ person: person.id, name: person.name, roles: [...person.roles], language: person.language },
      ...(alone ? { alone } : {}),
    },
  };
}

/** The person's password changes; only its argon2id hash is recorded. */
export function setPassword(person: PersonState, hash: string): NewEntry {
  return {
    type: 'person.password-set',
    version: 1,
    actor: person.id,
    about: [person.id],
    scope: person.id,
    body: { person: person.id, password: hash },
  };
}

/** The account is closed, with a reason: it can no longer sign in, its past stays. */
export function revokePerson(by: string, person: PersonState, reason: string): NewEntry {
  if (person.id === by) throw fault('person-self-revoked', 'nobody closes her own account');
  return {
    type: 'person.revoked',
    version: 1,
    actor: by,
    about: [person.id],
    scope: person.id,
    body: { person: person.id, reason },
  };
}

/** All sessions of somebody end, with a reason: a device was lost, or she is gone. */
export function endSessions(by: string, person: PersonState, reason: string): NewEntry {
  return {
    type: 'sessions.ended',
    version: 1,
    actor: by,
    about: [person.id],
    scope: person.id,
    body: { person: person.id, reason },
  };
}

/**
 * A link that signs somebody in is handed out only while she has no way in of her own; who handed it out is recorded.
 * Otherwise whoever makes links could enter in a colleague's name and be her own second person.
 */
export function handLink(by: string, person: PersonState, hasOwnWay: boolean): NewEntry {
  if (person.revoked_at !== null) throw fault('person-unknown', 'the account is closed');
  if (hasOwnWay) throw fault('link-not-owed', 'she has a way in of her own; two custodians let her in if she lost it');
  return {
    type: 'link.made',
    version: 1,
    actor: by,
    about: [person.id],
    scope: person.id,
    body: { person: person.id },
  };
}

/** A signing key made in the person's own browser; it counts as enrolled at once and as vouched for when co-signed. */
export function enrollKey(
  person: PersonState,
  key: { readonly id: string; readonly publicKey: string },
  proof: string,
): NewEntry {
  return {
    type: 'key.enrolled',
    version: 1,
    actor: person.id,
    about: [person.id],
    scope: person.id,
    body: { key: key.id, person: person.id, publicKey: key.publicKey, proof },
  };
}

/** A supervisor vouches, with her own key, that the key belongs to the person. */
export function cosignKey(by: PersonState, key: KeyState, signature: Signature): NewEntry {
  if (key.person === by.id) throw fault('key-self-cosigned', 'a key is co-signed by somebody else');
  if (key.cosigned_by) throw fault('key-already-cosigned', 'the key has been co-signed');
  return {
    type: 'key.cosigned',
    version: 1,
    actor: by.id,
    about: [key.person],
    scope: key.person,
    body: { key: key.id, by: by.id, signature },
  };
}
