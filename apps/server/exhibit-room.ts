import path from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Caller, Route } from '@sanad/wire/route';
import type { Context } from 'hono';
import { createCaptureJobs } from './capture-jobs.ts';
import type { Sanad } from './compose.ts';
import { changingRoutes } from './exhibit-changing.ts';
import { showingRoutes } from './exhibit-showing.ts';
import { takingRoutes } from './exhibit-taking.ts';
import type { KnownFiles } from './known-files.ts';
import { mountPieces } from './upload-pieces.ts';
import { createUploads, MAX_STAFF_UPLOAD } from './uploads.ts';

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
  const timer = setInterval(() => {
    rehash(sanad).catch((error) => options.log(error, 'rehash'));
    uploads.sweep().catch((error) => options.log(error, 'uploads'));
  }, REHASH_EVERY);
  timer.unref();
  return {
    routes: [
      ...takingRoutes({ sanad, uploads, jobs, known: options.known }),
      ...showingRoutes(sanad),
      ...changingRoutes(sanad),
    ],
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
