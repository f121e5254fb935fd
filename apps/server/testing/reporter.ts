import { createHash } from 'node:crypto';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** Speaks to the portal as its scripts do. */
export type Reporter = {
  work(purpose: string): Promise<string>;
  post<T>(path: string, purpose: string, body: unknown): Promise<{ status: number; body: T }>;
  postWith<T>(work: string, path: string, body: unknown): Promise<{ status: number; body: T }>;
  put(upload: string, at: number, piece: Uint8Array, digest?: string): Promise<{ at: number; code: string }>;
  at(upload: string): Promise<{ at: number }>;
};

export function createReporter(api: string): Reporter {
  const work = async (purpose: string): Promise<string> => {
    const challenge = (await (await fetch(`${api}/work/${purpose}`, { method: 'POST' })).json()) as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey });
    return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  };
  const postWith = async <T>(done: string, path: string, body: unknown): Promise<{ status: number; body: T }> => {
    const headers = { 'content-type': 'application/json', 'x-work': done };
    const answer = await fetch(`${api}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as T };
  };
  return {
    work,
    postWith,
    post: async (path, purpose, body) => postWith(await work(purpose), path, body),
    put: async (upload, at, piece, digest = createHash('sha256').update(piece).digest('hex')) => {
      const answer = await fetch(`${api}/uploads/${upload}?at=${at}`, {
        method: 'PUT',
        headers: { 'x-digest': digest },
        body: Buffer.from(piece),
      });
      return (await answer.json()) as { at: number; code: string };
    },
    at: async (upload) => (await (await fetch(`${api}/uploads/${upload}`)).json()) as { at: number },
  };
}
