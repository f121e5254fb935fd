import { isMark } from './digits.ts';
import words from './kinds.json' with { type: 'json' };
import type { Message, MessageKind } from './message.ts';

type Classified = {
  readonly kind: MessageKind;
  readonly media?: NonNullable<Message['media']>;
  readonly edited?: true;
};

const FILE_NAME = /[^\s<>:"/\\|?*]+\.[A-Za-z0-9]{2,5}/;
const SHORT = 160;

const TEXT: Classified = { kind: 'text' };
/**
 * What a message must hold to be anything but a text: a sign of the shapes below, or the longest word of one of the known
 * phrases. Most messages hold none, and nothing else is asked of them.
 */
const SUSPECT = new RegExp(
  [
    '[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u061c\\u0300-\\u036f\\u0653-\\u0655<(]',
    'http',
    '\\.vcf',
    ...new Set(
      [words.deleted, words.call, words.system, words.poll, words.location, words.edited]
        .flat()
        .map((phrase) => phrase.split(' ').reduce((long, word) => (word.length > long.length ? word : long), ''))
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
    ),
  ].join('|'),
);

/** What a message is, by shape first and by words second. `hasAuthor` is false for a line that nobody wrote. */
export function classify(text: string, hasAuthor: boolean): Classified {
  if (text.length > 2000) return { kind: hasAuthor ? 'text' : 'system' };
  if (hasAuthor && !SUSPECT.test(text.toLowerCase())) return TEXT;
  const marked = isMark(text.charCodeAt(0));
  const plain = withoutMarks(text).trim();
  const lower = plain.toLowerCase().normalize('NFC');
  const edited = words.edited.some((word) => lower.includes(word)) ? ({ edited: true } as const) : {};
  if (lower.length <= SHORT && has(words.deleted, lower)) return { kind: 'deleted' };
  const media = mediaOf(plain, lower, marked);
  if (media) return { kind: 'media', media, ...edited };
  if (
    /https?:\/\/(maps\.google\.[a-z.]+|www\.google\.[a-z.]+\/maps|maps\.app\.goo\.gl|foursquare\.com)\//.test(lower)
  ) {
    return { kind: 'location', ...edited };
  }
  if (marked && starts(words.location, lower)) return { kind: 'location', ...edited };
  if (starts(words.poll, lower) && plain.includes('\n')) return { kind: 'poll', ...edited };
  if (/\.vcf\b/.test(lower)) return { kind: 'contact', ...edited };
  if (lower.length <= SHORT && (marked || !hasAuthor) && starts(words.call, lower)) return { kind: 'call' };
  if (lower.length <= SHORT && words.call.includes(lower.replace(/[.,]? *\(?\d.*$/u, '').trim()))
    return { kind: 'call' };
  if (!hasAuthor) return { kind: 'system' };
  if (lower.length < 700 && (marked || lower.length < 400) && isNotice(lower, marked)) return { kind: 'system' };
  return { kind: 'text', ...edited };
}

/** A file by name in the shapes that every language shares: `<…: name.ext>`, `name.ext (…)`, `<…>` alone. */
function mediaOf(plain: string, lower: string, marked: boolean): NonNullable<Message['media']> | null {
  const bracketed = /<[^<>\n]{1,40}: ?([^<>\n]{1,200}\.[A-Za-z0-9]{2,5})>/u.exec(plain);
  if (bracketed) return { file: bracketed[1]!.trim(), present: null };
  const firstLine = plain.split('\n', 1)[0]!;
  const attached = /^(\S[^\n()]{0,200}\.[A-Za-z0-9]{2,5}) \(([^()\n]{2,40})\)$/u.exec(firstLine);
  if (attached && (has(words.attached, attached[2]!.toLowerCase()) || marked))
    return { file: attached[1]!, present: null };
  if (/^<[^<>\n:]{2,60}>$/u.test(plain)) return { file: null, present: false };
  if (lower.length < 60 && marked && has(words.omitted, lower))
    return { file: FILE_NAME.exec(plain)?.[0] ?? null, present: false };
  return null;
}

function isNotice(lower: string, marked: boolean): boolean {
  if (!marked) return lower.length > 60 && words.system.slice(0, 10).some((word) => lower.includes(word));
  return words.system.some((word) => lower.includes(word));
}

function has(list: readonly string[], lower: string): boolean {
  return list.some((word) => lower.includes(word));
}

function starts(list: readonly string[], lower: string): boolean {
  return list.some((word) => lower.startsWith(word));
}

function withoutMarks(text: string): string {
  let out = '';
  for (const letter of text) if (!isMark(letter.charCodeAt(0))) out += letter;
  return out;
}
