import { fault, isFault } from '@sanad/base/fault';
import type * as Seal from './seal.ts';

/** A server's answer that trying again will not change. */
export function isRefused(error: unknown, status?: number): boolean {
  return isFault(error, 'refused') && (status === undefined || error.detail['status'] === status);
}

/** Whether the limit over everybody is reached. */
export function isBusy(error: unknown): boolean {
  return isFault(error, 'busy');
}

const PIECE = 256 * 1024;
const PAUSES = [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 30_000, 30_000, 60_000];

/** Tries again while the network fails, so often at most; a refusal ends it. */
export async function persist<T>(
  act: () => Promise<T>,
  waiting: (why: unknown) => void,
  most = PAUSES.length,
): Promise<T> {
  for (let n = 0; ; n++) {
    try {
      return await act();
    } catch (error) {
      if (isRefused(error) || n >= most) throw error;
      waiting(error);
      await pause(PAUSES[n]!);
    }
  }
}

/**
 * Asks the portal. A limit and an error of ours are worth another try; so is work that is not known any more, since the
 * server began anew or the phone slept: the next try does its own. Everything else is a refusal.
 */
export async function ask(url: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...init, credentials: 'omit', cache: 'no-store' });
  const { ok, status } = answer;
  if (ok) return answer;
  if (status === 429) throw fault('busy', 'the limit over everybody is reached');
  if (status >= 500 || status === 403) throw fault('again', 'worth another try', { detail: { status } });
  throw fault('refused', 'refused', { detail: { status } });
}

/** Posts JSON with fresh work: work is good once, so each try does its own. */
export async function post(
  tools: typeof Seal,
  api: string,
  path: string,
  purpose: string,
  body: unknown,
): Promise<Response> {
  const challenge = await (await ask(`${api}/work/${purpose}`, { method: 'POST' })).json();
  return ask(`${api}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-work': await tools.work(challenge) },
    body: JSON.stringify(body),
  });
}

/** Sends sealed bytes piece by piece; after a loss it asks how much arrived and goes on from there. Answers the upload. */
export async function upload(
  tools: typeof Seal,
  api: string,
  bytes: Uint8Array,
  events: { readonly waiting: (why: unknown) => void; readonly progress: (share: number) => void },
): Promise<string> {
  const begun = await persist(() => post(tools, api, 'uploads', 'upload', { size: bytes.length }), events.waiting);
  const { upload: id } = (await begun.json()) as { upload: string };
  let at = 0;
  while (at < bytes.length) {
    at = await persist(async () => {
      const place = (await (await ask(`${api}/uploads/${id}`, {})).json()) as { at: number };
      if (place.at >= bytes.length) return place.at;
      const piece = bytes.slice(place.at, place.at + PIECE);
      const sent = await ask(`${api}/uploads/${id}?at=${place.at}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream', 'x-digest': tools.digestOf(piece) },
        body: piece,
      });
      return ((await sent.json()) as { at: number }).at;
    }, events.waiting);
    events.progress(at / bytes.length);
  }
  return id;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
