import { fault } from '@sanad/base/fault';
import type { AnswerManifest, QuestionFile } from '@sanad/wire/question';
import type { PublicStandards, PublicTable } from '@sanad/wire/release';
import type { Route } from '@sanad/wire/route';
import type { AccountsDeps } from './deps.ts';
import { figureRoutes } from './figure-routes.ts';
import { figureTold } from './figure-words.ts';
import { definitionOf } from './measures.ts';
import { codeOf, fileOf, findQuestion, listQuestions, manifestOf, signaturesOf } from './question-queries.ts';
import { questionRoutes } from './question-routes.ts';
import { publicTables } from './release-queries.ts';
import { releaseRoutes } from './release-routes.ts';
import { standards } from './standards.ts';
import { accountsProjector } from './views.ts';

/** Figures: sums of entries at a stated checkpoint, never typed in. */
export type Accounts = {
  readonly routes: readonly Route[];
  /** tables that the public may see */
  tables(): Promise<readonly PublicTable[]>;
  /** how the public tables stand to the standards of others */
  readonly standards: PublicStandards;
  /** a question as it stands, with the manifest of its figures once they are frozen */
  question(id: string): Promise<{ file: QuestionFile; manifest: AnswerManifest | null }>;
  /** an answer that left, by the code on its paper; null when no answer has it */
  answered(code: string): Promise<{ file: QuestionFile; manifest: AnswerManifest } | null>;
};

export { definitionOf, figureTold };

export const projector = accountsProjector;

export function createAccounts(deps: AccountsDeps): Accounts {
  const { spine, names, now, hash } = deps;
  const question = async (id: string) => {
    const row = await findQuestion(spine.views, id);
    const signed = await signaturesOf(spine.views, id);
    const people = [...new Set([row.by, ...signed.map(({ by }) => by)])];
    const file = { ...fileOf(row, signed, now(), hash), names: await names(people) };
    return { file, manifest: manifestOf(row, spine.genesis.purpose, hash) };
  };
  return {
    routes: [...figureRoutes(deps), ...questionRoutes(deps), ...releaseRoutes(deps)],
    tables: () => publicTables(spine.views),
    standards: standards(),
    question,
    answered: async (code) => {
      const row = (await listQuestions(spine.views)).find((one) => codeOf(one) === code);
      if (!row) return null;
      const { file, manifest } = await question(row.id);
      if (!manifest) throw fault('question-not-frozen', 'the figures are not frozen yet');
      return { file, manifest };
    },
  };
}
