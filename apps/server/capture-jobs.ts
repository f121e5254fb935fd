import { isFault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import { capture } from '@sanad/platform/capture/capture';
import { NO_CONTEXT } from '@sanad/platform/capture/record';
import { captureSigner } from '@sanad/platform/capture/signer';
import { VISIT } from '@sanad/platform/capture/visit';
import { requestTimestamp } from '@sanad/platform/tsa';
import type { Caller } from '@sanad/wire/route';
import type { Sanad } from './compose.ts';
import { purposeOf, sourceOf } from './range-door.ts';

export type CaptureJob = {
  readonly job: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly code: string | null;
  readonly exhibit: string | null;
};

export type CaptureWish = {
  readonly url: string;
  readonly legalBasis: string;
  readonly authorisation: string;
  readonly note: string;
};

/** Captures on their way: passing state. One at a time, so that a machine of an office bears it. */
export type CaptureJobs = {
  readonly start: (caller: Caller, caseId: string, wish: CaptureWish) => string;
  readonly find: (job: string) => CaptureJob | null;
  readonly settled: () => Promise<void>;
};

const KEPT = 200;

export function createCaptureJobs(
  sanad: Sanad,
  options: {
    readonly folder: string;
    readonly allow: readonly string[];
    readonly log: (error: unknown, where: string) => void;
  },
): CaptureJobs {
  const jobs = new Map<string, CaptureJob>();
  let line: Promise<void> = Promise.resolve();
  const run = async (job: string, caller: Caller, caseId: string, wish: CaptureWish): Promise<void> => {
    try {
      const exhibit = await take(sanad, options, caller, caseId, wish);
      jobs.set(job, { job, state: 'done', code: null, exhibit });
    } catch (thrown) {
      if (!isFault(thrown)) options.log(thrown, 'capture');
      jobs.set(job, { job, state: 'failed', code: isFault(thrown) ? thrown.code : 'internal', exhibit: null });
    }
  };
  return {
    start: (caller, caseId, wish) => {
      const job = sanad.newId('job');
      jobs.set(job, { job, state: 'running', code: null, exhibit: null });
      for (const old of [...jobs.keys()].slice(0, Math.max(0, jobs.size - KEPT))) jobs.delete(old);
      line = line.then(() => run(job, caller, caseId, wish));
      return job;
    },
    find: (job) => jobs.get(job) ?? null,
    settled: () => line,
  };
}

async function take(
  sanad: Sanad,
  { folder, allow }: { readonly folder: string; readonly allow: readonly string[] },
  caller: Caller,
  caseId: string,
  wish: CaptureWish,
): Promise<string> {
  const tsa = process.env['SANAD_TSA'];
  const context = {
    ...NO_CONTEXT,
    case_ref: caseId,
    capturer_id: caller.person,
    capturer_role: caller.roles[0] ?? 'investigator',
    legal_basis: wish.legalBasis,
    authorisation_ref: wish.authorisation || null,
    observed_context_note: wish.note || null,
  };
  const tools = {
    signer: await captureSigner(folder),
    version: '0.1.0',
    timestamp: tsa ? (digest: Uint8Array) => requestTimestamp(tsa, digest) : null,
  };
  const { record, wacz } = await capture(wish.url, { ...VISIT, allow }, context, tools);
  // Anybody can write the range's mark on a page: nothing is refused over it, but whoever reads the capture is told.
  const isMarked = sanad.spine.genesis.purpose === 'real' && (await purposeOf(sourceOf(wacz.content))) === 'training';
  const notes = isMarked ? [...record.notes, { code: 'training-mark', detail: {} }] : record.notes;
  const host = new URL(record.final_url || wish.url).hostname;
  const made = await sanad.exhibits.receive(caller, caseId, {
    name: `${host}-${record.capture_start_utc.replace(/\D/g, '').slice(0, 14)}.wacz`,
    mediaType: 'application/wacz+zip',
    content: wacz.content,
    origin: 'capture',
    note: wish.url.slice(0, 4000),
    facts: { ...record, notes } as unknown as Json,
    signature: null,
  });
  return made.id;
}
