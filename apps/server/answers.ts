import type { BytesAnswer, RouteAnswer } from '@sanad/wire/route';

const MAX_HELD = 5000;

type Given = RouteAnswer<unknown> | BytesAnswer;

/**
 * The same request sent twice under one Idempotency-Key gets the same answer. This is the quick part, in memory;
 * that nothing is recorded twice, also after a restart, the ledger sees to: the key stands in the entry it made.
 */
export type Answers = { once(key: string | null, make: () => Promise<Given>): Promise<Given> };

export function createAnswers(): Answers {
  const held = new Map<string, Promise<Given>>();
  return {
    once: (key, make) => {
      if (key === null) return make();
      const known = held.get(key);
      if (known) return known;
      const given = make();
      held.set(key, given);
      given.catch(() => held.delete(key));
      if (held.size > MAX_HELD) held.delete(held.keys().next().value!);
      return given;
    },
  };
}
