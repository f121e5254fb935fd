import type { Projector } from '@sanad/platform/ports';
import { applyFacts, type FactTables, isCounted } from './fact-views.ts';
import { applyQuestion, isOfQuestions, type QuestionTables } from './question-views.ts';
import { applyRelease, isOfReleases, type ReleaseTables } from './release-views.ts';
import type { RunningTables } from './running-counts.ts';

export type AccountsTables = FactTables & RunningTables & QuestionTables & ReleaseTables;

/** What figures count, the questions they answer, and the tables that went out. */
export const accountsProjector: Projector = {
  schema: 'accounts',
  tables: ['facts', 'scopes', 'merged', 'sums', 'waited', 'waits', 'questions', 'signatures', 'releases'],
  migrations: new URL('./migrations/', import.meta.url),
  handles: (type) => isCounted(type) || isOfQuestions(type) || isOfReleases(type),
  apply: async (views, entry) => {
    const { type } = entry.header;
    if (isCounted(type)) await applyFacts(views, entry);
    else if (isOfQuestions(type)) await applyQuestion(views, entry);
    else await applyRelease(views, entry);
  },
};
