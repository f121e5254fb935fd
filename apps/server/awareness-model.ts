import type { NoticeModel } from '@sanad/platform/reports/notice-model';
import {
  colon,
  type KitLanguage,
  type KitNotice,
  type KitSite,
  kitWords,
  spoken,
  type Turn,
} from '@sanad/services/awareness';
import { INDICATORS } from '@sanad/text/indicators';
import { ACTIONS, ADVICE } from '@sanad/text/lure-kinds';

/** What a drawn notice is made of. */
export type Drawn = {
  readonly notice: KitNotice;
  readonly turn: Turn;
  readonly site: KitSite;
  readonly link: string;
  readonly language: KitLanguage;
  readonly variant: 'a' | 'b';
  /** `draft` and `proposed` say so on their face */
  readonly state: string;
};

/** A notice in the words of one language, for one form; a correction has nothing of what was taken back. */
export function noticeModel(given: Drawn & { readonly form: NoticeModel['form'] }): NoticeModel {
  const { notice, turn, site, link, language, form } = given;
  const words = kitWords(language);
  const { content, withdrawal } = notice;
  const other = given.variant === 'b' ? content.other?.[language] : undefined;
  const told = (codes: readonly string[], text: (code: string) => string | undefined): string[] =>
    codes.flatMap((code) => text(code) ?? []);
  const direction: NoticeModel['direction'] = language === 'ary' || language === 'ar' ? 'rtl' : 'ltr';
  const head = {
    form,
    language,
    direction,
    mark: markOf(given),
    number: notice.number,
    day: (withdrawal?.at ?? notice.publishedAt).slice(0, 10),
    issuer: site.host,
    link,
    scan: words.scan,
  };
  if (withdrawal)
    return {
      ...head,
      ...NOTHING,
      label: words.correction,
      title: words.correction,
      correction: withdrawal.correction[language],
    };
  return {
    ...head,
    label: content.kind === 'story' ? words.story : words.alert,
    title: other?.title ?? content.words[language].title,
    about: content.words[language].about,
    excerpt: content.excerpt.map((part) => ('words' in part ? part.words : null)),
    signs: { head: words.signs, lines: told(content.signs, (code) => INDICATORS.get(code)?.title[language]) },
    advice: { head: words.advice, lines: told(content.advice, (code) => ADVICE.get(code)?.[language]) },
    questions: { head: words.ask, lines: words.questions },
    action: ACTIONS.get(content.action)?.[language] ?? '',
    whom: turn.name[language],
    contact: turn.contact,
    contactNote: turn.geolocates ? words.locates : '',
    lead: words.pressLead[content.kind]
      .replace('{number}', notice.number)
      .replace('{day}', notice.publishedAt.slice(0, 10).split('-').reverse().join('/')),
    notes: [words.pressNote[content.kind], words.pressAsk],
    correction: '',
  };
}

/** `said`: the caption as a voice reads it. */
export type SpokenSlide = {
  readonly model: NoticeModel;
  readonly caption: string;
  readonly said: string;
  readonly seconds: number;
};

/** The slides of a film: what it is, one slide a sign, then the one action; each stands as long as it takes to read. */
export function slidesOf(given: Drawn): SpokenSlide[] {
  const whole = noticeModel({ ...given, form: 'slide' });
  const plain = { ...whole, about: '', contact: '', whom: '', contactNote: '', excerpt: [] };
  if (whole.correction !== '') return [timed(plain, whole.correction)];
  const last = { ...whole, about: '', excerpt: [], title: whole.action };
  const toWhom = (contact: string) => `${whole.action}${colon(given.language)} ${whole.whom} — ${contact}`;
  return [
    timed(plain, whole.title),
    ...whole.signs.lines.slice(0, 3).map((sign) => timed({ ...plain, title: sign }, sign)),
    timed(last, toWhom(whole.contact), toWhom(spoken(whole.contact, given.language))),
  ];
}

/** Words a second of somebody who reads slowly, and the least that a slide stands. */
const READING = 1.8;
const LEAST = 3;

function timed(model: NoticeModel, caption: string, said = caption): SpokenSlide {
  const words = caption.split(/\s+/).length;
  return { model, caption, said, seconds: Math.max(LEAST, words / READING) };
}

function markOf({ site, state, language }: Drawn): string {
  const words = kitWords(language);
  const drafts = state === 'draft' || state === 'proposed' ? DRAFT[language] : null;
  return [site.mark ? words[site.mark] : null, drafts].filter((one) => one !== null).join(' — ');
}

const DRAFT: Readonly<Record<KitLanguage, string>> = {
  ary: 'مسودة: ما تتنشرش قبل ما يوافقو جوج',
  ar: 'مسودة: لا تُنشر قبل موافقة شخصين',
  fr: 'PROJET : ne pas publier avant l’accord de deux personnes',
  en: 'DRAFT: not to be published before two persons approve',
};

const NOTHING = {
  about: '',
  excerpt: [],
  signs: { head: '', lines: [] },
  advice: { head: '', lines: [] },
  questions: { head: '', lines: [] },
  action: '',
  whom: '',
  contact: '',
  contactNote: '',
  lead: '',
  notes: [],
} as const;
