import { toHex } from '@sanad/base/bytes';
import { findContacts } from '@sanad/text/contacts';
import {
  answerTwo,
  bulletin,
  complaintMade,
  deskFile,
  marksMade,
  newBulletin,
  newComplaint,
  newConsent,
  newHandling,
  newMarks,
  newPlan,
  partnerReport,
  pattern,
  patternSeen,
  questionnaire,
} from '@sanad/wire/desk';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import type { IntakeDeps } from './deps.ts';
import {
  answerBulletin,
  draftBulletin,
  handleReport,
  markReport,
  recordConsent,
  sealPlan,
  seePattern,
  setQuestionnaire,
} from './desk-commands.ts';
import {
  consentsOf,
  deskFileOf,
  findBulletin,
  listBulletins,
  markedReports,
  patterns,
  questionsOf,
} from './desk-queries.ts';
import { marksOf, sameWords } from './marks.ts';
import { findReport } from './queries.ts';
import type { Reports } from './reports.ts';
import type { Secrets } from './secrets.ts';

const DESK = ['investigator', 'supervisor'] as const;
const DESK_AND_LAWYER = [...DESK, 'lawyer'] as const;
const byId = z.object({ id: z.string() });

/** What the association's desk does with complaints. */
export function deskWorkRoutes(deps: IntakeDeps, reports: Reports, secrets: Secrets): Route[] {
  return [
    ...complaintRoutes(deps, reports),
    ...careRoutes(deps),
    ...patternRoutes(deps, secrets),
    ...bulletinRoutes(deps),
  ];
}

function complaintRoutes({ spine, proofOf, seal, newCode }: IntakeDeps, reports: Reports): Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/desk/complaints',
      summary:
        'A complaint that was told to a caseworker; sealed on her machine, with a code and a proof for the woman',
      roles: DESK,
      body: newComplaint,
      answer: complaintMade,
      handle: async ({ caller, body }) => {
        const { heard: _heard, once, ...report } = body;
        const from = { origin: 'desk', by: caller.person } as const;
        const keyed = once === undefined ? from : { ...from, key: `imported:${once}` };
        const { id, index, repeated } = await reports.receive(report, keyed, null);
        return { body: { id, proof: await proofOf(index), repeated }, status: repeated ? 200 : 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/partner-reports',
      summary:
        'A report of a partner platform, with a key of scope reports:write; sealed in memory before it is recorded',
      roles: DESK,
      body: partnerReport,
      answer: byId,
      handle: async ({ caller, body }) => {
        const { from, reference, language, ...said } = body;
        const content = { saw: said.text, contacts: said.contacts, underAge: said.underAge };
        const origin = from === 'machine' ? 'partner-machine' : 'partner';
        const key = `${caller.person}:${reference}`;
        const { id } = await reports.take(
          { seal, newCode },
          { language, content, identity: null, files: [], origin, by: caller.person, key },
        );
        return { body: { id }, status: 201 };
      },
    }),
    route({
      method: 'get',
      path: '/v1/desk/questionnaire',
      summary: 'The association’s own questions',
      roles: DESK_AND_LAWYER,
      answer: questionnaire,
      handle: async () => ({ body: { questions: await questionsOf(spine.views) } }),
    }),
    route({
      method: 'put',
      path: '/v1/desk/questionnaire',
      summary: 'Sets the association’s own questions; answers to older ones stay readable',
      roles: ['supervisor'],
      body: questionnaire,
      answer: questionnaire,
      handle: async ({ caller, body }) => {
        await spine.transact(async () => ({
          entries: [setQuestionnaire(caller.person, body.questions)],
          result: null,
        }));
        return { body };
      },
    }),
  ];
}

