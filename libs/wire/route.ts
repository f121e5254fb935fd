import type { z } from 'zod';
import type { Language, Role } from './common.ts';

/** Who asks: a signed-in member of the staff. */
export type Caller = {
  readonly person: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly session: string;
  /** how the session was opened: by a link, a password, a passkey, an account elsewhere; `local` for the command line, `key` for a program */
  readonly way: string;
};

/** What a handler is given after validation. */
export type RouteInput<P, Q, B> = {
  readonly caller: Caller;
  readonly language: Language;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly ifMatch: string | null;
  readonly idempotencyKey: string | null;
};

/** What a handler answers; `shown` lists the ids of records that the answer shows, for the entry that records the reading. */
export type RouteAnswer<A> = {
  readonly body: A;
  readonly status?: 200 | 201;
  readonly etag?: string;
  readonly shown?: readonly string[];
};

type Maybe = z.ZodType | undefined;
type Value<T extends Maybe> = T extends z.ZodType ? z.infer<T> : Record<string, never>;

/** One route of the API as data: the server turns it into HTTP, OpenAPI and permission checks. */
export type Route = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** with `{name}` parameters */
  readonly path: string;
  readonly summary: string;
  /** the roles that may call it */
  readonly roles: readonly Role[];
  readonly params: z.ZodType | undefined;
  readonly query: z.ZodType | undefined;
  readonly body: z.ZodType | undefined;
  /** `undefined` for an answer that is bytes */
  readonly answer: z.ZodType | undefined;
  /** the handler needs If-Match (edits) */
  readonly match: boolean;
  readonly handle: (input: RouteInput<never, never, never>) => Promise<RouteAnswer<unknown> | BytesAnswer>;
};

/** An answer that is a file. */
export type BytesAnswer = {
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
  readonly mime: string;
  readonly fileName: string;
  readonly shown?: readonly string[];
};

/**
 * Declares a route with types that follow from its schemas.
 * @example route({ method: 'get', path: '/v1/cases', summary: 'Cases', roles: ['auditor'], answer: casePage, handle: async () => ({ body }) })
 */
export function route<
  const P extends Maybe = undefined,
  const Q extends Maybe = undefined,
  const B extends Maybe = undefined,
  const A extends Maybe = undefined,
>(declared: {
  method: Route['method'];
  path: string;
  summary: string;
  roles: readonly Role[];
  params?: P;
  query?: Q;
  body?: B;
  answer?: A;
  match?: boolean;
  handle: (
    input: RouteInput<Value<P>, Value<Q>, Value<B>>,
  ) => Promise<A extends z.ZodType ? RouteAnswer<z.input<A>> : RouteAnswer<null> | BytesAnswer>;
}): Route {
  return {
    method: declared.method,
    path: declared.path,
    summary: declared.summary,
    roles: declared.roles,
    params: declared.params,
    query: declared.query,
    body: declared.body,
    answer: declared.answer,
    match: declared.match ?? false,
    handle: declared.handle as unknown as Route['handle'],
  };
}
