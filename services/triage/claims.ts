import { instantOf } from '@sanad/base/instant';
import type { Claims } from '@sanad/platform/ports';
import type { Claim } from '@sanad/wire/review';

/** The claims on some campaigns as the asker sees them. */
export async function claimsOf(
  deps: { readonly claims: Claims; readonly names: (ids: readonly string[]) => Promise<Record<string, string>> },
  campaigns: readonly string[],
  person: string,
): Promise<Record<string, Claim>> {
  const held = await deps.claims.of(campaigns);
  const names = held.size > 0 ? await deps.names([...held.values()].map((one) => one.by)) : {};
  return Object.fromEntries(
    [...held].map(([campaign, { by, until }]) => [
      campaign,
      { by, byName: names[by] ?? '', until: instantOf(until), own: by === person },
    ]),
  );
}
