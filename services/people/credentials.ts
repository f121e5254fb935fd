import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry } from '@sanad/platform/ports';
import type { Role } from '@sanad/wire/common';
import type { Way } from './credential-views.ts';
import type { PersonState } from './views.ts';

/** Custodians who must let somebody in again who lost every way in. */
export const CUSTODIANS_NEEDED = 2;

/** A passkey: the public half of a key that stays in the person's device. */
export function addPasskey(
  person: string,
  passkey: {
    readonly id: string;
    readonly publicKey: string;
    readonly transports: readonly string[];
    readonly name: string;
  },
): NewEntry {
  const { id, publicKey, transports, name } = passkey;
  return entry('passkey.added', person, person, { passkey: id, person, publicKey, transports: [...transports], name });
}

export function removePasskey(person: string, passkey: string): NewEntry {
  return entry('passkey.removed', person, person, { passkey, person });
}

/** The secret of the person's code generator, or null when she has none any more. */
export function setTotp(person: string, secret: string | null): NewEntry {
  return entry('totp.set', person, person, { person, secret });
}

/** Somebody came in; how and with which device, in few words. */
export function openSession(
  person: string,
  entrance: { readonly way: Way; readonly device: string; readonly passkey?: string; readonly counter?: number },
): NewEntry {
  return entry('session.opened', person, person, { person, ...entrance });
}

export function linkAccount(person: string, account: { readonly issuer: string; readonly subject: string }): NewEntry {
  return entry('account.linked', person, person, { person, ...account });
}

export function unlinkAccount(
  person: string,
  account: { readonly issuer: string; readonly subject: string },
): NewEntry {
  return entry('account.unlinked', person, person, { person, ...account });
}

/** What somebody may do is changed by another person, with a reason; nobody raises herself. */
export function setRoles(
  by: string,
  person: PersonState,
  roles: readonly Role[],
  reason: string,
  alone = false,
): NewEntry {
  if (person.id === by) throw fault('person-own-roles', 'nobody changes her own roles');
  if (person.revoked_at !== null) throw fault('person-unknown', 'the account is closed');
  const body = { person: person.id, roles: [...new Set(roles)], reason };
  return entry('person.roles-set', by, person.id, alone ? { ...body, alone } : body);
}

export function askRecovery(by: string, person: PersonState, recovery: { id: string; reason: string }): NewEntry {
  if (person.revoked_at !== null) throw fault('person-unknown', 'the account is closed');
  return entry('recovery.asked', by, person.id, {
    recovery: recovery.id,
    person: person.id,
    reason: recovery.reason,
  });
}

/** Two custodians, neither of them the person, each once, under whatever session. */
export function approveRecovery(
  by: string,
  recovery: {
    readonly id: string;
    readonly person: string;
    readonly state: string;
    readonly approved_by: readonly string[];
  },
): { entry: NewEntry; granted: boolean } {
  if (recovery.state !== 'waiting') throw fault('recovery-over', 'this recovery was granted already');
  if (recovery.person === by) throw fault('recovery-own', 'nobody lets herself in');
  if (recovery.approved_by.includes(by)) throw fault('recovery-twice', 'this custodian has answered already');
  const granted = recovery.approved_by.length + 1 >= CUSTODIANS_NEEDED;
  return {
    granted,
    entry: entry('recovery.approved', by, recovery.person, { recovery: recovery.id, granted }),
  };
}

/** Let in with the custodians' shares of the master key, at the machine itself. */
export function recoverOffline(by: string, person: string, shares: number): NewEntry {
  return entry('recovery.offline', by, person, { person, shares });
}

function entry(type: string, actor: string, scope: string, body: Record<string, unknown>): NewEntry {
  return { type, version: 1, actor, about: [scope], scope, body: body as Json };
}
