import { z } from '@hono/zod-openapi';
import { utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { runHostile } from '@sanad/platform/hostile/run';
import {
  custodySigned,
  destructionAnswer,
  destructionRow,
  newDestruction,
  newRedaction,
  verification,
} from '@sanad/wire/exhibit';
import { type Route, route } from '@sanad/wire/route';
import { newTranscript, transcriptText } from '@sanad/wire/transcript';
import type { Sanad } from './compose.ts';
import { contentOf, findExhibit, isPicture, isRecording } from './exhibit-reading.ts';

const STAFF = ['investigator', 'supervisor'] as const;
const byId = z.object({ id: z.string() });
const made = z.object({ id: z.string(), number: z.string() });

/** What people do with exhibits: redact, write down what was said, have destroyed, hash again. */
export function changingRoutes(sanad: Sanad): Route[] {
  const { exhibits } = sanad;
  const nothing = z.object({});
  return [
    route({
      method: 'post',
      path: '/v1/exhibits/{id}/redactions',
      summary: 'Burns boxes into a copy, which becomes an exhibit of its own',
      roles: STAFF,
      params: byId,
      body: newRedaction,
      answer: made,
      handle: async ({ caller, params, body }) => {
        const found = await findExhibit(sanad, params.id);
        if (!isPicture(found)) throw fault('image-unreadable', 'not a picture');
        const bytes = await runHostile({ kind: 'image-redact', boxes: body.boxes }, await contentOf(sanad, found));
        const facts = { boxes: body.boxes };
        const { reason, signature } = body;
        const name = `${found.number}-redacted.png`;
        return {
          body: await exhibits.derive(caller, found, {
            ...{ origin: 'redaction', name, mediaType: 'image/png', bytes, reason, facts, signature },
          }),
          status: 201,
        };
      },
    }),
    route({
      method: 'post',
      path: '/v1/exhibits/{id}/transcripts',
      summary: 'What a person heard in a recording, with its times, as an exhibit of its own',
      roles: STAFF,
      params: byId,
      body: newTranscript,
      answer: made,
      handle: async ({ caller, params, body }) => {
        const found = await findExhibit(sanad, params.id);
        if (!isRecording(found)) throw fault('recording-unreadable', 'not a recording');
        return {
          body: await exhibits.derive(caller, found, {
            origin: 'transcript',
            name: `${found.number}-transcript.vtt`,
            mediaType: 'text/vtt',
            bytes: utf8(transcriptText(body.lines)),
            reason: 'transcript',
            facts: null,
            signature: body.signature,
          }),
          status: 201,
        };
      },
    }),
    route({
      method: 'post',
      path: '/v1/exhibits/{id}/destruction',
      summary: 'Asks that the content of an exhibit be destroyed',
      roles: STAFF,
      params: byId,
      body: newDestruction,
      answer: nothing,
      handle: async ({ caller, params, body }) => {
        await exhibits.askDestruction(caller, params.id, body.reason, body.signature);
        return { body: {}, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/exhibits/{id}/destruction/answer',
      summary: 'A second person destroys or keeps it',
      roles: STAFF,
      params: byId,
      body: destructionAnswer,
      answer: nothing,
      handle: async ({ caller, params, body }) => {
        await exhibits.answerDestruction(caller, params.id, body.answer, body.signature);
        return { body: {} };
      },
    }),
    route({
      method: 'get',
      path: '/v1/destructions',
      summary: 'What somebody asked to be destroyed, in cases the reader may see, until a second person answers',
      roles: STAFF,
      answer: z.object({ items: z.array(destructionRow) }),
      handle: async ({ caller }) => {
        const all = await exhibits.awaiting();
        const seen = await sanad.cases.visible([...new Set(all.map((one) => one.case))], caller);
        const found = all.filter((one) => seen.has(one.case));
        const names = await sanad.people.names(found.map((one) => one.by));
        const items = found.map((one) => ({ ...one, byName: names[one.by] ?? '' }));
        return { body: { items }, shown: found.map((one) => one.exhibit) };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/verification',
      summary: 'Hashes every exhibit of the case again',
      roles: [...STAFF, 'auditor'],
      params: byId,
      body: custodySigned.optional(),
      answer: verification,
      handle: async ({ caller, params, body }) => {
        const { checked, altered } = await exhibits.verify(params.id);
        if (altered.length === 0)
          await exhibits.act(
            caller,
            params.id,
            'verify',
            { purpose: 'hashed again', to: null },
            body?.signatures ?? [],
          );
        return { body: { at: sanad.now(), checked, altered } };
      },
    }),
  ];
}
