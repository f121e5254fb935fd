import { fault } from '@sanad/base/fault';
import { classify } from './classify.ts';
import { datePartsOf, judgeDateOrder } from './date-order.ts';
import { hourOf, judgePeriods } from './day-period.ts';
import { isMark } from './digits.ts';
import { type LineHead, readHead } from './line-head.ts';
import type { Message, ReadChat } from './message.ts';

type Raw = { readonly head: LineHead; readonly rest: string };

/** Fewer recognised lines than this share means that the format is not what it seems: better no answer than a wrong one. */
const LEAST_RECOGNISED = 0.05;

/**
 * Reads a chat exported as text, one message a line or more: WhatsApp of any phone and language, Signal. The grammar
 * knows shapes, not languages. Every line of the file is in some message.
 * @throws `chat-not-recognised` when hardly any line begins a message
 */
export function readLineChat(text: string): ReadChat {
  const raws: Raw[] = [];
  const bodies: string[][] = [];
  const before: string[] = [];
  let total = 0;
  for (const line of splitLines(text)) {
    if (line.trim() !== '') total++;
    const head = readHead(line);
    if (head) {
      raws.push({ head, rest: line.slice(head.end) });
      bodies.push([]);
    } else if (bodies.length > 0) {
      bodies.at(-1)!.push(line);
    } else if (line.trim() !== '') {
      before.push(line);
    }
  }
  if (raws.length === 0 || raws.length / total < LEAST_RECOGNISED) {
    throw fault('chat-not-recognised', 'the file is not a chat export that we know', {
      detail: { recognised: raws.length, total },
    });
  }
  const heads = raws.map((raw) => raw.head);
  const { order, ambiguous } = judgeDateOrder(heads);
  const periods = judgePeriods(heads, order);
  const messages: Message[] =
    before.length > 0 ? [{ n: 1, at: null, author: null, kind: 'system', text: before.join('\n') }] : [];
  for (const [i, raw] of raws.entries()) {
    messages.push(toMessage(raw, trimEnd(bodies[i]!), messages.length + 1, instant(raw.head, order, periods)));
  }
  const participants = [...new Set(messages.filter((one) => one.author !== null).map((one) => one.author!))];
  return {
    messages,
    summary: {
      format: 'chat-lines',
      messages: messages.length,
      recognised: raws.length,
      total,
      participants,
      dateOrder: order,
      ambiguousDates: ambiguous,
      timeZone: null,
    },
  };
}

function toMessage({ rest }: Raw, more: readonly string[], n: number, at: string): Message {
  const cut = authorEnd(rest);
  const author = cut < 0 ? null : clean(rest.slice(0, cut));
  const first = cut < 0 ? rest : rest.slice(cut + (rest[cut + 1] === ' ' || rest[cut + 1] === '\u00a0' ? 2 : 1));
  const text = more.length > 0 ? [first, ...more].join('\n') : first;
  return { n, at, author, ...spread(classify(text, author !== null)), text };
}

function spread({ kind, media, edited }: ReturnType<typeof classify>): Pick<Message, 'kind' | 'media' | 'edited'> {
  return { kind, ...(media ? { media } : {}), ...(edited ? { edited } : {}) };
}

/** Where the author's name ends: at the first colon that a space or the end follows. Quoted words are no name. */
function authorEnd(rest: string): number {
  for (let at = rest.indexOf(':'); at > 0 && at <= 120; at = rest.indexOf(':', at + 1)) {
    const next = rest[at + 1];
    if (next !== undefined && next !== ' ' && next !== '\u00a0' && !isMark(rest.charCodeAt(at + 1))) continue;
    return /["“”«»]/u.test(rest.slice(0, at)) ? -1 : at;
  }
  return -1;
}

function clean(name: string): string {
  return [...name]
    .filter((letter) => !isMark(letter.charCodeAt(0)))
    .join('')
    .trim();
}

function instant(
  head: LineHead,
  order: Parameters<typeof datePartsOf>[1],
  periods: ReadonlyMap<string, boolean>,
): string {
  const [year, month, day] = datePartsOf(head, order);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hourOf(head, periods))}:${two(head.minute)}:${two(head.second)}`;
}

function splitLines(text: string): string[] {
  return (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).split(/\r\n|\n|\r(?!\n)/);
}

/** An empty last line is the end of the file, not a part of the message. */
function trimEnd(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1] === '') end--;
  return lines.slice(0, end);
}
