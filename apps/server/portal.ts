import path from 'node:path';
import { isFault } from '@sanad/base/fault';
import type { Spine } from '@sanad/platform/ports';
import { brokenPage } from '@sanad/portal/broken-page';
import { busyPage, type FormName } from '@sanad/portal/busy-page';
import { answerPage, figuresPage } from '@sanad/portal/figures';
import type { Place } from '@sanad/portal/frame';
import { helpPage } from '@sanad/portal/help';
import { kindsPage } from '@sanad/portal/kinds';
import {
  AWAITED_LANGUAGES,
  type AwaitedLanguage,
  awaitedLanguage,
  choosePortalLanguage,
  isPortalLanguage,
  type PortalLanguage,
} from '@sanad/portal/language';
import { checkHerePage, checkPage, keepPage, startPage, tracePage } from '@sanad/portal/pages';
import { receiptHerePage, receiptPage } from '@sanad/portal/receipt-page';
import { reportHerePage, reportPage } from '@sanad/portal/report-page';
import type { Accounts } from '@sanad/services/accounts';
import type { Awareness } from '@sanad/services/awareness';
import type { Intake } from '@sanad/services/intake';
import { type Context, Hono } from 'hono';
import { manifestBytes } from './answer-paper.ts';
import { limitedBody } from './body-size.ts';
import type { KnownFiles } from './known-files.ts';
import { createPackedPages } from './packed-page.ts';
import { createPortalApi, createPortalLimits } from './portal-api.ts';
import { mountPublicAwareness } from './portal-awareness.ts';
import { figureFile } from './portal-figures.ts';
import { type BuiltPortal, mountPortalFiles } from './portal-files.ts';
import { HEADERS, policy } from './portal-headers.ts';
import { newCode, reportPlainly, returnPlainly } from './portal-plain.ts';
import { proofOf } from './proof-of.ts';
import { createUploads } from './uploads.ts';
import { createWork } from './work.ts';

/** Three long fields, each letter of Arabic six bytes in a form. */
const TEXT_LIMIT = 512 * 1024;

const FORM_RULES = { 'form-action': "'self'" };
const WORKER_RULES = { 'worker-src': "'self'" };
/** A report is sent by its script, to here alone. */
const REPORT_RULES = { 'connect-src': "'self'" };

/** The ordinary page that the exit opens. */
const EXIT: Readonly<Record<PortalLanguage, string>> = {
  ary: 'https://ar.wikipedia.org/',
  ar: 'https://ar.wikipedia.org/',
  fr: 'https://fr.wikipedia.org/',
  en: 'https://en.wikipedia.org/',
};

export type PortalDeps = {
  readonly intake: Intake;
  readonly awareness: Awareness;
  /** whether what is shown is real; address of the portal as others reach it */
  readonly site: () => Promise<{ readonly portal: string; readonly mark: 'training' | 'made-up' | null }>;
  readonly accounts: Accounts;
  readonly spine: Spine;
  readonly known: KnownFiles;
  /** where uploads wait */
  readonly folder: string;
  readonly clock: () => number;
  readonly log: (error: unknown, where: string) => void;
};

/**
 * The public portal as an application of its own: no session, no cookie, no log of requests, nothing from the console.
 * @param base path it is mounted at, without the last slash
 */
