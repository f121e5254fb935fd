import { fault } from '@sanad/base/fault';
import { followUpOf } from '@sanad/jurisdiction/follow-up';
import { type Letter, letterOf } from '@sanad/jurisdiction/letter';
import { requestForm } from '@sanad/jurisdiction/request';
import type { Language } from '@sanad/wire/common';
import type { CooperationFigures, RequestDraft } from '@sanad/wire/cooperation';
import type { LetterApproval } from '@sanad/wire/letter-approval';
import type { Caller, Route } from '@sanad/wire/route';
import type { CooperationDeps } from './deps.ts';
import { asRequest } from './draft.ts';
import { incomingRoutes } from './incoming-routes.ts';
import {
  draftOf,
  dueOf,
  figuresOf,
  findRequest,
  historyOf,
  sentRequests,
  ticketOf,
  waitingRequests,
} from './queries.ts';
import { requestRoutes } from './request-routes.ts';
import { isWaiting } from './states.ts';
import { cooperationProjector } from './views.ts';
import { worksheetRoutes } from './worksheet-routes.ts';

/** Cooperation with other states and with providers: worksheets, requests, their register and terms. */
export type Cooperation = {
  readonly routes: readonly Route[];
  /** the letter of a request as its kind and language want it, with the state it is in */
  letter(
    id: string,
    language: Language,
    caller: Caller,
  ): Promise<{
    letter: Letter;
    state: string;
    case: string;
    draft: RequestDraft;
    approval: LetterApproval | null;
  }>;
  /** the reminder of a request that waits */
  reminder(id: string, language: Language, caller: Caller): Promise<Letter>;
  /** delays and outcomes by country and kind of request */
  figures(): Promise<CooperationFigures['rows']>;
  /** terms that end by a day (`2026-11-24`), of every case: who may see which is for the cases to say */
  due(
    until: string,
  ): Promise<readonly { id: string; case: string; reference: string; due: string; clause: string; verify: string }[]>;
};

export const projector = cooperationProjector;

export function createCooperation(deps: CooperationDeps): Cooperation {
  return {
    routes: [...worksheetRoutes(deps), ...requestRoutes(deps), ...incomingRoutes(deps)],
    figures: async () => figuresOf(await sentRequests(deps.spine.views)),
    due: async (until) =>
      (await waitingRequests(deps.spine.views)).flatMap((row) => {
        const due = dueOf(row);
        if (due === null || due > until) return [];
        const { clause, verify } = requestForm(row.kind);
        const reference = draftOf(row).reference ?? row.case_number;
        return [{ id: row.id, case: row.case, reference, due, clause, verify }];
      }),
    letter: async (id, language, caller) => {
      const row = await findRequest(deps.spine.views, id);
      if (!row) throw fault('cooperation-unknown', 'there is no such request');
      await deps.refuseHidden(row.case, caller);
      const draft = draftOf(row);
      const approval = row.approval === null ? null : (JSON.parse(row.approval) as LetterApproval);
      return { letter: letterOf(asRequest(draft), language), state: row.state, case: row.case, draft, approval };
    },
    reminder: async (id, language, caller) => {
      const row = await findRequest(deps.spine.views, id);
      if (!row) throw fault('cooperation-unknown', 'there is no such request');
      await deps.refuseHidden(row.case, caller);
      if (row.sent_on === null || !isWaiting(row.state))
        throw fault('cooperation-move', 'nothing is waited for', { detail: { from: row.state, to: 'followed-up' } });
      const history = await historyOf(deps.spine.views, id);
      const follow = {
        sentOn: row.sent_on,
        today: deps.now().slice(0, 10),
        ticket: ticketOf(history),
        due: dueOf(row),
        before: history.filter(({ what }) => what === 'followed-up').length,
      };
      return followUpOf(asRequest(draftOf(row)), follow, language);
    },
  };
}
