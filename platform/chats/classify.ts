import { isMark } from './digits.ts';
import words from './kinds.json' with { type: 'json' };
import type { Message, MessageKind } from './message.ts';

type Classified = {
  readonly kind: MessageKind;
  readonly media?: NonNullable<Message['media']>;
  readonly edited?: true;
};

const TEXT: Classified = { kind: 'text' };
const SHORT = 160;
const FILE_NAME = /[^\s<>:"/\\|?*]+\.[A-Za-z0-9]{2,5}/;
const PLACE = /https?:\/\/(maps\.google\.[a-z.]+|www\.google\.[a-z.]+\/maps|maps\.app\.goo\.gl|foursquare\.com)\//;
/** The mark that the program writes before its own words; people hardly ever begin so. */
const OWN_WORDS = 0x200e;

const lists = Object.fromEntries(
  Object.entries(words).map(([name, list]) => [name, Array.isArray(list) ? list.map(fold) : []]),
) as unknown as Readonly<Record<Exclude<keyof typeof words, 'note'>, readonly string[]>>;
const { attached, call, deleted, deletedBy, edited, encrypted, location, missed, omitted, poll } = lists;
const DELETED = new Set(deleted);
const MISSED = new Set(missed);

/**
 * What a message must hold to be anything but a text: one of these signs, or the first letters of a known phrase. Most
 * messages hold none, and nothing else is asked of them.
 */
const SIGNS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c<(]|https?:|\.vcf/i;
const BEGINS = new Set(
  [deleted, deletedBy, call, missed, encrypted, poll, location].flat().map((phrase) => phrase.slice(0, 3)),
);

/** What a message is, by shape first and by words second. `hasAuthor` is false for a line that nobody wrote. */
export function classify(text: string, hasAuthor: boolean): Classified {
  if (text.length > 2000) return { kind: hasAuthor ? 'text' : 'system' };
  if (hasAuthor && !SIGNS.test(text) && !BEGINS.has(fold(text.slice(0, 6)).slice(0, 3))) return TEXT;
  const plain = withoutMarks(text).trim();
  const lower = fold(plain).replace(/[.。۔।]+$/u, '');
  const change = isEdited(text, lower) ? ({ edited: true } as const) : {};
  const isOwn = text.charCodeAt(0) === OWN_WORDS || !hasAuthor;
  if (DELETED.has(lower) || (lower.length <= SHORT && starts(deletedBy, lower))) return { kind: 'deleted' };
  const media = mediaOf(text, plain, lower);
  if (media) return { kind: 'media', media, ...change };
  if (PLACE.test(lower) || starts(location, lower)) {
    if (PLACE.test(lower) || isOwn || location.includes(lower)) return { kind: 'location', ...change };
  }
  if (starts(poll, lower) && plain.includes('\n')) return { kind: 'poll', ...change };
  if (/\.vcf\b/.test(lower)) return { kind: 'contact', ...change };
  if (isCall(lower, isOwn)) return { kind: 'call' };
  if (!hasAuthor || starts(encrypted, lower)) return { kind: 'system' };
  if (isOwn && change.edited === undefined && !plain.includes('\n') && plain !== '') return { kind: 'system' };
  return { kind: 'text', ...change };
}

/** A call by its own words alone, or by words of the program that begin so (`Voice call, 3 min`). */
function isCall(lower: string, isOwn: boolean): boolean {
  if (lower.length > SHORT) return false;
  if (isOwn && (starts(missed, lower) || starts(call, lower))) return true;
  if (MISSED.has(lower)) return true;
  const bare = lower.replace(/[.,،]? *\(?\d.*$/u, '').trim();
  return bare !== lower && (MISSED.has(bare) || call.includes(bare));
}

/** A file by name in the shapes that every language shares: `<…: name.ext>`, `name.ext (…)`, `<…>` alone. */
function mediaOf(text: string, plain: string, lower: string): NonNullable<Message['media']> | null {
  const bracketed = /(.?)<([^<>\n:]{1,40})[:：] ?([^<>\n]{1,200}\.[A-Za-z0-9]{2,5})>/su.exec(text);
  if (bracketed) {
    const [, before, word, rest] = bracketed as unknown as [string, string, string, string];
    const isSure = isMark(before.charCodeAt(0)) || attached.includes(fold(withoutMarks(word)).trim());
    const file = withoutMarks(rest).trim();
    if (isSure && !file.startsWith('//')) return { file, present: null };
  }
  const firstLine = text.split('\n', 1)[0]!;
  const behind = /^(\S[^\n()]{0,200}\.[A-Za-z0-9]{2,5}) \(([^()\n]{2,40})\)$/u.exec(withoutMarks(firstLine).trim());
  const hasMark = [...firstLine].some((letter) => isMark(letter.charCodeAt(0)));
  if (behind && (hasMark || attached.includes(fold(behind[2]!)))) return { file: behind[1]!, present: null };
  if (/^<[^<>\n:@/]{2,60}>$/u.test(plain)) return { file: null, present: false };
  if (hasMark && lower.length < 120 && !plain.includes('\n') && omitted.some((word) => lower.includes(word)))
    return { file: FILE_NAME.exec(plain)?.[0] ?? null, present: false };
  return null;
}

/** `<…>` behind a text, set off with a mark of the program, or in known words. */
function isEdited(text: string, lower: string): boolean {
  if (!text.endsWith('>')) return false;
  return /\S\s*\u200e<[^<>\n:]{4,80}>$/u.test(text) || edited.some((word) => lower.includes(`<${word}`));
}

function starts(list: readonly string[], lower: string): boolean {
  return list.some((word) => lower.startsWith(word));
}

/** Lower case, without vowel signs, however the letters were written. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u064b-\u0652\u0640]/g, '');
}

function withoutMarks(text: string): string {
  let out = '';
  for (const letter of text) if (!isMark(letter.charCodeAt(0))) out += letter;
  return out;
}
