import { fault } from '@sanad/base/fault';
import { classify } from './classify.ts';
import { type DateOrder, dayOf, judgeDateOrder } from './date-order.ts';
import { hourOf, judgePeriods, type Periods } from './day-period.ts';
import { isMark } from './digits.ts';
import { createHeadReader } from './head-shapes.ts';
import { type LineHead, readHead } from './line-head.ts';
import type { ChatSummary, Message, ReadChat } from './message.ts';
import { signalMarks } from './signal-export.ts';
import { type Lines, linesOf } from './text-lines.ts';

/** Fewer recognised lines than this share means that the format is not what it seems: better no answer than a wrong one. */
const LEAST_RECOGNISED = 0.05;
/** Day and month, morning and evening are judged on so many lines. */
const SAMPLE = 200_000;
/** A look of heads that is so many times rarer than the first is not the program's. */
const RARE = 20;
/** What may be the head of a message in a form that the grammar does not know. */
const LIKE_A_HEAD =
  /^[^\p{L}\d]{0,3}\d{1,4}\D{1,3}(?:\d{1,2}|\p{L}{3,9})\D{1,3}\d{2,4}\D.{0,12}\d{1,2}[:.h]\d{2}.{1,60}:/u;
/** The same with words between the numbers, as people write them too: it tells only when the file does not begin with a head. */
const PERHAPS_A_HEAD =
  /^[^\p{L}\p{Nd}]{0,3}(?:\p{L}{2,12}[. ]{1,2})?\p{Nd}{1,4}\P{Nd}{1,24}\p{Nd}{1,4}(?:\P{Nd}.{0,32}?)?\P{Nd}\p{Nd}{1,2}[:.h]\p{Nd}{2}.{1,60}:/u;

type Judged = {
  readonly order: DateOrder;
  readonly ambiguous: boolean;
  readonly periods: Periods;
  readonly styles: ReadonlySet<string>;
  /** Heads as signal-export writes them, and whether it wrote its two spaces behind each text. */
  readonly signal: boolean;
  readonly trims: boolean;
};

/**
 * Reads a chat exported as text, one message a line or more: WhatsApp of any phone and language, Signal. The grammar
 * knows shapes, not languages. Every line of the file is in some message.
 * @throws `chat-not-recognised` when hardly any line begins a message
 */
export function readLineChat(text: string, wanted: DateOrder | null = null): ReadChat {
  return streamLineChat(linesOf(text), wanted);
}

/** Whether a text, as far as its beginning goes, holds lines that begin a message with a day and a time. */
export function looksLikeLineChat(start: string): boolean {
  return start.split(/[\r\n]+/, 40).some((line) => readHead(line) !== null);
}

/** The same from lines that are read twice, once to judge and once to give the messages, in memory that stays flat. */
export function streamLineChat(lines: Lines, wanted: DateOrder | null = null): ReadChat {
  const judged = judge(lines, wanted);
  const sums = { messages: 0, recognised: 0, total: 0, authors: new Map<string, string | null>() };
  let counted = false;
  const count = (): void => {
    if (!counted) for (const _ of messagesOf(lines, judged, sums)) sums.messages++;
    counted = true;
  };
  return {
    messages: {
      *[Symbol.iterator]() {
        sums.messages = sums.recognised = sums.total = 0;
        counted = false;
        for (const message of messagesOf(lines, judged, sums)) {
          sums.messages++;
          yield judged.signal ? signalMarks(message, judged.trims) : message;
        }
        counted = true;
      },
    },
    /** Whole when the messages were read; otherwise they are read for it. */
    get summary(): ChatSummary {
      count();
      return {
        format: 'chat-lines',
        messages: sums.messages,
        recognised: sums.recognised,
        total: sums.total,
        participants: [...new Set([...sums.authors.values()].filter((name) => name !== null))],
        dateOrder: judged.order,
        ambiguousDates: judged.ambiguous,
        timeZone: null,
      };
    },
  };
}

function judge(lines: Lines, wanted: DateOrder | null): Judged {
  const read = createHeadReader();
  const heads: LineHead[] = [];
  let total = 0;
  let alike = 0;
  let perhaps = 0;
  let spaced = 0;
  let isStrange = false;
  for (const line of lines()) {
    if (line === '' || line.trim() === '') continue;
    total++;
    if (line.endsWith('  ')) spaced++;
    const head = read(line);
    if (head) heads.push(head);
    else if (LIKE_A_HEAD.test(line)) alike++;
    else if (isStrange && PERHAPS_A_HEAD.test(line)) perhaps++;
    isStrange ||= total === 1 && head === null;
    if (heads.length >= SAMPLE || total > SAMPLE * 20) break;
  }
  if (heads.length === 0 || heads.length / total < LEAST_RECOGNISED || alike + perhaps > heads.length) {
    throw fault('chat-not-recognised', 'the file is not a chat export that we know', {
      detail: { recognised: heads.length, total },
    });
  }
  const styles = stylesOf(heads, wanted);
  const own = heads.filter((head) => styles.has(head.style));
  const { order, ambiguous } = judgeDateOrder(own, wanted);
  const signal = own.some(({ style }) => style.startsWith(']d-'));
  return { order, ambiguous, styles, periods: judgePeriods(own, order), signal, trims: spaced * 3 > heads.length };
}

/**
 * One program writes all heads alike: a few of another look stand in messages that quote another chat. Another look is
 * the program's own, as after its update, only when its heads are many and fall in time between those around them; a
 * comma that a name follows is too much like what people write.
 */
