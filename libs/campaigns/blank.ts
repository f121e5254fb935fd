import { skeletonOf } from '@sanad/text/skeleton';
import { CITIES, FIRST_NAMES } from './place-names.ts';
import type { SlotKind } from './template.ts';
import { templateTokens } from './template-tokens.ts';

/** A piece of wording that may be shown to the public: words, or a blank that says only what stood there. */
export type Blank = { readonly words: string } | { readonly blank: SlotKind };

/** Names and towns that are common words too, as they are written. */
const PLAIN_WORDS = new Set(['على', 'sale', 'sala', 'hope', 'amal', 'امل', 'نور', 'هنا', 'safe', 'fes']);
const CITY_KEYS = keysOf(CITIES);
const NAME_KEYS = keysOf(FIRST_NAMES);
const [CITIES_WRITTEN, NAMES_WRITTEN] = [writtenOf(CITIES), writtenOf(FIRST_NAMES)];
/** Words of every post that sound like a name. */
const PLAIN_KEYS = keysOf(['على عن بـ ب من في لي ليك هي هو  هنا 3la men fi la de à']);
const NOT_PLAIN = /^(?:علي|هناء)$/u;
/** A pay says what is promised, so nearby words of money go with the number. */
const MONEY =
  /^(?:dh|dhs|drhm|dirhams?|mad|درهم|دراهم|الدرهم|aed|sar|qar|kwd|ريال|ريالات|دينار|riyals?|ryal|euros?|eur|€|\$|usd|dollars?|دولار|ألف|الف|مليون|million|mille)$/iu;

/**
 * Takes out of a text what may point to somebody: contacts, numbers, names, places. Everything in doubt is blanked; what
 * was blanked cannot be got back from the result.
 * @param text wording that posts of a campaign have in common
 * @example blankText('عيطي لسلمى 0600000001') // words «عيطي», a name, a phone
 */
export function blankText(text: string): readonly Blank[] {
  const out: Blank[] = [];
  let from = 0;
  let to = 0;
  const flush = (): void => {
    const words = text.slice(from, to).trim();
    if (words !== '') out.push({ words });
  };
  for (const { key, kind, start, end } of templateTokens(text)) {
    const written = text.slice(start, end);
    const slot = slotOf(key, kind, written);
    if (slot === null) {
      to = end;
      continue;
    }
    to = Math.min(start, Math.max(to, from));
    to = lastMark(text, to, start);
    flush();
    if (!sameBlank(out.at(-1), slot)) out.push({ blank: slot });
    from = end;
    to = end;
  }
  flush();
  return out;
}

/**
 * The wording of a campaign with every slot blanked and everything that points to somebody taken out of its constant
 * words too: a number that all posts share is constant, and still a number.
 * @param parts the template as `templateOf` gives it, or as the API has it
 */
export function blankTemplate(
  parts: readonly ({ readonly words: string } | { readonly slot: string })[],
): readonly Blank[] {
  const out: Blank[] = [];
  for (const part of parts) {
    const blanks = 'words' in part ? blankText(part.words) : [{ blank: part.slot as SlotKind }];
    for (const one of blanks) if (!('blank' in one) || !sameBlank(out.at(-1), one.blank)) out.push(one);
  }
  return out;
}

/** Something in a text that may point to somebody, as it is written. */
export type Pointer = { readonly slot: 'contact' | 'name' | 'city'; readonly text: string };

/**
 * What in words of ours may point to somebody. Names and towns count as they are written, not as they sound: whoever
 * writes a warning is not hiding them, and plain words that sound alike would be called names.
 * @example pointersIn('cherche Salma à Fès')[0]?.text === 'Salma'
 */
export function pointersIn(text: string): readonly Pointer[] {
  return templateTokens(text).flatMap(({ kind, start, end }): Pointer[] => {
    const written = text.slice(start, end);
    if (kind !== 'word' && kind !== 'number') return [{ slot: 'contact', text: written }];
    const plain = plainOf(written);
    for (const one of [plain, plain.replace(/^(?:و?[لبفك]|ال)(?=\p{L}{3})/u, '')]) {
      if (NAMES_WRITTEN.has(one)) return [{ slot: 'name', text: written }];
      if (CITIES_WRITTEN.has(one)) return [{ slot: 'city', text: written }];
    }
    return [];
  });
}

function plainOf(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[أإآ]/g, 'ا');
}

function slotOf(key: string, kind: string, written: string): SlotKind | null {
  if (kind === 'number') return 'number';
  if (kind !== 'word') return kind as SlotKind;
  if (MONEY.test(written)) return 'pay';
  if (/[@\d\u0660-\u0669\u06f0-\u06f9]/u.test(written)) return 'handle';
  if (PLAIN_KEYS.has(key) && !NOT_PLAIN.test(written)) return null;
  for (const one of [key, key.replace(/^(?:wl|bl|fl|ll|[lbfw])(?=...)/, '')]) {
    if (NAME_KEYS.has(one)) return 'name';
    if (CITY_KEYS.has(one)) return 'city';
  }
  return null;
}

function sameBlank(before: Blank | undefined, slot: SlotKind): boolean {
  return before !== undefined && 'blank' in before && (before.blank === slot || isSum(before.blank, slot));
}

function isSum(one: SlotKind, other: SlotKind): boolean {
  return (one === 'number' && other === 'pay') || (one === 'pay' && other === 'number');
}

// The marks after the last word belong to it, but nothing that opens what was blanked.
function lastMark(text: string, to: number, start: number): number {
  const mark = /^[.!؟?،,؛:…]+/u.exec(text.slice(to, start));
  return mark === null ? to : to + mark[0].length;
}

function keysOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ').map((word) => skeletonOf(word.replaceAll('_', ' ')).key)));
}

/** The words themselves; the shortest stand for too much else. */
function writtenOf(lines: readonly string[]): ReadonlySet<string> {
  const words = lines.flatMap((line) => line.split(' ')).map((word) => plainOf(word.replaceAll('_', ' ')));
  return new Set(words.filter((word) => word.length > 2 && !PLAIN_WORDS.has(word)));
}
