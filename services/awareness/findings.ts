import { pointersIn } from '@sanad/campaigns/blank';
import { INDICATORS } from '@sanad/text/indicators';
import { ADVICE, isPublicSign, LURE_KINDS } from '@sanad/text/lure-kinds';
import { soundOf } from '@sanad/text/skeleton';
import type { NoticeContent, NoticeFinding } from '@sanad/wire/awareness';
import type { Campaign } from '@sanad/wire/campaign';
import type { ChannelState } from '@sanad/wire/intake';
import { filled, LANGUAGES } from './kit/model.ts';
import { smsCount } from './kit/sms.ts';

/** What the words are held against. */
export type FindingFacts = {
  /** the campaign as it stands now; null for a story, or when it is gone */
  readonly campaign: Pick<Campaign, 'template' | 'root' | 'decision' | 'contacts' | 'offering'> | null;
  /** root of the campaign when the notice was drafted */
  readonly root: string | null;
  readonly channels: readonly ChannelState[];
  /** `2026-11-24` */
  readonly today: string;
};

/** Words about how posts are found: a reader does not need them, whoever writes lures would. */
const KEPT_OUT =
  /\b(?:algorithm\w*|algorithme\w*|score|scoring|pdq|classifier|classifieur|filtre|keyword|mots?-clés?)\b|خوارزمي|مصنف آلي|كلمات مفتاحية|نظام الرصد/iu;
/** A contact of a slot counts from so many letters on; shorter ones stand in any text. */
const LEAST_VALUE = 4;
/** Where a slot holds what may point to somebody; a pay or a city is told by many. */
const TELLING_SLOTS = new Set(['name', 'phone', 'invite', 'handle', 'url', 'other']);

/**
 * What in a notice may identify somebody, teach recruiters something, or be untrue today. What `blocks` keeps it from
 * being proposed and approved; the rest is for the reviewer's eyes.
 */
export function findingsOf(content: NoticeContent, facts: FindingFacts): NoticeFinding[] {
  return [
    ...campaignFindings(content, facts),
    ...textFindings(content, facts),
    ...choiceFindings(content, facts),
    ...lineFindings(content, facts),
    ...sameFindings(content),
    ...generalFindings(content),
  ];
}

function campaignFindings({ kind, consent }: NoticeContent, { campaign, root }: FindingFacts): NoticeFinding[] {
  if (kind === 'story') return consent === null ? [finding('consent-missing', 'consent', '', true)] : [];
  if (campaign?.decision?.verdict !== 'lure') return [finding('campaign-not-confirmed', 'campaign', '', true)];
  return campaign.root === root ? [] : [finding('campaign-changed', 'campaign', '', false)];
}

function textFindings(content: NoticeContent, { campaign }: FindingFacts): NoticeFinding[] {
  const found: NoticeFinding[] = [];
  const values = slotValues(campaign);
  for (const [at, text] of textsOf(content)) {
    for (const { slot, text: written } of pointersIn(text.replaceAll('{to}', ''))) {
      if (slot === 'contact') found.push(finding('contact-in-words', at, written, true));
      else found.push(finding(slot === 'name' ? 'name-in-words' : 'place-in-words', at, written, false));
    }
    const key = ` ${soundOf(text)} `;
    for (const { value, blocks } of values)
      if (key.includes(` ${soundOf(value)} `)) found.push(finding('slot-value-in-words', at, value, blocks));
    const kept = KEPT_OUT.exec(text);
    if (kept) found.push(finding('word-kept-out', at, kept[0], false));
  }
  return found;
}

function choiceFindings(content: NoticeContent, { channels, today }: FindingFacts): NoticeFinding[] {
  const channel = channels.find((one) => one.id === content.channel);
  return [
    ...content.signs.flatMap((code) => {
      if (!INDICATORS.has(code)) return [finding('sign-unknown', 'signs', code, true)];
      return isPublicSign(code) ? [] : [finding('sign-not-public', 'signs', code, true)];
    }),
    ...content.advice
      .filter((code) => !ADVICE.has(code))
      .map((code) => finding('advice-unknown', 'advice', code, true)),
    ...(isVerified(channel)
      ? []
      : [finding('channel-not-verified', 'channel', channel?.contact ?? content.channel, true)]),
    ...(channel?.geolocates ? [finding('channel-locates', 'channel', channel.contact, false)] : []),
    ...(content.until < today ? [finding('until-past', 'until', content.until, true)] : []),
  ];
}

function lineFindings(content: NoticeContent, { channels }: FindingFacts): NoticeFinding[] {
  const to = channels.find((one) => one.id === content.channel)?.contact ?? '';
  return LANGUAGES.flatMap((language) =>
    [content.words[language], content.other?.[language]].flatMap((words, n) => {
      if (!words) return [];
      const { parts, units, perPart } = smsCount(filled(words.line, to));
      const at = `${n === 0 ? 'words' : 'other'}.${language}.line`;
      return parts > 1 ? [finding('line-too-long', at, `${units}/${perPart}`, true)] : [];
    }),
  );
}

/** A second wording that says what the first says compares nothing. */
function sameFindings({ words, other }: NoticeContent): NoticeFinding[] {
  if (!other) return [];
  const isSame = (language: (typeof LANGUAGES)[number]) =>
    words[language].title === other[language].title && words[language].line === other[language].line;
  const same = LANGUAGES.filter(isSame);
  const blocks = same.length === LANGUAGES.length;
  return same.map((language) => finding('other-same', `other.${language}.title`, '', blocks));
}

/** A story begins with the words of its pattern; what goes out as somebody's own must be hers. */
function generalFindings({ kind, pattern, words }: NoticeContent): NoticeFinding[] {
  const general = LURE_KINDS.get(pattern)?.about;
  if (kind !== 'story' || !general) return [];
  return LANGUAGES.filter((language) => words[language].about === general[language]).map((language) =>
    finding('story-general', `words.${language}.about`, '', true),
  );
}

/** Confirmed by a person within 90 days, and not a number for danger alone. */
export function isVerified(channel: ChannelState | undefined): boolean {
  return channel?.shown === true && channel.verifiedOn !== null;
}

function slotValues(campaign: FindingFacts['campaign']): { value: string; blocks: boolean }[] {
  if (!campaign) return [];
  const inSlots = campaign.template.flatMap((part) =>
    'slot' in part && TELLING_SLOTS.has(part.slot)
      ? part.values.flatMap(({ value, also }) =>
          [value, ...also].map((form) => ({ value: form, blocks: part.slot !== 'other' })),
        )
      : [],
  );
  const contacts = campaign.contacts.map(({ value }) => ({ value, blocks: true }));
  const accounts = campaign.offering.map(({ account }) => ({ value: account, blocks: true }));
  return [...inSlots, ...contacts, ...accounts].filter(({ value }) => soundOf(value).length >= LEAST_VALUE);
}

function textsOf(content: NoticeContent): [at: string, text: string][] {
  const texts: [string, string][] = [];
  for (const language of LANGUAGES) {
    const { title, line, about } = content.words[language];
    texts.push(
      [`words.${language}.title`, title],
      [`words.${language}.line`, line],
      [`words.${language}.about`, about],
    );
    const other = content.other?.[language];
    if (other) texts.push([`other.${language}.title`, other.title], [`other.${language}.line`, other.line]);
  }
  content.excerpt.forEach((part, n) => {
    if ('words' in part) texts.push([`excerpt.${n}`, part.words]);
  });
  return texts;
}

function finding(code: NoticeFinding['code'], at: string, found: string, blocks: boolean): NoticeFinding {
  return { code, at, found, blocks };
}
