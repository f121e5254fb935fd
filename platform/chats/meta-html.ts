import { classify } from './classify.ts';
import { attributeOf, type Element, elementsUnder, firstWith, hasClass, type Node, wordsOf } from './html-tree.ts';
import { readLongDate } from './long-date.ts';
import type { Message } from './message.ts';
import { oldestFirst } from './meta.ts';
import type { Found } from './records.ts';

/** Names of classes that stand for the parts of a message: since 2022, and before. */
const PARTS = {
  box: ['_a6-g', 'uiBoxWhite'],
  author: ['_a6-h', '_2lek'],
  content: ['_a6-p', '_2let'],
  time: ['_a6-o', '_2lem'],
  reactions: ['_a6-q'],
} as const;
/** Pictures of the page itself, not of the conversation. */
const OWN_PICTURE = /(?:^|\/)(?:files|icons?)\/[^/]*logo/i;

/** Messages of a page of "download your information" of Facebook and Instagram, oldest first; null for another page. */
export function metaPage(page: Node): Found[] | null {
  const times = [...elementsUnder(page)].filter((one) => isPart(one, 'time'));
  const boxes = new Set(times.map(boxAround).filter((one) => one !== null));
  const messages = [...boxes].filter((one) => partOf(one, 'author'));
  if (messages.length === 0) return null;
  const heading = [...elementsUnder(page)].find((one) => one.tagName === 'h1' || one.tagName === 'title');
  const chat = heading ? { chat: wordsOf(heading) } : {};
  return oldestFirst(messages.map((one) => messageOf(one, chat)));
}

function messageOf(box: Element, chat: { chat?: string }): Found {
  const at = readLongDate(wordsOf(partOf(box, 'time')!));
  const author = wordsOf(partOf(box, 'author')!);
  const content = partOf(box, 'content');
  const list = content && partOf(content, 'reactions');
  const text = content ? wordsOf(content, (one) => one === list) : '';
  const files = content ? filesIn(content) : [];
  const known = classify(text, true);
  const kind = files.length > 0 ? 'media' : known.kind === 'deleted' || known.kind === 'call' ? known.kind : 'text';
  const reactions = list ? [...elementsUnder(list)].filter((one) => one.tagName === 'li').map(reactionOf) : [];
  return {
    known: at !== null && content !== null,
    message: {
      at,
      author: author === '' ? null : author,
      kind,
      text,
      ...(files.length > 0 ? { media: mediaOf(files) } : {}),
      ...(reactions.length > 0 ? { reactions } : {}),
      ...chat,
    },
  };
}

function mediaOf([file, ...more]: readonly string[]): NonNullable<Message['media']> {
  return { file: file!, present: null, ...(more.length > 0 ? { more } : {}) };
}

/** Files that the message shows or leads to, each once; links to the web are words, not files. */
function filesIn(content: Element): string[] {
  const places = [...elementsUnder(content)].flatMap((one) => [attributeOf(one, 'src'), attributeOf(one, 'href')]);
  const files = places.filter(
    (one) => one !== null && one !== '' && !/^[a-z]+:|^\/\/|^#/i.test(one) && !OWN_PICTURE.test(one),
  );
  return [...new Set(files as string[])];
}

/** `👍Aya`, or `👍 Aya (Jan 01, 2025 9:00 am)`: the sign stands first. */
function reactionOf(item: Element): { author: string | null; text: string } {
  const words = wordsOf(item);
  const sign = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f]+/u.exec(words)?.[0] ?? '';
  const author = words.slice(sign.length).trim();
  return { author: author === '' ? null : author, text: sign };
}

function boxAround(element: Element): Element | null {
  for (let node = element.parentNode; node !== null; node = 'parentNode' in node ? node.parentNode : null)
    if ('tagName' in node && isPart(node, 'box')) return node;
  return null;
}

function isPart(element: Element, part: keyof typeof PARTS): boolean {
  return PARTS[part].some((name) => hasClass(element, name));
}

function partOf(root: Element, part: keyof typeof PARTS): Element | null {
  for (const name of PARTS[part]) {
    const found = firstWith(root, name);
    if (found) return found;
  }
  return null;
}
