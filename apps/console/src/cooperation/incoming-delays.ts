import type { CooperationFigures, IncomingRow } from '@sanad/wire/cooperation';

type Delay = CooperationFigures['rows'][number];

const DAY = 86_400_000;
/** Fewer answers than these give no middle. */
const ENOUGH = 3;

/** How long we take to answer other states and what becomes of their requests, by country and kind. */
export function delaysOf(items: readonly IncomingRow[]): Delay[] {
  return [...Map.groupBy(items, ({ country, kind }) => `${country} ${kind}`).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, group]) => {
      const days = group.flatMap(daysToAnswer).sort((a, b) => a - b);
      const refused = group.filter(({ state }) => state === 'refused').length;
      const { country, kind, title } = group[0]!;
      return {
        country,
        kind,
        title,
        sent: group.length,
        answered: days.length,
        refused,
        waiting: group.length - days.length - refused,
        medianDays: days.length < ENOUGH ? null : (days[(days.length - 1) >> 1]! + days[days.length >> 1]!) / 2,
      };
    });
}

function daysToAnswer({ state, receivedOn, history }: IncomingRow): number[] {
  const answered = history.findLast(({ what }) => what === 'answered');
  if (state !== 'answered' || !answered) return [];
  return [Math.max(0, Math.floor((Date.parse(answered.at) - Date.parse(receivedOn)) / DAY))];
}
