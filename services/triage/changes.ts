import { sql } from 'kysely';
import type { Change, Engine } from './engine.ts';
import type { Db } from './tables.ts';

/** Up to which change an engine is: how many there were, and the entry that made the last. */
export type Mark = { readonly changes: number; readonly entry: string | null };

/** Who has missed more than so many wakes her engine anew. */
const KEPT = 1000;

/** Keeps a change. @returns the mark of an engine that has it */
export async function keepChange(db: Db, entry: string, change: Change): Promise<Mark> {
  const made = await sql<{ changes: number }>`insert into triage.engine (id, changes) values (1, 1)
    on conflict (id) do update set changes = triage.engine.changes + 1 returning changes`.execute(db);
  const { changes } = made.rows[0]!;
  await db
    .insertInto('triage.engine_changes')
    .values({ n: changes, entry, change: sql`${JSON.stringify(change)}::jsonb` })
    .execute();
  await db
    .deleteFrom('triage.engine_changes')
    .where('n', '<=', changes - KEPT)
    .execute();
  return { changes, entry };
}

/** The mark of an engine that is woken now. */
export async function latestMark(db: Db): Promise<Mark> {
  const row = await db
    .selectFrom('triage.engine_changes')
    .select(['n', 'entry'])
    .orderBy('n', 'desc')
    .limit(1)
    .execute();
  return row[0] ? { changes: row[0].n, entry: row[0].entry } : { changes: 0, entry: null };
}

/**
 * Does to an engine what it has missed. Null when that cannot be known: the views were made anew, an entry before was
 * erased, or too much was missed.
 */
export async function catchUp(db: Db, engine: Engine, mark: Mark): Promise<Mark | null> {
  const since = await db
    .selectFrom('triage.engine_changes')
    .select(['n', 'entry'])
    .where('n', '>=', mark.changes)
    .orderBy('n')
    .execute();
  const [own, ...missed] = since;
  if (own?.n !== mark.changes || own.entry !== mark.entry)
    return since.length === 0 && mark.changes === 0 ? mark : null;
  for (const { n } of missed) {
    const row = await db
      .selectFrom('triage.engine_changes')
      .select('change')
      .where('n', '=', n)
      .executeTakeFirstOrThrow();
    await repeat(db, engine, row.change);
  }
  const last = missed.at(-1);
  return last ? { changes: last.n, entry: last.entry } : mark;
}

async function repeat(db: Db, engine: Engine, change: Change): Promise<void> {
  switch (change.kind) {
    case 'posts': {
      const posts = await db
        .selectFrom('triage.posts')
        .select(['id', 'text', 'images', 'contacts'])
        .where('n', '>=', change.from)
        .where('n', '<', change.to)
        .orderBy('n')
        .execute();
      engine.place(posts);
      return;
    }
    case 'fix':
      return engine.fix(change.campaign, change.members);
    case 'unfix':
      engine.unfix(change.campaign);
      return;
    case 'rule':
      engine.rule(change.rule);
      return;
    case 'withdraw':
      engine.withdraw(change.ruling);
  }
}
