import type { Comparison, Measured } from '@sanad/wire/awareness';
import { compareRates, pairedGain } from './intervals.ts';
import { LEAST_PERSONS } from './quiz.ts';
import type { DispatchTableRow } from './views.ts';

/** Fewer openings than this in all say nothing about wording. */
const LEAST_OPENS = 20;

/**
 * Two wordings of one notice over one channel in one language: openings per copy, and what can be said of the
 * difference. Dispatches without a known number of copies are left out, they have no rate.
 */
export function compareWordings(sent: readonly DispatchTableRow[], opens: ReadonlyMap<string, number>): Comparison[] {
  const groups = new Map<string, Comparison>();
  for (const one of sent) {
    if (one.copies === null) continue;
    const key = [one.notice, one.channel, one.language].join(' ');
    const group =
      groups.get(key) ??
      ({
        notice: one.notice,
        channel: one.channel as Comparison['channel'],
        language: one.language as Comparison['language'],
        a: { copies: 0, opens: 0 },
        b: { copies: 0, opens: 0 },
        ratio: null,
        says: 'too-little',
      } satisfies Comparison);
    const side = one.variant === 'b' ? group.b : group.a;
    side.copies += Number(one.copies);
    side.opens += opens.get(one.id) ?? 0;
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ a, b }) => a.copies > 0 && b.copies > 0).map(judged);
}

/** What is said agrees with the interval as it is shown, to two places. */
function judged(group: Comparison): Comparison {
  const { a, b } = group;
  if (a.opens + b.opens < LEAST_OPENS) return group;
  const found = compareRates({ events: a.opens, exposure: a.copies }, { events: b.opens, exposure: b.copies });
  if (!found || !Number.isFinite(found.value) || !Number.isFinite(found.high)) return group;
  const [low, high] = [found.low, found.high].map((end) => Math.round(end * 100));
  const says = low! > 100 ? 'b' : high! < 100 ? 'a' : 'nothing';
  return { ...group, ratio: { value: found.value, low: found.low, high: found.high }, says };
}

/** What the quiz says of each question: how many knew before and after, and the gain with its interval. */
export function gainsOf(
  sums: readonly { item: string; right: number; gained: number; lost: number; wrong: number }[],
): Measured['quiz'] {
  return sums.map(({ item, right, gained, lost, wrong }) => {
    const answered = right + gained + lost + wrong;
    const told = answered >= LEAST_PERSONS ? pairedGain({ right, gained, lost, wrong }) : null;
    return {
      item,
      answered,
      before: right + lost,
      after: right + gained,
      gained,
      lost,
      gain: told && { value: told.value, low: told.low, high: told.high },
    };
  });
}
