import { findContacts } from '@sanad/text/contacts';
import { skeletonOf } from '@sanad/text/skeleton';

/** A word, a number or a whole contact of a post, with its place in the original text. */
export type TemplateToken = {
  /** what is compared: the skeleton of a word, the kind of anything else */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'phone' | 'invite' | 'handle' | 'url';
  readonly start: number;
  readonly end: number;
};

/** Longest part of a post that is aligned, in tokens. */
const MAX_TOKENS = 300;

const KINDS = {
  phone: 'phone',
  whatsapp: 'phone',
  telegram: 'handle',
  handle: 'handle',
  email: 'handle',
  invite: 'invite',
  url: 'url',
} as const;

/** The tokens of a post, in order. @example templateTokens('عيطي 0600000001').map((token) => token.kind) // word, phone */
export function templateTokens(text: string): readonly TemplateToken[] {
  const { key, map } = skeletonOf(text);
  const contacts = [...findContacts(text)].sort((a, b) => a.span[0] - b.span[0]);
  const tokens: TemplateToken[] = [];
  let next = 0;
  for (let at = 0; at < key.length && tokens.length < MAX_TOKENS; ) {
    let end = key.indexOf(' ', at);
    if (end < 0) end = key.length;
    const word = key.slice(at, end);
    const start = firstOf(text, map[at]!, tokens.at(-1)?.end ?? 0);
    const stop = lastOf(text, start, map[end]!);
    while (next < contacts.length && contacts[next]!.span[1] <= start) next++;
    const contact = contacts[next];
    at = end + 1;
    if (contact !== undefined && contact.span[0] <= start) {
      const kind = KINDS[contact.kind];
      if (tokens.at(-1)?.start !== contact.span[0]) {
        tokens.push({ key: kind, kind, start: contact.span[0], end: contact.span[1] });
      }
    } else if (word !== '') {
      tokens.push({ key: word, kind: /^\d+$/.test(word) ? 'number' : 'word', start, end: stop });
    }
  }
  return tokens;
}

// A word begins before the vowels that its skeleton leaves out.
function firstOf(text: string, start: number, after: number): number {
  let first = start;
  while (first > after && /[\p{L}\p{M}\p{N}]/u.test(text[first - 1]!)) first--;
  return first;
}

// A word ends before the white space and the marks that follow it.
function lastOf(text: string, start: number, end: number): number {
  const match = /^[\p{L}\p{M}\p{N}'’ـ\u200c\u200d]+/u.exec(text.slice(start, end));
  return match === null ? Math.max(start + 1, end) : start + match[0].length;
}
