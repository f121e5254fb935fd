import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { AnswerRow, AttemptRow, TrainingTables } from './views.ts';

type Db = Views | ViewsTransaction;
export type Tried = { readonly attempt: AttemptRow; readonly answers: readonly AnswerRow[] };

export async function findAttempt(views: Db, id: string): Promise<Tried | null> {
  const db = views.withTables<TrainingTables>();
  const row = await db.selectFrom('training.attempts').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const answers = await db
    .selectFrom('training.answers')
    .selectAll()
    .where('attempt', '=', id)
    .orderBy('at')
    .orderBy('step')
    .execute();
  return { attempt: { ...row, seed: Number(row.seed) }, answers };
}

/** Attempts with their answers, oldest first: of one learner, or of all. */
export async function listTried(views: Db, learner: string | null): Promise<Tried[]> {
  const db = views.withTables<TrainingTables>();
  let attempts = db.selectFrom('training.attempts').selectAll().orderBy('begun_at').orderBy('id');
  if (learner !== null) attempts = attempts.where('learner', '=', learner);
  const rows = await attempts.execute();
  let given = db
    .selectFrom('training.answers as a')
    .innerJoin('training.attempts as t', 't.id', 'a.attempt')
    .selectAll('a')
    .orderBy('a.at')
    .orderBy('a.step');
  if (learner !== null) given = given.where('t.learner', '=', learner);
  const byAttempt = Map.groupBy(await given.execute(), ({ attempt }) => attempt);
  return rows.map((row) => ({ attempt: { ...row, seed: Number(row.seed) }, answers: byAttempt.get(row.id) ?? [] }));
}
