import { millisecondsOf } from '@sanad/base/instant';
import type { Channel, ChannelState } from '@sanad/wire/intake';

/** The latest check of a channel, from the ledger. */
export type ChannelChecked = {
  readonly channel: string;
  readonly contact: string;
  readonly answer: 'confirmed' | 'wrong';
  readonly at: string;
  readonly by: string;
};

const DAY = 86_400_000;
/** A confirmation is good for this long. */
export const GOOD_FOR = 90 * DAY;

/**
 * Whether the public sees a channel: confirmed by a person less than 90 days ago, for the very contact that the data has
 * now. The police emergency number is the one exception: it is shown always, with the day of its last check if any, since
 * hiding it could cost a life; unless somebody found it wrong.
 */
export function isShown(channel: Channel, checked: ChannelChecked | undefined, now: string): boolean {
  const holds = checked !== undefined && checked.contact === channel.contact;
  if (channel.kind === 'emergency') return !(holds && checked.answer === 'wrong');
  if (!holds || checked.answer !== 'confirmed') return false;
  const age = millisecondsOf(now) - millisecondsOf(checked.at);
  return age >= 0 && age < GOOD_FOR;
}

/** Every channel with its state, emergency first, then by country (Morocco, everywhere, others). */
export function stateOfChannels(
  channels: readonly Channel[],
  checks: readonly ChannelChecked[],
  now: string,
): ChannelState[] {
  const latest = new Map(checks.map((check) => [check.channel, check]));
  return channels
    .map((channel) => {
      const checked = latest.get(channel.id);
      const holds = checked?.contact === channel.contact ? checked : undefined;
      return {
        ...channel,
        verifiedOn: holds?.answer === 'confirmed' ? holds.at : null,
        verifiedBy: holds?.answer === 'confirmed' ? holds.by : null,
        lastAnswer: holds?.answer ?? null,
        shown: isShown(channel, checked, now),
      };
    })
    .sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ kind, country }: Channel): number {
  if (kind === 'emergency') return 0;
  return country === 'MA' ? 1 : country === 'ZZ' ? 2 : 3;
}
