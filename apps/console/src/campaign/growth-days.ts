import type { Campaign } from '@sanad/wire/campaign';

type Days = Campaign['days'];

/** No post on a social network is older. */
const FIRST = '2000-01-01';
const DAY = 86_400_000;

/**
 * The days that can be drawn on one axis, and those a clock got wrong: before there was anywhere to post, or not yet come.
 * When all are wrong, all are drawn.
 */
export function daysToDraw(days: Days, today: string): { readonly drawn: Days; readonly aside: Days } {
  const tomorrow = new Date(Date.parse(today.slice(0, 10)) + DAY).toISOString().slice(0, 10);
  const fits = ({ day }: Days[number]): boolean => day >= FIRST && day <= tomorrow;
  const drawn = days.filter(fits);
  return drawn.length === 0 ? { drawn: days, aside: [] } : { drawn, aside: days.filter((day) => !fits(day)) };
}
