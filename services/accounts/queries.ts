import type { Views } from '@sanad/platform/ports';
import type { Figures } from '@sanad/wire/figure';
import { sql } from 'kysely';
import type { AccountsTables } from './views.ts';

type Sums = { kind: string; month: string; value: number; posts: number }[];

/** Sums of the facts, by kind and month. */
export async function sumFacts(views: Views): Promise<Sums> {
  const rows = await views
    .withTables<AccountsTables>()
    .selectFrom('accounts.facts')
    .select(['kind', 'month', sql<string>`sum(value)`.as('value'), sql<string>`sum(posts)`.as('posts')])
    .groupBy(['kind', 'month'])
    .orderBy('month')
    .orderBy('kind')
    .execute();
  return rows.map((row) => ({ kind: row.kind, month: row.month, value: Number(row.value), posts: Number(row.posts) }));
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

/** The outcome ladder: every rung with the unit it counts. */
export function buildLadder(sums: Sums): Omit<Figures, 'checkpoint' | 'cooperation'> {
  const total = (wanted: (kind: string) => boolean, measure: 'value' | 'posts' = 'value'): number =>
    sums.filter((row) => wanted(row.kind)).reduce((sum, row) => sum + row[measure], 0);
  const is = (kind: string) => (one: string) => one === kind;
  const values = {
    posts: total(is('posts')),
    campaigns: total((kind) => kind.startsWith('decision:')),
    lures: total(is('decision:lure')),
    cases: total(is('cases')),
    operations: total(is('operations')),
    arrested: total(is('arrested')),
    referred: total(is('referred')),
  };
  const months = [...new Set(sums.map((row) => row.month))].sort();
  const inMonth = (month: string, kind: string): number =>
    sums.filter((row) => row.month === month && row.kind === kind).reduce((sum, row) => sum + row.value, 0);
  return {
    ladder: (Object.keys(UNITS) as (keyof typeof UNITS)[]).map((stage) => ({
      stage,
      unit: UNITS[stage],
      value: values[stage],
    })),
    decisions: ['lure', 'not-lure', 'cannot-tell'].map((verdict) => ({
      verdict,
      campaigns: total(is(`decision:${verdict}`)),
      posts: total(is(`decision:${verdict}`), 'posts'),
    })),
    byMonth: months.map((month) => ({
      month,
      posts: inMonth(month, 'posts'),
      cases: inMonth(month, 'cases'),
      arrested: inMonth(month, 'arrested'),
    })),
  };
}
