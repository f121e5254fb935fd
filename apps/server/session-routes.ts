import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { fault, isFault } from '@sanad/base/fault';
import type { People } from '@sanad/services/people';
import type { Caller } from '@sanad/wire/route';
import { ceremony, type Session, type SignIn, session as sessionShape, signIn, ways } from '@sanad/wire/session';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { digestOfToken } from './compose.ts';
import type { Oidc } from './entry/oidc.ts';
import type { Passkeys } from './entry/passkeys.ts';
import type { Site } from './entry/site.ts';
import type { Totps } from './entry/totp.ts';
import type { Tries } from './entry/tries.ts';
import { scopesAllow } from './policy.ts';
import { deviceOf, type Sessions, sameSecret } from './sessions.ts';

const STATE = 'sanad_oidc';
const YEAR = 365 * 24 * 3600;

export type SessionDeps = {
  readonly sessions: Sessions;
  readonly people: People;
  readonly passwords: { verify(password: string, hash: string | null): Promise<boolean> };
  readonly passkeys: Passkeys;
  readonly totps: Totps;
  readonly tries: Tries;
  readonly site: Site;
  readonly oidc: Oidc | null;
  readonly place: Pick<Session, 'edition' | 'purpose' | 'installation' | 'engine'>;
  readonly madeUp: () => boolean;
  /** the secret of the 0600 token file in the data folder: whoever can read it works for the installation itself */
  readonly localToken: { readonly token: string; readonly person: string };
};
type Entered = { readonly person: string; readonly way: Way; readonly passkey?: string; readonly counter?: number };
type Cookies = { readonly session: string; readonly device: string };
type Way = Parameters<People['credentials']['noteEntrance']>[1]['way'];

/**
 * A browser gives the same cookies to every port of a machine: a range has names of its own, so that whoever enters one
 * stays signed in at her real desk.
 */
function cookiesOf({ place }: SessionDeps): Cookies {
  const stem = place.purpose === 'training' ? 'sanad_range' : 'sanad';
  return { session: `${stem}_session`, device: `${stem}_device` };
}

/** Who asks: from the session cookie, the local token of the command line, or an API key. */
export function identifyWith(deps: SessionDeps): (context: Context) => Promise<Caller> {
  return async (context) => {
    refuseForeign(context);
    const header = context.req.header('authorization');
    if (header?.startsWith('Bearer ')) return bearer(header.slice(7), context, deps);
    // A calendar cannot send a header: its address carries a key, which opens nothing but the calendar.
    const feed = context.req.path === '/v1/calendar' ? context.req.query('key') : undefined;
    if (feed?.startsWith('sanad_')) return bearer(feed, context, deps);
    const session = deps.sessions.find(getCookie(context, cookiesOf(deps).session) ?? '');
    const known = session === null ? null : await deps.people.find(session.person);
    if (!session || !known || known.revoked_at !== null) throw fault('session-required', 'nobody is signed in');
    return { person: known.id, name: known.name, roles: known.roles, session: session.id, way: session.way };
  };
}

async function bearer(token: string, context: Context, deps: SessionDeps): Promise<Caller> {
  if (sameSecret(token, deps.localToken.token)) {
    const known = await deps.people.find(deps.localToken.person);
    if (known) return { person: known.id, name: known.name, roles: known.roles, session: 'local', way: 'local' };
  }
  const key = token.startsWith('sanad_') ? await deps.people.apiKey(digestOfToken(token)) : null;
  const owner = key === null ? null : await deps.people.find(key.person);
  if (!key || !owner || owner.revoked_at !== null) throw fault('session-required', 'nobody is signed in');
  if (!scopesAllow(key.scopes, context.req.method, context.req.path))
    throw fault('scope-missing', 'the key does not allow this');
  return { person: owner.id, name: `${owner.name} (${key.name})`, roles: owner.roles, session: key.id, way: 'key' };
}

