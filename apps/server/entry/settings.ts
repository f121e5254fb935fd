import { fault } from '@sanad/base/fault';
import type { Tls } from '../listen.ts';
import type { OidcSettings } from './oidc.ts';

export type EntrySettings = {
  /** the address browsers use, when it is not this machine's own name */
  readonly origin?: string;
  readonly oidc?: OidcSettings;
  /** files of the certificate and its key; without them the server speaks plainly and listens to this machine */
  readonly tls?: Tls;
};

/** How people get in, from the environment: SANAD_ORIGIN, SANAD_OIDC_ISSUER, _CLIENT, _SECRET, _NAME. */
export function entrySettings(env: Readonly<Record<string, string | undefined>>): EntrySettings {
  const origin = env['SANAD_ORIGIN'];
  if (origin !== undefined && !/^https:\/\/[^/]+\/?$|^http:\/\/localhost(:\d+)?\/?$/.test(origin))
    throw fault('usage-setting', 'SANAD_ORIGIN is https:// and a host, or http://localhost');
  const issuer = env['SANAD_OIDC_ISSUER'];
  const clientId = env['SANAD_OIDC_CLIENT'];
  const clientSecret = env['SANAD_OIDC_SECRET'];
  if (issuer !== undefined && (!clientId || !clientSecret))
    throw fault('usage-setting', 'SANAD_OIDC_ISSUER needs SANAD_OIDC_CLIENT and SANAD_OIDC_SECRET');
  const [cert, key] = [env['SANAD_TLS_CERT'], env['SANAD_TLS_KEY']];
  if ((cert === undefined) !== (key === undefined))
    throw fault('usage-setting', 'SANAD_TLS_CERT and SANAD_TLS_KEY go together');
  return {
    ...(cert && key ? { tls: { cert, key } } : {}),
    ...(origin ? { origin } : {}),
    ...(issuer && clientId && clientSecret
      ? { oidc: { issuer, clientId, clientSecret, name: env['SANAD_OIDC_NAME'] ?? new URL(issuer).hostname } }
      : {}),
  };
}
