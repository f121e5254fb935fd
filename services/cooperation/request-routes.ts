import { toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { canonicalize, type Json } from '@sanad/base/jcs';
import { directoryTable, printWarning } from '@sanad/jurisdiction/directory';
import { daysWaited } from '@sanad/jurisdiction/follow-up';
import { languagesOf } from '@sanad/jurisdiction/languages';
import { acceptedBy, letterOf } from '@sanad/jurisdiction/letter';
import { masked, overDisclosed } from '@sanad/jurisdiction/over-disclosure';
import { platformForms, platformSheet } from '@sanad/jurisdiction/platform-form';
import { advisedItems, missingItems, requestForm } from '@sanad/jurisdiction/request';
import type { NewEntry, ViewsTransaction } from '@sanad/platform/ports';
import {
  cooperationFigures,
  directoryRow,
  hiddenNames,
  newAnswer,
  newFollowUp,
  newRequest,
  platformSheets,
  type RequestDraft,
  type RequestFile,
  requestCheck,
  requestDraft,
  requestFile,
  requestMove,
  requestRow,
} from '@sanad/wire/cooperation';
import { type Caller, type Route, route } from '@sanad/wire/route';
import { type Signature, signature } from '@sanad/wire/statement';
import { z } from 'zod';
import {
  answerProposal,
  changeDraft,
  draftRequest,
  followUp,
  joinAnswer,
  moveRequest,
  proposeRequest,
  renewRequest,
} from './commands.ts';
import type { CooperationDeps } from './deps.ts';
import { asRequest, draftFrom } from './draft.ts';
import {
  answersOf,
  askedBefore,
  draftOf,
  figuresOf,
  findRequest,
  historyOf,
  listRequests,
  officeOf,
  rowOf,
  sentRequests,
} from './queries.ts';
import { isWaiting, movesFrom } from './states.ts';
import type { RequestTableRow, Signed } from './views.ts';

const STAFF = ['investigator', 'supervisor'] as const;
const READERS = ['investigator', 'supervisor', 'auditor', 'prosecutor-liaison'] as const;
const byId = z.object({ id: z.string() });
const made = z.object({ id: z.string() });

export function requestRoutes(deps: CooperationDeps): Route[] {
  const { spine } = deps;
  const today = (): string => deps.now().slice(0, 10);
  const seen = async (id: string, caller: Caller): Promise<RequestTableRow> => {
    const row = await findRequest(spine.views, id);
    if (!row) throw fault('cooperation-unknown', 'there is no such request');
    await deps.refuseHidden(row.case, caller);
    return row;
  };
  const change = async (
    caller: Caller,
    id: string,
    keys: { ifMatch?: string | null; idempotencyKey: string | null },
    decide: (now: RequestTableRow, views: ViewsTransaction) => Promise<NewEntry>,
  ): Promise<{ body: { id: string } }> => {
    await seen(id, caller);
    await spine.transact(
      async ({ views }) => {
        const now = (await findRequest(views, id))!;
        if (keys.ifMatch != null && keys.ifMatch !== `"${now.version}"`)
          throw fault('edit-conflict', 'the request has changed since it was read');
        return { entries: [await decide(now, views)], result: null };
      },
      keys.idempotencyKey === null ? {} : { idempotencyKey: keys.idempotencyKey },
    );
    return { body: { id } };
  };
  return [
    route({
      method: 'get',
      path: '/v1/cooperation/requests',
      summary: 'The register of requests with their terms, newest change first',
      roles: READERS,
      query: z.object({ case: z.string().optional() }),
      answer: z.object({ items: z.array(requestRow) }),
      handle: async ({ caller, query }) => {
        const rows = await listRequests(spine.views, query.case ?? null);
        const open = await deps.visibleCases([...new Set(rows.map((row) => row.case))], caller);
        const items = rows.filter((row) => open.has(row.case)).map((row) => rowOf(row, today()));
        return { body: { items }, shown: items.map(({ id }) => id) };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/requests',
      summary: 'Drafts a request, filled in from the case',
      roles: STAFF,
      params: byId,
      body: newRequest,
      answer: made,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await deps.refuseHidden(params.id, caller);
        const found = await deps.factsOf(params.id);
        const known = {
          ...found,
          today: today(),
          office: await officeOf(spine.views, caller.person),
          asked: await askedBefore(spine.views, params.id, body.country),
        };
        const now = { id: deps.newId('request'), case: params.id, number: found.number };
        const { result } = await spine.transact(
          async ({ views }) => {
            const before = (await listRequests(views, params.id)).length;
            const earlier = body.follows === null ? null : await findRequest(views, body.follows);
            if (body.follows !== null && earlier?.case !== params.id)
              throw fault('cooperation-unknown', 'the case has no such request');
            const draft = draftFrom(body.kind, body.country, { ...known, before }, body, earlier && draftOf(earlier));
            return { entries: [draftRequest(caller.person, now, draft)], result: now.id };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: { id: result }, status: 201 };
      },
    }),
    route({
      method: 'get',
      path: '/v1/cooperation/requests/{id}',
      summary: 'A request: draft, what is missing, what it would give away, history',
      roles: READERS,
      params: byId,
      answer: requestFile,
      handle: async ({ caller, params }) => {
        const row = await seen(params.id, caller);
        const body = await fileOf(deps, row, today());
        return { body, etag: `"${row.version}"`, shown: [row.id] };
      },
    }),
    route({
      method: 'put',
      path: '/v1/cooperation/requests/{id}',
      summary: 'Changes the words of a draft',
      roles: STAFF,
      params: byId,
      body: requestDraft,
      answer: made,
      match: true,
      handle: async ({ caller, params, body, ...keys }) =>
        change(caller, params.id, keys, async (now) => changeDraft(caller.person, now, body)),
    }),
    route({
      method: 'post',
      path: '/v1/cooperation/requests/{id}/check',
      summary: 'What a request would give away, with names that must stay; the names are compared and forgotten',
      roles: STAFF,
      params: byId,
      body: hiddenNames,
      answer: requestCheck,
      handle: async ({ caller, params, body }) => {
        const row = await seen(params.id, caller);
        const draft = asRequest(row.state === 'draft' && body.draft?.kind === row.kind ? body.draft : draftOf(row));
        const hidden = body.names.length > 0 ? [{ names: body.names, stands: 'V1' }] : [];
        const without = masked(draft, hidden) as RequestDraft;
        return { body: { discloses: [...overDisclosed(draft, hidden)], masked: without }, shown: [params.id] };
      },
    }),
    route({
      method: 'get',
      path: '/v1/cooperation/requests/{id}/platform-forms',
      summary: 'The removal forms of platforms, field by field, with what the request says for each',
      roles: STAFF,
      params: byId,
      query: z.object({ language: z.enum(['ar', 'fr', 'en']).default('ar') }),
      answer: platformSheets,
      handle: async ({ caller, params, query }) => {
        const row = await seen(params.id, caller);
        if (row.kind !== 'removal') throw fault('cooperation-kind', 'only a removal has the form of a platform');
        const draft = asRequest(draftOf(row));
        const items = platformForms().map((form) => ({
          ...form,
          fields: [...platformSheet(form, draft, query.language)],
        }));
        return { body: { items }, shown: [row.id] };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cooperation/requests/{id}/proposal',
      summary: 'Puts a complete request before a second person',
      roles: STAFF,
      params: byId,
      answer: made,
      handle: async ({ caller, params, ...keys }) => {
        const exhibits = await deps.exhibitNumbers((await seen(params.id, caller)).case);
        return change(caller, params.id, keys, async (now) =>
          proposeRequest(caller.person, now, draftOf(now), exhibits),
        );
      },
    }),
    route({
      method: 'post',
      path: '/v1/cooperation/requests/{id}/approval',
      summary: 'A second person approves the request or gives it back',
      roles: ['supervisor'],
      params: byId,
      body: z.strictObject({
        answer: z.enum(['approve', 'refuse']),
        note: z.string().max(2000),
        signature: signature.nullable().default(null),
      }),
      answer: made,
      handle: async ({ caller, params, body, ...keys }) =>
        change(caller, params.id, keys, async (now, views) => {
          const signed = await signedBy(deps, views, caller.person, now, body);
          return answerProposal(caller.person, now, { answer: body.answer, note: body.note, signed });
        }),
    }),
    route({
      method: 'post',
      path: '/v1/cooperation/requests/{id}/moves',
      summary: 'Records what became of a request: sent, acknowledged, answered, refused, used, withdrawn',
      roles: STAFF,
      params: byId,
      body: requestMove,
      answer: made,
      handle: async ({ caller, params, body, ...keys }) =>
        change(caller, params.id, keys, async (now) =>
          moveRequest(caller.person, now, { ...body, on: body.on ?? today() }, today()),
        ),
    }),
    route({
      method: 'post',
      path: '/v1/cooperation/requests/{id}/answers',
      summary: 'Joins an answer, received as an exhibit with its custody, to the request that it answers',
      roles: STAFF,
      params: byId,
      body: newAnswer,
      answer: made,
      handle: async ({ caller, params, body, ...keys }) => {
        const exhibits = await deps.exhibitNumbers((await seen(params.id, caller)).case);
        return change(caller, params.id, keys, async (now) => joinAnswer(caller.person, now, body, exhibits, today()));
      },
    }),
    route({
      method: 'post',
      path: '/v1/cooperation/requests/{id}/follow-ups',
      summary: 'A reminder went out for a request that waits',
      roles: STAFF,
      params: byId,
      body: newFollowUp,
      answer: made,
      handle: async ({ caller, params, body, ...keys }) =>
        change(caller, params.id, keys, async (now) => followUp(caller.person, now, body.note)),
    }),
    route({
      method: 'post',
      path: '/v1/cooperation/requests/{id}/renewals',
      summary: 'The term of a preservation begins again',
      roles: STAFF,
      params: byId,
      body: z.strictObject({ note: z.string().max(2000) }),
      answer: made,
      handle: async ({ caller, params, body, ...keys }) =>
        change(caller, params.id, keys, async (now) => renewRequest(caller.person, now, body.note)),
    }),
    route({
      method: 'get',
      path: '/v1/cooperation/figures',
      summary: 'Delays and outcomes by country and kind of request',
      roles: ['investigator', 'supervisor', 'auditor', 'statistician'],
      answer: cooperationFigures,
      handle: async () => ({ body: { rows: figuresOf(await sentRequests(spine.views)) } }),
    }),
    route({
      method: 'get',
      path: '/v1/cooperation/directory',
      summary: 'Central authorities, 24/7 points and provider portals, each with its source and how it was verified',
      roles: READERS,
      answer: z.object({ items: z.array(directoryRow) }),
      handle: async () => ({
        body: {
          items: directoryTable().map((one) => ({
            id: one.id,
            country: one.country,
            role: one.role,
            name: one.name,
            languages: [...(one.languages.length > 0 ? one.languages : (languagesOf(one.country)?.accepts ?? []))],
            source: one.source,
            verify: one.verify,
            warning: printWarning(one),
          })),
        },
      }),
    }),
  ];
}

/** Her signature over the words as they are now, checked; null when she has no key yet. */
async function signedBy(
  deps: CooperationDeps,
  views: ViewsTransaction,
  person: string,
  now: RequestTableRow,
  { answer, signature: given }: { readonly answer: string; readonly signature: Signature | null },
): Promise<Signed | null> {
  const draft = toHex(deps.hash(utf8(canonicalize(draftOf(now) as unknown as Json))));
  await deps.checkSigned(views, person, { kind: 'request.approved', request: now.id, draft, answer }, given);
  const publicKey = given ? await deps.publicKeyOf(views, given.key) : null;
  return given && publicKey ? { draft, signature: given, publicKey } : null;
}

async function fileOf(deps: CooperationDeps, row: RequestTableRow, today: string): Promise<RequestFile> {
  const draft = draftOf(row);
  const request = asRequest(draft);
  const history = await historyOf(deps.spine.views, row.id);
  const { warnings } = letterOf(request, 'ar');
  const form = requestForm(row.kind);
  const words = (language: 'ar' | 'fr' | 'en') => {
    const { opening, paragraphs } = letterOf(request, language);
    return { opening, paragraphs: paragraphs.map(({ heading, lines }) => ({ heading, lines: [...lines] })) };
  };
  const people = [row.by, ...(row.approved_by ? [row.approved_by] : []), ...history.map(({ by }) => by)];
  return {
    ...rowOf(row, today),
    version: row.version,
    draft,
    by: row.by,
    approvedBy: row.approved_by,
    letters: row.state === 'draft' ? null : { ar: words('ar'), fr: words('fr'), en: words('en') },
    signed: row.approval !== null,
    renewals: Number(row.renewals),
    items: [...form.required, ...form.advised],
    mayCarry: [...form.mayCarry],
    missing: [...missingItems(request)],
    advised: [...advisedItems(request)],
    discloses: [...overDisclosed(request)],
    warnings: warnings.map(({ code, at }) => ({ code, at })),
    accepts: [...acceptedBy(request)],
    moves: [...movesFrom(row.state)],
    waitedDays: row.sent_on !== null && isWaiting(row.state) ? daysWaited(row.sent_on, today) : null,
    mayRenew: isWaiting(row.state) && requestForm(row.kind).clockDays !== null,
    answers: (await answersOf(deps.spine.views, row.id)).map(({ exhibit, answered_on, whole, note, by }) => ({
      exhibit,
      on: answered_on,
      whole,
      note,
      by,
    })),
    followUps: history.filter(({ what }) => what === 'followed-up').length,
    history: history.map(({ at, by, what, note, reference, on_day: on }) => ({ at, by, what, note, reference, on })),
    names: await deps.names([...new Set(people)]),
  };
}
