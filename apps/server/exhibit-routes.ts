import { createHash } from 'node:crypto';
import path from 'node:path';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { utf8 } from '@sanad/base/bytes';
import { fault, isFault } from '@sanad/base/fault';
import { isZone } from '@sanad/platform/chats/zone';
import { runHostile } from '@sanad/platform/hostile/run';
import type { Exhibits } from '@sanad/services/exhibits';
import {
  captureJob,
  conversation,
  custodyHeads,
  custodySigned,
  destructionAnswer,
  destructionRow,
  newCapture,
  newDestruction,
  newFile,
  newRedaction,
  newUpload,
  returnView,
  upload,
  verification,
} from '@sanad/wire/exhibit';
import { knownAsked, knownTold } from '@sanad/wire/known-files';
import { type Caller, type Route, route } from '@sanad/wire/route';
import { newTranscript, transcriptText } from '@sanad/wire/transcript';
import type { Context } from 'hono';
import { type CaptureJobs, createCaptureJobs } from './capture-jobs.ts';
import type { Sanad } from './compose.ts';
import {
  contentOf,
  conversationOf,
  isPicture,
  isRecording,
  isTalk,
  lookOf,
  pictureFacts,
  returnOf,
  streamOf,
} from './exhibit-reading.ts';
import { exhibitsOfFamily } from './family-exhibits.ts';
import { admitFirst } from './http.ts';
import type { KnownFiles } from './known-files.ts';
import { refuseForeign } from './range-door.ts';
import { createUploads, MAX_PIECE, MAX_STAFF_UPLOAD, type Uploads } from './uploads.ts';

type FoundExhibit = Awaited<ReturnType<Exhibits['ofCase']>>[number];
type Deps = {
  readonly sanad: Sanad;
  readonly uploads: Uploads;
  readonly jobs: CaptureJobs;
  readonly known: KnownFiles;
};

const STAFF = ['investigator', 'supervisor'] as const;
const byId = z.object({ id: z.string() });
const made = z.object({ id: z.string(), number: z.string() });

/** Everything a case does with files: taking them in, showing them safely, reading, redacting, checking, destroying. */
export type ExhibitRoom = {
  readonly routes: Route[];
  /** pieces of uploads are raw bytes, so that one is mounted by hand */
  readonly mount: (app: OpenAPIHono, identify: (context: Context) => Promise<Caller>) => void;
  readonly stop: () => Promise<void>;
};

const REHASH_EVERY = 24 * 3_600_000;

export function createExhibitRoom(
  sanad: Sanad,
  options: {
    readonly folder: string;
    readonly log: (error: unknown, where: string) => void;
    readonly env: NodeJS.ProcessEnv;
    readonly known: KnownFiles;
  },
): ExhibitRoom {
  const uploads = createUploads(path.join(options.folder, 'uploads-staff'), Date.now, MAX_STAFF_UPLOAD);
  const allow = (options.env['SANAD_CAPTURE_ALLOW'] ?? '').split(/[ ,]+/).filter((one) => one !== '');
  const jobs = createCaptureJobs(sanad, { folder: options.folder, allow, log: options.log });
  const deps = { sanad, uploads, jobs, known: options.known };
  const timer = setInterval(() => {
    rehash(sanad).catch((error) => options.log(error, 'rehash'));
    uploads.sweep().catch((error) => options.log(error, 'uploads'));
  }, REHASH_EVERY);
  timer.unref();
  return {
    routes: [...takingRoutes(deps), ...showingRoutes(deps), ...changingRoutes(deps)],
    mount: (app, identify) => mountPieces(app, uploads, identify),
    stop: async () => {
      clearInterval(timer);
      await jobs.settled();
    },
  };
}

/** Hashes every exhibit of every case again; what is altered stands in the ledger. */
export async function rehash(sanad: Sanad): Promise<{ checked: number; altered: string[] }> {
  let checked = 0;
  const altered: string[] = [];
  for (const caseId of await sanad.exhibits.cases()) {
    const found = await sanad.exhibits.verify(caseId);
    checked += found.checked;
    altered.push(...found.altered.map((number) => `${caseId} ${number}`));
  }
  const body = { checked, altered };
  await sanad.spine.transact(async () => ({
    entries: [{ type: 'exhibits.verified', version: 1, actor: 'system', about: [], scope: sanad.newId('check'), body }],
    result: null,
  }));
  return { checked, altered };
}

