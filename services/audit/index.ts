import { fault } from '@sanad/base/fault';
import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { Spine } from '@sanad/platform/ports';
import { accessRow, grantRow, markRow, newReview, readRow, readsQuery, unusualRow } from '@sanad/wire/audit';
import type { Role } from '@sanad/wire/common';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import {
  dailyReads,
  lastGivers,
  lastReviews,
  listErased,
  listGrants,
  listMarks,
  listReads,
  listRetentionRuns,
} from './queries.ts';
import { unusualDays } from './unusual.ts';
import { auditProjector } from './views.ts';

/** An account as the review of accounts sees it. */
export type Account = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly revoked: boolean;
  readonly lastEntrance: string | null;
  readonly passkeys: number;
  readonly totp: boolean;
  readonly password: boolean;
  /** the machine's own account, no person's */
  readonly isMachine: boolean;
};
export type AuditDeps = {
  readonly spine: Spine;
  readonly now: () => string;
  readonly names: (ids: readonly string[]) => Promise<Record<string, string>>;
  readonly accounts: () => Promise<readonly Account[]>;
};
/** The auditor's desk: who saw what, what is unusual, what left the house, who still needs what she may. */
export type Audit = {
  readonly routes: readonly Route[];
  /** runs of retention, the newest first */
  runs(): ReturnType<typeof listRetentionRuns>;
  erased(): Promise<{ entry: string; index: number; scope: string; at: string }[]>;
};

export const projector = auditProjector;

const DAY = 86_400_000;
const LOOK_BACK = 60 * DAY;
const REVIEW_EVERY = 182 * DAY;
const UNSEEN = 91 * DAY;
const DESK = ['auditor'] as const;

export function createAudit(deps: AuditDeps): Audit {
  return {
    routes: [...readRoutes(deps), ...reviewRoutes(deps)],
    runs: () => listRetentionRuns(deps.spine.views),
    erased: async () => (await listErased(deps.spine.views)).map((row) => ({ ...row, index: Number(row.index) })),
  };
}

function readRoutes({ spine, now, names }: AuditDeps): Route[] {
  const named = async <T extends { person: string }>(rows: readonly T[]) => {
    const known = await names(rows.map((row) => row.person));
    return rows.map((row) => ({ ...row, person: { id: row.person, name: known[row.person] ?? row.person } }));
  };
  return [
    route({
      method: 'get',
      path: '/v1/audit/reads',
      summary: 'Who saw what, newest first: by person, by record, or all',
      roles: DESK,
      query: readsQuery,
      answer: z.object({ items: z.array(readRow) }),
      handle: async ({ query }) => ({ body: { items: await named(await listReads(spine.views, query)) }, shown: [] }),
    }),
    route({
      method: 'get',
      path: '/v1/audit/unusual',
      summary:
        'Days of reading that are far from what is usual for the same person: worth asking about, never a verdict',
      roles: DESK,
      answer: z.object({ items: z.array(unusualRow) }),
      handle: async () => {
        const since = instantOf(millisecondsOf(now()) - LOOK_BACK);
        return { body: { items: await named(unusualDays(await dailyReads(spine.views, since))) } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/audit/marks',
      summary: 'What left the house, and which closed cases were opened',
      roles: DESK,
      answer: z.object({ items: z.array(markRow) }),
      handle: async () => {
        const rows = await named(await listMarks(spine.views, 500));
        const items = rows.map(({ why, ...row }) => ({ ...row, why: why === '' ? [] : why.split(' ') }));
        return { body: { items } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/audit/grants',
      summary: 'Who gave whom which roles and why, and who closed which account',
      roles: ['auditor', 'supervisor'],
      answer: z.object({ items: z.array(grantRow) }),
      handle: async () => {
        const rows = await named(await listGrants(spine.views, 500));
        const known = await names(rows.flatMap(({ by, askedBy }) => [by, askedBy ?? by]));
        const whoOf = (id: string) => ({ id, name: known[id] ?? id });
        const items = rows.map(({ by, askedBy, ...row }) => ({
          ...row,
          by: whoOf(by),
          askedBy: askedBy === null ? null : whoOf(askedBy),
        }));
        return { body: { items } };
      },
    }),
  ];
}

function reviewRoutes({ spine, now, names, accounts }: AuditDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/access-review',
      summary: 'Every account, what it may, when it was last used and last looked at',
      roles: ['auditor', 'supervisor', 'administrator'],
      answer: z.object({ items: z.array(accessRow) }),
      handle: async () => {
        const reviews = await lastReviews(spine.views);
        const givers = await lastGivers(spine.views);
        const known = await names([...givers.values()].flat());
        const at = millisecondsOf(now());
        const items = (await accounts()).map(({ id, name, ...account }) => {
          const review = reviews.get(id);
          const [giver, asker] = givers.get(id) ?? [];
          const whoOf = (one: string | undefined) => (one === undefined ? null : { id: one, name: known[one] ?? one });
          const isOld = !review || millisecondsOf(review.at) < at - REVIEW_EVERY;
          const isUnseen = account.lastEntrance === null || millisecondsOf(account.lastEntrance) < at - UNSEEN;
          return {
            ...account,
            person: { id, name },
            roles: [...account.roles],
            review: review ? { outcome: review.outcome, note: review.note, by: review.by, at: review.at } : null,
            givenBy: whoOf(giver),
            askedBy: whoOf(asker),
            due: !account.revoked && !account.isMachine && (isOld || isUnseen),
          };
        });
        return { body: { items } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/access-review/{id}',
      summary: 'Somebody looked whether the account still needs what it may',
      roles: ['supervisor', 'auditor'],
      params: z.object({ id: z.string() }),
      body: newReview,
      answer: z.object({ done: z.boolean() }),
      handle: async ({ caller, params, body }) => {
        if (params.id === caller.person) throw fault('person-own-roles', 'nobody reviews her own account');
        if (!(await accounts()).some((one) => one.id === params.id && !one.isMachine))
          throw fault('person-unknown', 'no such account');
        if ((await lastGivers(spine.views)).get(params.id)?.includes(caller.person))
          throw fault('review-own-grant', 'who gave the roles does not review them');
        const entry = {
          type: 'access.reviewed',
          version: 1,
          actor: caller.person,
          about: [params.id],
          scope: params.id,
          body: { person: params.id, ...body },
        };
        await spine.transact(async () => ({ entries: [entry], result: null }));
        return { body: { done: true }, status: 201 };
      },
    }),
  ];
}
