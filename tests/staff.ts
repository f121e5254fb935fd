import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { CustodyHeads, CustodySigned } from '@sanad/wire/exhibit';
import { type Statement, statementText } from '@sanad/wire/statement';

/** A member of the staff who works over HTTP as the console does: session cookie, own key, signed statements. */
export type Staff = {
  readonly name: string;
  get<T>(path: string): Promise<{ status: number; body: T; etag: string | null }>;
  send<T>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: T; etag: string | null }>;
  bytes(path: string, body?: unknown): Promise<{ status: number; bytes: Uint8Array }>;
  /** any route, its answer as it comes */
  raw(method: string, path: string, body?: unknown): Promise<{ status: number; bytes: Buffer }>;
  fetch(path: string): Promise<{ status: number; bytes: Uint8Array }>;
  /** posts JSON Lines */
  lines(path: string, lines: Uint8Array): Promise<{ status: number; code: string | undefined }>;
  put(path: string, piece: Uint8Array): Promise<{ status: number }>;
  sign(statement: Statement): { key: string; value: string };
};

/** Signs in by a one-time link and enrols a fresh key. */
export async function signIn(url: string, token: string, name: string): Promise<Staff> {
  const answer = await fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) throw new Error(`sign-in failed: ${await answer.text()}`);
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
  const keys = generateKeyPairSync('ed25519');
  const staff = staffOf(url, cookie, name, keys.privateKey);
  const jwk = keys.publicKey.export({ format: 'jwk' });
  const publicKey = Buffer.from(jwk.x!, 'base64url').toString('base64');
  const proof = signText(keys.privateKey, statementText({ kind: 'key.enrolled', publicKey }));
  const enrolled = await staff.send<{ id: string }>('POST', '/v1/keys', { publicKey, proof });
  if (enrolled.status !== 201) throw new Error(`key not enrolled: ${JSON.stringify(enrolled.body)}`);
  return {
    ...staff,
    sign: (statement) => ({ key: enrolled.body.id, value: signText(keys.privateKey, statementText(statement)) }),
  };
}

function staffOf(url: string, cookie: string, name: string, _key: KeyObject): Staff {
  const request = async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const ask = (): Promise<Response> =>
      fetch(url + path, {
        method,
        headers: { cookie, 'content-type': 'application/json', 'accept-language': 'ar', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    // A connection that stood idle while the server worked long may just be closing: what changes nothing is asked again.
    const answer = method === 'GET' ? await ask().catch(ask) : await ask();
    return { status: answer.status, body: (await answer.json()) as T, etag: answer.headers.get('etag') };
  };
  return {
    name,
    get: (path) => request('GET', path),
    send: (method, path, body, headers) => request(method, path, body, headers),
    bytes: async (path, body) => {
      const json = { cookie, 'content-type': 'application/json' };
      const sent = body === undefined ? { headers: { cookie } } : { headers: json, body: JSON.stringify(body) };
      const answer = await fetch(url + path, { method: 'POST', ...sent });
      return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
    },
    raw: async (method, path, body) => {
      const headers = { cookie, 'content-type': 'application/json', 'if-match': '"0"' };
      const sent = body === undefined || method === 'GET' ? {} : { body: JSON.stringify(body) };
      const answer = await fetch(url + path, { method, headers, ...sent });
      return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
    },
    fetch: async (path) => {
      const answer = await fetch(url + path, { headers: { cookie } });
      return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
    },
    lines: async (path, lines) => {
      const headers = { cookie, 'content-type': 'application/jsonl' };
      const answer = await fetch(url + path, { method: 'POST', headers, body: Buffer.from(lines) });
      return { status: answer.status, code: ((await answer.json()) as { code?: string }).code };
    },
    put: async (path, piece) => {
      const answer = await fetch(url + path, { method: 'PUT', headers: { cookie }, body: Buffer.from(piece) });
      await answer.arrayBuffer();
      return { status: answer.status };
    },
    sign: () => {
      throw new Error('no key yet');
    },
  };
}

function signText(key: KeyObject, text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), key).toString('base64');
}

/** What the console signs before an export to somebody; with `to` null, before the exhibits are hashed again. */
export async function signExport(
  staff: Staff,
  caseId: string,
  to: string | null,
  without: readonly string[] = [],
): Promise<CustodySigned> {
  const { items } = (await staff.get<CustodyHeads>(`/v1/cases/${caseId}/custody`)).body;
  const signatures = items.flatMap(({ exhibit, sha256, n }) =>
    (['verify', 'export'] as const)
      .filter((action) => action === 'verify' || (to !== null && !without.includes(exhibit)))
      .map((action, i) => {
        const act = { exhibit, action, n: n + i };
        return {
          ...staff.sign({ kind: 'custody.acted', ...act, sha256, to: action === 'verify' ? null : to }),
          ...act,
        };
      }),
  );
  return { signatures };
}
