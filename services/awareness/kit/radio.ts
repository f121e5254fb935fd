import { INDICATORS } from '@sanad/text/indicators';
import { ACTIONS } from '@sanad/text/lure-kinds';
import { colon, type KitLanguage, type KitNotice, type Turn, type Variant, wordsOf } from './model.ts';
import { KIT_WORDS } from './words.ts';

/** What is read aloud, and how long it takes. */
export type Script = { readonly lines: readonly string[]; readonly seconds: number; readonly words: number };

/** Length that stations ask for, in seconds. */
export const RADIO_SECONDS = 30;
/** Words a second of a calm announcer. Arabic words carry their articles and pronouns, so there are fewer of them. */
const PACE: Readonly<Record<KitLanguage, number>> = { ary: 1.9, ar: 1.8, fr: 2.4, en: 2.4 };
/** A breath after each line and at each comma, in seconds. */
const BREATH = 0.5;
const COMMA = 0.25;

const DIGITS: Readonly<Record<KitLanguage, readonly string[]>> = {
  ary: ['زيرو', 'واحد', 'جوج', 'تلاتة', 'ربعة', 'خمسة', 'ستة', 'سبعة', 'تمنية', 'تسعود'],
  ar: ['صفر', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'],
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};
const DOT: Readonly<Record<KitLanguage, string>> = { ary: 'بوان', ar: 'نقطة', fr: 'point', en: 'dot' };

/**
 * The script of a radio announcement: what it is, how it goes as far as there is time, the signs that still fit, one action
 * and whom to turn to, which is said twice. Nothing is cut in the middle of a line.
 */
export function radioScript(notice: KitNotice, turn: Turn, language: KitLanguage, variant: Variant): Script {
  const words = KIT_WORDS[language];
  const whom = `${turn.name[language]}${colon(language)} ${spoken(turn.contact, language)}`;
  if (notice.withdrawal) return timed([`${words.correction}.`, notice.withdrawal.correction[language]], language);
  const { title, about } = wordsOf(notice.content, language, variant);
  const action = ACTIONS.get(notice.content.action)?.[language] ?? '';
  const first = [sentence(title)];
  const last = [sentence(`${sentence(action)} ${whom}`), sentence(spoken(turn.contact, language))];
  const told = sentences(about);
  const signs = notice.content.signs.map((code) => sentence(INDICATORS.get(code)?.title[language] ?? ''));
  const middle: string[] = [];
  const fits = (line: string) => timed([...first, ...middle, line, ...last], language).seconds <= RADIO_SECONDS;
  // What is told goes on from what was told before; a sign stands by itself.
  for (const line of told) {
    if (!fits(line)) break;
    middle.push(line);
  }
  // A sign that was told already is not said twice.
  for (const sign of signs) if (sign !== '' && ![...first, ...middle].includes(sign) && fits(sign)) middle.push(sign);
  return timed([...first, ...middle, ...last], language);
}

/** How long lines take, by the pace of the language. */
export function timed(lines: readonly string[], language: KitLanguage): Script {
  const words = lines
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const commas = lines.join('').match(/[،,;:]/g)?.length ?? 0;
  const seconds = words / PACE[language] + BREATH * lines.length + COMMA * commas;
  return { lines, words, seconds: Math.round(seconds * 10) / 10 };
}

/** A number digit by digit, an address with its points: as it is said. @example spoken('19', 'en') === 'one, nine' */
export function spoken(contact: string, language: KitLanguage): string {
  const comma = language === 'ary' || language === 'ar' ? '، ' : ', ';
  if (/^[\d\s+]+$/.test(contact))
    return Array.from(contact.replace(/\D/g, ''), (digit) => DIGITS[language][Number(digit)]!).join(comma);
  return contact.replaceAll('.', ` ${DOT[language]} `).replaceAll('/', ' / ');
}

function sentences(text: string): string[] {
  return (text.match(/[^.!?؟]+[.!?؟]*/gu) ?? []).map((one) => sentence(one.trim())).filter((one) => one.length > 1);
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?؟:]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
