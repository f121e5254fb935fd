import type { CaseFile, Offence } from '@sanad/wire/case';
import type { Route } from '@sanad/wire/route';
import { recordDossier } from './commands.ts';
import { lifecycleRoutes } from './lifecycle-routes.ts';
import { casesOfCampaigns, type FoundCase, findCase } from './queries.ts';
import { type CasesDeps, caseRoutes, readCaseFile } from './routes.ts';
import { casesProjector } from './views.ts';

/** Cases: from registration to referral, every move by a named person. */
export type Cases = {
  readonly routes: readonly Route[];
  readonly offences: readonly Offence[];
  file(id: string): Promise<CaseFile>;
  find(id: string): Promise<FoundCase | null>;
  ofCampaigns(campaigns: readonly string[]): Promise<Record<string, { id: string; number: string }>>;
  recordDossier(by: string, caseId: string, dossier: { sha256: string; language: string }): Promise<void>;
};

export const projector = casesProjector;

export function createCases(deps: CasesDeps): Cases {
  const { spine } = deps;
  return {
    routes: [...caseRoutes(deps), ...lifecycleRoutes(deps)],
    offences: deps.offences,
    file: async (id) => (await readCaseFile(deps, id)).body,
    find: (id) => findCase(spine.views, id),
    ofCampaigns: (campaigns) => casesOfCampaigns(spine.views, campaigns),
    recordDossier: async (by, id, dossier) => {
      await spine.transact(async () => ({ entries: [recordDossier(by, { id }, dossier)], result: null }));
    },
  };
}
