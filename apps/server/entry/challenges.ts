import { randomBytes } from 'node:crypto';
import { fault } from '@sanad/base/fault';

const LIFE = 5 * 60_000;
const MOST = 5000;

/** What was asked and waits for its answer, once and for five minutes. Passing state. */
export type Challenges<T> = { hold(value: T): string; take(id: string): T };

export function createChallenges<T>(now: () => number): Challenges<T> {
  const held = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    hold: (value) => {
      const id = randomBytes(24).toString('base64url');
      held.set(id, { value, until: now() + LIFE });
      if (held.size > MOST) held.delete(held.keys().next().value!);
      return id;
    },
    take: (id) => {
      const known = held.get(id);
      held.delete(id);
      if (!known || known.until < now()) throw fault('challenge-over', 'the question was answered or is too old');
      return known.value;
    },
  };
}
