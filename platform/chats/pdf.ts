import { fault, isFault } from '@sanad/base/fault';
import type { DateOrder } from './date-order.ts';
import { readHead } from './line-head.ts';
import { looksLikeLineChat, readLineChat } from './lines.ts';
import type { Message, ReadChat } from './message.ts';
import { inReadingOrder, isFromRight } from './pdf-line.ts';
import { isDrawn, lineAsTyped } from './shaped.ts';

/** A PDF whose lines begin a message at least so often is a printed chat. */
const LEAST_HEADS = 1 / 4;

/**
 * Reads the text of a PDF: the messages of a chat that was printed, else one message a page; a page that is a picture alone
 * is a message without text.
 */
export async function readPdf(bytes: Uint8Array, dateOrder: DateOrder | null = null): Promise<ReadChat> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const pages: string[] = [];
    for (let n = 1; n <= document.numPages; n++) {
      const { items } = await (await document.getPage(n)).getTextContent();
      pages.push(pageText(items.filter((item) => 'str' in item)));
    }
    const chat = printedChat(pages, dateOrder);
    if (chat) return chat;
    const messages = pages.map(
      (page, i): Message =>
        page.trim() === ''
          ? pictureOfPage(i + 1, i + 1)
          : { n: i + 1, at: null, author: null, kind: 'text', text: page },
    );
    const recognised = messages.filter((one) => one.kind === 'text').length;
    const counts = { messages: messages.length, recognised, total: messages.length, participants: [] };
    return { messages, summary: { format: 'pdf', ...counts, dateOrder: null, ambiguousDates: false, timeZone: null } };
  } catch (cause) {
    throw fault('chat-not-recognised', 'the PDF cannot be read', { cause, detail: { recognised: 0, total: 0 } });
  }
}

/** The messages of a printed chat, and behind them the pages that are pictures alone; null when it is none. */
function printedChat(pages: readonly string[], dateOrder: DateOrder | null): ReadChat | null {
  const text = pages.filter((page) => page.trim() !== '').join('\n');
  if (!pages.some(looksLikeLineChat) || text.split('\n').some(isLostHead) || hasMargin(pages)) return null;
  try {
    const { messages, summary } = readLineChat(text, dateOrder);
    if (summary.recognised < 2 || summary.recognised < summary.total * LEAST_HEADS) return null;
    const said = [...messages];
    const pictures = pages.flatMap((page, i) => (page.trim() === '' ? [i + 1] : []));
    const all = [...said, ...pictures.map((page, i) => pictureOfPage(said.length + i + 1, page))];
    return { messages: all, summary: { ...summary, format: 'pdf', messages: all.length } };
  } catch (thrown) {
    if (isFault(thrown, 'chat-not-recognised')) return null;
    throw thrown;
  }
}

const DAY_AND_TIME =
  /\p{Nd}{1,4}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{2,4}[\s\S]*\p{Nd}:\p{Nd}{2}|\p{Nd}:\p{Nd}{2}[\s\S]*\p{Nd}{1,4}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{2,4}/u;

/**
 * A line with a day and a time that begins no message: it may be a head whose pieces stand in another order on the page.
 * Its words would be taken for somebody else's, so such a chat stays as it is printed.
 */
function isLostHead(line: string): boolean {
  return DAY_AND_TIME.test(line) && readHead(line) === null;
}

/**
 * Whether all pages begin or end with the same line but for its numbers, which is no head of a message: what a printer puts
 * in the margin would be taken for the words of whoever wrote last.
 */
function hasMargin(pages: readonly string[]): boolean {
  const lines = pages
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''))
    .filter(({ length }) => length);
  return [0, -1].some((place) => {
    const edge = lines.map((page) => page.at(place)!);
    const shapes = new Set(edge.map((line) => line.replace(/\p{Nd}+/gu, '0').trim()));
    return edge.length > 1 && shapes.size === 1 && readHead(edge[0]!) === null;
  });
}

function pictureOfPage(n: number, page: number): Message {
  return { n, at: null, author: null, kind: 'media', text: '', media: { file: `page ${page}`, present: true } };
}

type Item = {
  readonly str: string;
  readonly dir: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly transform: readonly number[];
};

function pageText(items: readonly Item[]): string {
  const fromRight = isFromRight(items);
  const lines: string[] = [];
  let line: Item[] = [];
  for (const item of items) {
    line.push(item);
    if (!item.hasEOL) continue;
    lines.push(lineText(line, fromRight));
    line = [];
  }
  if (line.length > 0) lines.push(lineText(line, fromRight));
  return lines.join('\n');
}

/** Lines of drawn letters are turned as a whole; in all others the letters are right and the pieces may not be. */
function lineText(line: readonly Item[], fromRight: boolean): string {
  if (line.some(({ str }) => isDrawn(str)))
    return lineAsTyped(line.map(({ str, dir }) => ({ text: str, isTurned: dir === 'rtl' })));
  const pieces = line.map(({ str, dir, width, transform }) => ({ str, dir, width, x: transform[4] ?? 0 }));
  return inReadingOrder(pieces, fromRight)
    .map(({ str }) => str)
    .join('');
}
