import { KIND_OF_STAGE } from '@sanad/disclosure/counted';
import type { Views } from '@sanad/platform/ports';
import type { Figures } from '@sanad/wire/figure';
import { sql } from 'kysely';
import { measureOf } from './measures.ts';
import type { AccountsTables } from './views.ts';

type Sum = { kind: string; mark: string; month: string; value: number; posts: number };
type Sums = Sum[];

/** Sums of the facts that hold now, by kind, mark and month. */
export async function sumFacts(views: Views): Promise<Sums> {
  const rows = await views
    .withTables<AccountsTables>()
    .selectFrom('accounts.facts')
    .select(['kind', 'mark', 'month', sql<string>`sum(value)`.as('value'), sql<string>`sum(posts)`.as('posts')])
    .where('until', 'is', null)
    .groupBy(['kind', 'mark', 'month'])
    .orderBy('month')
    .orderBy('kind')
    .orderBy('mark')
    .execute();
  return rows.map(({ value, posts, ...row }) => ({ ...row, value: Number(value), posts: Number(posts) }));
}

const UNITS = {
  posts: { ar: 'منشور', fr: 'publication', en: 'post' },
  campaigns: { ar: 'حملة بُتّ فيها', fr: 'campagne tranchée', en: 'campaign decided' },
  lures: { ar: 'حملة استدراج', fr: 'campagne de recrutement', en: 'recruitment campaign' },
  cases: { ar: 'قضية', fr: 'affaire', en: 'case' },
  operations: { ar: 'عملية', fr: 'opération', en: 'operation' },
  arrested: { ar: 'شخص موقوف', fr: 'personne interpellée', en: 'person arrested' },
  referred: { ar: 'قضية محالة على القضاء', fr: 'affaire déférée à la justice', en: 'case referred to justice' },
} as const;

/** What stands beside the ladder. */
const MORE = ['reports', 'inquiries', 'judged', 'requests', 'reach', 'audience', 'exercises'] as const;

/** Which measure defines a rung; campaigns that are lures are a part of those decided. */
const MEASURE_OF: Readonly<Record<keyof typeof UNITS, string>> = {
  posts: 'posts',
  campaigns: 'lures',
  lures: 'lures',
  cases: 'cases',
  operations: 'operations',
  arrested: 'arrested',
  referred: 'referred-cases',
};

/** The outcome ladder: every rung with the unit it counts. */
export function buildLadder(sums: Sums): Pick<Figures, 'ladder' | 'decisions' | 'byMonth' | 'more'> {
  const total = (wanted: (sum: Sum) => boolean, measure: 'value' | 'posts' = 'value'): number =>
    sums.filter(wanted).reduce((sum, row) => sum + row[measure], 0);
  const is = (kind: string, mark?: string) => (sum: Sum) =>
    sum.kind === kind && (mark === undefined || sum.mark === mark);
  const values = {
    posts: total(is('post')),
    campaigns: total(is('campaign')),
    lures: total(is('campaign', 'lure')),
    cases: total(is('case')),
    operations: total(is('operation')),
    arrested: total(is('arrest')),
    referred: total(is('referral')),
  };
  const months = [...new Set(sums.map((row) => row.month))].sort();
  const inMonth = (month: string, kind: string): number => total((sum) => sum.month === month && sum.kind === kind);
  return {
    ladder: (Object.keys(UNITS) as (keyof typeof UNITS)[]).map((stage) => ({
      stage,
      measure: MEASURE_OF[stage],
      unit: UNITS[stage],
      value: values[stage],
    })),
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

const STEPS = ['arrest', 'referral', 'judgment'] as const;
const MEASURE_OF_STEP = { arrest: 'arrested', referral: 'referred-cases', judgment: 'judged' } as const;

/** Median days from the registration of a case to its first arrest, its referral, its judgment. */
export async function delaysOf(views: Views): Promise<Figures['delays']> {
  const { rows } = await sql<{ to: (typeof STEPS)[number]; cases: string; days: number }>`
    with came as (
      select kind, case_id, min(day) as day from accounts.facts
      where kind in (${sql.join(STEPS)}) and until is null group by 1, 2),
    waited as (
      select kind, day::date - (
        select min(c.day) from accounts.facts c
        where c.case_id = came.case_id and c.kind = 'case' and c.until is null)::date as days from came)
    select kind as "to", count(*)::text as cases, percentile_cont(0.5) within group (order by days) as days
    from waited where days >= 0 group by 1`.execute(views);
  return STEPS.flatMap((step) => {
    const row = rows.find(({ to }) => to === step);
    return row ? [{ to: step, measure: MEASURE_OF_STEP[step], cases: Number(row.cases), days: Number(row.days) }] : [];
  });
}
