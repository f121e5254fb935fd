import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { fault } from '@sanad/base/fault';
import { type Instant, instantOf } from '@sanad/base/instant';

const LINK_LIFE = 24 * 3600_000;
const SESSION_LIFE = 12 * 3600_000;
const TRIES = 8;
const TRY_WINDOW = 15 * 60_000;

export type SessionState = { readonly person: string; readonly id: string; readonly expires: Instant };

/** One-time links and sessions. Passing state: a restart forgets them, and only digests of tokens are held. */
export type Sessions = {
  /** a token for a link that signs its person in once */
  makeLink(person: string): string;
  redeemLink(token: string): string;
  open(person: string): { token: string; session: SessionState };
  find(token: string): SessionState | null;
  close(token: string): void;
  closeAll(person: string): void;
  /** counts tries by name; too many are refused for a while, without locking anybody else out of other names */
  countTry(name: string, succeeded: boolean): void;
};

export function createSessions(now: () => number): Sessions {
  const links = new Map<string, { person: string; until: number }>();
  const sessions = new Map<string, SessionState & { until: number }>();
  const tries = new Map<string, number[]>();
  return {
    makeLink: (person) => {
      const token = newToken();
      links.set(digestOf(token), { person, until: now() + LINK_LIFE });
      return token;
    },
    redeemLink: (token) => {
      const key = digestOf(token);
      const link = links.get(key);
      links.delete(key);
      if (!link || link.until < now()) throw fault('session-token-spent', 'the link was used or is too old');
      return link.person;
    },
    open: (person) => {
      const token = newToken();
      const until = now() + SESSION_LIFE;
      const session = { person, id: digestOf(token).slice(0, 16), expires: instantOf(until), until };
      sessions.set(digestOf(token), session);
      return { token, session };
    },
    find: (token) => {
      const key = digestOf(token);
      const session = sessions.get(key);
      if (!session) return null;
      if (session.until >= now()) return session;
      sessions.delete(key);
      return null;
    },
    close: (token) => {
      sessions.delete(digestOf(token));
    },
    closeAll: (person) => {
      for (const [key, session] of sessions) if (session.person === person) sessions.delete(key);
    },
    countTry: (name, succeeded) => {
      if (succeeded) {
        tries.delete(name);
        return;
      }
      const recent = (tries.get(name) ?? []).filter((at) => at > now() - TRY_WINDOW);
      if (recent.length >= TRIES) throw fault('sign-in-too-often', 'too many tries for this name');
      if (tries.size > 10_000) tries.clear();
      tries.set(name, [...recent, now()]);
    },
  };
}

/** Compares secrets without telling where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
