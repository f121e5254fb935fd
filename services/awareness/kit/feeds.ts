import { INDICATORS } from '@sanad/text/indicators';
import { ADVICE } from '@sanad/text/lure-kinds';
import { colon, type KitLanguage, type KitNotice, type KitSite, pageOf, type Turn, wordsOf } from './model.ts';
import { KIT_WORDS } from './words.ts';
import { element, xmlText } from './xml.ts';

/** One thing that a feed tells. */
type Item = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
  readonly updated: string;
};

/** Notices with whom each turns to, as it is verified now. */
export type FeedNotice = { readonly notice: KitNotice; readonly turn: Turn | null };

/**
 * What the feeds tell, the newest first. A notice that was taken back stands twice: in its own place, so that readers who
 * kept it have the correction instead, and as a new item, so that nobody misses it. Its words are in neither.
 */
function itemsOf(notices: readonly FeedNotice[], site: KitSite, language: KitLanguage): Item[] {
  const words = KIT_WORDS[language];
  const mark = site.mark ? `${words[site.mark]} — ` : '';
  const items = notices.flatMap(({ notice, turn }): Item[] => {
    const url = pageOf(site, notice.id, language);
    const { publishedAt: published, withdrawal } = notice;
    if (withdrawal) {
      const told = {
        url,
        title: `${mark}${words.correction} — ${notice.number}`,
        text: withdrawal.correction[language],
        updated: withdrawal.at,
      };
      return [
        { ...told, id: `${url}#correction`, published: withdrawal.at },
        { ...told, id: url, published },
      ];
    }
    const { title } = wordsOf(notice.content, language, 'a');
    return [
      {
        id: url,
        url,
        title: mark + title,
        text: plainText(notice, turn, language),
        published,
        updated: published,
      },
    ];
  });
  return items.sort((a, b) => (a.updated === b.updated ? (a.id < b.id ? 1 : -1) : a.updated < b.updated ? 1 : -1));
}

/** The whole notice as plain text: what happens, signs, advice, whom to turn to. */
export function plainText(notice: KitNotice, turn: Turn | null, language: KitLanguage): string {
  const words = KIT_WORDS[language];
  const { content } = notice;
  const { about } = wordsOf(content, language, 'a');
  const listed = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', heading + colon(language), ...lines.map((line) => `• ${line}`)];
  return [
    about,
    ...listed(
      words.signs,
      content.signs.flatMap((code) => INDICATORS.get(code)?.title[language] ?? []),
    ),
    ...listed(
      words.advice,
      content.advice.flatMap((code) => ADVICE.get(code)?.[language] ?? []),
    ),
    ...(turn ? ['', `${words.turnTo} — ${turn.name[language]}${colon(language)} ${turn.contact}`] : []),
  ].join('\n');
}

/** RSS 2.0. @param self address of the feed itself */
export function rssFeed(notices: readonly FeedNotice[], site: KitSite, language: KitLanguage, self: string): string {
  const items = itemsOf(notices, site, language);
  const written = items.map(
    (item) =>
      `<item>\n${element('title', item.title)}${element('link', item.url)}${element('guid', item.id, { isPermaLink: 'false' })}${element('pubDate', new Date(item.published).toUTCString())}${element('description', item.text)}</item>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
${element('title', KIT_WORDS[language].feed)}${element('link', `${site.portal}/${language}/notices`)}${element('description', KIT_WORDS[language].feed)}${element('language', tagOf(language))}<atom:link href="${xmlText(self)}" rel="self" type="application/rss+xml"/>
${written.join('')}</channel>
</rss>
`;
}

/** Atom (RFC 4287). `now` is said only when there is nothing to tell. */
export function atomFeed(
  notices: readonly FeedNotice[],
  site: KitSite,
  language: KitLanguage,
  self: string,
  now: string,
): string {
  const items = itemsOf(notices, site, language);
  const written = items.map(
    (item) =>
      `<entry>\n${element('id', item.id)}${element('title', item.title)}${element('published', item.published)}${element('updated', item.updated)}<link href="${xmlText(item.url)}"/>\n${element('content', item.text, { type: 'text' })}</entry>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${tagOf(language)}">
${element('id', self)}${element('title', KIT_WORDS[language].feed)}${element('updated', items[0]?.updated ?? now)}<author>${element('name', site.host)}</author>
<link rel="self" href="${xmlText(self)}"/>
<link href="${xmlText(`${site.portal}/${language}/notices`)}"/>
${written.join('')}</feed>
`;
}

/** JSON Feed 1.1. */
export function jsonFeed(notices: readonly FeedNotice[], site: KitSite, language: KitLanguage, self: string): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: KIT_WORDS[language].feed,
      home_page_url: `${site.portal}/${language}/notices`,
      feed_url: self,
      language: tagOf(language),
      authors: [{ name: site.host }],
      items: itemsOf(notices, site, language).map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        content_text: item.text,
        date_published: item.published,
        date_modified: item.updated,
        language: tagOf(language),
      })),
    },
    null,
    1,
  )}\n`;
}

function tagOf(language: KitLanguage): string {
  return { ary: 'ary-MA', ar: 'ar-MA', fr: 'fr-MA', en: 'en' }[language];
}
