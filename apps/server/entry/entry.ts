import { passwords } from '@sanad/platform/passwords';
import type { People } from '@sanad/services/people';
import type { Route } from '@sanad/wire/route';
import { meRoutes } from '../me-routes.ts';
import type { SessionDeps } from '../session-routes.ts';
import type { Sessions } from '../sessions.ts';
import { deviceSecret } from './device-secret.ts';
import { createOidc } from './oidc.ts';
import { createPasskeys } from './passkeys.ts';
import type { EntrySettings } from './settings.ts';
import { siteOf } from './site.ts';
import { createTotps } from './totp.ts';
import { createTries } from './tries.ts';

export type Entry = {
  readonly routes: readonly Route[];
  readonly deps: Pick<
    SessionDeps,
    'sessions' | 'people' | 'passwords' | 'passkeys' | 'totps' | 'tries' | 'site' | 'oidc'
  >;
};

/** The ways in, built once from the settings. */
export function openEntry(
  people: People,
  sessions: Sessions,
  given: { readonly folder: string; readonly settings: EntrySettings; readonly port: () => number },
): Entry {
  const site = siteOf(given.settings.origin, given.port);
  const totps = createTotps(Date.now);
  const passkeys = createPasskeys(people.credentials, site, Date.now);
  const tries = createTries(deviceSecret(given.folder), Date.now);
  const oidc = given.settings.oidc ? createOidc(given.settings.oidc, site, Date.now) : null;
  return {
    routes: meRoutes({ people, sessions, passkeys, totps }),
    deps: { sessions, people, passwords, passkeys, totps, tries, site, oidc },
  };
}
