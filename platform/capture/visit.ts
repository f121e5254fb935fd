import { existsSync } from 'node:fs';
import { fault } from '@sanad/base/fault';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Exchange, recordPage, within } from './exchange.ts';
import { type Guard, openGuard } from './guard.ts';
import type { CaptureNote } from './record.ts';

export type VisitOptions = {
  readonly allow: readonly string[];
  readonly mostBytes: number;
  /**
   * Until the first answer, until the page has loaded, until it is quiet, until what came is read, for each picture of
   * it. Milliseconds.
   */
  readonly answerMs: number;
  readonly loadMs: number;
  readonly quietMs: number;
  readonly bodiesMs: number;
  readonly shotMs: number;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly locale: string;
  readonly timeZone: string;
  readonly userAgent: string | null;
  readonly resolve?: (host: string) => Promise<readonly string[]>;
};

export const VISIT: VisitOptions = {
  allow: [],
  mostBytes: 200 * 1024 * 1024,
  answerMs: 30_000,
  loadMs: 30_000,
  quietMs: 10_000,
  bodiesMs: 60_000,
  shotMs: 20_000,
  viewport: { width: 1280, height: 900 },
  locale: 'ar-MA',
  timeZone: 'Africa/Casablanca',
  userAgent: null,
};

export type Visit = {
  readonly finalUrl: string;
  readonly status: number | null;
  readonly title: string;
  readonly language: string | null;
  readonly redirects: readonly { readonly url: string; readonly status: number; readonly to: string }[];
  readonly exchanges: readonly Exchange[];
  readonly addresses: ReadonlyMap<string, string>;
  readonly screenshot: Uint8Array | null;
  readonly pdf: Uint8Array | null;
  readonly html: string | null;
  readonly settled: boolean;
  readonly userAgent: string;
  readonly browser: string;
  readonly notes: readonly CaptureNote[];
};

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const FLAGS = [
  '--disable-quic',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-features=IsolateOrigins,site-per-process',
  '--disable-site-isolation-trials',
];
/** A browser cannot draw a picture taller than this. */
const MOST_HEIGHT = 16_000;
/** A page taller than this (some thousand sheets) is printed in part: so many sheets. */
const MOST_PRINTED = 1_000_000;
const FIRST_PAGES = 300;
type Note = (code: string, detail: CaptureNote['detail']) => void;
/** How often it is looked how much has come while a page loads. */
const LOOK_MS = 2000;

/** Where the browser is; null when there is none, and only captures do without it. */
export function findBrowser(): string | null {
  const named = process.env['SANAD_CHROMIUM'];
  return [...(named ? [named] : []), ...PLACES].find((place) => existsSync(place)) ?? null;
}

/**
 * Looks at a public page once, as a stranger: a fresh browser without account, cookies or history, which clicks, types and
 * scrolls nothing. A page that never comes to rest is taken as it stands.
 * @throws `capture-url`, `capture-no-browser`, `capture-refused` for an address that is not public,
 * `capture-download` for a file that no browser shows, `capture-no-answer`
 */
export async function visit(url: string, options: VisitOptions): Promise<Visit> {
  const target = targetOf(url);
  const executablePath = findBrowser();
  if (executablePath === null) throw fault('capture-no-browser', 'there is no Chromium on this machine');
  const guard = await openGuard(options);
  let browser: Browser | null = null;
  try {
    browser = await chromium.launch({
      executablePath,
      headless: true,
      args: process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS,
      proxy: { server: `http://127.0.0.1:${guard.port}` },
    });
    return await look(browser, guard, target, options);
  } finally {
    await within(browser?.close() ?? Promise.resolve(), 5000);
    await guard.close();
  }
}

