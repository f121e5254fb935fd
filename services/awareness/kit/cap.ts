import { INDICATORS } from '@sanad/text/indicators';
import { ADVICE } from '@sanad/text/lure-kinds';
import { colon, filled, type KitNotice, type KitSite, LANGUAGES, pageOf, type Turn, wordsOf } from './model.ts';
import { KIT_WORDS } from './words.ts';
import { element } from './xml.ts';

/** Namespace of CAP 1.2 (OASIS, 1 July 2010). */
export const CAP_NAMESPACE = 'urn:oasis:names:tc:emergency:cap:1.2';
/** 160 characters at most are advised for a headline. */
const HEADLINE = 160;

/**
 * The notice as a message of the Common Alerting Protocol, one block a language. A notice that was taken back becomes
 * `Cancel`, refers to the message it takes back, and says nothing of what was in it.
 */
export function capMessage(notice: KitNotice, turn: Turn | null, site: KitSite): string {
  const { withdrawal } = notice;
  const first = { id: capId(notice, site, 'alert'), sent: capTime(notice.publishedAt) };
  const status = site.mark === 'training' ? 'Exercise' : site.mark === 'made-up' ? 'Test' : 'Actual';
  const sent = withdrawal ? capTime(withdrawal.at) : first.sent;
  const head = [
    element('identifier', withdrawal ? capId(notice, site, 'cancel') : first.id),
    element('sender', site.host),
    element('sent', sent),
    element('status', status),
    element('msgType', withdrawal ? 'Cancel' : 'Alert'),
    element('scope', 'Public'),
    element('note', status === 'Actual' ? null : KIT_WORDS.en[site.mark ?? 'training']),
    element('references', withdrawal ? `${site.host},${first.id},${first.sent}` : null),
  ].join('');
  const infos = LANGUAGES.map((language) => infoOf(notice, turn, site, language)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="${CAP_NAMESPACE}">\n${head}${infos}</alert>\n`;
}

function infoOf(notice: KitNotice, turn: Turn | null, site: KitSite, language: (typeof LANGUAGES)[number]): string {
  const words = KIT_WORDS[language];
  const { content, withdrawal } = notice;
  const to = turn?.contact ?? site.host;
  const { title, about } = wordsOf(content, language, 'a');
  const signs = content.signs.map((code) => INDICATORS.get(code)?.title[language] ?? '').filter((one) => one !== '');
  const advice = content.advice.map((code) => ADVICE.get(code)?.[language] ?? '').filter((one) => one !== '');
  const tag = { ary: 'ary-MA', ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' }[language];
  const mark = site.mark ? `${words[site.mark]} — ` : '';
  return [
    '<info>\n',
    element('language', tag),
    element('category', 'Security'),
    element('event', withdrawal ? words.correction : words.event),
    element('responseType', withdrawal ? 'AllClear' : 'Avoid'),
    element('urgency', withdrawal ? 'Past' : 'Future'),
    element('severity', withdrawal ? 'Unknown' : 'Moderate'),
    element('certainty', withdrawal ? 'Unlikely' : 'Observed'),
    element('expires', withdrawal ? null : capTime(`${content.until}T23:59:59.000Z`)),
    element('senderName', `${site.host}`),
    element('headline', cut(mark + (withdrawal ? `${words.correction} ${notice.number}` : title), HEADLINE)),
    element(
      'description',
      withdrawal ? withdrawal.correction[language] : [about, ...signs.map((sign) => `• ${sign}`)].join('\n'),
    ),
    element('instruction', withdrawal ? null : [filled(content.words[language].line, to), ...advice].join('\n')),
    element('web', pageOf(site, notice.id, language)),
    element('contact', withdrawal || !turn ? null : `${turn.name[language]}${colon(language)} ${turn.contact}`),
    '<area>\n',
    element('areaDesc', words.area),
    '<geocode>\n',
    element('valueName', 'ISO3166-1'),
    element('value', 'MA'),
    '</geocode>\n</area>\n</info>\n',
  ].join('');
}

/** 3.2.1: no spaces, commas, `<` or `&`. */
function capId(notice: KitNotice, site: KitSite, what: 'alert' | 'cancel'): string {
  return `${site.host}/${notice.id}/${what}`.replace(/[\s,<&]/g, '-');
}

/** 3.3.2: no letter for a zone, UTC is `-00:00`. */
function capTime(instant: string): string {
  return `${instant.slice(0, 19)}-00:00`;
}

function cut(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
