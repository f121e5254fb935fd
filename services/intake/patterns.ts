import { millisecondsOf } from '@sanad/base/instant';
import type { Pattern } from '@sanad/wire/desk';
import type { ReportOrigin } from '@sanad/wire/intake';
import { sameWords } from './marks.ts';
import { BY_STAFF, HOUR, isClockwork, mostWithin } from './rhythm.ts';

/** A report that was opened and marked. */
export type Marked = {
  readonly report: string;
  readonly at: string;
  readonly origin: ReportOrigin;
  readonly contacts: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly signs: number;
};

/** So many people must name the same before the alarm rings. */
export const ALARM_AT = 3;
/** So many reports in the same words are shown as one sending, whatever they name. */
const WORDS_AT = 4;
/** The reader asks for two kinds of signs before it raises an alert; a report with fewer names hardly an offer. */
const OFFER_AT = 2;

/**
 * What comes again and again, strongest first. Machines ring no alarm. Each pattern carries its reasons to doubt, for a
 * person to weigh; nothing is dropped or ranked down by them.
 */
export function patternsOf(all: readonly Marked[]): Omit<Pattern, 'seen'>[] {
  const people = all.filter(({ origin }) => origin !== 'partner-machine');
  const byContact = new Map<string, Marked[]>();
  for (const one of all) for (const mark of one.contacts) byContact.set(mark, [...(byContact.get(mark) ?? []), one]);
  const patterns: Omit<Pattern, 'seen'>[] = [];
  for (const [mark, group] of byContact) {
    const said = group.filter(({ origin }) => origin !== 'partner-machine');
    if (said.length >= ALARM_AT)
      patterns.push(
        patternOf(mark, 'contact', said, [...doubtsOf(said), ...(group.length > said.length ? ['machines'] : [])]),
      );
  }
  for (const group of groupsOfWords(people))
    if (group.length >= WORDS_AT) patterns.push(patternOf(markOfWords(group), 'words', group, doubtsOf(group)));
  return patterns.sort((a, b) => b.reports.length - a.reports.length || (a.mark < b.mark ? -1 : 1));
}

function patternOf(
  mark: string,
  kind: Pattern['kind'],
  group: readonly Marked[],
  doubts: string[],
): Omit<Pattern, 'seen'> {
  const times = group.map(({ at }) => at).sort();
  return {
    mark,
    kind,
    reports: group.map(({ report }) => report).sort(),
    firstAt: times[0]!,
    lastAt: times.at(-1)!,
    doubts,
  };
}

/** Why a group may be an attack on somebody, a rival or a minority, instead of many women who met the same recruiter. */
export function doubtsOf(group: readonly Marked[]): string[] {
  const times = group
    .filter(({ origin }) => !BY_STAFF.has(origin))
    .map(({ at }) => millisecondsOf(at))
    .sort((a, b) => a - b);
  const doubts: string[] = [];
  if (times.length >= 4 && mostWithin(times, HOUR) * 2 > group.length) doubts.push('burst');
  if (times.length >= 6 && isClockwork(times)) doubts.push('clockwork');
  const largest = Math.max(0, ...groupsOfWords(group).map((one) => one.length));
  if (group.length >= 3 && largest * 2 > group.length) doubts.push('same-words');
  if (group.filter(({ signs }) => signs < OFFER_AT).length * 2 > group.length) doubts.push('no-offer-words');
  return doubts;
}

/** Reports whose wording is the same in substance, put together; each stands in one group. */
function groupsOfWords(all: readonly Marked[]): Marked[][] {
  const byMark = new Map<string, number[]>();
  const head = all.map((_, i) => i);
  const headOf = (i: number): number => {
    let at = i;
    while (head[at] !== at) at = head[at] = head[head[at]!]!;
    return at;
  };
  for (const [i, one] of all.entries())
    for (const mark of one.words) {
      const others = byMark.get(mark) ?? [];
      for (const other of others)
        if (headOf(other) !== headOf(i) && sameWords(all[other]!.words, one.words)) head[headOf(i)] = headOf(other);
      byMark.set(mark, [...others, i].slice(-20));
    }
  const groups = new Map<number, Marked[]>();
  for (const [i, one] of all.entries()) groups.set(headOf(i), [...(groups.get(headOf(i)) ?? []), one]);
  return [...groups.values()];
}

function markOfWords(group: readonly Marked[]): string {
  const counts = new Map<string, number>();
  for (const one of group) for (const mark of one.words) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}
