import type { Place } from '@sanad/portal/frame';
import { isPortalLanguage, type PortalLanguage } from '@sanad/portal/language';
import { keptLearnPage, learnPage } from '@sanad/portal/learn';
import { type Mark, noticePage, noticesPage, type ShownNotice, storiesPage } from '@sanad/portal/notices';
import { quizPage } from '@sanad/portal/quiz';
import type { Awareness } from '@sanad/services/awareness';
import { quizAnswers } from '@sanad/wire/awareness';
import type { Context, Hono } from 'hono';
import { limitedBody } from './body-size.ts';
import { HEADERS } from './portal-headers.ts';

const QUIZ_LIMIT = 4096;
const FEEDS = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' } as const;
/** Programs that open a link before anybody does, by the name that they give. The name is looked at and forgotten. */
const MACHINE =
  /bot\b|bot[/ ]|crawl|spider|preview|facebookexternalhit|whatsapp|telegram|curl|wget|python|okhttp|headless/i;

type Tools = {
  readonly place: (language: PortalLanguage) => Place;
  readonly send: (context: Context, markup: string, rules?: Readonly<Record<string, string>>) => Response;
  /** throws `too-many` */
  readonly take: () => void;
};
type Deps = {
  readonly awareness: Awareness;
  readonly site: () => Promise<{ readonly portal: string; readonly mark: Mark }>;
};

/** What the public is taught and warned of: pages, feeds, CAP, links that count openings, and the quiz. */
export function mountPublicAwareness(app: Hono, { awareness, site }: Deps, { place, send, take }: Tools): void {
  const page = (
    name: string,
    build: (where: Place, mark: Mark) => string | Promise<string>,
    rules?: Readonly<Record<string, string>>,
  ): void => {
    app.get(`/:language/${name}`, async (context, next) => {
      const language = context.req.param('language');
      if (!isPortalLanguage(language)) return next();
      return send(context, await build(place(language), (await site()).mark), rules);
    });
  };
  const shown = async (kind: ShownNotice['kind']): Promise<ShownNotice[]> =>
    (await awareness.shown()).map((one) => shownNotice({ ...one, ended: false })).filter((one) => one.kind === kind);

  page('learn', learnPage);
  page('notices', async (where, mark) => noticesPage(where, await shown('alert'), mark));
  page('stories', async (where, mark) => storiesPage(where, await shown('story'), mark));
  page('quiz', quizPage, { 'connect-src': "'self'" });
  app.get('/keep/learn/:language', (context, next) => {
    const language = context.req.param('language');
    return isPortalLanguage(language)
      ? send(context, keptLearnPage(place(language)), { 'worker-src': "'self'" })
      : next();
  });
  app.get('/:language/notice/:id', async (context, next) => {
    const language = context.req.param('language');
    const found = isPortalLanguage(language) ? await awareness.notice(context.req.param('id')) : null;
    if (!found || !isPortalLanguage(language)) return next();
    return send(context, noticePage(place(language), shownNotice(found), (await site()).mark));
  });

  app.get('/feed/:file', async (context, next) => {
    const [language = '', kind = ''] = context.req.param('file').split('.');
    if (!isPortalLanguage(language) || !(kind in FEEDS)) return next();
    const known = kind as keyof typeof FEEDS;
    const text = await awareness.feed(known, language, `${(await site()).portal}/feed/${language}.${kind}`);
    return context.body(text, 200, { ...HEADERS, 'content-type': `${FEEDS[known]}; charset=utf-8` });
  });
  app.get('/cap/:id', async (context) => {
    const text = await awareness.cap(context.req.param('id'));
    if (text === null) return context.body(null, 404, HEADERS);
    return context.body(text, 200, { ...HEADERS, 'content-type': 'application/cap+xml; charset=utf-8' });
  });
  app.get('/l/:link', async (context, next) => {
    const agent = context.req.header('user-agent') ?? '';
    const found = await awareness.follow(context.req.param('link'), agent !== '' && !MACHINE.test(agent));
    if (!found) return next();
    const { base } = place(found.language);
    return context.redirect(`${base}/${found.language}/notice/${found.notice}`);
  });
  app.post('/quiz', limitedBody(QUIZ_LIMIT), async (context) => {
    take();
    const given = quizAnswers.safeParse(await context.req.json().catch(() => null));
    if (!given.success) return context.body(null, 400, HEADERS);
    awareness.answer(given.data);
    return context.body(null, 204, HEADERS);
  });
}

type Found = NonNullable<Awaited<ReturnType<Awareness['notice']>>>;

function shownNotice({ notice, turn, ended }: Found): ShownNotice {
  const { id, number, content, publishedAt, withdrawal } = notice;
  const { kind, words, signs, advice, action, excerpt } = content;
  return {
    id,
    number,
    kind,
    publishedAt,
    ended,
    words,
    signs,
    advice,
    action,
    excerpt: excerpt.map((part) => ('words' in part ? part.words : null)),
    turn,
    correction: withdrawal && { at: withdrawal.at, text: withdrawal.correction },
  };
}
