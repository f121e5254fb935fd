import { INDICATORS } from '@sanad/text/indicators';
import { ACTIONS, ADVICE } from '@sanad/text/lure-kinds';
import type { KitChannel, KitText } from '@sanad/wire/awareness';
import { plainText } from './feeds.ts';
import {
  colon,
  dayOf,
  filled,
  type KitLanguage,
  type KitNotice,
  type KitSite,
  type Turn,
  type Variant,
  wordsOf,
} from './model.ts';
import { radioScript } from './radio.ts';
import { smsCount } from './sms.ts';
import { KIT_WORDS } from './words.ts';

/**
 * What a kit is written for. `link`: where the reader finds more; it counts openings, never persons. `through`: the channel
 * of the dispatch whose link it is, or null for the page itself.
 */
export type KitFor = {
  readonly language: KitLanguage;
  readonly variant: Variant;
  readonly link: string;
  readonly through: KitChannel | null;
};

/** Every channel that is text, in one language; for a notice that was taken back, its correction for each. */
export function kitTexts(notice: KitNotice, turn: Turn, site: KitSite, given: KitFor): KitText[] {
  const { language } = given;
  const text = (channel: KitText['channel'], words: string, seconds: number | null = null): KitText => ({
    channel,
    language,
    text: marked(words, site, language),
    sms: null,
    seconds,
  });
  const mark = site.mark ? `${KIT_WORDS[language][`short-${site.mark}`]} ` : '';
  // The main line is one part; a link is added only where openings of this very message are to be counted.
  const short = `${mark}${shortMessage(notice, turn, given)}${given.through === 'sms' ? ` ${given.link}` : ''}`;
  const script = radioScript(notice, turn, language, given.variant);
  return [
    { channel: 'sms', language, text: short, sms: smsCount(short), seconds: null },
    text('whatsapp', chatText(notice, turn, given, '*')),
    text('telegram', chatText(notice, turn, given, '')),
    text('radio', script.lines.join('\n'), script.seconds),
    text('press', pressNote(notice, turn, site, given)),
    text('web', notice.withdrawal ? notice.withdrawal.correction[language] : plainText(notice, turn, language)),
  ];
}

/** The main line, which is one part. */
export function shortMessage(notice: KitNotice, turn: Turn, { language, variant }: KitFor): string {
  if (notice.withdrawal) return shortened(notice.withdrawal.correction[language]);
  return filled(wordsOf(notice.content, language, variant).line, turn.contact);
}

/** For a group chat: title, signs, one action, one place to turn to, one link. `bold`: how the app writes bold. */
function chatText(notice: KitNotice, turn: Turn, { language, variant, link }: KitFor, bold: string): string {
  const words = KIT_WORDS[language];
  if (notice.withdrawal)
    return [`${bold}${words.correction}${bold}`, notice.withdrawal.correction[language], '', link].join('\n');
  const { content } = notice;
  const { title } = wordsOf(content, language, variant);
  const signs = content.signs.slice(0, 3).flatMap((code) => INDICATORS.get(code)?.title[language] ?? []);
  return [
    `${bold}${title}${bold}`,
    '',
    ...signs.map((sign) => `– ${sign}`),
    '',
    `${ACTIONS.get(content.action)?.[language] ?? ''}${colon(language)} ${turn.name[language]}${comma(language)} ${turn.contact}`,
    ...(turn.geolocates ? [words.locates] : []),
    '',
    `${words.more}${colon(language)} ${link}`,
  ].join('\n');
}

function pressNote(notice: KitNotice, turn: Turn, site: KitSite, { language, variant, link }: KitFor): string {
  const words = KIT_WORDS[language];
  const { content, withdrawal } = notice;
  const fill = (text: string, day: string): string =>
    text.replace('{number}', notice.number).replace('{day}', dayOf(day));
  if (withdrawal)
    return [`${words.press} — ${words.correction}`, '', withdrawal.correction[language], '', link].join('\n');
  const { title, about } = wordsOf(content, language, variant);
  return [
    words.press,
    title,
    ...(content.kind === 'story' ? [words.story] : []),
    '',
    fill(words.pressLead[content.kind], notice.publishedAt),
    about,
    '',
    ...listed(
      words.signs + colon(language),
      content.signs.flatMap((code) => INDICATORS.get(code)?.title[language] ?? []),
    ),
    ...listed(
      words.advice + colon(language),
      content.advice.flatMap((code) => ADVICE.get(code)?.[language] ?? []),
    ),
    `${words.turnTo}${colon(language)} ${turn.name[language]}${comma(language)} ${turn.contact}`,
    '',
    words.pressNote[content.kind],
    words.pressAsk,
    '',
    `${site.host} — ${link}`,
  ].join('\n');
}

/** A heading with its lines; nothing where there are none. */
function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `– ${line}`), ''];
}

/** What is not real says so before anything else. */
function marked(text: string, site: KitSite, language: KitLanguage): string {
  return site.mark ? `${KIT_WORDS[language][site.mark]}\n${text}` : text;
}

/** Arabic has a comma of its own. */
function comma(language: KitLanguage): string {
  return language === 'ary' || language === 'ar' ? '،' : ',';
}

/** A correction is one part too: its first sentence says what it must when the whole is longer. */
function shortened(correction: string): string {
  if (smsCount(correction).parts === 1) return correction;
  const [first = correction] = /^.+?[.!؟](?=\s)/u.exec(correction) ?? [];
  return first;
}
