import type { Spine } from '@sanad/platform/ports';
import { type Figures, figures } from '@sanad/wire/figure';
import { type Route, route } from '@sanad/wire/route';
import { buildLadder, sumFacts } from './queries.ts';
import { accountsProjector } from './views.ts';

/** Figures: sums of entries at a stated checkpoint, never typed in. */
export type Accounts = { readonly routes: readonly Route[] };

export const projector = accountsProjector;

export function createAccounts(deps: {
  readonly spine: Spine;
  readonly checkpoint: () => Promise<{ size: number; root: string }>;
  /** delays of requests abroad, as the register counts them */
  readonly cooperation: () => Promise<Figures['cooperation']>;
}): Accounts {
  return {
    routes: [
      route({
        method: 'get',
        path: '/v1/figures',
        summary: 'The outcome ladder at a stated checkpoint of the ledger',
        roles: ['investigator', 'supervisor', 'auditor'],
        answer: figures,
        handle: async () => {
          const checkpoint = await deps.checkpoint();
          const cooperation = await deps.cooperation();
          return { body: { checkpoint, ...buildLadder(await sumFacts(deps.spine.views)), cooperation } };
        },
      }),
    ],
  };
}
