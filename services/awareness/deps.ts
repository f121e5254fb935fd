import type { Spine, Views } from '@sanad/platform/ports';
import type { Campaign } from '@sanad/wire/campaign';
import type { Role } from '@sanad/wire/common';
import type { ChannelState } from '@sanad/wire/intake';
import type { Signature, Statement } from '@sanad/wire/statement';

import { type FindingFacts, isVerified } from './findings.ts';
import type { KitSite, Turn } from './kit/model.ts';
import type { NoticeTableRow } from './views.ts';

export type AwarenessDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  readonly now: () => string;
  /** a short random word for a link */
  readonly newLink: () => string;
  /** throws `campaign-unknown` */
  readonly campaignOf: (id: string) => Promise<Campaign>;
  /** the whole directory with what was confirmed */
  readonly channels: () => Promise<readonly ChannelState[]>;
  readonly rolesOf: (person: string) => Promise<readonly Role[]>;
  /** who of the staff holds one of these roles now */
  readonly holdersOf: (roles: readonly Role[]) => Promise<readonly string[]>;
  readonly names: (ids: readonly string[]) => Promise<Record<string, string>>;
  readonly checkSigned: (
    views: Views,
    person: string,
    statement: Statement,
    signature: Signature | null,
  ) => Promise<void>;
  /** where and in whose name notices go out: the server that runs puts its own address here */
  readonly site: () => Promise<KitSite>;
};

/** What a notice is held against now. */
export async function factsOf(deps: AwarenessDeps, row: NoticeTableRow): Promise<FindingFacts> {
  const campaign = row.campaign === null ? null : await deps.campaignOf(row.campaign).catch(() => null);
  return { campaign, root: row.root, channels: await deps.channels(), today: deps.now().slice(0, 10) };
}

/** Whom a notice turns to; null when that is not verified now. */
export function turnOf(channels: readonly ChannelState[], id: string): Turn | null {
  const channel = channels.find((one) => one.id === id);
  if (!channel || !isVerified(channel)) return null;
  const { name, contact, kind, geolocates } = channel;
  return { id, name, contact, isPhone: kind === 'phone' || kind === 'emergency', geolocates };
}
