import { fault } from '@sanad/base/fault';
import { INDICATORS } from '@sanad/text/indicators';
import { ACTIONS, ADVICE, isPublicSign, LURE_KINDS } from '@sanad/text/lure-kinds';
import { type KitChannel, kitText, measured, newOutreach, newReach, outreachRow } from '@sanad/wire/awareness';
import { channelState, publicLanguage, publicText } from '@sanad/wire/intake';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { entry } from './commands.ts';
import { type AwarenessDeps, turnOf } from './deps.ts';
import { isVerified } from './findings.ts';
import { pageOf } from './kit/model.ts';
import { type KitFor, kitTexts } from './kit/texts.ts';
import { compareWordings, gainsOf } from './measure.ts';
import {
  allDispatches,
  dispatchesOf,
  findOutreach,
  kitNotice,
  listOutreach,
  opensByDispatch,
  quizSums,
  reachSums,
} from './queries.ts';
import { known, READERS, WRITERS } from './routes.ts';

const byId = z.object({ id: z.string() });
const choice = z.object({ code: z.string(), title: publicText });

/** What a notice may be made of, its kit, plans, and what came of them. */
export function planRoutes(deps: AwarenessDeps): Route[] {
  return [...choiceRoutes(deps), ...outreachRoutes(deps)];
}

function choiceRoutes(deps: AwarenessDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/awareness/choices',
      summary:
        'Kinds of offer, signs that were published before, advice, actions and the channels that are verified now',
      roles: READERS,
      answer: z.object({
        kinds: z.array(choice),
        signs: z.array(choice),
        advice: z.array(choice),
        actions: z.array(choice),
        channels: z.array(channelState),
      }),
      handle: async () => ({
        body: {
          kinds: [...LURE_KINDS.values()].map(({ id, title }) => ({ code: id, title })),
          signs: [...INDICATORS.values()]
            .filter(({ code }) => isPublicSign(code))
            .map(({ code, title }) => ({ code, title })),
          advice: [...ADVICE].map(([code, title]) => ({ code, title })),
          actions: [...ACTIONS].map(([code, title]) => ({ code, title })),
          channels: (await deps.channels()).filter(isVerified),
        },
      }),
    }),
    route({
      method: 'get',
      path: '/v1/notices/{id}/kit',
      summary: 'Everything of a kit that is text, in one language; the correction, when the notice was taken back',
      roles: READERS,
      params: byId,
      query: z.object({
        language: publicLanguage.default('ary'),
        variant: z.enum(['a', 'b']).default('a'),
        dispatch: z.string().max(60).optional(),
      }),
      answer: z.object({ items: z.array(kitText), link: z.string() }),
      handle: async ({ params, query }) => {
        const { notice, turn, site, ...given } = await kitFor(deps, params.id, query);
        return { body: { items: kitTexts(notice, turn, site, given), link: given.link }, shown: [params.id] };
      },
    }),
  ];
}

/**
 * What a kit is made of now. With the link of a dispatch go its own language and wording: another wording under the same
 * link would be counted for the wrong one. @throws `notice-unknown`, `kit-channel` when nobody confirmed whom it turns to */
export async function kitFor(
  deps: AwarenessDeps,
  id: string,
  given: Pick<KitFor, 'language' | 'variant'> & { readonly dispatch?: string | undefined },
) {
  const row = await known(deps.spine.views, id);
  const notice = kitNotice(row);
  const channels = await deps.channels();
  const site = await deps.site();
  const found = turnOf(channels, notice.content.channel);
  // A correction names nobody to turn to, so it goes out whatever was confirmed.
  if (!found && !notice.withdrawal)
    throw fault('kit-channel', 'nobody confirmed within 90 days whom this notice turns to');
  const none = { id: '', name: { ary: '', ar: '', fr: '', en: '' }, contact: '', isPhone: false, geolocates: false };
  const dispatch = (await dispatchesOf(deps.spine.views, id)).find((one) => one.id === given.dispatch);
  const of: KitFor = dispatch
    ? {
        language: dispatch.language as KitFor['language'],
        variant: dispatch.variant as KitFor['variant'],
        link: `${site.portal}/l/${dispatch.link}`,
        through: dispatch.channel as KitChannel,
      }
    : { language: given.language, variant: given.variant, link: pageOf(site, id, given.language), through: null };
  return { row, notice, turn: found ?? none, site, ...of };
}

