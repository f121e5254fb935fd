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
  const large = await largeBodies(page);
  let next = 0;
  let over = false;
  const settle = (request: Request, failure: string | null): void => {
    const order = open.get(request);
    if (order === undefined || over) return;
    open.delete(request);
    done.push({ order, request, exchange: exchangeOf(request, failure, large) });
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
    rest: async (mostMs) => void (await within(Promise.allSettled(done.map(({ exchange }) => exchange)), mostMs)),
    finish: async (mostMs) => {
      for (const [request, order] of open) done.push({ order, request, exchange: unfinished(request) });
      open.clear();
      over = true;
      done.sort((a, b) => a.order - b.order);
      return Promise.all(
        done.map(async ({ request, exchange }) => (await within(exchange, mostMs)) ?? unfinished(request)),
      );
    },
  };
}

async function exchangeOf(request: Request, failure: string | null, large: LargeBodies): Promise<Exchange> {
  const response = await request.response().catch(() => null);
  return {
    ...(await asked(request)),
    answer: response ? await answered(response, failure, large) : null,
    failure,
  };
}

/** Not read when the capture ended: what is known of it, with an empty body that says so. */
async function unfinished(request: Request): Promise<Exchange> {
  const response = await within(
    request.response().catch(() => null),
    200,
  );
  const answer = response ? { ...(await headOf(response)), body: NO_BYTES, truncated: 'time' as const } : null;
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
  large: LargeBodies,
): Promise<NonNullable<Exchange['answer']>> {
  const head = await headOf(response);
  const isEmpty = (head.status >= 300 && head.status < 400) || head.status === 204;
  if (isEmpty) return { ...head, body: NO_BYTES, truncated: null };
  const body = await response.body().catch(() => large(response.url()));
  if (body === null) return { ...head, body: NO_BYTES, truncated: failure ? 'unspecified' : 'length' };
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

type LargeBodies = (url: string) => Promise<Uint8Array | null>;

/**
 * A second listener for bodies that the first had to let go. The browser keeps none of more than 100 MB, so one that may
 * be as large is taken piece by piece while it comes.
 */
async function largeBodies(page: Page): Promise<LargeBodies> {
  const ids = new Map<string, string>();
  const streams = new Map<string, Stream>();
  const session = await page.context().newCDPSession(page);
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    ids.set(response.url, requestId);
    if (mayBeLarge(response.headers, type)) streams.set(requestId, streamOf(session, requestId));
  });
  session.on('Network.dataReceived', ({ requestId, data }) => {
    if (data) streams.get(requestId)?.pieces.push(Buffer.from(data, 'base64'));
  });
  session.on('Network.loadingFinished', ({ requestId }) => {
    const stream = streams.get(requestId);
    if (stream && sizeOf(stream.pieces) < KEPT_BY_BROWSER) streams.delete(requestId);
    else stream?.end(true);
  });
  session.on('Network.loadingFailed', ({ requestId }) => streams.get(requestId)?.end(false));
  await session.send('Network.enable', BUFFER);
  return async (url) => {
    const requestId = ids.get(url);
    if (requestId === undefined) return null;
    const stream = streams.get(requestId);
    streams.delete(requestId);
    if (stream) return (await stream.whole) ? Buffer.concat([await stream.before, ...stream.pieces]) : null;
    try {
      const { body, base64Encoded } = await session.send('Network.getResponseBody', { requestId });
      return Buffer.from(body, base64Encoded ? 'base64' : 'utf8');
    } catch {
      return null;
    }
  };
}

/** A body on its way: what had come when listening began, then what comes. `whole` says whether it came to its end. */
type Stream = {
  readonly before: Promise<Uint8Array>;
  readonly pieces: Uint8Array[];
  readonly whole: Promise<boolean>;
  readonly end: (whole: boolean) => void;
};

const KEPT_BY_BROWSER = 48 * 1024 * 1024;

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

/** Large by its own word, or of a kind that may be large and says nothing. */
function mayBeLarge(headers: Record<string, string>, type: string): boolean {
  const length = Object.entries(headers).find(([name]) => /^content-length$/i.test(name))?.[1];
  return length === undefined ? ['Media', 'Fetch', 'XHR', 'Other'].includes(type) : Number(length) >= KEPT_BY_BROWSER;
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
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
