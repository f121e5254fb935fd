import type { CDPSession, Page, Request, Response } from 'playwright-core';

/** One request of a page and what came back, as the browser hands it out: the body is unpacked. */
export type Exchange = {
  readonly url: string;
  readonly date: string;
  readonly method: string;
  readonly requestHeaders: readonly Header[];
  readonly posted: Uint8Array;
  /** Null when nothing came back. */
  readonly answer: {
    readonly status: number;
    readonly statusText: string;
    readonly headers: readonly Header[];
    readonly body: Uint8Array;
    /** Why the body is not whole, in the words of WARC; null when it is. */
    readonly truncated: 'length' | 'time' | 'unspecified' | null;
    readonly protocol: string;
  } | null;
  readonly failure: string | null;
  readonly isDocument: boolean;
  readonly isMedia: boolean;
};
type Header = { readonly name: string; readonly value: string };

export type Recorder = {
  /** Waits until the bodies that have come are read, at most so long: what the browser hands over leaves it busy. */
  readonly rest: (mostMs: number) => Promise<void>;
  /** Waits until what is on its way is read, at most so long, then takes what there is; a request is never left out. */
  readonly finish: (mostMs: number) => Promise<Exchange[]>;
  /** Lets nothing more come; what has not come whole by then is marked so. */
  readonly stop: () => Promise<void>;
  readonly count: () => number;
  readonly sockets: readonly string[];
};

const NO_BYTES = new Uint8Array(0);
/** The browser keeps bodies up to this for us; its own measure for one body is smaller. */
const BUFFER = { maxTotalBufferSize: 256 * 1024 * 1024, maxResourceBufferSize: 128 * 1024 * 1024 };

/** Listens to everything that a page loads. Bodies are taken as soon as they have arrived, before a next page drops them. */
export async function recordPage(page: Page): Promise<Recorder> {
  const open = new Map<Request, number>();
  const done: { order: number; request: Request; exchange: Promise<Exchange> }[] = [];
  const sockets: string[] = [];
  const bodies = await listenToBodies(page);
  let next = 0;
  let over = false;
  let stopped = false;
  const settle = (request: Request, failure: string | null): void => {
    const order = open.get(request);
    if (order === undefined || over) return;
    open.delete(request);
    const cut = stopped && failure !== null;
    done.push({ order, request, exchange: cut ? unfinished(request, bodies) : exchangeOf(request, failure, bodies) });
  };
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) open.set(request, next++);
  });
  page.on('requestfinished', (request) => settle(request, null));
  page.on('requestfailed', (request) => settle(request, request.failure()?.errorText ?? 'failed'));
  page.on('websocket', (socket) => sockets.push(socket.url()));
  return {
    sockets,
    count: () => next,
    stop: () => {
      stopped = true;
      return bodies.stop([...open.keys()].map((request) => request.url()));
    },
    rest: async (mostMs) => void (await within(Promise.allSettled(done.map(({ exchange }) => exchange)), mostMs)),
    finish: async (mostMs) => {
      for (const [request, order] of open) done.push({ order, request, exchange: unfinished(request, bodies) });
      open.clear();
      over = true;
      done.sort((a, b) => a.order - b.order);
      return Promise.all(
        done.map(async ({ request, exchange }) => (await within(exchange, mostMs)) ?? unfinished(request, bodies)),
      );
    },
  };
}

async function exchangeOf(request: Request, failure: string | null, bodies: Bodies): Promise<Exchange> {
  const response = await request.response().catch(() => null);
  return {
    ...(await asked(request)),
    answer: response ? await answered(response, failure, bodies) : null,
    failure,
  };
}

/** Not read when the capture ended: what is known of it, with the part of the body that had come, which says so. */
async function unfinished(request: Request, bodies: Bodies): Promise<Exchange> {
  const response = await within(
    request.response().catch(() => null),
    200,
  );
  const answer = response
    ? { ...(await headOf(response)), body: await bodies.part(request.url()), truncated: 'time' as const }
    : null;
  return { ...(await asked(request)), answer, failure: 'unfinished' };
}

async function asked(request: Request): Promise<Omit<Exchange, 'answer' | 'failure'>> {
  const start = request.timing().startTime;
  return {
    url: request.url(),
    date: new Date(start > 0 ? start : Date.now()).toISOString(),
    method: request.method(),
    requestHeaders:
      (await within(
        request.headersArray().catch(() => null),
        2000,
      )) ?? [],
    posted: request.postDataBuffer() ?? NO_BYTES,
    isDocument: request.isNavigationRequest(),
    isMedia: ['image', 'media'].includes(request.resourceType()),
  };
}

async function answered(
  response: Response,
  failure: string | null,
  bodies: Bodies,
): Promise<NonNullable<Exchange['answer']>> {
  const head = await headOf(response);
  const isEmpty = (head.status >= 300 && head.status < 400) || head.status === 204;
  if (isEmpty) return { ...head, body: NO_BYTES, truncated: null };
  const body = await response.body().catch(() => bodies.whole(response.url()));
  if (body === null)
    return { ...head, body: await bodies.part(response.url()), truncated: failure ? 'unspecified' : 'length' };
  // the browser gives nothing of a body that it turned away (a picture that is none), or that a script took as a blob
  const came = body.length > 0 ? 0 : await bytesOf(response.request());
  return { ...head, body, truncated: failure || came > 0 ? 'unspecified' : null };
}

