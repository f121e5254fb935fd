import {
  attributeOf,
  childrenOf,
  type Element,
  elementsUnder,
  firstWith,
  hasClass,
  type Node,
  wordsOf,
} from './html-tree.ts';
import type { Message, MessageKind } from './message.ts';
import type { Found } from './records.ts';

/** Messages of a page that Telegram Desktop exported as HTML; null for another page. */
export function telegramPage(page: Node): Found[] | null {
  const blocks = [...elementsUnder(page)].filter(
    (one) => hasClass(one, 'message') && /^message-?\d+$/.test(attributeOf(one, 'id') ?? ''),
  );
  if (blocks.length === 0) return null;
  const header = firstWith(page, 'page_header');
  const title = header && firstWith(header, 'text', 'bold');
  const chat = title ? { chat: wordsOf(title) } : {};
  const places = new Map<string, number>();
  const found: Found[] = [];
  let author: string | null = null;
  for (const block of blocks) {
    const id = attributeOf(block, 'id')!.slice('message'.length);
    // a line with the day between messages is none of them; the program counts these downwards
    if (id.startsWith('-') && hasClass(block, 'service')) continue;
    const one: Found = hasClass(block, 'service') ? serviceOf(block) : messageOf(block, author, places);
    if (!hasClass(block, 'service')) author = one.message.author;
    places.set(id, found.length + 1);
    found.push({ ...one, message: { ...one.message, ...chat } });
  }
  return found;
}

function serviceOf(block: Element): Found {
  const text = wordsOf(firstWith(block, 'body') ?? block);
  return { known: text !== '', message: { at: null, author: null, kind: 'system', text } };
}

function messageOf(block: Element, last: string | null, places: ReadonlyMap<string, number>): Found {
  const parts = elementsIn(childrenOf(block).find((one): one is Element => isElement(one) && hasClass(one, 'body')));
  const passedOn = parts.find((one) => hasClass(one, 'forwarded', 'body'));
  const inner = elementsIn(passedOn);
  const all = [...parts.filter((one) => one !== passedOn), ...inner];
  const called = (from: readonly Element[], ...names: string[]): Element | undefined =>
    from.find((one) => hasClass(one, ...names));
  const at = timeOf(attributeOf(called(parts, 'date') ?? block, 'title') ?? '');
  const name = called(parts, 'from_name');
  const author = name ? nameOf(name) : last;
  const text = called(all, 'text');
  const wrap = called(all, 'media_wrap');
  const media = wrap ? mediaOf(wrap) : null;
  const reply = repliesTo(called(all, 'reply_to'), places);
  const forwarded = called(inner, 'from_name');
  const reactions = reactionsOf(called(all, 'reactions'));
  return {
    known: at !== null && (text !== undefined || media !== null),
    message: {
      at,
      author,
      kind: media?.kind ?? 'text',
      text: text ? wordsOf(text) : '',
      ...(media?.file ? { media: media.file } : {}),
      ...(media && media.details !== '' ? { details: media.details } : {}),
      ...(forwarded ? { forwarded: nameOf(forwarded) } : {}),
      ...(reply === undefined ? {} : { reply }),
      ...(reactions.length > 0 ? { reactions } : {}),
    },
  };
}

function elementsIn(node: Node | undefined): Element[] {
  return node ? childrenOf(node).filter(isElement) : [];
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** The name, without the bot that wrote for it or the time of the message that was passed on. */
function nameOf(element: Element): string {
  return wordsOf(element, (one) => hasClass(one, 'details'));
}

/** `02.03.2024 13:10:36 UTC+01:00`; older programs write no zone. */
function timeOf(text: string): string | null {
  const found = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)(?: UTC([+-]\d\d:\d\d)?)?$/.exec(text.trim());
  if (!found) return null;
  const [whole, day, month, year, time, zone] = found;
  const at = `${year}-${month}-${day}T${time}`;
  if (Number.isNaN(Date.parse(`${at}Z`))) return null;
  return whole!.includes('UTC') ? `${at}${zone ?? 'Z'}` : at;
}

type Shown = { readonly kind: MessageKind; readonly file: Message['media'] | null; readonly details: string };

const KINDS: Readonly<Record<string, MessageKind>> = {
  media_location: 'location',
  media_live_location: 'location',
  media_venue: 'location',
  media_contact: 'contact',
  media_poll: 'poll',
  media_call: 'call',
};

/** What is shown beside a text: a file, or a place, a person, a question, a call. */
function mediaOf(wrap: Element): Shown | null {
  const [first] = elementsIn(wrap);
  if (!first) return null;
  const details = wordsOf(first);
  const kind = Object.entries(KINDS).find(([name]) => hasClass(first, name))?.[1];
  if (kind) return { kind, file: null, details };
  const links = [first, ...elementsUnder(first)].map((one) => attributeOf(one, 'href'));
  const file = links.find((link) => link !== null && !/^[a-z]+:|^\/\//i.test(link)) ?? null;
  return { kind: 'media', file: { file, present: file === null ? false : null }, details };
}

function repliesTo(element: Element | undefined, places: ReadonlyMap<string, number>): number | undefined {
  if (!element) return undefined;
  for (const one of elementsUnder(element)) {
    const id = /#go_to_message(\d+)/.exec(attributeOf(one, 'href') ?? '')?.[1];
    if (id !== undefined) return places.get(id);
  }
  return undefined;
}

type Reaction = { readonly author: string | null; readonly text: string };

function reactionsOf(element: Element | undefined): Reaction[] {
  if (!element) return [];
  return [...elementsUnder(element)]
    .filter((one) => hasClass(one, 'reaction'))
    .flatMap((one): Reaction[] => {
      const emoji = firstWith(one, 'emoji');
      const text = emoji ? wordsOf(emoji) : '';
      const people = [...elementsUnder(one)].map((part) => attributeOf(part, 'title')).filter((name) => name !== null);
      const count = firstWith(one, 'count');
      if (people.length > 0) return people.map((author) => ({ author, text }));
      return [{ author: null, text: `${text} × ${count ? wordsOf(count) : '1'}` }];
    });
}
