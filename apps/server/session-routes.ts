import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { fault } from '@sanad/base/fault';
import type { People } from '@sanad/services/people';
import type { Caller } from '@sanad/wire/route';
import { type Session, session as sessionShape, signIn } from '@sanad/wire/session';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Sessions, sameSecret } from './sessions.ts';

const COOKIE = 'sanad_session';

export type SessionDeps = {
  readonly sessions: Sessions;
  readonly people: People;
  readonly passwords: { verify(password: string, hash: string | null): Promise<boolean> };
  readonly place: Pick<Session, 'edition' | 'purpose' | 'installation' | 'engine'>;
  readonly madeUp: () => boolean;
  /** the secret of the 0600 token file in the data folder: whoever can read it works for the installation itself */
  readonly localToken: { readonly token: string; readonly person: string };
  readonly secureCookie: boolean;
};

/** Who asks: from the session cookie, or from the local token of the command line. */
export function identifyWith(deps: SessionDeps): (context: Context) => Promise<Caller> {
  return async (context) => {
    refuseForeign(context);
    const bearer = context.req.header('authorization');
    const person = bearer?.startsWith('Bearer ')
      ? sameSecret(bearer.slice(7), deps.localToken.token)
        ? deps.localToken.person
        : null
      : (deps.sessions.find(getCookie(context, COOKIE) ?? '')?.person ?? null);
    const known = person === null ? null : await deps.people.find(person);
    if (!known || known.revoked_at !== null) throw fault('session-required', 'nobody is signed in');
    const sessionId = deps.sessions.find(getCookie(context, COOKIE) ?? '')?.id ?? 'local';
    return { person: known.id, name: known.name, roles: known.roles, session: sessionId };
  };
}

/** Sign-in, sign-out, and who am I: the only routes that touch the cookie. */
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

  app.openapi(describe('post', 'Signs in by a one-time link, or by name and password'), (async (context: Context) => {
    refuseForeign(context);
    const wanted = signIn.safeParse(await context.req.json().catch(() => null));
    if (!wanted.success) throw fault('request-invalid', 'a token, or a name and a password');
    const person =
      'token' in wanted.data ? deps.sessions.redeemLink(wanted.data.token) : await checkPassword(wanted.data, deps);
    const { token, session } = deps.sessions.open(person);
    const maxAge = Math.floor((Date.parse(session.expires) - Date.now()) / 1000);
    setCookie(context, COOKIE, token, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      secure: deps.secureCookie,
      maxAge,
    });
    return context.json(await describeSession(person, session.expires, deps));
  }) as never);

  app.openapi(describe('get', 'Who is signed in, and where'), (async (context: Context) => {
    const caller = await identify(context);
    const session = deps.sessions.find(getCookie(context, COOKIE) ?? '');
    context.header('cache-control', 'no-store');
    return context.json(await describeSession(caller.person, session?.expires ?? new Date().toISOString(), deps));
  }) as never);

  app.openapi(describe('delete', 'Signs out'), ((context: Context) => {
    deps.sessions.close(getCookie(context, COOKIE) ?? '');
    setCookie(context, COOKIE, '', { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 0 });
    return context.json({});
  }) as never);
}

async function checkPassword(wanted: { name: string; password: string }, deps: SessionDeps): Promise<string> {
  const person = await deps.people.findByName(wanted.name);
  const right = await deps.passwords.verify(wanted.password, person?.password ?? null);
  deps.sessions.countTry(wanted.name, right);
  if (!person || !right || person.revoked_at !== null) throw fault('password-wrong', 'name or password is wrong');
  return person.id;
}

async function describeSession(id: string, expires: string, deps: SessionDeps): Promise<Session> {
  const person = await deps.people.find(id);
  if (!person) throw fault('session-required', 'the account is gone');
  const keys = await deps.people.keys(id);
  return {
    person: { id, name: person.name, roles: person.roles, language: person.language },
    keys: keys.map((key) => ({ id: key.id, publicKey: key.public_key, cosigned: key.cosigned_by !== null })),
    hasPassword: person.password !== null,
    ...deps.place,
    madeUp: deps.madeUp(),
    expires,
  };
}

/** Cookies are same-site; a browser that says the request comes from elsewhere is refused all the same. */
function refuseForeign(context: Context): void {
  const site = context.req.header('sec-fetch-site');
  const isNavigation = context.req.header('sec-fetch-mode') === 'navigate' && context.req.method === 'GET';
  if (site && site !== 'same-origin' && site !== 'none' && !isNavigation)
    throw fault('origin-foreign', 'the request comes from another site');
}
