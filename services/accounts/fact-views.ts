import { COUNTED_TYPES, type Step, stepsOf } from '@sanad/disclosure/counted';
import type { OpenEntry, ViewsTransaction } from '@sanad/platform/ports';
import { sql } from 'kysely';
import { addToSum, addToSums, countWaits, isOfWaits, type RunningTables, summand } from './running-counts.ts';

export type FactRow = {
  entry: string;
  at: number;
  n: number;
  until: number | null;
  kind: string;
  ref: string;
  home: string;
  case_id: string;
  day: string;
  month: string;
  mark: string;
  value: number;
  posts: number;
  at_least: boolean;
  /** Of the case it stands in, as of the entry `settled`: offences considered (null: none yet), whether it was referred. */
  offences: string[] | null;
  referred: boolean;
  settled: number;
};
export type FactTables = {
  'accounts.facts': FactRow;
  'accounts.scopes': { case_id: string; offence: string; at: number };
  'accounts.merged': { from_id: string; to_id: string };
};
type Db = ReturnType<typeof tablesOf>;

export function isCounted(type: string): boolean {
  return COUNTED_TYPES.includes(type);
}

/** Takes the steps of an entry in the tables. Rows are closed and written anew, so every earlier checkpoint still stands. */
export async function applyFacts(views: ViewsTransaction, entry: OpenEntry): Promise<void> {
  const db = tablesOf(views);
  const { id, index, type, time } = entry.header;
  for (const [n, step] of stepsOf({ index, type, time, body: entry.body }).entries()) {
    // A case that parts from another one leaves it: both are looked at again.
    const left = step.do === 'move' ? await standsIn(db, step.from) : null;
    await take(views, step, { entry: id, at: index, n: n * 1000 });
    for (const one of new Set([...(await casesOf(db, step)), ...(left === null ? [] : [left])])) {
      await settle(views, one, index);
      if (isOfWaits(step)) await countWaits(views, one);
    }
  }
}

/** The cases of which a step may say something new to the facts that stand in them. */
async function casesOf(db: Db, step: Step): Promise<readonly string[]> {
  if (step.do === 'count') return step.fact.case === '' ? [] : [await standsIn(db, step.fact.case)];
  if (step.do === 'scope') return [step.case];
  return step.do === 'move' ? [step.from, step.to] : [];
}

/** Writes into the open facts of a case what is known of it, where that has changed. */
async function settle(views: ViewsTransaction, id: string, at: number): Promise<void> {
  await sql`update accounts.facts f set offences = c.offences, referred = c.referred, settled = ${at}
    from (select
      (select array_agg(offence order by offence) from accounts.scopes where case_id = ${id}) as offences,
      exists (select from accounts.facts where case_id = ${id} and kind = 'referral' and until is null) as referred) c
    where f.case_id = ${id} and f.until is null
      and (f.offences is distinct from c.offences or f.referred <> c.referred)`.execute(views);
}

async function take(views: ViewsTransaction, step: Step, place: Pick<FactRow, 'entry' | 'at' | 'n'>): Promise<void> {
  const db = tablesOf(views);
  const close = { until: place.at };
  switch (step.do) {
    case 'count': {
      const { fact, once, unlessOrigin } = step;
      if (once && (await stands(db, fact.kind, fact.ref))) return;
      if (unlessOrigin && (await isOfOrigin(db, fact.case, unlessOrigin))) return;
      const { case: home, atLeast, ...rest } = fact;
      const known = { offences: null, referred: false, settled: place.at };
      const row = { ...rest, ...known, home, case_id: await standsIn(db, home), at_least: atLeast, until: null };
      // Most entries are of this kind and come many at once: the fact and its sum are one statement.
      const withFact = views
        .withTables<FactTables & RunningTables>()
        .with('fact', (facts) => facts.insertInto('accounts.facts').values({ ...place, ...row }));
      await withFact
        .insertInto('accounts.sums')
        .values(summand([row], 1))
        .onConflict(addToSum)
        .execute();
      return;
    }
    case 'end': {
      const ended = await db
        .updateTable('accounts.facts')
        .set(close)
        .where('kind', '=', step.kind)
        .where('ref', '=', step.ref)
        .where('until', 'is', null)
        .returningAll()
        .execute();
      if (ended.length > 0) await addToSums(views, ended, -1);
      return;
    }
    case 'reopen': {
      const ended = await db
        .selectFrom('accounts.facts')
        .selectAll()
        .where('kind', '=', step.kind)
        .where('ref', '=', step.ref)
        .where('until', 'is not', null)
        .orderBy('until', 'desc')
        .orderBy('n')
        .limit(1)
        .execute();
      await copy(db, ended, place, null);
      await addToSums(views, ended, 1);
      return;
    }
    case 'move': {
      const moved = await db
        .updateTable('accounts.facts')
        .set(close)
        .where('home', '=', step.from)
        .where('until', 'is', null)
        .where('case_id', '!=', step.to)
        .returningAll()
        .execute();
      const sorted = moved.sort((a, b) => (a.entry + a.n < b.entry + b.n ? -1 : 1));
      await copy(db, sorted, place, step.to);
      const row = { to_id: step.to };
      await db
        .insertInto('accounts.merged')
        .values({ from_id: step.from, ...row })
        .onConflict((conflict) => conflict.column('from_id').doUpdateSet(row))
        .execute();
      return;
    }
    case 'scope':
      await db
        .insertInto('accounts.scopes')
        .values({ case_id: step.case, offence: step.offence, at: place.at })
        .onConflict((conflict) => conflict.columns(['case_id', 'offence']).doNothing())
        .execute();
  }
}

/** The rows again, from this entry on; they keep the entry that they come from. */
async function copy(db: Db, rows: readonly FactRow[], { at, n }: { at: number; n: number }, into: string | null) {
  if (rows.length === 0) return;
  const fresh = rows.map((row, index) => ({
    ...row,
    at,
    n: n + 1 + index,
    until: null,
    case_id: into ?? row.case_id,
    offences: null,
    referred: false,
    settled: at,
  }));
  await db.insertInto('accounts.facts').values(fresh).execute();
}

async function stands(db: Db, kind: string, ref: string): Promise<boolean> {
  const open = db.selectFrom('accounts.facts').select('entry').where('until', 'is', null);
  return (await open.where('kind', '=', kind).where('ref', '=', ref).limit(1).executeTakeFirst()) !== undefined;
}

/** A case that was merged into another one keeps its origin. */
async function isOfOrigin(db: Db, id: string, origin: string): Promise<boolean> {
  const cases = db.selectFrom('accounts.facts').select('entry').where('kind', '=', 'case').where('ref', '=', id);
  return (await cases.where('mark', '=', origin).limit(1).executeTakeFirst()) !== undefined;
}

async function standsIn(db: Db, home: string): Promise<string> {
  if (home === '') return '';
  const row = await db.selectFrom('accounts.merged').select('to_id').where('from_id', '=', home).executeTakeFirst();
  return row?.to_id ?? home;
}

function tablesOf(views: ViewsTransaction) {
  return views.withTables<FactTables>();
}