/** Sign-in, sign-out, and who am I: the only routes that touch the cookies. */
export function mountSession(app: OpenAPIHono, deps: SessionDeps): void {
  const identify = identifyWith(deps);
  const describe = (method: 'get' | 'post' | 'delete', summary: string) =>
    createRoute({
      method,
      path: '/v1/session',
      summary,
      ...(method === 'post' ? { request: { body: { content: { 'application/json': { schema: signIn } } } } } : {}),
      responses: { 200: { description: summary, content: { 'application/json': { schema: sessionShape } } } },
    });

  app.openapi(describe('post', 'Signs in by a one-time link, by name and password, or by a passkey'), (async (
    context: Context,
  ) => {
    refuseForeign(context);
    const wanted = signIn.safeParse(await context.req.json().catch(() => null));
    if (!wanted.success) throw fault('request-invalid', 'a token, a name and a password, or a passkey');
    const entered = await enter(wanted.data, getCookie(context, cookiesOf(deps).device), deps);
    return context.json(await open(context, entered, deps));
  }) as never);

  app.openapi(describe('get', 'Who is signed in, and where'), (async (context: Context) => {
    const caller = await identify(context);
    const session = deps.sessions.find(getCookie(context, cookiesOf(deps).session) ?? '');
    context.header('cache-control', 'no-store');
    return context.json(await describeSession(caller, session?.expires ?? new Date().toISOString(), deps));
  }) as never);

  app.openapi(describe('delete', 'Signs out'), ((context: Context) => {
    deps.sessions.close(getCookie(context, cookiesOf(deps).session) ?? '');
    setCookie(context, cookiesOf(deps).session, '', { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 0 });
    return context.json({});
  }) as never);

  const open200 = (schema: typeof ways | typeof ceremony, summary: string) => ({
    200: { description: summary, content: { 'application/json': { schema } } },
  });
  const waysSummary = 'What the page of sign-in offers';
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/session/ways',
      summary: waysSummary,
      responses: open200(ways, waysSummary),
    }),
    ((context: Context) =>
      context.json({
        passkeyHost: deps.site.host(),
        passkeyOrigin: deps.site.origin(),
        oidc: deps.oidc?.name ?? null,
      })) as never,
  );
  const asked = 'What the browser is asked in order to sign in with a passkey';
  app.openapi(
    createRoute({ method: 'post', path: '/v1/session/passkey', summary: asked, responses: open200(ceremony, asked) }),
    (async (context: Context) => {
      refuseForeign(context);
      return context.json(await deps.passkeys.ask());
    }) as never,
  );
  if (deps.oidc) mountOidc(app, deps, deps.oidc);
}

function mountOidc(app: OpenAPIHono, deps: SessionDeps, oidc: Oidc): void {
  const cookie = { httpOnly: true, sameSite: 'Lax', path: '/v1/session/oidc', secure: isSecure(deps) } as const;
  const sendOff = async (context: Context, link: string | null): Promise<Response> => {
    return told(context, async () => {
      const { url, state } = await oidc.start(link);
      setCookie(context, STATE, state, { ...cookie, maxAge: 300 });
      return context.redirect(url);
    });
  };
  app.get('/v1/session/oidc', (context) => sendOff(context, null));
  app.get('/v1/session/oidc/link', async (context) => {
    const caller = await identifyWith(deps)(context);
    return sendOff(context, caller.person);
  });
  app.get('/v1/session/oidc/callback', async (context) => {
    const state = getCookie(context, STATE);
    setCookie(context, STATE, '', { ...cookie, maxAge: 0 });
    return told(context, async () => {
      const url = new URL(context.req.url);
      if (!state || state !== url.searchParams.get('state')) throw fault('oidc-refused', 'another browser began this');
      const { issuer, subject, link } = await oidc.finish(url);
      if (link !== null) {
        await deps.people.credentials.link(link, { issuer, subject });
        return sameSitePage(context, '/me');
      }
      const person = await deps.people.credentials.findLinked(issuer, subject);
      if (person === null) throw fault('oidc-unlinked', 'this account stands for nobody here');
      await open(context, { person, way: 'oidc' }, deps);
      return sameSitePage(context, '/queue');
    });
  });
}

