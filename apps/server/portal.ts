import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { PortalFiles } from '@sanad/portal/build';
import type { Place } from '@sanad/portal/frame';
import { helpPage } from '@sanad/portal/help';
import { choosePortalLanguage, isPortalLanguage, type PortalLanguage } from '@sanad/portal/language';
import { checkHerePage, checkPage, startPage, tracePage } from '@sanad/portal/pages';
import type { Intake } from '@sanad/services/intake';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { newestSource } from './pages.ts';

const folder = path.resolve(import.meta.dirname, '..', 'portal');
const TEXT_LIMIT = 128 * 1024;

/** What no page of the portal may do. `extra` opens what a page needs: none may load from, or be framed by, others. */
function policy(extra: Readonly<Record<string, string>> = {}): string {
  const rules: Record<string, string> = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': 'data:',
    'connect-src': "'none'",
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    ...extra,
  };
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex',
};

/** The ordinary page that the exit opens. */
const EXIT: Readonly<Record<PortalLanguage, string>> = {
  ary: 'https://ar.wikipedia.org/',
  ar: 'https://ar.wikipedia.org/',
  fr: 'https://fr.wikipedia.org/',
  en: 'https://en.wikipedia.org/',
};

/** Builds the portal's scripts when their sources are newer than what was built. */
export async function buildPortalFiles(): Promise<PortalFiles> {
  const built = path.join(folder, 'dist', 'files.json');
  const text = path.resolve(folder, '..', '..', 'libs', 'text');
  const newest = Math.max(newestSource(folder), newestSource(text));
  if (!existsSync(built) || newest > statSync(built).mtimeMs) {
    const { buildPortal } = await import('@sanad/portal/build');
    return buildPortal(path.dirname(built));
  }
  return JSON.parse(readFileSync(built, 'utf8')) as PortalFiles;
}

/**
 * The public portal as an application of its own: no session, no cookie, no log of requests, nothing from the console.
 * @param base path it is mounted at, without the last slash
 */
export function createPortal(intake: Pick<Intake, 'shownChannels'>, files: PortalFiles, base: string): Hono {
  const app = new Hono();
  const at = (name: string): string => `${base}/f/${name}`;
  const place = (language: PortalLanguage): Place => ({
    base,
    language,
    files: { style: at(files.style), exit: at(files.exit), check: at(files.check), worker: at(files.worker) },
    exitAddress: EXIT[language],
  });
  const page = (
    name: string,
    build: (place: Place) => string | Promise<string>,
    rules?: Readonly<Record<string, string>>,
  ): void => {
    app.get(`/:language/${name}`, async (context, next) => {
      const language = context.req.param('language');
      if (!isPortalLanguage(language)) return next();
      return send(context, await build(place(language)), rules);
    });
  };

  app.get('/', (context) =>
    context.redirect(`${base}/${choosePortalLanguage(context.req.header('accept-language'))}/`),
  );
  mountFiles(app, files);
  page('', startPage);
  page('check', checkPage, { 'worker-src': "'self'" });
  page('help', async (where) => helpPage(where, await intake.shownChannels()));
  page('trace', tracePage);
  page('check-here', (where) => checkHerePage(where, null), { 'form-action': "'self'" });
  app.post('/:language/check-here', bodyLimit({ maxSize: TEXT_LIMIT }), async (context, next) => {
    const language = context.req.param('language');
    if (!isPortalLanguage(language)) return next();
    const text = new URLSearchParams(await context.req.text()).get('text') ?? '';
    return send(context, checkHerePage(place(language), text), { 'form-action': "'self'" });
  });
  app.get('*', (context) => {
    const language = choosePortalLanguage(context.req.header('accept-language'));
    return context.redirect(`${base}/${language}/`);
  });
  return app;
}

function send(context: Context, markup: string, rules?: Readonly<Record<string, string>>): Response {
  return context.html(markup, 200, { ...HEADERS, 'content-security-policy': policy(rules) });
}

/** Built files, packed once. The worker gets the strictest policy of all: it can reach nothing. */
function mountFiles(app: Hono, files: PortalFiles): void {
  for (const name of Object.values(files)) {
    const plain = readFileSync(path.join(folder, 'dist', name));
    const packed = { br: brotliCompressSync(plain), gzip: gzipSync(plain, { level: 9 }) };
    app.get(`/f/${name}`, (context) => {
      const accepted = context.req.header('accept-encoding') ?? '';
      const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
      const bytes = encoding === null ? plain : packed[encoding];
      return context.body(new Uint8Array(bytes), 200, {
        ...HEADERS,
        'content-type': name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
        'content-security-policy': policy({ 'script-src': "'none'", 'style-src': "'none'" }),
        ...(encoding === null ? {} : { 'content-encoding': encoding }),
        vary: 'accept-encoding',
      });
    });
  }
}
