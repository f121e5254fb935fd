import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { fault, isFault } from '@sanad/base/fault';
import { problem } from '@sanad/wire/problem';
import type { BytesAnswer, Caller, Route } from '@sanad/wire/route';
import type { Context, Next } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Answers } from './answers.ts';
import { limitedBody } from './body-size.ts';
import { rolesOf } from './policy.ts';
import { chooseLanguage, type Fields, problemOf } from './problems.ts';
import type { Reads } from './reads.ts';
import { isTold, type Refusals } from './refusals.ts';

const JSON_LIMIT = 1024 * 1024;

export type HttpDeps = {
  readonly routes: readonly Route[];
  /** who asks, from cookie or bearer token; throws `session-required` */
  readonly identify: (context: Context) => Promise<Caller>;
  readonly reads: Reads;
  readonly refusals: Refusals;
  /** answers already given under an Idempotency-Key */
  readonly answers: Answers;
  readonly log: (error: unknown, path: string) => void;
  /** refuses a person to whom the case of the path is closed, whatever room the route belongs to */
  readonly guardCase: (id: string, caller: Caller) => Promise<void>;
  /** the case that an exhibit of the path belongs to */
  readonly caseOfExhibit: (id: string) => Promise<string | null>;
};

/** The API as HTTP: every route is checked for role, shape, version and origin in the same order. */
export function createHttp(deps: HttpDeps): OpenAPIHono {
  const app = new OpenAPIHono();
  app.onError((error, context) => sendProblem(context, told(error), deps.log));
  app.notFound((context) => sendProblem(context, fault('route-unknown', 'no such route'), deps.log));
  for (const declared of deps.routes) mount(app, declared, deps);
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Sanad', version: '1', description: 'From the post to the parliament' },
  });
  return app;
}

/** A body that is no JSON is a fault of whoever sent it. */
function told(error: Error): Error {
  if (!(error instanceof HTTPException) || error.status >= 500) return error;
  return fault('request-invalid', 'the request does not fit its shape', { cause: error });
}

/** Answers with the problem that stands for an error. */
export function sendProblem(context: Context, error: unknown, log: HttpDeps['log'], fields?: Fields): Response {
  if (!isFault(error)) log(error, context.req.path);
  const body = problemOf(error, chooseLanguage(context.req.header('accept-language')), fields);
  return context.body(JSON.stringify(body), body.status as 400, {
    'content-type': 'application/problem+json; charset=utf-8',
  });
}

/** Answers that a request does not fit its shape, and where. */
export function sendUnfit(context: Context, issues: readonly z.core.$ZodIssue[]): Response {
  const fields = issues.map((issue) => ({ path: issue.path.join('.'), message: issue.code }));
  return sendProblem(context, fault('request-invalid', 'the request does not fit its shape'), () => {}, fields);
}

function mount(app: OpenAPIHono, declared: Route, deps: HttpDeps): void {
  const write = declared.method !== 'get';
  const openapi = createRoute({
    method: declared.method,
    path: declared.path,
    summary: declared.summary,
    request: {
      ...(declared.params ? { params: declared.params as z.ZodObject } : {}),
      ...(declared.query ? { query: declared.query as z.ZodObject } : {}),
      ...(declared.body
        ? {
            body: {
              required: !declared.body.safeParse(undefined).success,
              content: { 'application/json': { schema: declared.body } },
            },
          }
        : {}),
      headers: z.object({
        ...(declared.match ? { 'if-match': z.string().optional() } : {}),
        ...(write ? { 'idempotency-key': z.string().max(100).optional() } : {}),
        'accept-language': z.string().optional(),
      }),
    },
    'x-roles': rolesOf(declared),
    middleware: [
      async (context: Context, next: Next) => {
        callers.set(context.req.raw, await admit(context, declared, deps));
        await next();
      },
    ],
    responses: {
      200: declared.answer
        ? { description: declared.summary, content: { 'application/json': { schema: declared.answer } } }
        : { description: declared.summary },
      default: { description: 'Problem', content: { 'application/problem+json': { schema: problem } } },
    },
  });
  app.use(
    openapi.getRoutingPath(),
    limitedBody(JSON_LIMIT, (context) =>
      sendProblem(context, fault('request-too-large', 'the body is too large'), deps.log),
    ),
  );
  app.openapi(
    openapi,
    (context) => answer(context, declared, deps) as never,
    (result, context) => {
      if (result.success) return undefined;
      return sendUnfit(context, result.error.issues) as never;
    },
  );
}

