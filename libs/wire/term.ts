import { z } from 'zod';

/** How near a date is that must not pass unseen: staff are told at twenty days, at ten, and on the day. */
export const nearness = z.enum(['far', 't-20', 't-10', 'today', 'over']);
export type Nearness = z.infer<typeof nearness>;

const DAY = 86_400_000;

/**
 * How near a term is.
 * @param dueAt an instant that ends the term, or a day (`2026-12-31`) that ends with itself
 * @param now of the same kind
 * @example nearnessOf('2026-12-31', '2026-12-21') === 't-10'
 */
export function nearnessOf(dueAt: string, now: string): Nearness {
  const left = Date.parse(dueAt) - Date.parse(now);
  if (left < 0) return 'over';
  if (left < DAY) return 'today';
  if (left <= 10 * DAY) return 't-10';
  return left <= 20 * DAY ? 't-20' : 'far';
}
