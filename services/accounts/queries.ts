import { KIND_OF_STAGE } from '@sanad/disclosure/counted';
import type { Views } from '@sanad/platform/ports';
import type { Figures } from '@sanad/wire/figure';
import { sql } from 'kysely';
import { measureOf } from './measures.ts';
import { RUNGS, type Rung, unitAfter } from './rungs.ts';
import { WAITED_STEPS } from './running-counts.ts';
import type { AccountsTables } from './views.ts';

type Sum = { kind: string; mark: string; month: string; value: number; posts: number };
type Sums = Sum[];

/** Sums of the facts that hold now, by kind, mark and month. */
export async function sumFacts(views: Views): Promise<Sums> {
  const rows = await views
    .withTables<AccountsTables>()
    .selectFrom('accounts.sums')
    .select(['kind', 'mark', 'month', sql<string>`value::text`.as('value'), sql<string>`posts::text`.as('posts')])
    .orderBy('month')
    .orderBy('kind')
    .orderBy('mark')
    .execute();
  return rows.map(({ value, posts, ...row }) => ({ ...row, value: Number(value), posts: Number(posts) }));
}

/** What stands beside the ladder. */
const MORE = [
  'inquiries',
  'requests',
  'requests-answered',
  'requests-refused',
  'reach',
  'audience',
  'exercises',
] as const;

/** The rungs that stand in cases, by the kind of what is counted. */
const IN_CASES: Readonly<Partial<Record<Rung['stage'], string>>> = {
  identified: 'suspect',
  operations: 'operation',
  arrested: 'arrest',
  referred: 'referral',
  judged: 'judgment',
};

/** In how many cases something of a kind stands now: pairs first, which an index alone can answer for. */
export async function casesWith(views: Views): Promise<ReadonlyMap<string, number>> {
  const rows = await views
    .withTables<AccountsTables>()
    .selectFrom((facts) =>
      facts
        .selectFrom('accounts.facts')
        .select(['kind', 'case_id'])
        .distinct()
        .where('kind', 'in', Object.values(IN_CASES))
        .where('until', 'is', null)
        .as('reached'),
    )
    .select(['kind', sql<string>`count(*)::text`.as('cases')])
    .groupBy('kind')
    .execute();
  return new Map(rows.map(({ kind, cases }) => [kind, Number(cases)]));
}

/** The outcome ladder: every rung with the unit it counts, and in how many of the cases it was reached. */
export function buildLadder(
  sums: Sums,
  reached: ReadonlyMap<string, number>,
): Pick<Figures, 'ladder' | 'decisions' | 'byMonth' | 'more'> {
  const total = (wanted: (sum: Sum) => boolean, measure: 'value' | 'posts' = 'value'): number =>
    sums.filter(wanted).reduce((sum, row) => sum + row[measure], 0);
  const is = (kind: string, mark?: string) => (sum: Sum) =>
    sum.kind === kind && (mark === undefined || sum.mark === mark);
  const values = {
    posts: total(is('post')),
    reports: total(is('report')),
    campaigns: total(is('campaign')),
    lures: total(is('campaign', 'lure')),
    cases: total(is('case')),
    identified: total(is('suspect')),
    operations: total(is('operation')),
    arrested: total(is('arrest')),
    referred: total(is('referral')),
    judged: total(is('judgment')),
  };
  const months = [...new Set(sums.map((row) => row.month))].sort();
  const inMonth = (month: string, kind: string): number => total((sum) => sum.month === month && sum.kind === kind);
  return {
    ladder: RUNGS.map(({ stage, measure, unit }) => {
      const value = values[stage];
      const kind = IN_CASES[stage];
      const within = kind === undefined ? null : { cases: reached.get(kind) ?? 0, of: values.cases };
      return { stage, measure, unit: unitAfter(value, unit), value, within };
    }),
    more: MORE.map((id) => {
      const { name, stage } = measureOf(id);
      return { measure: id, name, value: total(is(KIND_OF_STAGE[stage]!)), atLeast: false };
    }),
    decisions: ['lure', 'not-lure', 'cannot-tell'].map((verdict) => ({
      verdict,
      campaigns: total(is('campaign', verdict)),
      posts: total(is('campaign', verdict), 'posts'),
    })),
    byMonth: months
      .map((month) => ({
        month,
        posts: inMonth(month, 'post'),
        cases: inMonth(month, 'case'),
        arrested: inMonth(month, 'arrest'),
      }))
      .filter(({ posts, cases, arrested }) => posts + cases + arrested > 0),
  };
}

const MEASURE_OF_STEP = { arrest: 'arrested', referral: 'referred-cases', judgment: 'judged' } as const;

/** Median days from the registration of a case to its first arrest, its referral, its judgment. */
export async function delaysOf(views: Views): Promise<Figures['delays']> {
  const rows = await views
    .withTables<AccountsTables>()
    .selectFrom('accounts.waits')
    .select(['step', 'days', 'cases'])
    .orderBy('days')
    .execute();
  return WAITED_STEPS.flatMap((step) => {
    const own = rows.filter((row) => row.step === step);
    const cases = own.reduce((sum, row) => sum + row.cases, 0);
    return cases === 0 ? [] : [{ to: step, measure: MEASURE_OF_STEP[step], cases, days: medianOf(own, cases) }];
  });
}

/** The middle of counts by days, which ascend; between the two middle ones where there is no middle. */
function medianOf(rows: readonly { readonly days: number; readonly cases: number }[], total: number): number {
  let passed = 0;
  let below: number | null = null;
  for (const { days, cases } of rows) {
    passed += cases;
    if (below !== null) return (below + days) / 2;
    if (passed > total / 2) return days;
    if (passed === total / 2) below = days;
  }
  return below ?? 0;
}