/** A person who follows links reads a refusal on the page where she can try again, not as data. */
async function told(context: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (thrown) {
    if (!isFault(thrown) || !thrown.public) throw thrown;
    return sameSitePage(context, `/me?refused=${encodeURIComponent(thrown.code)}`);
  }
}

/** A strict cookie does not follow a redirect from elsewhere; a page of our own that goes on does carry it. */
function sameSitePage(context: Context, to: string): Response {
  context.header('cache-control', 'no-store');
  return context.html(
    `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${to}"><title>سند</title>`,
  );
}

async function enter(wanted: SignIn, cookie: string | undefined, deps: SessionDeps): Promise<Entered> {
  if ('token' in wanted) return { person: deps.sessions.redeemLink(wanted.token), way: 'link' };
  if ('passkey' in wanted) return { ...(await deps.passkeys.check(wanted.challenge, wanted.passkey)), way: 'passkey' };
  const person = await deps.people.findByName(wanted.name);
  deps.tries.admit(wanted.name, person?.id ?? null, cookie);
  const failed = (): void => deps.tries.failed(wanted.name, person?.id ?? null, cookie);
  const right = await deps.passwords.verify(wanted.password, person?.password ?? null);
  if (!person || !right || person.revoked_at !== null) {
    failed();
    throw fault('password-wrong', 'name or password is wrong');
  }
  if (person.totp !== null) {
    if (wanted.code === undefined) throw fault('totp-required', 'a code from the generator is needed as well');
    if (!deps.totps.check(person.id, person.totp, wanted.code)) {
      failed();
      throw fault('totp-wrong', 'the code is wrong');
    }
  }
  return { person: person.id, way: 'password' };
}

/** Opens the session, records who came in and how, and sets the cookies. */
async function open(context: Context, entered: Entered, deps: SessionDeps): Promise<Session> {
  const { person, ...how } = entered;
  const known = await deps.people.find(person);
  if (!known || known.revoked_at !== null) throw fault('session-required', 'the account is closed');
  const device = deviceOf(context.req.header('user-agent'));
  await deps.people.credentials.noteEntrance(person, { ...how, device });
  const { token, session } = deps.sessions.open(person, { way: how.way, device });
  const cookie = { httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure(deps) } as const;
  setCookie(context, cookiesOf(deps).session, token, { ...cookie, maxAge: secondsUntil(session.expires) });
  setCookie(context, cookiesOf(deps).device, deps.tries.newCookie(person), {
    ...cookie,
    path: '/v1/session',
    maxAge: YEAR,
  });
  const caller = { person, name: known.name, roles: known.roles, session: session.id, way: how.way };
  return describeSession(caller, session.expires, deps);
}

async function describeSession(caller: Caller, expires: string, deps: SessionDeps): Promise<Session> {
  const id = caller.person;
  const person = await deps.people.find(id);
  if (!person) throw fault('session-required', 'the account is gone');
  const keys = await deps.people.keys(id);
  return {
    person: { id, name: person.name, roles: person.roles, language: person.language },
    keys: keys.map((key) => ({
      id: key.id,
      publicKey: key.public_key,
      cosigned: key.cosigned_by !== null,
      revoked: key.revoked_at !== null,
    })),
    unnamed: deps.people.isUnnamed(person),
    hasPassword: person.password !== null,
    hasTotp: person.totp !== null,
    linked: (await deps.people.credentials.links(id)).length > 0,
    way: caller.way,
    ...deps.place,
    madeUp: deps.madeUp(),
    expires,
  };
}

function isSecure(deps: SessionDeps): boolean {
  return deps.site.origin().startsWith('https:');
}

function secondsUntil(expires: string): number {
  return Math.floor((Date.parse(expires) - Date.now()) / 1000);
}

/** Cookies are same-site; a browser that says the request comes from elsewhere is refused all the same. */
function refuseForeign(context: Context): void {
  const site = context.req.header('sec-fetch-site');
  const isNavigation = context.req.header('sec-fetch-mode') === 'navigate' && context.req.method === 'GET';
  if (site && site !== 'same-origin' && site !== 'none' && !isNavigation)
    throw fault('origin-foreign', 'the request comes from another site');
}
