import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { fault } from '@sanad/base/fault';
import { type Instant, instantOf } from '@sanad/base/instant';

const LINK_LIFE = 24 * 3600_000;
const SESSION_LIFE = 12 * 3600_000;
const IDLE_LIFE = 4 * 3600_000;

export type SessionState = {
  readonly person: string;
  readonly id: string;
  readonly way: string;
  readonly device: string;
  readonly openedAt: Instant;
  readonly seenAt: Instant;
  readonly expires: Instant;
};
type Held = SessionState & { readonly until: number; readonly seen: number };

/** One-time links and sessions. Passing state: a restart forgets them, and only digests of tokens are held. */
export type Sessions = {
  /** a token for a link that signs its person in once; or that token, when it was handed out before this server began */
  makeLink(person: string, token?: string): string;
  redeemLink(token: string): string;
  open(person: string, how?: { way: string; device: string }): { token: string; session: SessionState };
  find(token: string): SessionState | null;
  list(person: string): SessionState[];
  close(token: string): void;
  /** ends one session of a person by its public id; says whether there was one */
  closeById(person: string, id: string): boolean;
  /** ends all sessions of a person, and the links that wait for her */
  closeAll(person: string): number;
};

export function createSessions(now: () => number): Sessions {
  const links = new Map<string, { person: string; until: number }>();
  const sessions = new Map<string, Held>();
  const isOver = (session: Held): boolean => session.until < now() || session.seen + IDLE_LIFE < now();
  return {
    makeLink: (person, token = newToken()) => {
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
    open: (person, how = { way: 'link', device: '' }) => {
      const token = newToken();
      const until = now() + SESSION_LIFE;
      const at = instantOf(now());
      const id = digestOf(token).slice(0, 16);
      const session = { person, id, ...how, openedAt: at, seenAt: at, expires: instantOf(until), until, seen: now() };
      sessions.set(digestOf(token), session);
      return { token, session };
    },
    find: (token) => {
      const key = digestOf(token);
      const session = sessions.get(key);
      if (!session) return null;
      if (isOver(session)) {
        sessions.delete(key);
        return null;
      }
      const seen = { ...session, seen: now(), seenAt: instantOf(now()) };
      sessions.set(key, seen);
      return seen;
    },
    list: (person) =>
      [...sessions.values()]
        .filter((session) => session.person === person && !isOver(session))
        .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1)),
    close: (token) => {
      sessions.delete(digestOf(token));
    },
    closeById: (person, id) => {
      const found = [...sessions].find(([, session]) => session.person === person && session.id === id);
      if (found) sessions.delete(found[0]);
      return found !== undefined;
    },
    closeAll: (person) => {
      let closed = 0;
      for (const [key, link] of links) if (link.person === person) links.delete(key);
      for (const [key, session] of sessions) {
        if (session.person !== person) continue;
        sessions.delete(key);
        closed++;
      }
      return closed;
    },
  };
}

/** Compares secrets without telling where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}

/** A few words for a browser, so that a person knows her own devices in a list. */
export function deviceOf(userAgent: string | undefined): string {
  const text = userAgent ?? '';
  const browser = /Edg\//.test(text)
    ? 'Edge'
    : /Firefox\//.test(text)
      ? 'Firefox'
      : /Chrome\//.test(text)
        ? 'Chrome'
        : /Safari\//.test(text)
          ? 'Safari'
          : '';
  const system = /Android|iPhone|iPad|Windows|Mac OS X|Linux/.exec(text)?.[0] ?? '';
  return [browser, system].filter((word) => word !== '').join(', ');
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
