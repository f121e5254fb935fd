import { instantOf } from '@sanad/base/instant';
import type { Claim } from '@sanad/wire/review';

/** A claim ends by itself when it is not renewed. */
export const CLAIM_MILLISECONDS = 5 * 60_000;

export type Held = { readonly by: string; readonly until: number };

/**
 * Who works on which campaign now. Passing state: after a restart nobody holds anything. A person holds one campaign at
 * a time, so that walking through the queue does not lock it.
 */
export type Claims = {
  /** @returns who holds it now: the asker, or the one who was there before */
  take(campaign: string, by: string): Held;
  release(campaign: string, by: string): void;
  of(campaign: string): Held | null;
};

export function createClaims(now: () => number): Claims {
  const held = new Map<string, Held>();
  const heldBy = new Map<string, string>();
  const of = (campaign: string): Held | null => {
    const known = held.get(campaign);
    if (known && known.until > now()) return known;
    if (known) drop(campaign, known.by);
    return null;
  };
  const drop = (campaign: string, by: string): void => {
    if (held.get(campaign)?.by === by) held.delete(campaign);
    if (heldBy.get(by) === campaign) heldBy.delete(by);
  };
  return {
    of,
    release: drop,
    take: (campaign, by) => {
      const known = of(campaign);
      if (known && known.by !== by) return known;
      const before = heldBy.get(by);
      if (before !== undefined && before !== campaign) drop(before, by);
      const made = { by, until: now() + CLAIM_MILLISECONDS };
      held.set(campaign, made);
      heldBy.set(by, campaign);
      return made;
    },
  };
}

/** The claims on some campaigns as the asker sees them. */
export async function claimsOf(
  deps: { readonly claims: Claims; readonly names: (ids: readonly string[]) => Promise<Record<string, string>> },
  campaigns: readonly string[],
  person: string,
): Promise<Record<string, Claim>> {
  const held = campaigns.flatMap((campaign) => {
    const one = deps.claims.of(campaign);
    return one ? [{ campaign, ...one }] : [];
  });
  const names = held.length > 0 ? await deps.names(held.map((one) => one.by)) : {};
  return Object.fromEntries(
    held.map(({ campaign, by, until }) => [
      campaign,
      { by, byName: names[by] ?? '', until: instantOf(until), own: by === person },
    ]),
  );
}