function careRoutes({ spine, names }: IntakeDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/reports/{id}/desk',
      summary:
        'What is kept beside a report: what she allowed, the way it goes, her plan (sealed), reports of the same',
      roles: DESK_AND_LAWYER,
      params: byId,
      answer: deskFile,
      handle: async ({ params }) => ({ body: await deskFileOf(spine.views, params.id, names), shown: [params.id] }),
    }),
    route({
      method: 'post',
      path: '/v1/reports/{id}/consents',
      summary: 'She allows one use, or takes it back',
      roles: DESK,
      params: byId,
      body: newConsent,
      answer: byId,
      handle: async ({ caller, params, body }) => {
        await spine.transact(async ({ views }) => ({
          entries: [recordConsent(caller.person, await findReport(views, params), body)],
          result: null,
        }));
        return { body: { id: params.id }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/reports/{id}/handlings',
      summary: 'Anonymous advice, referral as she wishes, or referral since the law obliges (a lawyer decides)',
      roles: DESK_AND_LAWYER,
      params: byId,
      body: newHandling,
      answer: byId,
      handle: async ({ caller, params, body }) => {
        await spine.transact(async ({ views }) => {
          const found = await findReport(views, params);
          const consents = await consentsOf(views, params.id);
          return { entries: [handleReport(caller, found, body, consents)], result: null };
        });
        return { body: { id: params.id }, status: 201 };
      },
    }),
    route({
      method: 'put',
      path: '/v1/reports/{id}/plan',
      summary: 'Her protection plan, sealed to the desk’s key on the machine that wrote it',
      roles: DESK,
      params: byId,
      body: newPlan,
      answer: byId,
      handle: async ({ caller, params, body }) => {
        await spine.transact(async ({ views }) => ({
          entries: [sealPlan(caller.person, await findReport(views, params), body.sealed)],
          result: null,
        }));
        return { body: { id: params.id } };
      },
    }),
  ];
}

function patternRoutes({ spine, hmac }: IntakeDeps, secrets: Secrets): Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/reports/{id}/marks',
      summary: 'Links an opened report to others by keyed marks; the words are used in memory and not kept',
      roles: DESK,
      params: byId,
      body: newMarks,
      answer: marksMade,
      handle: async ({ caller, params, body }) => {
        const secret = await secrets.of('marks');
        const marks = marksOf(body, (text) => toHex(hmac(secret, text)).slice(0, 32));
        await spine.transact(async ({ views }) => ({
          entries: [markReport(caller.person, await findReport(views, params), marks)],
          result: null,
        }));
        const others = (await markedReports(spine.views)).filter(({ report }) => report !== params.id);
        const words = new Set(marks.words);
        return {
          body: {
            contacts: marks.contacts.length,
            sameContact: others.filter(({ contacts }) => marks.contacts.some((mark) => contacts.has(mark))).length,
            sameWords: others.filter((other) => sameWords(words, other.words)).length,
          },
          status: 201,
        };
      },
    }),
    route({
      method: 'get',
      path: '/v1/desk/patterns',
      summary: 'Recruiters that several reports name, as marks, with reasons to doubt; machines ring no alarm',
      roles: DESK,
      answer: z.object({ items: z.array(pattern) }),
      handle: async () => {
        const items = await patterns(spine.views);
        return { body: { items }, shown: items.flatMap(({ reports }) => reports) };
      },
    }),
    route({
      method: 'post',
      path: '/v1/desk/patterns/{mark}/seen',
      summary: 'Says what was done about a pattern',
      roles: DESK,
      params: z.object({ mark: z.string() }),
      body: patternSeen,
      answer: z.object({ mark: z.string() }),
      handle: async ({ caller, params, body }) => {
        await spine.transact(async ({ views }) => {
          const found = (await patterns(views)).find(({ mark }) => mark === params.mark);
          return { entries: [seePattern(caller.person, params.mark, found?.reports ?? [], body.note)], result: null };
        });
        return { body: { mark: params.mark }, status: 201 };
      },
    }),
  ];
}

function bulletinRoutes({ spine, newId, names, verdictOf }: IntakeDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/bulletins',
      summary: 'Bulletins («بلاغ»), newest first',
      roles: DESK,
      answer: z.object({ items: z.array(bulletin) }),
      handle: async () => ({ body: { items: await listBulletins(spine.views, names) } }),
    }),
    route({
      method: 'post',
      path: '/v1/campaigns/{id}/bulletins',
      summary: 'Writes a bulletin about a confirmed campaign; refused while a number, link or account stands in it',
      roles: DESK,
      params: byId,
      body: newBulletin,
      answer: byId,
      handle: async ({ caller, params, body }) => {
        const id = newId('bulletin');
        const campaign = { id: params.id, verdict: await verdictOf(params.id) };
        const contacts = findContacts(body.text).length;
        await spine.transact(async () => ({
          entries: [draftBulletin(caller.person, id, campaign, body, contacts)],
          result: null,
        }));
        return { body: { id }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/bulletins/{id}/answers',
      summary: 'A second person approves a bulletin or sends it back',
      roles: DESK,
      params: byId,
      body: answerTwo,
      answer: byId,
      handle: async ({ caller, params, body }) => {
        await spine.transact(async ({ views }) => ({
          entries: [answerBulletin(caller.person, await findBulletin(views, params.id), body.answer, body.reason)],
          result: null,
        }));
        return { body: { id: params.id }, status: 201 };
      },
    }),
  ];
}