/** Bytes of the body that came over the line. */
async function bytesOf(request: Request): Promise<number> {
  const sizes = await within(
    request.sizes().catch(() => null),
    2000,
  );
  return sizes?.responseBodySize ?? 0;
}

async function headOf(response: Response) {
  const headers =
    (await within(
      response.headersArray().catch(() => null),
      2000,
    )) ?? [];
  const protocol =
    (await within(
      response.httpVersion().catch(() => null),
      500,
    )) ?? 'HTTP/1.1';
  return { status: response.status(), statusText: response.statusText(), headers, protocol };
}

/** Bodies by address: one that came to its end, else null; or what there is of one that did not. */
type Bodies = {
  readonly whole: (url: string) => Promise<Uint8Array | null>;
  readonly part: (url: string) => Promise<Uint8Array>;
  /** Takes hold of what came of these, then ends the loading of the page. */
  readonly stop: (urls: readonly string[]) => Promise<void>;
};

/**
 * A second listener for bodies that the first had to let go. The browser keeps none of more than 100 MB, and hands over
 * none that did not come to its end: one that may be such is taken piece by piece while it comes.
 */
async function listenToBodies(page: Page): Promise<Bodies> {
  const ids = new Map<string, string>();
  const streams = new Map<string, Stream>();
  /** Bytes that came of each, listened to or not. */
  const sizes = new Map<string, number>();
  const session = await page.context().newCDPSession(page);
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    ids.set(response.url, requestId);
    if (mayBeLarge(response.headers, type)) streams.set(requestId, streamOf(session, requestId));
  });
  session.on('Network.dataReceived', ({ requestId, data, dataLength }) => {
    sizes.set(requestId, (sizes.get(requestId) ?? 0) + dataLength);
    if (data) streams.get(requestId)?.pieces.push(Buffer.from(data, 'base64'));
  });
  session.on('Network.loadingFinished', ({ requestId }) => {
    if ((sizes.get(requestId) ?? 0) < KEPT_BY_BROWSER) streams.delete(requestId);
    else streams.get(requestId)?.end(true);
  });
  session.on('Network.loadingFailed', ({ requestId }) => streams.get(requestId)?.end(false));
  await session.send('Network.enable', BUFFER);
  // one that was not listened to so far begins with what the browser holds of it
  const streamFor = (requestId: string): Stream => {
    const stream = streams.get(requestId) ?? streamOf(session, requestId);
    streams.set(requestId, stream);
    return stream;
  };
  return {
    whole: async (url) => {
      const requestId = ids.get(url);
      if (requestId === undefined) return null;
      const stream = streams.get(requestId);
      // of one that came faster than it was listened to, the browser may have let go the beginning
      if (stream)
        return (await stream.whole) && (await lengthOf(stream)) >= (sizes.get(requestId) ?? 0) ? taken(stream) : null;
      try {
        const { body, base64Encoded } = await session.send('Network.getResponseBody', { requestId });
        return Buffer.from(body, base64Encoded ? 'base64' : 'utf8');
      } catch {
        return null;
      }
    },
    part: async (url) => {
      const requestId = ids.get(url);
      if (requestId === undefined) return NO_BYTES;
      return (await within(taken(streamFor(requestId)), PART_MS)) ?? NO_BYTES;
    },
    stop: async (urls) => {
      const open = urls.flatMap((url) => ids.get(url) ?? []).map(streamFor);
      await within(Promise.all(open.map(({ before }) => before)), PART_MS);
      await within(
        session.send('Page.stopLoading').catch(() => {}),
        PART_MS,
      );
    },
  };
}

async function lengthOf({ before, pieces }: Stream): Promise<number> {
  return pieces.reduce((sum, piece) => sum + piece.length, (await before).length);
}

/** What has come of a body; it is kept no longer. */
async function taken({ before, pieces }: Stream): Promise<Uint8Array> {
  return Buffer.concat([await before, ...pieces.splice(0)]);
}

/** A body on its way: what had come when listening began, then what comes. `whole` says whether it came to its end. */
type Stream = {
  readonly before: Promise<Uint8Array>;
  readonly pieces: Uint8Array[];
  readonly whole: Promise<boolean>;
  readonly end: (whole: boolean) => void;
};

const KEPT_BY_BROWSER = 48 * 1024 * 1024;
/** How long the browser may take to hand over the part of a body that it holds. */
const PART_MS = 5000;

function streamOf(session: CDPSession, requestId: string): Stream {
  const { promise: whole, resolve: end } = Promise.withResolvers<boolean>();
  const before = session.send('Network.streamResourceContent', { requestId }).then(
    ({ bufferedData }) => Buffer.from(bufferedData, 'base64'),
    () => {
      end(false);
      return NO_BYTES;
    },
  );
  return { before, pieces: [], whole, end };
}

/** Kinds that may be large, or never end, and say nothing of it. */
const SILENT = new Set(['Document', 'Media', 'Fetch', 'XHR', 'Other']);

/** Large by its own word, or of a kind that may be large and says nothing. */
function mayBeLarge(headers: Record<string, string>, type: string): boolean {
  const length = Object.entries(headers).find(([name]) => /^content-length$/i.test(name))?.[1];
  return length === undefined ? SILENT.has(type) : Number(length) >= KEPT_BY_BROWSER;
}

/** What resolves in time, else null. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<null>((done) => {
      timer = setTimeout(() => done(null), ms);
    });
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
