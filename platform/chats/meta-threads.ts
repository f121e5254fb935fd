import { classify } from './classify.ts';
import { childrenOf, type Element, elementsUnder, firstWith, hasClass, type Node, wordsOf } from './html-tree.ts';
import { readLongDate } from './long-date.ts';
import { oldestFirst } from './meta.ts';
import type { Found } from './records.ts';

/**
 * Messages of the one page (`messages.htm`) that Facebook gave until 2018: each conversation a block that begins with its
 * participants; the words of a message stand behind its head, not inside. Oldest first; null for another page.
 */
export function metaThreads(page: Node): Found[] | null {
  const threads = [...elementsUnder(page)].filter((one) => hasClass(one, 'thread') && firstWith(one, 'message_header'));
  if (threads.length === 0) return null;
  return threads.flatMap((thread) => {
    const chat = childrenOf(thread)
      .map((child) => (child.nodeName === '#text' ? wordsOf(child).trim() : ''))
      .find((text) => text !== '');
    return oldestFirst(messagesIn(thread, chat === undefined ? {} : { chat }));
  });
}

function messagesIn(thread: Element, chat: { chat?: string }): Found[] {
  const found: Found[] = [];
  let head: Element | null = null;
  let words: string[] = [];
  const end = (): void => {
    if (head) found.push(messageOf(head, words.join('\n'), chat));
    words = [];
  };
  for (const child of childrenOf(thread)) {
    if (!('tagName' in child)) continue;
    if (hasClass(child, 'message')) {
      end();
      head = child;
    } else if (head) words.push(wordsOf(child));
  }
  end();
  return found;
}

function messageOf(head: Element, text: string, chat: { chat?: string }): Found {
  const user = firstWith(head, 'user');
  const meta = firstWith(head, 'meta');
  const author = user ? wordsOf(user) : '';
  const at = meta ? instantOf(wordsOf(meta)) : null;
  const { kind } = classify(text, true);
  return {
    known: at !== null && user !== null,
    message: {
      at,
      author: author === '' ? null : author,
      kind: kind === 'deleted' || kind === 'call' ? kind : 'text',
      text,
      ...chat,
    },
  };
}

/** The page says how far its times are from UTC: `… at 10:05am UTC+01`. */
function instantOf(words: string): string | null {
  const offset = /\bUTC(?:([+-])(\d{1,2})(?::?(\d{2}))?)?\s*$/.exec(words);
  const local = readLongDate(offset ? words.slice(0, offset.index) : words);
  if (local === null || !offset) return local;
  const [, sign, hours = '', minutes = '00'] = offset;
  const instant = Date.parse(sign ? `${local}${sign}${hours.padStart(2, '0')}:${minutes}` : `${local}Z`);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}
