import type { NewEntry } from '@sanad/platform/ports';
import type { AlarmReason } from '@sanad/wire/alarm';

/** What an alarm looks at; of contacts, platforms and places those that were not told before. */
export type CampaignNews = {
  readonly campaign: string;
  readonly priority: 'alert' | 'review' | 'none';
  readonly size: number;
  readonly contacts: readonly string[];
  readonly platforms: readonly string[];
  readonly places: readonly string[];
};
/** How many posts it had when it was told of last. */
export type Told = Pick<CampaignNews, 'size'>;

/** From so many posts on, alike enough to be one campaign, it has formed. */
export const FORMED = 3;
/** It has grown when it is so many times what was told last. */
export const GROWN = 2;

/**
 * What is new about a campaign since it was told last; empty when nothing is. Only what may be recruitment raises an
 * alarm. The first alarm tells all there is, so what it told is not told again as change.
 */
export function newsOf(now: CampaignNews, told: Told | null): AlarmReason[] {
  if (now.priority === 'none') return [];
  if (!told) return now.size >= FORMED ? [{ kind: 'formed', size: now.size }] : [];
  const fresh = (kind: 'contact' | 'platform' | 'place', values: readonly string[]) =>
    values.map((value) => ({ kind, value }));
  return [
    ...(now.size >= told.size * GROWN ? [{ kind: 'grown' as const, from: told.size, size: now.size }] : []),
    ...fresh('contact', now.contacts),
    ...fresh('platform', now.platforms),
    ...fresh('place', now.places),
  ];
}

/** The entry of an alarm: why, and what is told with it, by the root over the members as they then were. */
export function raiseAlarm(id: string, news: CampaignNews, root: string, reasons: readonly AlarmReason[]): NewEntry {
  const { campaign, size } = news;
  const [contacts, platforms, places] = [[...news.contacts], [...news.platforms], [...news.places]];
  const body = { alarm: id, campaign, reasons: [...reasons], size, root, contacts, platforms, places };
  return { type: 'alarm.raised', version: 1, actor: 'system', about: [id, campaign].sort(), scope: campaign, body };
}
