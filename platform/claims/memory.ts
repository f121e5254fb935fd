import { CLAIM_MILLISECONDS, type Claims, type Held } from '../ports.ts';

/** Claims of the one process that there is: after a restart nobody holds anything. */
export function createMemoryClaims(now: () => number): Claims {
  const held = new Map<string, Held>();
  const heldBy = new Map<string, string>();
  const drop = (subject: string, by: string): void => {
    if (held.get(subject)?.by === by) held.delete(subject);
    if (heldBy.get(by) === subject) heldBy.delete(by);
  };
  const find = (subject: string): Held | null => {
    const known = held.get(subject);
    if (known && known.until > now()) return known;
    if (known) drop(subject, known.by);
    return null;
  };
  return {
    of: async (subjects) =>
      new Map(
        subjects.flatMap((subject) => {
          const one = find(subject);
          return one ? [[subject, one] as const] : [];
        }),
      ),
    release: async (subject, by) => drop(subject, by),
    take: async (subject, by) => {
      const known = find(subject);
      if (known && known.by !== by) return known;
      const before = heldBy.get(by);
      if (before !== undefined && before !== subject) drop(before, by);
      const made = { by, until: now() + CLAIM_MILLISECONDS };
      held.set(subject, made);
      heldBy.set(by, subject);
      return made;
    },
  };
}
