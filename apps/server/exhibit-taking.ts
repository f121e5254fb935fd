import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { fault, isFault } from '@sanad/base/fault';
import { isZone } from '@sanad/platform/chats/zone';
import { captureJob, newCapture, newFile, newUpload, upload } from '@sanad/wire/exhibit';
import { knownAsked, knownTold } from '@sanad/wire/known-files';
import { type Route, route } from '@sanad/wire/route';
import type { CaptureJobs } from './capture-jobs.ts';
import type { Sanad } from './compose.ts';
import type { KnownFiles } from './known-files.ts';
import { refuseForeign } from './range-door.ts';
import type { Uploads } from './uploads.ts';

type Deps = {
  readonly sanad: Sanad;
  readonly uploads: Uploads;
  readonly jobs: CaptureJobs;
  readonly known: KnownFiles;
};

const STAFF = ['investigator', 'supervisor'] as const;
const byId = z.object({ id: z.string() });
const made = z.object({ id: z.string(), number: z.string() });

/** Files come in: announced, in pieces, or taken from a public page. */
export function takingRoutes({ sanad, uploads, jobs, known }: Deps): Route[] {
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
