import type { ViewsTransaction } from '@sanad/platform/ports';
import type { CaseFile, Offence } from '@sanad/wire/case';
import type { NewDisclosure } from '@sanad/wire/disclosure';
import type { Caller, Route } from '@sanad/wire/route';
import { refuseHidden, visibleCases } from './access.ts';
import { recordDisclosure, recordDossier } from './commands.ts';
import { csvRoutes } from './csv.ts';
import { importRoutes } from './import-routes.ts';
import { lifecycleRoutes } from './lifecycle-routes.ts';
import { familyOf } from './oversight-queries.ts';
import { oversightRoutes } from './oversight-routes.ts';
import { pseudonymOf } from './party-queries.ts';
import { partyRoutes } from './party-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { casesOfCampaigns, entriesOf, type FoundCase, findCase } from './queries.ts';
import { retentionRoutes, runAndRecord } from './retention.ts';
import { type CasesDeps, caseRoutes, readCaseFile } from './routes.ts';
import { searchRoutes } from './search-routes.ts';
import { casesProjector } from './views.ts';

/** Cases: from registration to referral, every move by a named person. */
export type Cases = {
  readonly routes: readonly Route[];
  readonly offences: readonly Offence[];
  file(id: string): Promise<CaseFile>;
  find(id: string): Promise<FoundCase | null>;
  ofCampaigns(campaigns: readonly string[]): Promise<Record<string, { id: string; number: string }>>;
  /** destroys what is kept no longer; answers what was destroyed and what a legal hold keeps */
  retain(): Promise<{ erased: string[]; held: string[] }>;
  /** the entries of some types in a case and in all that were merged into it */
  entries(family: readonly string[], types: readonly string[]): Promise<string[]>;
  /** a case and all that were merged into it */
  family(id: string): Promise<string[]>;
  /** number, pseudonym and role of somebody of a case, or of one merged into it */
  pseudonym(
    views: ViewsTransaction,
    id: string,
    party: string,
  ): Promise<{ party: string; case: string; number: string; code: string; role: string } | null>;
  /** @throws `case-unknown`, `case-restricted` */
  refuseHidden(id: string, asker: Pick<Caller, 'person' | 'roles'>): Promise<void>;
  /** of these cases, those that are open to the person */
  visible(ids: readonly string[], asker: Pick<Caller, 'person' | 'roles'>): Promise<ReadonlySet<string>>;
  /** in one step with a last look whether the case is still open to the person */
  recordDossier(
    by: Pick<Caller, 'person' | 'roles'>,
    caseId: string,
    dossier: { sha256: string; language: string },
  ): Promise<void>;
  /** the same for a copy for the defence: for whom, on whose order, what was given and what kept back */
  recordDisclosure(
    by: Pick<Caller, 'person' | 'roles'>,
    caseId: string,
    copy: NewDisclosure & { readonly sha256: string; readonly language: string; readonly given: readonly string[] },
  ): Promise<void>;
};

export { refuseHidden };

export const projector = casesProjector;

export function createCases(deps: CasesDeps): Cases {
  const { spine } = deps;
  return {
    routes: [
      ...caseRoutes(deps),
      ...lifecycleRoutes(deps),
      ...oversightRoutes(deps),
      ...retentionRoutes(deps),
      ...planRoutes(deps),
      ...partyRoutes(deps),
      ...searchRoutes(deps),
      ...csvRoutes(deps),
      ...importRoutes(deps),
    ],
    offences: deps.offences,
    file: async (id) => (await readCaseFile(deps, id, null)).body,
    find: (id) => findCase(spine.views, id),
    retain: () => runAndRecord(deps),
    pseudonym: async (views, id, party) => pseudonymOf(views, await familyOf(views, id), party),
    entries: (family, types) => entriesOf(spine.views, family, types),
    family: (id) => familyOf(spine.views, id),
    visible: (ids, asker) => visibleCases(deps.spine.views, ids, asker, deps.now()),
    refuseHidden: (id, asker) => deps.refuseHidden(spine.views, id, asker),
    ofCampaigns: (campaigns) => casesOfCampaigns(spine.views, campaigns),
    recordDossier: async (by, id, dossier) => {
      await spine.transact(async ({ views }) => {
        await deps.refuseHidden(views, id, by);
        return { entries: [recordDossier(by.person, { id }, dossier)], result: null };
      });
    },
    recordDisclosure: async (by, id, copy) => {
      await spine.transact(async ({ views }) => {
        await deps.refuseHidden(views, id, by);
        return { entries: [recordDisclosure(by.person, { id }, copy)], result: null };
      });
    },
  };
}
