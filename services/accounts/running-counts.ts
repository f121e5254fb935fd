import type { Step } from '@sanad/disclosure/counted';
import type { ViewsTransaction } from '@sanad/platform/ports';
import { type OnConflictBuilder, sql } from 'kysely';

export type RunningTables = {
  'accounts.sums': { kind: string; mark: string; month: string; value: string; posts: string; facts: number };
  'accounts.waited': { case_id: string; step: WaitedStep; days: number };
  'accounts.waits': { step: WaitedStep; days: number; cases: number };
};

/** What a case is waited for, from its registration on. */
export const WAITED_STEPS = ['arrest', 'referral', 'judgment'] as const;
export type WaitedStep = (typeof WAITED_STEPS)[number];

type Counted = {
  readonly kind: string;
  readonly mark: string;
  readonly month: string;
  readonly value: number;
  readonly posts: number;
};

/** Adds facts that hold from now on to the running sums, or takes out those that hold no more. */
export async function addToSums(views: ViewsTransaction, rows: readonly Counted[], sign: 1 | -1): Promise<void> {
  const groups = Map.groupBy(rows, ({ kind, mark, month }) => JSON.stringify([kind, mark, month]));
  const db = views.withTables<RunningTables>();
  for (const group of groups.values())
    await db.insertInto('accounts.sums').values(summand(group, sign)).onConflict(addToSum).execute();
  // A rebuild knows nothing of rows that have come to nothing.
  if (sign < 0) await sql`delete from accounts.sums where facts = 0`.execute(views);
}

/** What rows of one kind, mark and month add to their sum. */
export function summand(rows: readonly Counted[], sign: 1 | -1): RunningTables['accounts.sums'] {
  const { kind, mark, month } = rows[0]!;
  const sum = (measure: 'value' | 'posts') => String(sign * rows.reduce((total, row) => total + row[measure], 0));
  return { kind, mark, month, value: sum('value'), posts: sum('posts'), facts: sign * rows.length };
}

/** Where the sum is there already, adds to it. */
export function addToSum(conflict: OnConflictBuilder<RunningTables, 'accounts.sums'>) {
  return conflict.columns(['kind', 'mark', 'month']).doUpdateSet({
    value: sql`sums.value + excluded.value`,
    posts: sql`sums.posts + excluded.posts`,
    facts: sql`sums.facts + excluded.facts`,
  });
}

/** Whether a step may change how long a case waited. */
export function isOfWaits(step: Step): boolean {
  if (step.do === 'count') return step.fact.kind === 'case' || WAITED_STEPS.some((one) => one === step.fact.kind);
  return step.do === 'move';
}

/** Reckons anew how long one case waited, and corrects the counts by days where that has changed. */
export async function countWaits(views: ViewsTransaction, id: string): Promise<void> {
  const { rows } = await sql<{ fell: boolean }>`
    with opened as (
      select min(day)::date as day from accounts.facts where case_id = ${id} and kind = 'case' and until is null),
    came as (
      select kind as step, min(day)::date as day from accounts.facts
      where case_id = ${id} and kind in (${sql.join(WAITED_STEPS)}) and until is null group by kind),
    fresh as (
      select step, came.day - opened.day as days from came, opened where came.day >= opened.day),
    gone as (
      delete from accounts.waited w where case_id = ${id}
        and not exists (select from fresh f where f.step = w.step and f.days = w.days)
      returning step, days),
    come as (
      insert into accounts.waited select ${id}, step, days from fresh on conflict do nothing returning step, days)
    insert into accounts.waits as w
      select step, days, sum(n)::integer
      from (select step, days, -1 as n from gone union all select step, days, 1 from come) changed
      group by step, days having sum(n) <> 0 order by step, days
      on conflict (step, days) do update set cases = w.cases + excluded.cases
      returning cases = 0 as fell`.execute(views);
  if (rows.some(({ fell }) => fell)) await sql`delete from accounts.waits where cases = 0`.execute(views);
}