function outreachRoutes(deps: AwarenessDeps): Route[] {
  const { spine } = deps;
  return [
    route({
      method: 'get',
      path: '/v1/outreach',
      summary: 'Campaigns of awareness with what went out under each',
      roles: READERS,
      answer: z.object({ items: z.array(outreachRow) }),
      handle: async () => ({ body: { items: await listOutreach(spine.views) } }),
    }),
    route({
      method: 'post',
      path: '/v1/outreach',
      summary: 'Plans a campaign of awareness: for whom, over which channels, when',
      roles: WRITERS,
      body: newOutreach,
      answer: byId,
      handle: async ({ caller, body, idempotencyKey }) => {
        refuseBackwards(body);
        const id = deps.newId('outreach');
        const { result } = await spine.transact(
          async () => ({ entries: [entry('outreach.planned', caller.person, { ...body, outreach: id })], result: id }),
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: { id: result }, status: 201 };
      },
    }),
    route({
      method: 'put',
      path: '/v1/outreach/{id}',
      summary: 'Changes a campaign of awareness that is not closed',
      roles: WRITERS,
      params: byId,
      body: newOutreach,
      answer: byId,
      handle: async ({ caller, params, body }) => {
        refuseBackwards(body);
        await spine.transact(async ({ views }) => {
          await openOutreach(views, params.id);
          return {
            entries: [entry('outreach.changed', caller.person, { ...body, outreach: params.id })],
            result: null,
          };
        });
        return { body: params };
      },
    }),
    route({
      method: 'post',
      path: '/v1/outreach/{id}/closing',
      summary: 'Closes a campaign of awareness and says what was learnt',
      roles: WRITERS,
      params: byId,
      body: z.object({ note: z.string().trim().min(3).max(2000) }),
      answer: byId,
      handle: async ({ caller, params, body }) => {
        await spine.transact(async ({ views }) => {
          await openOutreach(views, params.id);
          const closed = { outreach: params.id, note: body.note };
          return { entries: [entry('outreach.closed', caller.person, closed)], result: null };
        });
        return { body: params };
      },
    }),
    route({
      method: 'post',
      path: '/v1/outreach/reach',
      summary: 'Records a number of reach that somebody else counted, and how',
      roles: WRITERS,
      body: newReach,
      answer: z.object({ dispatch: z.string() }),
      handle: async ({ caller, body }) => {
        if (body.to < body.from) throw fault('outreach-period', 'the last day is before the first');
        await spine.transact(async ({ views }) => {
          const sent = (await allDispatches(views)).find((one) => one.id === body.dispatch);
          if (!sent) throw fault('dispatch-unknown', 'it never went there');
          const counted = {
            notice: sent.notice,
            dispatch: sent.id,
            outreach: sent.outreach,
            channel: sent.channel as 'sms',
            language: sent.language as 'ary',
            variant: sent.variant as 'a',
            measure: body.measure,
            value: body.value,
            from: body.from,
            to: body.to,
            source: 'person' as const,
            how: body.how,
            limits: ['typed-by-a-person', 'estimate-of-others'] as ('typed-by-a-person' | 'estimate-of-others')[],
          };
          return { entries: [entry('reach.counted', caller.person, counted)], result: null };
        });
        return { body: { dispatch: body.dispatch }, status: 201 };
      },
    }),
    route({
      method: 'get',
      path: '/v1/outreach/measured',
      summary: 'What came of it: wordings compared, what the quiz shows, reach with what it does not say',
      roles: READERS,
      answer: measured,
      handle: async () => {
        const { views } = spine;
        const comparisons = compareWordings(await allDispatches(views), await opensByDispatch(views));
        return { body: { comparisons, quiz: gainsOf(await quizSums(views)), reach: await reachSums(views) } };
      },
    }),
  ];
}

function refuseBackwards(plan: { readonly from: string; readonly to: string }): void {
  if (plan.to < plan.from) throw fault('outreach-period', 'the last day is before the first');
}

async function openOutreach(views: Parameters<typeof findOutreach>[0], id: string): Promise<void> {
  const found = await findOutreach(views, id);
  if (!found) throw fault('outreach-unknown', 'there is no such campaign of awareness');
  if (found.closed_at !== null) throw fault('outreach-closed', 'the campaign of awareness is closed');
}
