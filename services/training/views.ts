import type { OpenEntry, Projector } from '@sanad/platform/ports';
import type { Answer } from '@sanad/wire/training';

export type AttemptRow = {
  id: string;
  learner: string;
  exercise: string;
  version: number;
  seed: number;
  begun_at: string;
};
export type AnswerRow = {
  attempt: string;
  step: string;
  answer: string;
  share: number | null;
  met: string | null;
  at: string;
};
export type TrainingTables = { 'training.attempts': AttemptRow; 'training.answers': AnswerRow };

export type Bodies = {
  'training.begun': { attempt: string; exercise: string; version: number; seed: number };
  'training.answered': { attempt: string; step: string; answer: Answer; share: number | null };
  'training.confirmed': { attempt: string; step: string; met: string[]; share: number };
};

/** Attempts and answers of a range, by attempt: each is sealed under a key of its own, so that a learner can erase it. */
export const trainingProjector: Projector = {
  schema: 'training',
  tables: ['attempts', 'answers'],
  migrations: new URL('./migrations/', import.meta.url),
  handles: (type) => type.startsWith('training.'),
  apply: async (views, entry) => {
    const db = views.withTables<TrainingTables>();
    const { type, actor, time } = entry.header;
    if (type === 'training.begun') {
      const { attempt, exercise, version, seed } = bodyOf<'training.begun'>(entry);
      const row = { id: attempt, learner: actor, exercise, version, seed, begun_at: time };
      await db.insertInto('training.attempts').values(row).execute();
    } else if (type === 'training.answered') {
      const { attempt, step, answer, share } = bodyOf<'training.answered'>(entry);
      const row = { attempt, step, answer: JSON.stringify(answer), share: thousandths(share), met: null, at: time };
      await db.insertInto('training.answers').values(row).execute();
    } else if (type === 'training.confirmed') {
      const { attempt, step, met, share } = bodyOf<'training.confirmed'>(entry);
      await db
        .updateTable('training.answers')
        .set({ share: thousandths(share), met: JSON.stringify(met) })
        .where('attempt', '=', attempt)
        .where('step', '=', step)
        .execute();
    }
  },
};

function bodyOf<T extends keyof Bodies>(entry: OpenEntry): Bodies[T] {
  return entry.body as unknown as Bodies[T];
}

function thousandths(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000);
}