export function createPortal(deps: PortalDeps, built: BuiltPortal, base: string): Hono {
  const { intake } = deps;
  const { reports } = intake;
  const app = new Hono();
  const reportKeys = async () => {
    const keys = await reports.keys();
    return keys.desk === null ? keys : { ...keys, escrow: await intake.escrows.publicKey() };
  };
  const addresses = mountPortalFiles(app, built, base);
  const place = (language: PortalLanguage): Place => ({
    base,
    language,
    ...addresses,
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

  app.get('/', (context) => context.redirect(`${base}/${homeOf(context)}/`));
  page('', startPage);
  for (const awaited of Object.keys(AWAITED_LANGUAGES) as AwaitedLanguage[])
    app.get(`/${awaited}/*`, (context) => send(context, startPage(place(AWAITED_LANGUAGES[awaited].instead), awaited)));
  const sendPacked = createPackedPages();
  app.get('/:language/check', (context, next) => {
    const language = context.req.param('language');
    return isPortalLanguage(language) ? sendPacked(context, checkPage(place(language)), WORKER_RULES) : next();
  });
  page('examples', kindsPage);
  app.get('/keep/:language', (context, next) => {
    const language = context.req.param('language');
    return isPortalLanguage(language) ? sendPacked(context, keepPage(place(language)), WORKER_RULES) : next();
  });
  page('help', async (where) => helpPage(where, await intake.shownChannels()));
  page('trace', tracePage);
  const isTraining = deps.spine.genesis.purpose === 'training';
  page('figures', async (where) =>
    figuresPage(where, await deps.accounts.tables(), deps.accounts.standards, isTraining),
  );
  mountFigures(app, deps.accounts, place);
  page('check-here', (where) => checkHerePage(where, null), FORM_RULES);
  page(
    'report',
    async (where) => {
      const door = { known: deps.known.tags() !== null, channels: await intake.shownChannels() };
      return reportPage(where, await reportKeys(), door);
    },
    REPORT_RULES,
  );
  page('receipt', receiptPage, REPORT_RULES);
  page('report-here', async (where) => reportHerePage(where, await reports.keys(), newCode()), FORM_RULES);
  page('receipt-here', (where) => receiptHerePage(where, null), FORM_RULES);

  const limits = createPortalLimits(deps.clock);
  mountPublicAwareness(app, deps, { place, send, take: () => limits.plain.take() });
  /** A form of a browser without scripts: it can do no work, so a tighter limit stands before it. */
  const form = (name: FormName, answer: (where: Place, form: URLSearchParams) => Promise<string> | string): void => {
    const tooLong = (context: Context) => send(context, brokenPage(place(languageOf(context)), null), undefined, 413);
    app.post(`/:language/${name}`, limitedBody(TEXT_LIMIT, tooLong), async (context, next) => {
      const language = context.req.param('language');
      if (!isPortalLanguage(language)) return next();
      const fields = new URLSearchParams(await context.req.text());
      try {
        limits.plain.take();
      } catch {
        return send(context, busyPage(place(language), name, fields), FORM_RULES, 429);
      }
      try {
        return send(context, await answer(place(language), fields), FORM_RULES);
      } catch (error) {
        deps.log(error, 'portal');
        return send(context, busyPage(place(language), name, fields, 'broken'), FORM_RULES, 500);
      }
    });
  };
  form('check-here', (where, fields) => checkHerePage(where, fields.get('text') ?? ''));
  form('report-here', (where, fields) => reportPlainly(where, reports, fields, (index) => proofOf(deps.spine, index)));
  form('receipt-here', (where, fields) => returnPlainly(where, reports, fields));

  const uploads = createUploads(path.join(deps.folder, 'uploads'), deps.clock);
  const { spine, known, log } = deps;
  const { escrows } = intake;
  const work = createWork(deps.clock);
  app.route('/api', createPortalApi({ spine, reports, escrows, known, uploads, work, limits, log }));
  app.onError((error, context) => {
    if (!isFault(error)) log(error, 'portal');
    const status = isFault(error, 'too-many') ? 429 : 500;
    return send(context, brokenPage(place(languageOf(context)), context.req.path), undefined, status);
  });
  app.get('*', (context) => context.redirect(`${base}/${homeOf(context)}/`));
  return app;

  function homeOf(context: Context): PortalLanguage | AwaitedLanguage {
    const isNamed = context.req.path.slice(base.length).split('/').some(isPortalLanguage);
    return (isNamed ? null : awaitedLanguage(context.req.header('accept-language'))) ?? languageOf(context);
  }

  /** A language that stands in the address counts more than the one that her browser asks for. */
  function languageOf(context: Context): PortalLanguage {
    const asked = context.req.path.slice(base.length).split('/').find(isPortalLanguage);
    return asked ?? choosePortalLanguage(context.req.header('accept-language'));
  }
}

/** Files of the public tables, and the page that checks an answer by the code on its paper. */
function mountFigures(app: Hono, accounts: Accounts, place: (language: PortalLanguage) => Place): void {
  app.get('/:language/figures/:file', async (context, next) => {
    const found = await figureFile(accounts, context.req.param('file'));
    if (!found) return next();
    return context.body(found.text, 200, { ...HEADERS, 'content-type': found.mime });
  });
  app.get('/:language/answer', async (context, next) => {
    const language = context.req.param('language');
    if (!isPortalLanguage(language)) return next();
    const code = context.req.query('code')?.trim().toLowerCase() ?? null;
    const found = code === null ? null : await accounts.answered(code);
    return send(context, answerPage(place(language), code, found), FORM_RULES);
  });
  app.get('/:language/answer/:file', async (context, next) => {
    const found = await accounts.answered(context.req.param('file').replace(/\.json$/, ''));
    if (!found) return next();
    const disposition = 'attachment; filename="manifest.json"';
    return context.body(Buffer.from(manifestBytes(found.manifest)), 200, {
      ...HEADERS,
      'content-type': 'application/json',
      'content-disposition': disposition,
    });
  });
}

function send(
  context: Context,
  markup: string,
  rules?: Readonly<Record<string, string>>,
  status: 200 | 413 | 429 | 500 = 200,
): Response {
  return context.html(markup, status, { ...HEADERS, 'content-security-policy': policy(rules) });
}
