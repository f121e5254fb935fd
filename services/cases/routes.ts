import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry, Spine, Views, ViewsTransaction } from '@sanad/platform/ports';
import {
  arrest,
  type CaseFile,
  caseFile,
  caseFilter,
  casePage,
  consideredOffence,
  type Exhibit,
  newArrest,
  newCase,
  newConsideredOffence,
  newOperation,
  newReferral,
  type Offence,
  offence,
  operation,
  referralAnswer,
} from '@sanad/wire/case';
import type { Seizure } from '@sanad/wire/plan';
import { type Caller, type Route, route } from '@sanad/wire/route';
import type { Signature, Statement } from '@sanad/wire/statement';
import { z } from 'zod';
import { readAs } from './access.ts';
import { buildCaseFile, peopleOf } from './case-file.ts';
import { listCases } from './case-list.ts';
import {
  answerReferral,
  considerOffence,
  openCase,
  proposeReferral,
  recordArrest,
  recordOperation,
} from './commands.ts';
import type { DueRequests, OldCampaigns } from './due.ts';
import { familyOf } from './oversight-queries.ts';
import { caseNow, findCase, nextNumber } from './queries.ts';
import type { CaseNow } from './views.ts';

export type CasesDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  readonly now: () => string;
  readonly offences: readonly Offence[];
  readonly competence: (offences: readonly string[]) => CaseFile['competence'];
  readonly exhibitsOf: (caseId: string) => Promise<readonly Exhibit[]>;
  readonly countExhibits: (
    views: Views | ViewsTransaction,
    caseIds: readonly string[],
  ) => Promise<Record<string, number>>;
  /** makes an exhibit of a seized object, in the same step as the record of it */
  readonly sealSeizure: (
    caller: Caller,
    seizure: Seizure,
  ) => Promise<(views: ViewsTransaction) => Promise<{ entries: NewEntry[]; exhibit: string; number: string }>>;
  readonly campaignsOf: (ids: readonly string[]) => Promise<CaseFile['campaigns']>;
  readonly names: (ids: readonly string[]) => Promise<Record<string, string>>;
  /** refuses a person to whom the case is closed */
  readonly refuseHidden: (views: Views, id: string, asker: Pick<Caller, 'person' | 'roles'>) => Promise<void>;
  /** who decided about a campaign, so that somebody else answers when it is contested */
  readonly decidersOf: (about: string) => Promise<readonly string[]>;
  /** persons of these cases whose names stand in the vault, each under a key of her own */
  readonly namedIn: (cases: readonly string[]) => Promise<readonly string[]>;
  /** other cases that were opened from a campaign of this one or hold posts of it */
  readonly sharing: (id: string) => Promise<readonly string[]>;
  readonly oldCampaigns: OldCampaigns;
  readonly dueRequests: DueRequests;
  /** contents that were destroyed, with the entries that prove it */
  readonly retentionRuns: () => Promise<
    readonly { entry: string; index: number; at: string; erased: number; held: number }[]
  >;
  readonly erased: () => Promise<readonly { entry: string; index: number; scope: string; at: string }[]>;
  readonly checkSigned: (
    views: ViewsTransaction,
    person: string,
    statement: Statement,
    signature: Signature | null,
  ) => Promise<void>;
};

const STAFF = ['investigator', 'supervisor'] as const;
const READERS = ['investigator', 'supervisor', 'auditor', 'prosecutor-liaison'] as const;
const byId = z.object({ id: z.string() });
const made = z.object({ id: z.string() });

/** @throws `offence-unknown`, `element-unknown` */
function expectElements(
  offences: readonly Offence[],
  id: string,
  elements: readonly { readonly id: string }[],
): Offence {
  const law = offences.find((one) => one.id === id);
  if (!law) throw fault('offence-unknown', 'no such offence in the law data');
  for (const element of elements)
    if (!law.elements.some((one) => one.id === element.id))
      throw fault('element-unknown', 'no such element of this offence');
  return law;
}