async function look(browser: Browser, guard: Guard, url: string, options: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({
    viewport: options.viewport,
    locale: options.locale,
    timezoneId: options.timeZone,
    acceptDownloads: false,
    serviceWorkers: 'block',
    ignoreHTTPSErrors: false,
    ...(options.userAgent === null ? {} : { userAgent: options.userAgent }),
  });
  const page = await context.newPage();
  const notes: CaptureNote[] = [];
  const note = (code: string, detail: CaptureNote['detail'] = {}): void => void notes.push({ code, detail });
  context.on('page', (other) => {
    if (other === page) return;
    note('window-closed', { url: other.url() });
    void other.close().catch(() => {});
  });
  page.on('download', (download) => note('download-refused', { url: download.url() }));
  const visited = new Set<string>();
  page.on('request', (request) => request.isNavigationRequest() && visited.add(new URL(request.url()).hostname));
  const recorder = await recordPage(page);
  const userAgent = await page.evaluate(() => navigator.userAgent);
  const response = await page.goto(url, { waitUntil: 'commit', timeout: options.answerMs }).catch((cause) => {
    const refused = [...guard.refused].find(([host]) => visited.has(host));
    if (refused)
      throw fault('capture-refused', 'the address is not of the public internet', {
        cause,
        detail: { host: refused[0], address: refused[1] },
      });
    if (/download/i.test(String(cause)))
      throw fault('capture-download', 'it is a file and no page', { cause, detail: { url } });
    throw fault('capture-no-answer', 'the page did not answer', {
      cause,
      detail: { url, reason: /net::(\w+)|Timeout/.exec(String(cause))?.[0] ?? 'unknown' },
    });
  });
  const status = response?.status() ?? null;
  if (status !== null && status >= 400) note('answered-error', { url, status });
  const loaded = await waitForLoad(page, guard, options);
  // A page that still comes leaves the browser no time to draw what has come.
  if (!loaded) await recorder.stop();
  const quiet = await page.waitForLoadState('networkidle', { timeout: options.quietMs }).then(
    () => true,
    () => false,
  );
  if (!loaded) note('never-loaded', { ms: options.loadMs });
  else if (!quiet) note('never-quiet', { ms: options.quietMs });
  await recorder.rest(options.bodiesMs);
  const shotMs = patience(options.shotMs, guard);
  const html = await within(
    page.content().catch(() => null),
    shotMs,
  );
  const height = await within(
    page.evaluate<number>('document.documentElement.scrollHeight').catch(() => null),
    patience(2000, guard),
  );
  const screenshot = await pictureOf(page, height, { ...options, shotMs }, note);
  const pdf = await printOf(page, height ?? guard.bytes(), shotMs, note);
  const title =
    (await within(
      page.title().catch(() => ''),
      2000,
    )) ?? '';
  const language = await within(
    page.evaluate<string>('document.documentElement.lang').catch(() => ''),
    2000,
  );
  const exchanges = await recorder.finish(options.bodiesMs);
  for (const [name, made] of [
    ['html', html],
    ['screenshot', screenshot],
    ['pdf', pdf],
  ] as const)
    if (made === null) note('not-made', { what: name });
  // the browser asks for things of its own too: only what the page asked for is told
  const asked = new Set(exchanges.map((one) => new URL(one.url).hostname));
  for (const [host, address] of guard.refused) if (asked.has(host)) note('address-refused', { host, address });
  for (const socket of recorder.sockets) note('socket-not-recorded', { url: socket });
  if (guard.isOver()) note('size-limit', { bytes: guard.bytes() });
  for (const { url: cut, answer, failure } of exchanges) {
    if (answer?.truncated) note('body-not-whole', { url: cut, why: answer.truncated });
    else if (!answer && failure) note('request-failed', { url: cut, why: failure });
  }
  return {
    finalUrl: page.url(),
    status,
    title,
    language: language || null,
    redirects: redirectsIn(exchanges),
    exchanges,
    addresses: guard.reached,
    screenshot,
    pdf,
    html,
    settled: loaded && quiet,
    userAgent,
    browser: `Chromium ${browser.version()}`,
    notes,
  };
}

/** A page gets a second more for every megabyte that came: one that brings less than that in a second ends at its time. */
function patience(ms: number, guard: Guard): number {
  return ms + guard.bytes() / 1000;
}

async function waitForLoad(page: Page, guard: Guard, { loadMs }: VisitOptions): Promise<boolean> {
  const start = Date.now();
  for (;;) {
    const left = start + patience(loadMs, guard) - Date.now();
    if (left <= 0) return false;
    const timeout = Math.min(left, LOOK_MS);
    const isLoaded = await page.waitForLoadState('load', { timeout }).then(
      () => true,
      () => false,
    );
    if (isLoaded) return true;
  }
}

/** Printed whole, a page of a hundred megabytes of words takes longer than anybody waits: its first pages are printed. */
async function printOf(page: Page, height: number, ms: number, note: Note): Promise<Uint8Array | null> {
  const isCut = height > MOST_PRINTED;
  const range = isCut ? { pageRanges: `1-${FIRST_PAGES}` } : {};
  const made = await within(
    page.pdf({ format: 'A4', printBackground: true, ...range }).catch(() => null),
    ms,
  );
  if (made && isCut) note('pdf-cut', { height, pages: FIRST_PAGES });
  return made;
}

async function pictureOf(
  page: Page,
  height: number | null,
  options: VisitOptions,
  note: Note,
): Promise<Uint8Array | null> {
  const { width } = options.viewport;
  if (height !== null && height > MOST_HEIGHT) note('screenshot-cut', { height, kept: MOST_HEIGHT });
  const what =
    height !== null && height > MOST_HEIGHT
      ? { clip: { x: 0, y: 0, width, height: MOST_HEIGHT }, fullPage: true }
      : { fullPage: true };
  const whole = await within(
    page.screenshot({ ...what, animations: 'disabled', timeout: options.shotMs }).catch(() => null),
    options.shotMs,
  );
  if (whole) return whole;
  const seen = await within(
    page.screenshot({ timeout: options.shotMs }).catch(() => null),
    options.shotMs,
  );
  if (seen) note('screenshot-of-window-only', {});
  return seen;
}

/** Answers that sent the browser on, in order, those of the page itself. */
function redirectsIn(exchanges: readonly Exchange[]): Visit['redirects'] {
  return exchanges.flatMap(({ url, answer, isDocument }) => {
    const to = answer?.headers.find((header) => header.name.toLowerCase() === 'location')?.value;
    if (!isDocument || !answer || answer.status < 300 || answer.status > 399 || to === undefined) return [];
    return [{ url, status: answer.status, to: URL.canParse(to, url) ? new URL(to, url).href : to }];
  });
}

function targetOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const isPlain =
    parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.username === '' && parsed.password === '';
  if (!isPlain)
    throw fault('capture-url', 'a page of the web is needed: http or https, without a password', { detail: { url } });
  return parsed.href;
}
