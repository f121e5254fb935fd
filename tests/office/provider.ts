import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A provider of OpenID Connect as small as can be: one client, one subject, RS256, PKCE checked. */
export async function startProvider(): Promise<{ url: string; close(): void }> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { nonce: string; challenge: string }>();
  const server = createServer(async (request, response) => {
    const at = new URL(request.url!, url);
    const json = (value: unknown): void =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (at.pathname === '/.well-known/openid-configuration')
      return json({
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (at.pathname === '/jwks')
      return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
    if (at.pathname === '/authorize') {
      const code = `c${codes.size}`;
      codes.set(code, { nonce: at.searchParams.get('nonce')!, challenge: at.searchParams.get('code_challenge')! });
      const back = new URL(at.searchParams.get('redirect_uri')!);
      back.search = new URLSearchParams({ code, state: at.searchParams.get('state')! }).toString();
      return void response.writeHead(302, { location: back.href }).end();
    }
    let text = '';
    for await (const piece of request) text += piece;
    const form = new URLSearchParams(text);
    const held = codes.get(form.get('code')!)!;
    const proof = createHash('sha256').update(form.get('code_verifier')!).digest('base64url');
    if (proof !== held.challenge) return void response.writeHead(400).end('{}');
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: url, sub: 'u-1', aud: 'sanad', iat: now, exp: now + 300, nonce: held.nonce };
    const head = [{ alg: 'RS256', kid: 'k' }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const signature = sign('sha256', Buffer.from(head.join('.')), privateKey).toString('base64url');
    json({ access_token: 'a', token_type: 'bearer', id_token: [...head, signature].join('.') });
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => server.close() };
}
