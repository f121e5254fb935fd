import { fault } from '@sanad/base/fault';
import * as client from 'openid-client';
import { type Challenges, createChallenges } from './challenges.ts';
import type { Site } from './site.ts';

export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** what stands on the button */
  readonly name: string;
};
type Waiting = { readonly verifier: string; readonly nonce: string; readonly link: string | null };

/** Where the other system sends people back to. */
export const OIDC_BACK = '/v1/session/oidc/callback';

/** Sign-in through an account elsewhere (OpenID Connect, code flow with PKCE). */
export type Oidc = {
  readonly name: string;
  /** where to send the browser; `link` is the person who ties her account there to hers here */
  start(link: string | null): Promise<{ readonly url: string; readonly state: string }>;
  /** who came back, by issuer and subject */
  finish(url: URL): Promise<{ readonly issuer: string; readonly subject: string; readonly link: string | null }>;
};

export function createOidc(settings: OidcSettings, site: Site, now: () => number): Oidc {
  const waiting: Challenges<Waiting> = createChallenges(now);
  let known: Promise<client.Configuration> | null = null;
  const configuration = (): Promise<client.Configuration> => {
    known ??= discover(settings).catch((cause) => {
      known = null;
      throw fault('oidc-unreachable', 'the other system does not answer', { cause });
    });
    return known;
  };
  return {
    name: settings.name,
    start: async (link) => {
      const config = await configuration();
      const verifier = client.randomPKCECodeVerifier();
      const nonce = client.randomNonce();
      const state = waiting.hold({ verifier, nonce, link });
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: site.origin() + OIDC_BACK,
        scope: 'openid',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { url: url.href, state };
    },
    finish: async (url) => {
      const state = url.searchParams.get('state') ?? '';
      const { verifier, nonce, link } = waiting.take(state);
      const config = await configuration();
      const tokens = await client
        .authorizationCodeGrant(config, new URL(url.pathname + url.search, site.origin()), {
          pkceCodeVerifier: verifier,
          expectedNonce: nonce,
          expectedState: state,
          idTokenExpected: true,
        })
        .catch((cause) => {
          throw fault('oidc-refused', 'the other system did not vouch for anybody', { cause });
        });
      const claims = tokens.claims();
      if (!claims) throw fault('oidc-refused', 'the other system did not vouch for anybody');
      return { issuer: claims.iss, subject: claims.sub, link };
    },
  };
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const url = new URL(issuer);
  const isLocal = url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return client.discovery(
    url,
    clientId,
    clientSecret,
    undefined,
    isLocal ? { execute: [client.allowInsecureRequests] } : {},
  );
}