function stylesOf(heads: readonly LineHead[], wanted: DateOrder | null): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { style } of heads) counts.set(style, (counts.get(style) ?? 0) + 1);
  if (counts.size === 1) return new Set(counts.keys());
  const most = Math.max(...counts.values());
  const main = [...counts].find(([, count]) => count === most)![0];
  const { order } = judgeDateOrder(
    heads.filter(({ style }) => style === main),
    wanted,
  );
  const strays = strayHeads(heads, main, order);
  const isOwn = ([style, count]: [string, number]): boolean =>
    style === main || (!style.startsWith(',') && count * RARE > most && (strays.get(style) ?? 0) * 2 < count);
  return new Set([...counts].filter(isOwn).map(([style]) => style));
}

/** Of each look beside the main one: how many heads do not fall between the main ones before and behind them. */
function strayHeads(heads: readonly LineHead[], main: string, order: DateOrder): ReadonlyMap<string, number> {
  const strays = new Map<string, number>();
  let before = Number.NEGATIVE_INFINITY;
  let waiting: { readonly style: string; readonly day: number | null; readonly after: number }[] = [];
  const judge = (until: number): void => {
    for (const { style, day, after } of waiting)
      if (day === null || day < after - 1 || day > until + 1) strays.set(style, (strays.get(style) ?? 0) + 1);
    waiting = [];
  };
  for (const head of heads) {
    const day = dayOf(head, order);
    if (head.style !== main) waiting.push({ style: head.style, day, after: before });
    else if (day !== null) {
      judge(day);
      before = day;
    }
  }
  judge(Number.POSITIVE_INFINITY);
  return strays;
}

type Sums = { recognised: number; total: number; readonly authors: Map<string, string | null> };

function* messagesOf(lines: Lines, judged: Judged, sums: Sums): Generator<Message> {
  const read = createHeadReader();
  const clock = createClock(judged);
  let n = 0;
  let head: LineHead | null = null;
  let at = '';
  let rest = '';
  let more: string[] = [];
  const before: string[] = [];
  for (const line of lines()) {
    if (line !== '' && line.trim() !== '') sums.total++;
    const next = line === '' ? null : read(line);
    if (next === null || !judged.styles.has(next.style) || dayOf(next, judged.order) === null) {
      if (head) more.push(line);
      else if (line.trim() !== '') before.push(line);
      continue;
    }
    sums.recognised++;
    if (head) yield toMessage(rest, more, ++n, at, sums.authors);
    else if (before.length > 0) yield { n: ++n, at: null, author: null, kind: 'system', text: before.join('\n') };
    head = next;
    at = clock(next);
    rest = line.slice(next.end);
    if (more.length > 0) more = [];
  }
  // the end of the last line is the end of the file, not a part of the message
  if (more.at(-1) === '') more.pop();
  if (head) yield toMessage(rest, more, ++n, at, sums.authors);
}

function toMessage(
  rest: string,
  more: readonly string[],
  n: number,
  at: string,
  authors: Map<string, string | null>,
): Message {
  const cut = authorEnd(rest);
  const author = cut < 0 ? null : nameOf(rest.slice(0, cut), authors);
  const first =
    author === null ? rest : rest.slice(cut + (rest[cut + 1] === ' ' || rest[cut + 1] === '\u00a0' ? 2 : 1));
  const text = more.length > 0 ? `${first}\n${more.join('\n')}` : first;
  const { kind, media, edited } = classify(text, author !== null);
  if (media === undefined && edited === undefined) return { n, at, author, kind, text };
  return { n, at, author, kind, ...(media ? { media } : {}), ...(edited ? { edited } : {}), text };
}

/** Where the author's name ends: at the first colon that a space, a mark or the end follows. */
function authorEnd(rest: string): number {
  for (let at = rest.indexOf(':'); at > 0 && at <= 120; at = rest.indexOf(':', at + 1)) {
    const next = rest.charCodeAt(at + 1);
    if (Number.isNaN(next) || next === 0x20 || next === 0xa0 || isMark(next)) return at;
  }
  return -1;
}

/** The name without marks; null when the colon stands within quotation marks: what is quoted there is no name. */
function nameOf(raw: string, known: Map<string, string | null>): string | null {
  const found = known.get(raw);
  if (found !== undefined) return found;
  const name = isWithinQuotes(raw)
    ? null
    : [...raw]
        .filter((letter) => !isMark(letter.charCodeAt(0)))
        .join('')
        .trim();
  known.set(raw, name);
  return name;
}

function isWithinQuotes(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const curly = count(/[“”„]/gu);
  return count(/"/g) % 2 === 1 || curly % 2 === 1 || count(/«/g) !== count(/»/g) || count(/「/g) > count(/」/g);
}

/** Local time of a head; messages of one minute share a text. */
function createClock({ order, periods }: Judged): (head: LineHead) => string {
  let last: LineHead | null = null;
  let text = '';
  return (head) => {
    if (
      last !== null &&
      last.minute === head.minute &&
      last.hour === head.hour &&
      last.second === head.second &&
      last.period === head.period &&
      last.date[0] === head.date[0] &&
      last.date[1] === head.date[1] &&
      last.date[2] === head.date[2]
    )
      return text;
    const seconds = (dayOf(head, order)! * 24 + hourOf(head, periods)) * 3600 + head.minute * 60 + head.second;
    text = new Date(seconds * 1000).toISOString().slice(0, 19);
    last = head;
    return text;
  };
}
