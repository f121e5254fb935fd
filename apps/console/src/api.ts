import type { Problem } from '@sanad/wire/problem';
import { saveFile } from './save-file.ts';

/** What the server refused, with the words it said in the reader's language. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Said when an answer shows that nobody is signed in any more. */
export const SESSION_LOST = 'sanad-session-lost';

let language = 'ar';

export function speak(next: string): void {
  language = next;
}

const OFFLINE: Problem = { type: 'about:blank', title: 'offline', status: 0, code: 'offline' };

/** True when somebody changed the thing since it was read: what was typed is kept, and shown beside the new state. */
export function isConflict(error: unknown): boolean {
  return error instanceof Refused && (error.problem.status === 412 || error.problem.status === 409);
}

export type Answer<T> = { readonly body: T; readonly etag: string | null };

/** Reads from the server. */
export async function read<T>(path: string): Promise<Answer<T>> {
  return ask<T>(path, { method: 'GET' });
}

/** Sends to the server; the same `key` sent twice counts once. What `outlives` the page goes out though it is closed. */
export async function send<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  options: { readonly key?: string; readonly match?: string | null; readonly outlives?: boolean } = {},
): Promise<Answer<T>> {
  return ask<T>(path, {
    method,
    keepalive: options.outlives ?? false,
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      ...(options.key ? { 'idempotency-key': options.key } : {}),
      ...(options.match ? { 'if-match': options.match } : {}),
    },
  });
}

/** Fetches a file and hands it to the browser under its name. */
export async function download(path: string): Promise<void> {
  await fetchFile(path, { method: 'POST', headers: { 'accept-language': language } });
}

/** The same for a file that is made from what was typed. */
export async function downloadWith(path: string, body: unknown): Promise<void> {
  const headers = { 'accept-language': language, 'content-type': 'application/json' };
  await fetchFile(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** The bytes of a file, to be shown here. */
export async function fetchBlob(path: string): Promise<Blob> {
  return (await answerOf(path, { headers: { 'accept-language': language } })).blob();
}

async function answerOf(path: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(path, init).catch(() => null);
  if (!answer) throw new Refused(OFFLINE);
  if (!answer.ok) throw refusal(path, ((await answer.json().catch(() => null)) as Problem | null) ?? unsaid(answer));
  return answer;
}

/** A wrong password or code is refused in the same way as a lost session, but leaves the person where she is. */
function refusal(path: string, problem: Problem): Refused {
  if (problem.code === 'session-required' && path !== '/v1/session') dispatchEvent(new Event(SESSION_LOST));
  return new Refused(problem);
}

function unsaid(answer: Response): Problem {
  return { type: 'about:blank', title: answer.statusText, status: answer.status, code: 'unknown' };
}

async function fetchFile(path: string, init: RequestInit): Promise<void> {
  const answer = await answerOf(path, init);
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'sanad.zip';
  saveFile(await answer.blob(), name);
}

async function ask<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  let answer: Response;
  try {
    answer = await fetch(path, { ...init, headers: { 'accept-language': language, ...init.headers } });
  } catch {
    throw new Refused(OFFLINE);
  }
  const body = (await answer.json().catch(() => null)) as unknown;
  if (!answer.ok) throw refusal(path, (body as Problem | null) ?? unsaid(answer));
  return { body: body as T, etag: answer.headers.get('etag') };
}
