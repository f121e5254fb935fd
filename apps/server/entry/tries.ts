import { createHmac, randomBytes } from 'node:crypto';
import { fault } from '@sanad/base/fault';
import { sameSecret } from '../sessions.ts';

const TRIES = 8;
const WINDOW = 15 * 60_000;
const MOST_HELD = 10_000;

/**
 * Guessing is slowed down without giving anybody the means to lock others out: tries from a browser in which the person
 * has signed in before are counted apart from those of strangers (device cookies, as OWASP describes them). A stranger
 * who fills the count of a name closes that name to strangers, never to its own person; passkeys and links are not counted.
 */
export type Tries = {
  /** @throws `sign-in-too-often` before the password is even looked at */
  admit(name: string, person: string | null, cookie: string | undefined): void;
  failed(name: string, person: string | null, cookie: string | undefined): void;
  /** a cookie for the browser in which the person has just proved herself */
  newCookie(person: string): string;
};

export function createTries(secret: Uint8Array, now: () => number): Tries {
  const held = new Map<string, readonly number[]>();
  const bucketOf = (name: string, person: string | null, cookie: string | undefined): string => {
    const device = person === null ? null : deviceIn(cookie, person, secret);
    return device === null ? `name ${name}` : `device ${device}`;
  };
  const recent = (bucket: string): number[] => (held.get(bucket) ?? []).filter((at) => at > now() - WINDOW);
  return {
    admit: (name, person, cookie) => {
      if (recent(bucketOf(name, person, cookie)).length >= TRIES)
        throw fault('sign-in-too-often', 'too many tries for this name');
    },
    failed: (name, person, cookie) => {
      const bucket = bucketOf(name, person, cookie);
      const next = [...recent(bucket), now()];
      held.delete(bucket);
      held.set(bucket, next);
      if (held.size > MOST_HELD) held.delete(held.keys().next().value!);
    },
    newCookie: (person) => {
      const nonce = randomBytes(16).toString('base64url');
      return `${person}.${nonce}.${seal(secret, person, nonce)}`;
    },
  };
}

function deviceIn(cookie: string | undefined, person: string, secret: Uint8Array): string | null {
  const [whose, nonce, mac] = (cookie ?? '').split('.');
  if (whose !== person || !nonce || !mac) return null;
  return sameSecret(mac, seal(secret, person, nonce)) ? nonce : null;
}

function seal(secret: Uint8Array, person: string, nonce: string): string {
  return createHmac('sha256', secret).update(`device ${person} ${nonce}`).digest('base64url');
}