export function caseRoutes(deps: CasesDeps): Route[] {
  const { spine, newId } = deps;
  const change = changeWith(deps);

  return [
    route({
      method: 'get',
      path: '/v1/offences',
      summary: 'Offences with their elements, from the law data',
      roles: READERS,
      answer: z.object({ items: z.array(offence) }),
      handle: async () => ({ body: { items: [...deps.offences] } }),
    }),
    route({
      method: 'get',
      path: '/v1/cases',
      summary: 'Cases, newest first; narrowed by the same words as the address of the page and a saved search',
      roles: READERS,
      query: caseFilter.extend({
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      answer: casePage,
      handle: async ({ caller, query }) => {
        const now = deps.now();
        const { cursor, limit, ...filter } = query;
        const page = { limit: limit + 1, before: readCursor(cursor), filter };
        const rows = await listCases(spine.views, caller, now, page);
        const items = rows.slice(0, query.limit);
        const counts = await deps.countExhibits(
          spine.views,
          items.map((row) => row.id),
        );
        const last = items.at(-1);
        return {
          body: {
            items: items.map((row) => ({ ...row, exhibits: counts[row.id] ?? 0 })),
            next: rows.length > query.limit && last ? `${last.openedAt}~${last.id}` : null,
            total: null,
          },
          shown: items.map((row) => row.id),
        };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases',
      summary: 'Opens a case, from a campaign or on its own',
      roles: STAFF,
      body: newCase,
      answer: z.object({ id: z.string(), number: z.string() }),
      handle: async ({ caller, body, idempotencyKey }) => {
        const { result } = await spine.transact(
          async ({ views }) => {
            const id = newId('case');
            const number = await nextNumber(views, deps.now().slice(0, 4));
            return { entries: [openCase(caller.person, { id, number, ...body })], result: { id, number } };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'get',
      path: '/v1/cases/{id}',
      summary: 'A case with its timeline, exhibits, offences, operations and referral',
      roles: READERS,
      params: byId,
      answer: caseFile,
      handle: async ({ caller, params }) => {
        const { body, version } = await readCaseFile(deps, params.id, caller);
        return { body, etag: etagOf(version), shown: [params.id, ...body.exhibitList.map((one) => one.id)] };
      },
    }),
    route({
      method: 'put',
      path: '/v1/cases/{id}/offences/{offence}',
      summary: 'Records which elements of an offence a person holds to be shown, and by which exhibit',
      roles: STAFF,
      params: z.object({ id: z.string(), offence: z.string() }),
      body: newConsideredOffence,
      answer: consideredOffence.pick({ offence: true }),
      match: true,
      handle: async ({ caller, params, body, ifMatch, idempotencyKey }) => {
        const law = expectElements(deps.offences, params.offence, body.elements);
        for (const one of body.aggravations) {
          if (!law.aggravatedBy.includes(one.offence))
            throw fault('aggravation-foreign', 'this article does not aggravate that offence');
          expectElements(deps.offences, one.offence, one.elements);
        }
        await change(caller, params.id, ifMatch, idempotencyKey, async (now) => ({
          entries: [{ offence: params.offence, elements: body.elements }, ...body.aggravations].map((one) =>
            considerOffence(caller.person, now, one.offence, one.elements),
          ),
          result: null,
        }));
        return { body: { offence: params.offence } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/operations',
      summary: 'Records an operation with the local authorities',
      roles: STAFF,
      params: byId,
      body: newOperation,
      answer: operation.pick({ id: true }),
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const id = newId('operation');
        const result = await change(caller, params.id, null, idempotencyKey, async (now) => ({
          entries: [recordOperation(caller.person, now, { id, ...body }, deps.now())],
          result: { id },
        }));
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/arrests',
      summary: 'Records that a person was arrested; the name stands in the procedure, not here',
      roles: STAFF,
      params: byId,
      body: newArrest,
      answer: arrest.pick({ id: true }),
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const id = newId('arrest');
        const result = await change(caller, params.id, null, idempotencyKey, async (now) => ({
          entries: [recordArrest(caller.person, now, { id, ...body }, deps.now())],
          result: { id },
        }));
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/referral',
      summary: 'Proposes the referral; asks first whether the poster may be a victim (448-14)',
      roles: STAFF,
      params: byId,
      body: newReferral,
      answer: made,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const id = newId('referral');
        const { signature, ...referral } = body;
        const result = await change(caller, params.id, null, idempotencyKey, async (now, views) => {
          const victimQuestion = referral.victimQuestion.answer;
          const statement = {
            kind: 'referral.proposed',
            case: params.id,
            court: referral.court,
            victimQuestion,
          } as const;
          await deps.checkSigned(views, caller.person, statement, signature);
          return {
            entries: [proposeReferral(caller.person, now, { id, ...referral, signature: signature as Json })],
            result: { id },
          };
        });
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/referral/answer',
      summary: 'A supervisor who did not propose the referral approves or refuses it',
      roles: ['supervisor'],
      params: byId,
      body: referralAnswer,
      answer: z.object({ state: z.string() }),
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const state = await change(caller, params.id, null, idempotencyKey, async (now, views) => {
          const referral = now.referral?.id ?? '';
          const statement = { kind: 'referral.approved', case: params.id, referral, answer: body.answer } as const;
          await deps.checkSigned(views, caller.person, statement, body.signature);
          const entries = answerReferral(caller.person, now, { ...body, signature: body.signature as Json });
          return {
            entries,
            result: entries.length > 1 ? 'referred' : body.answer === 'approve' ? 'referral-proposed' : 'inquiry',
          };
        });
        return { body: { state } };
      },
    }),
  ];
}

/** The page of a case and the version that an edit must name. */
export async function readCaseFile(
  deps: CasesDeps,
  id: string,
  asker: Pick<Caller, 'person' | 'roles'> | null,
): Promise<{ body: CaseFile; version: number }> {
  const { views } = deps.spine;
  const found = await (asker ? readAs(views, asker, deps.now(), (trx) => findCase(trx, id)) : findCase(views, id));
  if (!found) throw fault('case-unknown', 'no such case');
  const exhibits = (await Promise.all(found.family.map((one) => deps.exhibitsOf(one)))).flat();
  const names = await deps.names(peopleOf(found, exhibits));
  const campaigns = await deps.campaignsOf(found.campaigns);
  const competence = deps.competence(found.offences.map((one) => one.offence));
  const body = buildCaseFile(found, {
    exhibits,
    offences: deps.offences,
    campaigns,
    names,
    competence,
    now: deps.now(),
  });
  return { body, version: found.row.version };
}

/** Runs a command on a case as it stands, refusing when somebody changed it since it was read. */
export function changeWith(deps: CasesDeps) {
  return async <T>(
    caller: Pick<Caller, 'person' | 'roles'>,
    id: string,
    ifMatch: string | null,
    idempotencyKey: string | null,
    decide: (now: CaseNow, views: ViewsTransaction) => Promise<{ entries: NewEntry[]; result: T }>,
  ): Promise<T> => {
    const { result } = await deps.spine.transact(
      async ({ views }) => {
        await deps.refuseHidden(views, id, caller);
        const counts = await deps.countExhibits(views, await familyOf(views, id));
        const exhibits = Object.values(counts).reduce((sum, one) => sum + one, 0);
        const now = await caseNow(views, id, exhibits);
        if (!now) throw fault('case-unknown', 'no such case');
        if (now.mergedInto !== null) throw fault('case-merged', 'the case goes on inside another one');
        if (ifMatch !== null && ifMatch !== etagOf(now.version)) {
          throw fault('edit-conflict', 'the case has changed since it was read');
        }
        return decide(now, views);
      },
      idempotencyKey === null ? {} : { idempotencyKey },
    );
    return result;
  };
}

export function etagOf(version: number): string {
  return `"${version}"`;
}

function readCursor(cursor: string | undefined): { at: string; id: string } | null {
  if (cursor === undefined) return null;
  const [at, id] = cursor.split('~');
  if (!at || !id) throw fault('cursor-malformed', 'the cursor is not one of this list');
  return { at, id };
}
