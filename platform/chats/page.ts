import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { BLOCKS, type Node } from './html-tree.ts';
import type { Message, ReadChat } from './message.ts';
import { metaPage } from './meta-html.ts';
import { metaThreads } from './meta-threads.ts';
import { contactsBehind } from './page-links.ts';
import { chatOf } from './records.ts';
import { telegramPage } from './telegram-html.ts';
import { encodingOf } from './text-lines.ts';

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'iframe', 'object', 'datalist']);

/** The text of a page as it is read (blocks on lines of their own, nothing that is not shown), and who is behind its links. */
export function wordsOfPage(html: string, at: string | null): { text: string; contacts: Omit<Message, 'n'>[] } {
  const page = parse(html);
  const text = textUnder(page);
  return { text, contacts: contactsBehind(page, text, at) };
}

function textUnder(page: Node): string {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const text = line.replace(/[ \t\n\r\f]+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  // a stack and not a recursion: a page may be nested as deep as it likes
  const stack: (Node | 'end')[] = [page];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === 'end') {
      end();
    } else if (node.nodeName === '#text') {
      line += (node as DefaultTreeAdapterTypes.TextNode).value;
    } else if ('childNodes' in node && !UNSEEN.has(node.nodeName) && !isHidden(node)) {
      if (BLOCKS.has(node.nodeName) || node.nodeName === 'br') {
        end();
        stack.push('end');
      } else if (node.nodeName === 'td' || node.nodeName === 'th') line += ' ';
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
    }
  }
  end();
  return lines.join('\n');
}

const CHARSET = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i;

/** The page as text, in the letters that it says it is written in; UTF-8 when it says nothing. */
export function decodePage(bytes: Uint8Array): string {
  const marked = encodingOf(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const said = marked === 'utf-8' && bytes[0] !== 0xef ? (CHARSET.exec(start)?.[1] ?? marked) : marked;
  try {
    return new TextDecoder(said).decode(bytes);
  } catch {
    return new TextDecoder(marked).decode(bytes);
  }
}

/** Reads a page: messages where a provider exported a conversation as one, else the page as it is read. */
export function readPage(html: string): ReadChat {
  const page = parse(html);
  const telegram = telegramPage(page);
  if (telegram) return chatOf('telegram', telegram);
  const meta = metaPage(page) ?? metaThreads(page);
  return meta ? chatOf('meta', meta) : readSavedPage(html, page);
}

/** Reads a saved page: its address and day of saving where the program wrote them down, its text, its pictures. */
function readSavedPage(html: string, page: Node): ReadChat {
  const { title, images } = factsOf(page);
  const saved = /<!--[^>]*?(?:page saved with|saved from url=)[\s\S]{0,1000}?-->/i.exec(html)?.[0] ?? '';
  const address = /url:\s*(\S+)/i.exec(saved)?.[1] ?? /saved from url=\(\d+\)(\S+)/i.exec(saved)?.[1] ?? null;
  const time = Date.parse((/saved date:\s*([^\n]+)/i.exec(saved)?.[1] ?? '').replace(/\(.*\)/, ''));
  const at = Number.isNaN(time) ? null : new Date(time).toISOString();
  const about = [title, address].filter((part) => part !== null && part !== '').join('\n');
  const text = textUnder(page);
  const found: Omit<Message, 'n'>[] = [
    ...(about === '' ? [] : [{ at, author: null, kind: 'system' as const, text: about }]),
    { at, author: null, kind: 'text', text },
    ...contactsBehind(page, text, at),
    ...images.map(
      (image): Omit<Message, 'n'> => ({ at, author: null, kind: 'media', text: image.text, media: image.media }),
    ),
  ];
  const messages = found.map((one, i): Message => ({ n: i + 1, ...one }));
  const counts = { messages: messages.length, recognised: 1, total: 1, participants: [] };
  return {
    messages,
    summary: { format: 'page', ...counts, dateOrder: null, ambiguousDates: false, timeZone: at ? 'UTC' : null },
  };
}

function factsOf(page: Node) {
  let title = '';
  const images: { text: string; media: { file: string | null; present: boolean | null } }[] = [];
  const stack: Node[] = [page];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.nodeName === 'title' && 'childNodes' in node && title === '') {
      title = node.childNodes
        .map((child) => ('value' in child ? child.value : ''))
        .join('')
        .trim();
    } else if (/^(?:img|video|audio|source)$/.test(node.nodeName) && 'attrs' in node) {
      const source = node.attrs.find((one) => one.name === 'src')?.value ?? '';
      const inside = source.startsWith('data:');
      const file = inside ? (/^data:([^;,]+)/.exec(source)?.[1] ?? 'data') : source || null;
      const text = node.attrs.find((one) => one.name === 'alt')?.value ?? '';
      if (source !== '') images.push({ text, media: { file, present: inside ? true : null } });
    }
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
  }
  return { title, images };
}

function isHidden(node: Node): boolean {
  return (
    'attrs' in node &&
    node.attrs.some(
      ({ name, value }) =>
        name === 'hidden' || (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
    )
  );
}