function takingRoutes({ sanad, uploads, jobs, known }: Deps): Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/known-files',
      summary: 'Whether a file is on a list of what must not be passed on; asked before it leaves the machine',
      roles: STAFF,
      body: knownAsked,
      answer: knownTold,
      handle: async ({ body }) => ({ body: { known: known.holds(body) } }),
    }),
    route({
      method: 'post',
      path: '/v1/uploads',
      summary: 'Announces a file that will come in pieces',
      roles: STAFF,
      body: newUpload,
      answer: upload,
      handle: async ({ body }) => ({
        body: { id: await uploads.begin(body.size), at: 0, size: body.size },
        status: 201,
      }),
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/files',
      summary: 'Takes an uploaded file into a case as an exhibit; not taken when a stop rule holds',
      roles: STAFF,
      params: byId,
      body: newFile,
      answer: made,
      handle: async ({ caller, params, body }) => {
        if (body.stop.nudity || body.stop.minor) {
          await uploads.remove(body.upload).catch(() => {});
          throw fault(body.stop.minor ? 'stop-minor' : 'stop-nudity', 'not taken: a stop rule holds');
        }
        if (body.zone !== null && !isZone(body.zone)) throw fault('zone-unknown', 'no such time zone');
        await sanad.cases.file(params.id);
        const content = await uploads.content(body.upload);
        if ((await digestOf(content())) !== body.sha256) throw fault('upload-digest', 'the file arrived altered');
        await uploads.within(body.upload, async (file) => {
          await known.refuse(file).catch(async (refused) => {
            // what must not be passed on does not wait here for the day's sweep
            if (isFault(refused, 'known-file')) await uploads.remove(body.upload);
            throw refused;
          });
          await refuseForeign(file, sanad.spine.genesis.purpose, body.notTraining === true);
        });
        const { name, mediaType, source, zone, signature } = body;
        const facts = { zone, stop: body.stop, source, ...(body.notTraining ? { notTraining: true } : {}) };
        const exhibit = await sanad.exhibits.receive(caller, params.id, {
          name,
          mediaType,
          content: content(),
          origin: 'upload',
          note: source,
          facts,
          signature,
        });
        await uploads.remove(body.upload);
        return { body: exhibit, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/captures',
      summary: 'Captures a public page as an exhibit of the case',
      roles: STAFF,
      params: byId,
      body: newCapture,
      answer: captureJob,
      handle: async ({ caller, params, body }) => {
        await sanad.cases.file(params.id);
        return { body: jobs.find(jobs.start(caller, params.id, body))!, status: 201 };
      },
    }),
    route({
      method: 'get',
      path: '/v1/captures/{id}',
      summary: 'How a capture is getting on',
      roles: STAFF,
      params: byId,
      answer: captureJob,
      handle: async ({ params }) => {
        const job = jobs.find(params.id);
        if (!job) throw fault('capture-unknown', 'no such capture');
        return { body: job };
      },
    }),
  ];
}

async function digestOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const digest = createHash('sha256');
  for await (const piece of content) digest.update(piece);
  return digest.digest('hex');
}

function showingRoutes({ sanad }: Deps): Route[] {
  const find = async (id: string): Promise<FoundExhibit> => {
    const found = await sanad.exhibits.find(id);
    if (!found) throw fault('exhibit-unknown', 'there is no such exhibit');
    return found;
  };
  return [
    route({
      method: 'get',
      path: '/v1/exhibits/{id}/content',
      summary: 'The original as it was received',
      roles: STAFF,
      params: byId,
      handle: async ({ params }) => {
        const found = await find(params.id);
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
        const found = await find(params.id);
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
        const found = await find(params.id);
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
        const found = await find(params.id);
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
        const found = await find(params.id);
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

function changingRoutes({ sanad }: Deps): Route[] {
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
        const found = await exhibits.find(params.id);
        if (!found) throw fault('exhibit-unknown', 'there is no such exhibit');
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
        const found = await exhibits.find(params.id);
        if (!found) throw fault('exhibit-unknown', 'there is no such exhibit');
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

function mountPieces(app: OpenAPIHono, uploads: Uploads, identify: (context: Context) => Promise<Caller>): void {
  const declared = createRoute({
    method: 'put',
    path: '/v1/uploads/{id}',
    summary: 'A piece of a file, raw, at an offset, with its SHA-256',
    request: {
      params: byId,
      query: z.object({ offset: z.string(), digest: z.string() }),
      body: { content: { 'application/octet-stream': { schema: z.string() } } },
    },
    'x-roles': [...STAFF],
    middleware: [admitFirst(identify, ({ roles }) => STAFF.some((role) => roles.includes(role)))],
    responses: { 200: { description: 'How much has arrived', content: { 'application/json': { schema: upload } } } },
  });
  app.openapi(declared, (async (context: Context) => {
    const id = context.req.param('id')!;
    const offset = Number(context.req.query('offset'));
    if (!Number.isInteger(offset) || offset < 0) throw fault('request-invalid', 'an offset is needed');
    const { at, size } = await uploads.put(id, offset, await readPiece(context), context.req.query('digest') ?? '');
    return context.json({ id, at, size });
  }) as never);
}

async function readPiece(context: Context): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.length;
    if (size > MAX_PIECE) throw fault('request-too-large', 'a piece is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
