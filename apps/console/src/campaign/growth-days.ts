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
  const fits = ({ day }: Days[number]): boolean => canBe(day, today);
  const drawn = days.filter(fits);
  return drawn.length === 0 ? { drawn: days, aside: [] } : { drawn, aside: days.filter((day) => !fits(day)) };
}

/** False for an instant or a day that no post can have: a clock said it. */
export function canBe(at: string, today: string): boolean {
  const tomorrow = new Date(Date.parse(today.slice(0, 10)) + DAY).toISOString().slice(0, 10);
  return at >= FIRST && at.slice(0, 10) <= tomorrow;
}

/** The first and the last of the days that can be drawn; null when no post has one. */
export function timeOf(days: Days, today: string): { readonly first: string; readonly last: string } | null {
  const { drawn } = daysToDraw(days, today);
  const [first, last] = [drawn[0], drawn.at(-1)];
  return first && last ? { first: first.day, last: last.day } : null;
}
