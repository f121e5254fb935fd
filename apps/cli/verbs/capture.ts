import { existsSync } from 'node:fs';
import { fault } from '@sanad/base/fault';
import { type Captured, capture } from '@sanad/platform/capture/capture';
import { type CaptureContext, NO_CONTEXT } from '@sanad/platform/capture/record';
import { captureSigner } from '@sanad/platform/capture/signer';
import { VISIT, type VisitOptions } from '@sanad/platform/capture/visit';
import { requestTimestamp } from '@sanad/platform/tsa';
import { findPlace } from '@sanad/server/places';
import { dataFolder } from '../data-folder.ts';
import { ask } from '../local.ts';
import { isMessage, say, tell } from '../talk.ts';
import { writeCapture } from '../write-capture.ts';
import { seal } from './seal.ts';

export type CaptureVerbOptions = {
  readonly out: string;
  readonly data: string | undefined;
  readonly seal?: string;
  readonly allow?: readonly string[];
  readonly allowPrivate?: boolean;
  readonly mostBytes?: string;
  readonly quietMs?: string;
  readonly legalBasis?: string;
  readonly authorisation?: string;
  readonly note?: string;
  readonly country?: string;
  readonly tsa?: string;
  readonly case?: string;
};

/** `sanad capture URL`: writes the archive and what goes with it, prints the record; 0 also for a page that never rests. */
export async function captureVerb(url: string, options: CaptureVerbOptions): Promise<number> {
  const folder = dataFolder(options.data);
  if (options.case) return captureInto(options.case, url, folder, options);
  const tsa = options.tsa ?? process.env['SANAD_TSA'];
  const made = await capture(url, visitOptions(options), contextOf(options), {
    signer: await captureSigner(existsSync(folder) ? folder : null),
    version: '0.1.0',
    timestamp: tsa ? (digest) => requestTimestamp(tsa, digest) : null,
  });
  const written = await writeCapture(options.out, made);
  process.stdout.write(`${JSON.stringify(made.record)}\n`);
  tell('capture-done', { file: written[0], count: made.record.notes.length });
  for (const note of made.record.notes) tellRemark(note);
  if (options.seal) await seal(written, { out: options.seal, data: options.data });
  return 0;
}

function visitOptions(options: CaptureVerbOptions): VisitOptions {
  return {
    ...VISIT,
    allow: options.allowPrivate ? ['0.0.0.0/0', '::/0'] : [...(options.allow ?? []), ...operatorAllows(process.env)],
    ...(options.mostBytes ? { mostBytes: numberOf(options.mostBytes) } : {}),
    ...(options.quietMs ? { quietMs: numberOf(options.quietMs) } : {}),
  };
}

function contextOf(options: CaptureVerbOptions): CaptureContext {
  return {
    ...NO_CONTEXT,
    legal_basis: options.legalBasis ?? null,
    authorisation_ref: options.authorisation ?? null,
    observed_context_note: options.note ?? null,
    network_vantage: options.country ?? null,
  };
}

/** In words where there are any, with the code by which the record has it. */
function tellRemark({ code, detail }: Captured['record']['notes'][number]): void {
  const key = `capture-note-${code}`;
  const text = isMessage(key) ? say(key, detail) : `${code} ${JSON.stringify(detail)}`;
  tell('capture-note', { text, code });
}

function operatorAllows(env: NodeJS.ProcessEnv): string[] {
  return (env['SANAD_CAPTURE_ALLOW'] ?? '').split(/[ ,]+/).filter((one) => one !== '');
}

function numberOf(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw fault('usage-number', 'a whole number is needed', { detail: { text } });
  return value;
}

type Job = { readonly job: string; readonly state: 'running' | 'done' | 'failed'; readonly code: string | null };

/** Through the running server: the capture becomes an exhibit of the case. */
async function captureInto(caseId: string, url: string, folder: string, options: CaptureVerbOptions): Promise<number> {
  const place = await findPlace(folder);
  if (!place) throw fault('server-unreachable', 'a case is in the keeping of a running server');
  if (!options.legalBasis) throw fault('usage-legal-basis', '--case needs --legal-basis');
  const body = {
    url,
    legalBasis: options.legalBasis,
    authorisation: options.authorisation ?? '',
    note: options.note ?? '',
  };
  let job = await ask<Job>(place, `/v1/cases/${caseId}/captures`, { method: 'POST', body: JSON.stringify(body) });
  while (job.state === 'running') {
    await new Promise((done) => setTimeout(done, 500));
    job = await ask<Job>(place, `/v1/captures/${job.job}`);
  }
  if (job.state === 'failed')
    throw fault(job.code ?? 'internal', 'the capture failed', { detail: { url, host: url, address: '', reason: '' } });
  process.stdout.write(`${JSON.stringify(job)}\n`);
  return 0;
}
