import { z } from '@hono/zod-openapi';
import { runHostile } from '@sanad/platform/hostile/run';
import { conversation, custodyHeads, returnView } from '@sanad/wire/exhibit';
import { type Route, route } from '@sanad/wire/route';
import type { Sanad } from './compose.ts';
import {
  conversationOf,
  findExhibit,
  isPicture,
  isTalk,
  lookOf,
  pictureFacts,
  returnOf,
  streamOf,
} from './exhibit-reading.ts';
import { exhibitsOfFamily } from './family-exhibits.ts';

const STAFF = ['investigator', 'supervisor'] as const;
const byId = z.object({ id: z.string() });

/** What is shown of exhibits, each look made safely. */
export function showingRoutes(sanad: Sanad): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/exhibits/{id}/content',
      summary: 'The original as it was received',
      roles: STAFF,
      params: byId,
      handle: async ({ params }) => {
        const found = await findExhibit(sanad, params.id);
        const bytes = await streamOf(sanad, found);
        return {
          bytes,
          mime: 'application/octet-stream',
          fileName: found.name ?? `${found.number}.json`,
          shown: [found.id],
        };
      },
    }),
    route({
      method: 'get',
      path: '/v1/exhibits/{id}/preview',
      summary: 'A small picture of it, blurred unless it is asked for clear',
      roles: STAFF,
      params: byId,
      query: z.object({ clear: z.enum(['0', '1']).default('0') }),
      handle: async ({ params, query }) => {
        const found = await findExhibit(sanad, params.id);
        const look = await lookOf(sanad, found);
        const bytes = await runHostile({ kind: 'image-preview', blur: query.clear !== '1' }, look);
        return { bytes, mime: 'image/jpeg', fileName: `${found.number}.jpg`, shown: [found.id] };
      },
    }),
    route({
      method: 'get',
      path: '/v1/exhibits/{id}/facts',
      summary: 'What the file says of itself: camera, hash of the picture, capture record; the place only when asked',
      roles: STAFF,
      params: byId,
      query: z.object({ place: z.enum(['0', '1']).default('0') }),
      answer: z.object({ picture: z.unknown(), facts: z.unknown() }),
      handle: async ({ params, query }) => {
        const found = await findExhibit(sanad, params.id);
        const picture = isPicture(found) ? await pictureFacts(sanad, found, query.place === '1') : null;
        return { body: { picture, facts: found.facts }, shown: [found.id] };
      },
    }),
    route({
      method: 'get',
      path: '/v1/exhibits/{id}/conversation',
      summary: 'The conversation in an exhibit',
      roles: STAFF,
      params: byId,
      answer: conversation,
      handle: async ({ params }) => {
        const found = await findExhibit(sanad, params.id);
        return { body: await conversationOf(sanad, [found], false), shown: [found.id] };
      },
    }),
    route({
      method: 'get',
      path: '/v1/exhibits/{id}/return',
      summary: 'What a provider sent back: fields, uses of the account, and which of its files could not be read',
      roles: STAFF,
      params: byId,
      answer: returnView,
      handle: async ({ params }) => {
        const found = await findExhibit(sanad, params.id);
        return { body: await returnOf(sanad, found), shown: [found.id] };
      },
    }),
    route({
      method: 'get',
      path: '/v1/cases/{id}/custody',
      summary: 'How far the custody of each exhibit is: what a person signs who verifies or exports them',
      roles: [...STAFF, 'auditor'],
      params: byId,
      answer: custodyHeads,
      handle: async ({ params }) => {
        const { found } = await exhibitsOfFamily(sanad, params.id);
        const items = found.map(({ id, number, sha256, events }) => ({
          exhibit: id,
          number,
          sha256,
          n: events.length,
        }));
        return { body: { items } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/cases/{id}/conversation',
      summary: 'One line of time over every conversation of a case',
      roles: STAFF,
      params: byId,
      answer: conversation,
      handle: async ({ params }) => {
        const found = (await sanad.exhibits.ofCase(params.id)).filter(
          (one) => one.kind === 'file' && isTalk(one) && one.destroyed_at === null && !isPicture(one),
        );
        return { body: await conversationOf(sanad, found, true), shown: found.map((one) => one.id) };
      },
    }),
  ];
}
