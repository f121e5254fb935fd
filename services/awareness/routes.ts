import { fault } from '@sanad/base/fault';
import type { NewEntry, ViewsTransaction } from '@sanad/platform/ports';
import {
  type NoticeFile,
  newApproval,
  newCorrection,
  newDispatch,
  newNotice,
  newWithdrawal,
  noticeContent,
  noticeFile,
  noticeRow,
} from '@sanad/wire/awareness';
import { type Caller, type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import {
  APPROVALS,
  approveNotice,
  changeNotice,
  correctDispatch,
  dispatchNotice,
  draftNoticeEntry,
  proposeNotice,
  withdrawNotice,
} from './commands.ts';
import { type AwarenessDeps, factsOf } from './deps.ts';
import { draftNotice } from './draft.ts';
import { type FindingFacts, findingsOf } from './findings.ts';
import {
  approvalsOf,
  contentOf,
  countNotices,
  dispatchesOf,
  dispatchRowOf,
  findNotice,
  historyOf,
  listNotices,
  reachByDispatch,
  rowOf,
  withdrawalOf,
} from './queries.ts';
import type { NoticeTableRow } from './views.ts';

export const WRITERS = ['analyst', 'investigator', 'supervisor'] as const;
export const READERS = [...WRITERS, 'auditor', 'statistician'] as const;
const APPROVERS = ['investigator', 'supervisor'] as const;
const byId = z.object({ id: z.string() });

/** Notices from the first draft to the last correction. */
export function noticeRoutes(deps: AwarenessDeps): Route[] {
  const { spine } = deps;
  const today = (): string => deps.now().slice(0, 10);
  /**
   * Decides on the notice as it stands within the transaction, so that nothing slips in between. What it is held against
   * is read before: within the transaction only its own views can be read.
   */
  const change = async (
    id: string,
    keys: { readonly ifMatch: string | null; readonly idempotencyKey: string | null },
    decide: (now: NoticeTableRow, views: ViewsTransaction, facts: FindingFacts) => Promise<readonly NewEntry[]>,
  ) => {
    const facts = await factsOf(deps, await known(spine.views, id));
    await spine.transact(
      async ({ views }) => {
        const now = await known(views, id);
        if (keys.ifMatch !== null && keys.ifMatch !== `"${now.version}"`)
          throw fault('edit-conflict', 'the notice has changed since it was read');
        return { entries: [...(await decide(now, views, facts))], result: null };
      },
      keys.idempotencyKey === null ? {} : { idempotencyKey: keys.idempotencyKey },
    );
    return { body: { id } };
  };
  return [
    route({
      method: 'get',
      path: '/v1/notices',
      summary: 'Warnings and released stories, the newest change first',
      roles: READERS,
      query: z.object({ campaign: z.string().max(60).optional() }),
      answer: z.object({ items: z.array(noticeRow) }),
      handle: async ({ query }) => {
        const items = await listNotices(spine.views, today(), query.campaign);
        return { body: { items }, shown: items.map(({ id }) => id) };
      },
    }),
    route({
      method: 'post',
      path: '/v1/notices',
      summary: 'Drafts a warning from a confirmed campaign, or a story that was released',
      roles: WRITERS,
      body: newNotice,
      answer: byId,
      handle: async ({ caller, body, idempotencyKey }) => {
        const campaign = body.campaign === null ? null : await deps.campaignOf(body.campaign);
        if (body.kind === 'alert' && campaign?.decision?.verdict !== 'lure')
          throw fault('notice-campaign', 'a warning is made from a campaign that a person confirmed');
        const channels = await deps.channels();
        const { kind, pattern } = body;
        const content = draftNotice(campaign, { kind, pattern, channels, today: today() });
        const notice = deps.newId('notice');
        const { result } = await spine.transact(
          async ({ views }) => {
            const n = (await countNotices(views)) + 1;
            // A slash keeps the two parts in order in a right-to-left line; a hyphen would not.
            const number = `${today().slice(0, 4)}/${String(n).padStart(3, '0')}`;
            const root = campaign?.root ?? null;
            const drafted = { notice, number, campaign: campaign?.id ?? null, root, content };
            return { entries: [draftNoticeEntry(caller.person, drafted)], result: notice };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: { id: result }, status: 201 };
      },
    }),
    route({
      method: 'get',
      path: '/v1/notices/{id}',
      summary: 'A notice: its words, what was found in them, who approved, where it went',
      roles: READERS,
      params: byId,
      answer: noticeFile,
      handle: async ({ caller, params }) => {
        const row = await known(spine.views, params.id);
        return { body: await fileOf(deps, row, caller), etag: `"${row.version}"`, shown: [row.id] };
      },
    }),
    route({
      method: 'put',
      path: '/v1/notices/{id}',
      summary: 'Changes the words of a notice that is not published; earlier approvals fall',
      roles: WRITERS,
      params: byId,
      body: noticeContent,
      answer: byId,
      match: true,
      handle: ({ caller, params, body, ...keys }) =>
        change(params.id, keys, async (now) => [changeNotice(caller.person, now, body)]),
    }),
    route({
      method: 'post',
      path: '/v1/notices/{id}/proposal',
      summary: 'Puts a notice before two others; nothing that blocks may be in it',
      roles: WRITERS,
      params: byId,
      answer: byId,
      handle: ({ caller, params, ...keys }) =>
        change(params.id, keys, async (now, _views, facts) => [
          proposeNotice(caller.person, now, findingsOf(contentOf(now), facts)),
        ]),
    }),
    route({
      method: 'post',
      path: '/v1/notices/{id}/approvals',
      summary: 'One of two approvals, with the list answered point by point; the second one publishes',
      roles: APPROVERS,
      params: byId,
      body: newApproval,
      answer: byId,
      handle: async ({ caller, params, body, ...keys }) => {
        const supervisors = await supervisorsAmong(deps, params.id);
        const isSmall = await isSmallHouse(deps);
        return change(params.id, keys, async (now, views, facts) => {
          const { answer, digest, signature } = body;
          const statement = { kind: 'notice.approved', notice: now.id, digest, answer } as const;
          await deps.checkSigned(views, caller.person, statement, signature);
          const by = { by: caller.person, isSupervisor: caller.roles.includes('supervisor') };
          const given = { ...body, signed: signature !== null, isSmall };
          const before = (await approvalsOf(views, now.id)).map((one) => ({
            by: one.by,
            isSupervisor: supervisors.has(one.by),
          }));
          return approveNotice(by, now, given, before, findingsOf(contentOf(now), facts));
        });
      },
    }),
    route({
      method: 'post',
      path: '/v1/notices/{id}/withdrawal',
      summary: 'Takes a notice back at once; its correction stands wherever it stood',
      roles: APPROVERS,
      params: byId,
      body: newWithdrawal,
      answer: byId,
      handle: ({ caller, params, body, ...keys }) =>
        change(params.id, keys, async (now, views) => {
          const statement = { kind: 'notice.withdrawn', notice: now.id, why: body.why } as const;
          await deps.checkSigned(views, caller.person, statement, body.signature);
          return [withdrawNotice(caller.person, now, body)];
        }),
    }),
    route({
      method: 'post',
      path: '/v1/notices/{id}/dispatches',
      summary: 'Records where a notice goes; the answer has the link that counts its openings',
      roles: WRITERS,
      params: byId,
      body: newDispatch,
      answer: z.object({ id: z.string(), dispatch: z.string(), link: z.string() }),
      handle: async ({ caller, params, body, ...keys }) => {
        const sent = { ...body, dispatch: deps.newId('dispatch'), link: deps.newLink() };
        await change(params.id, keys, async (now) => {
          if (body.variant === 'b' && contentOf(now).other === null)
            throw fault('notice-variant', 'the notice has one wording only');
          return [dispatchNotice(caller.person, now, sent, today())];
        });
        return { body: { id: params.id, dispatch: sent.dispatch, link: sent.link }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/notices/{id}/dispatches/{dispatch}/correction',
      summary: 'Records that the correction reached the place where the notice went',
      roles: WRITERS,
      params: z.object({ id: z.string(), dispatch: z.string() }),
      body: newCorrection,
      answer: byId,
      handle: ({ caller, params, body, ...keys }) =>
        change(params.id, keys, async (now, views) => {
          const found = (await dispatchesOf(views, now.id)).find((one) => one.id === params.dispatch);
          return [correctDispatch(caller.person, now, found, body.how)];
        }),
    }),
  ];
}

/** @throws `notice-unknown` */
export async function known(views: Parameters<typeof findNotice>[0], id: string): Promise<NoticeTableRow> {
  const row = await findNotice(views, id);
  if (!row) throw fault('notice-unknown', 'there is no such notice');
  return row;
}

/** A house with two persons who may approve has nobody who did not write it for both approvals. */
async function isSmallHouse(deps: AwarenessDeps): Promise<boolean> {
  return (await deps.holdersOf(APPROVERS)).length === APPROVALS;
}

/** Of those who approved before, who is a supervisor now. */
async function supervisorsAmong(deps: AwarenessDeps, notice: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { by } of await approvalsOf(deps.spine.views, notice))
    if ((await deps.rolesOf(by)).includes('supervisor')) found.add(by);
  return found;
}

async function fileOf(deps: AwarenessDeps, row: NoticeTableRow, caller: Caller): Promise<NoticeFile> {
  const { views } = deps.spine;
  const approvals = await approvalsOf(views, row.id);
  const history = await historyOf(views, row.id);
  const dispatches = await dispatchesOf(views, row.id);
  const reach = await reachByDispatch(views, row.id);
  const authors = JSON.parse(row.authors) as string[];
  const isApprover = APPROVERS.some((role) => caller.roles.includes(role));
  const wrote = [...authors, row.proposed_by];
  const approved = approvals.map(({ by }) => by);
  const isOther =
    !wrote.includes(caller.person) || ((await isSmallHouse(deps)) && !approved.some((by) => wrote.includes(by)));
  const open = row.state === 'draft' || row.state === 'proposed';
  const people = [...authors, ...history.map(({ by }) => by), ...approvals.map(({ by }) => by)];
  return {
    ...rowOf(row, deps.now().slice(0, 10)),
    approvals: approvals.length,
    owed: row.state === 'withdrawn' ? dispatches.filter((one) => one.corrected_at === null).length : 0,
    version: row.version,
    content: contentOf(row),
    digest: row.digest,
    by: row.by,
    proposedBy: row.proposed_by,
    publishedAt: row.published_at,
    approved: approvals.map(({ by, at, note, signed }) => ({ by, at, note, signed })),
    findings: open ? findingsOf(contentOf(row), await factsOf(deps, row)) : [],
    mayApprove: row.state === 'proposed' && isApprover && isOther && !approved.includes(caller.person),
    withdrawal: withdrawalOf(row),
    dispatches: dispatches.map((one) => dispatchRowOf(one, reach.get(one.id) ?? [])),
    history: history.map(({ at, by, what, note }) => ({ at, by, what, note })),
    names: await deps.names([...new Set(people.filter((id) => id.startsWith('person_')))]),
  };
}
