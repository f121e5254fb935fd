import { fault } from '@sanad/base/fault';
import { type Letter, letterOf } from '@sanad/jurisdiction/letter';
import type { Language } from '@sanad/wire/common';
import type { Caller, Route } from '@sanad/wire/route';
import { asRequest } from './draft.ts';
import { draftOf, findRequest } from './queries.ts';
import { type CooperationDeps, cooperationRoutes } from './routes.ts';
import { cooperationProjector } from './views.ts';

/** Cooperation with other states and with providers: worksheets, requests, their register and terms. */
export type Cooperation = {
  readonly routes: readonly Route[];
  /** the letter of a request as its kind and language want it, with the state it is in */
  letter(id: string, language: Language, caller: Caller): Promise<{ letter: Letter; state: string; case: string }>;
};

export const projector = cooperationProjector;

export function createCooperation(deps: CooperationDeps): Cooperation {
  return {
    routes: cooperationRoutes(deps),
    letter: async (id, language, caller) => {
      const row = await findRequest(deps.spine.views, id);
      if (!row) throw fault('cooperation-unknown', 'there is no such request');
      await deps.refuseHidden(row.case, caller);
      return { letter: letterOf(asRequest(draftOf(row)), language), state: row.state, case: row.case };
    },
  };
}