/** For a route that is mounted by hand: nothing of the request is looked at before it is known who asks and what she may. */
export function admitFirst(identify: HttpDeps['identify'], allows: (caller: Caller) => boolean) {
  return async (context: Context, next: Next): Promise<void> => {
    if (!allows(await identify(context))) throw fault('role-missing', 'the role does not allow this');
    await next();
  };
}

/** Who was let in, by request: known before anything of the request is looked at. */
const callers = new WeakMap<Request, Caller>();

async function admit(context: Context, declared: Route, deps: HttpDeps): Promise<Caller> {
  const caller = await deps.identify(context);
  if (!rolesOf(declared).some((role) => caller.roles.includes(role))) {
    tell(context, declared, caller, 'role-missing', deps);
    throw fault('role-missing', 'the role does not allow this');
  }
  return caller;
}

/** A refusal that oversteps or collides is recorded with whoever was refused. */
function tell(context: Context, declared: Route, caller: Caller, code: string, deps: HttpDeps): void {
  if (!isTold(declared.method, code)) return;
  const record = context.req.param('id') ?? null;
  const route = `${declared.method} ${declared.path}`;
  deps.refusals.note(caller.person, { route, record: record === null ? null : record.slice(0, 100), code });
}

async function answer(context: Context, declared: Route, deps: HttpDeps): Promise<Response> {
  const caller = callers.get(context.req.raw)!;
  try {
    return await answerTo(caller, context, declared, deps);
  } catch (thrown) {
    if (isFault(thrown)) tell(context, declared, caller, thrown.code, deps);
    throw thrown;
  }
}

async function answerTo(caller: Caller, context: Context, declared: Route, deps: HttpDeps): Promise<Response> {
  const ifMatch = context.req.header('if-match') ?? null;
  if (declared.match && ifMatch === null) throw fault('edit-without-match', 'an edit names the version it edits');
  const idempotencyKey = context.req.header('idempotency-key') ?? null;
  const valid = (part: 'param' | 'query' | 'json'): unknown =>
    (context.req as unknown as { valid(part: string): unknown }).valid(part);
  const params = declared.params ? valid('param') : {};
  const query = declared.query ? valid('query') : {};
  const input = {
    caller,
    language: chooseLanguage(context.req.header('accept-language')),
    params,
    query,
    body: declared.body ? valid('json') : {},
    ifMatch,
    idempotencyKey:
      idempotencyKey === null || declared.method === 'get'
        ? null
        : `${caller.person}:${declared.method}:${context.req.path}:${idempotencyKey}`,
  };
  await guard(declared.path, (params as { id?: string }).id, caller, deps);
  const given = await deps.answers.once(input.idempotencyKey, () => declared.handle(input as never));
  const screen = `${declared.method} ${declared.path}`;
  const filter = { ...(params as object), ...(query as object) };
  if ('bytes' in given)
    return sendBytes(context, given, () =>
      deps.reads.noteNow(caller.person, { screen, filter, shown: given.shown ?? [] }),
    );
  if (given.shown) deps.reads.note(caller.person, { screen, filter, shown: given.shown });
  if (given.etag) context.header('etag', given.etag);
  context.header('cache-control', 'no-store');
  return context.json(given.body, given.status ?? 200);
}

/** Everything under a case is closed with it; breaking the glass is how a closed one is opened. */
async function guard(path: string, id: string | undefined, caller: Caller, deps: HttpDeps): Promise<void> {
  if (id === undefined || path === '/v1/cases/{id}/break-glass') return;
  if (path.startsWith('/v1/cases/{id}')) await deps.guardCase(id, caller);
  if (!path.startsWith('/v1/exhibits/{id}')) return;
  const found = await deps.caseOfExhibit(id);
  if (found !== null) await deps.guardCase(found, caller);
}

async function sendBytes(context: Context, given: BytesAnswer, note: () => Promise<void>): Promise<Response> {
  await note();
  const { bytes } = given;
  const body = bytes instanceof Uint8Array ? (bytes as Uint8Array<ArrayBuffer>) : ReadableStream.from(bytes);
  return context.body(body, 200, {
    'content-type': given.mime,
    'content-disposition': `attachment; filename="${given.fileName.replace(/[^\w.-]/g, '_')}"`,
    'cache-control': 'no-store',
  });
}
