import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { ReportBurst, ReportOrigin } from '@sanad/wire/intake';

/** A report as its envelope shows it: nothing of this needs the key. */
export type Arrival = {
  readonly at: string;
  readonly origin: ReportOrigin;
  /** length of the sealed text, which is that of what was written */
  readonly size: number;
};

export const HOUR = 3_600_000;
/** Fewer in an hour, or fewer of one length, are never spoken of. */
export const BURST_AT = 10;
/** So many in an hour are told whatever they look like. */
const MUCH_AT = 100;
const MOST_BURSTS = 5;
/** A table that is read in at once has the rhythm of whoever read it in. */
export const BY_STAFF: ReadonlySet<ReportOrigin> = new Set(['desk', 'helpline']);
/** Where people write themselves; a machine or a mailbox that is emptied keeps its own time. */
const BY_HAND: ReadonlySet<ReportOrigin> = new Set(['portal', 'portal-plain']);

/**
 * Hours in which one channel got what looks like the work of one hand, the newest first: alike in length, at even
 * intervals, or very many. They are told, and nothing is dropped for it.
 */
export function burstsOf(arrivals: readonly Arrival[]): ReportBurst[] {
  return [...Map.groupBy(arrivals, ({ origin }) => origin)]
    .filter(([origin]) => !BY_STAFF.has(origin))
    .flatMap(([origin, all]) => runsOf(all).flatMap((run) => burstOf(origin, run)))
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.origin < b.origin ? -1 : 1))
    .slice(0, MOST_BURSTS);
}

/** Begins with an arrival and holds what came within an hour of it; the next one begins after it. */
function runsOf(all: readonly Arrival[]): Arrival[][] {
  const runs: Arrival[][] = [];
  for (const one of [...all].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const run = runs.at(-1);
    if (run && millisecondsOf(one.at) - millisecondsOf(run[0]!.at) < HOUR) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function burstOf(origin: ReportOrigin, run: readonly Arrival[]): ReportBurst[] {
  if (run.length < BURST_AT) return [];
  const sizes = new Map<number, number>();
  for (const { size } of run) sizes.set(size, (sizes.get(size) ?? 0) + 1);
  const sameLength = Math.max(...sizes.values());
  const times = run.map(({ at }) => millisecondsOf(at));
  const signs: ReportBurst['signs'] = [];
  if (sameLength >= BURST_AT) signs.push('alike');
  if (BY_HAND.has(origin) && isClockwork(times)) signs.push('even');
  if (run.length >= MUCH_AT) signs.push('much');
  if (signs.length === 0) return [];
  return [
    { origin, from: instantOf(times[0]!), until: instantOf(times.at(-1)!), count: run.length, sameLength, signs },
  ];
}

/** The most that fall into any span of this width; `times` in order. */
export function mostWithin(times: readonly number[], width: number): number {
  let most = 0;
  for (let from = 0, to = 0; to < times.length; to++) {
    while (times[to]! - times[from]! > width) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

/** People do not write at even intervals. `times` in order. */
export function isClockwork(times: readonly number[]): boolean {
  const gaps = times.slice(1).map((at, i) => at - times[i]!);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  if (mean === 0) return true;
  const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
  return spread / mean < 0.2;
}
