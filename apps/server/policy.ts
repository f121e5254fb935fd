import { ROLES, type Role } from '@sanad/wire/common';
import type { Route } from '@sanad/wire/route';
import type { Scope } from '@sanad/wire/session';

type Grant = { readonly role: Role; readonly method: RegExp; readonly path: RegExp };

const READ = /^get$/;
const ANY = /^(get|post|put|delete)$/;
const TRIAGE =
  /^\/v1\/(queue|campaigns|posts|decisions|rulings|second-looks|alarms|searches|search|basket|links|proposals|words)(\/|$)/;

/** What belongs to every member of the staff whatever she is here for: her own account and the head of the ledger. */
const OWN = /^\/v1\/(session|ledger\/head|keys$|me\/)/;

/**
 * Rights beyond what a route names itself. A route names the roles that its room was made for; here stand the roles
 * whose work is a part of several rooms. Nothing is taken away here, and an administrator is given no content.
 */
const GRANTS: readonly Grant[] = [
  { role: 'analyst', method: ANY, path: TRIAGE },
  { role: 'analyst', method: READ, path: /^\/v1\/(offences|figures|channels)$/ },
  { role: 'statistician', method: READ, path: /^\/v1\/(figures|statistics|releases|ladder)(\/|$)/ },
  // Whoever opens names does not read reports.
  { role: 'custodian', method: READ, path: /^\/v1\/(desk\/keys|channels)$/ },
  { role: 'lawyer', method: READ, path: /^\/v1\/(reports|desk\/keys)$|^\/v1\/reports\/\{id\}$/ },
  { role: 'trainer', method: ANY, path: /^\/v1\/training(\/|$)/ },
  { role: 'trainee', method: ANY, path: /^\/v1\/training(\/(exercises|attempts|badges|record)(\/|$)|$)/ },
  { role: 'administrator', method: ANY, path: /^\/v1\/people(\/|$)/ },
  { role: 'administrator', method: READ, path: /^\/v1\/(keys|channels)$/ },
];

/** The roles that may call a route, in the order of the list of roles. */
export function rolesOf(route: Pick<Route, 'method' | 'path' | 'roles'>): Role[] {
  if (OWN.test(route.path) && !(route.method === 'get' && route.path === '/v1/keys')) return [...ROLES];
  return ROLES.filter(
    (role) =>
      route.roles.includes(role) ||
      GRANTS.some((grant) => grant.role === role && grant.method.test(route.method) && grant.path.test(route.path)),
  );
}

/** What a key of a program may ask for, scope by scope; everything else is refused, whatever its owner may. */
const SCOPES: Readonly<Record<Scope, readonly [method: RegExp, path: RegExp]>> = {
  'posts:write': [/^POST$/, /^\/v1\/batches$/],
  'reports:write': [/^POST$/, /^\/v1\/partner-reports$/],
  'posts:read': [/^GET$/, /^\/v1\/(queue|campaigns|posts)(\/|$)/],
  'cases:read': [/^GET$/, /^\/v1\/(cases|due)(\/|$)/],
  'figures:read': [/^GET$/, /^\/v1\/(figures|ledger\/head)$/],
  'calendar:read': [/^GET$/, /^\/v1\/calendar$/],
  'webhooks:read': [/^GET$/, /^\/v1\/webhooks$/],
};

export function scopesAllow(scopes: readonly Scope[], method: string, path: string): boolean {
  return scopes.some((scope) => SCOPES[scope][0].test(method) && SCOPES[scope][1].test(path));
}
