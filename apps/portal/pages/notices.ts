import { INDICATORS } from '@sanad/text/indicators';
import { ACTIONS, ADVICE } from '@sanad/text/lure-kinds';
import { type Html, html } from '../html.ts';
import { PORTAL_LANGUAGES, type PortalLanguage } from '../language.ts';
import { dayTold } from '../period.ts';
import { LEARN_WORDS } from '../words/learn/words.ts';
import { PAGE_WORDS } from '../words/page/words.ts';
import { finderView, spokenView } from './finder.ts';
import { frame, type Place } from './frame.ts';

type Texts = Readonly<Record<PortalLanguage, string>>;
/** A notice as far as the public sees it. */
export type ShownNotice = {
  readonly id: string;
  readonly number: string;
  readonly kind: 'alert' | 'story';
  readonly publishedAt: string;
  readonly ended: boolean;
  readonly words: Readonly<Record<PortalLanguage, { readonly title: string; readonly about: string }>>;
  readonly signs: readonly string[];
  readonly advice: readonly string[];
  readonly action: string;
  readonly excerpt: readonly (string | null)[];
  /** whom to turn to, while somebody confirmed it within 90 days */
  readonly turn: {
    readonly name: Texts;
    readonly contact: string;
    readonly isPhone: boolean;
    readonly geolocates: boolean;
  } | null;
  readonly correction: { readonly at: string; readonly text: Texts } | null;
};
/** What stands over everything that is not real. */
export type Mark = 'training' | 'made-up' | null;

/** Warnings that stand, and every correction, the newest first. */
export function noticesPage(place: Place, notices: readonly ShownNotice[], mark: Mark): string {
  const words = LEARN_WORDS[place.language];
  const feed = (ending: string): string => `${place.base}/feed/${place.language}.${ending}`;
  return frame(
    place,
    'notices',
    html`${markView(place, mark)}<h1>${words.notices}</h1>
${listView(place, notices, words.noticesNone)}
<p class="note">${words.feeds}${place.language === 'fr' ? '\u00a0:' : ':'} <a href="${feed('rss')}">RSS</a> · <a href="${feed('atom')}">Atom</a> · <a href="${feed('json')}">JSON</a></p>
<p><a href="${place.base}/${place.language}/learn">${words.title}</a></p>`,
    place.files.learn,
  );
}

/** Stories whose teller released them. */
export function storiesPage(place: Place, stories: readonly ShownNotice[], mark: Mark): string {
  const words = LEARN_WORDS[place.language];
  return frame(
    place,
    'stories',
    html`${markView(place, mark)}<h1>${words.stories}</h1>
<p class="lead">${words.storiesWhy}</p>
${listView(place, stories, words.storiesNone)}
<p><a href="${place.base}/${place.language}/learn">${words.title}</a></p>`,
    place.files.learn,
  );
}

/** A list that is longer has a field to search it. */
const SEEN_AT_ONCE = 4;

function listView(place: Place, notices: readonly ShownNotice[], none: string): Html {
  const { language, base } = place;
  const words = LEARN_WORDS[language];
  if (notices.length === 0) return html`<p>${none}</p>`;
  const also = ({ words: told }: ShownNotice): string =>
    [told[language].about, ...PORTAL_LANGUAGES.map((other) => told[other].title)].join(' ');
  return html`${notices.length > SEEN_AT_ONCE && finderView(language)}<ul class="ways">${notices.map((one) =>
    one.correction
      ? html`<li data-find><a href="${base}/${language}/notice/${one.id}"><strong class="warn">${words.correction} <bdi dir="ltr">${one.number}</bdi></strong><span>${one.correction.text[language]}</span></a></li>`
      : html`<li data-find data-also="${also(one)}"><a href="${base}/${language}/notice/${one.id}"><strong>${one.words[language].title}</strong><span>${words.published} ${dayTold(one.publishedAt, language)}</span></a></li>`,
  )}</ul>`;
}

/** One notice: what happens, how it is worded, its signs, one action, one place to turn to. */
export function noticePage(place: Place, notice: ShownNotice, mark: Mark): string {
  const { language } = place;
  const words = LEARN_WORDS[language];
  const name = `notice/${notice.id}` as const;
  if (notice.correction)
    return frame(
      place,
      name,
      html`${markView(place, mark)}${spokenView(
        language,
        html`<h1>${words.correction} <bdi dir="ltr">${notice.number}</bdi></h1>
<p class="lead" data-reads>${notice.correction.text[language]}</p>`,
      )}
<p class="note">${dayTold(notice.correction.at, language)}</p>`,
      place.files.learn,
    );
  const { title, about } = notice.words[language];
  const told = (codes: readonly string[], of: (code: string) => string | undefined): Html =>
    html`${codes.flatMap((code) => {
      const text = of(code);
      return text ? [html`<li>${text}</li>`] : [];
    })}`;
  return frame(
    place,
    name,
    html`${markView(place, mark)}${notice.ended && html`<p class="told">${words.ended}</p>`}
<h1>${title}</h1>
<p class="note"><bdi dir="ltr">${notice.number}</bdi> · ${words.published} ${dayTold(notice.publishedAt, language)}</p>
${notice.kind === 'story' && html`<p class="told">${words.storyTold}</p>`}
${spokenView(
  language,
  html`<p data-reads>${about}</p>
${
  notice.excerpt.length > 0 &&
  html`<h2>${words.wording}</h2><p class="bubble" dir="auto">${notice.excerpt.map((part) => (part === null ? html`<span class="gap"><span>${words.blank}</span></span> ` : html`${part} `))}</p>`
}
<h2>${words.signs}</h2><ul class="signs">${told(notice.signs, (code) => INDICATORS.get(code)?.title[language])}</ul>
<h2>${words.advice}</h2><ul>${told(notice.advice, (code) => ADVICE.get(code)?.[language])}</ul>
${turnView(place, notice)}`,
)}`,
    place.files.learn,
  );
}

function turnView(place: Place, { turn, action }: ShownNotice): Html {
  const { language } = place;
  const [words, page] = [LEARN_WORDS[language], PAGE_WORDS[language]];
  if (!turn)
    return html`<h2>${words.turnTo}</h2><p>${words.turnNone}</p><p><a class="button" href="${place.base}/${language}/help">${page.goHelp}</a></p>`;
  const href = turn.isPhone ? `tel:${turn.contact.replaceAll(' ', '')}` : `https://${turn.contact}`;
  return html`<p class="turn"><a href="${href}" rel="noreferrer nofollow"><span>${ACTIONS.get(action)?.[language] ?? words.turnTo}</span> <bdi dir="ltr">${turn.contact}</bdi> <span>${turn.name[language]}</span></a>
${turn.geolocates && html`<span class="warn">${page.helpLocates}</span>`}</p>`;
}

function markView({ language }: Place, mark: Mark): Html | false {
  const words = LEARN_WORDS[language];
  return mark !== null && html`<p class="told warn">${mark === 'training' ? words.training : words.madeUp}</p>`;
}
