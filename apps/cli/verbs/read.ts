import { fault } from '@sanad/base/fault';
import type { ChatSummary, Message, ReadChat } from '@sanad/platform/chats/message';
import { readChat } from '@sanad/platform/chats/read-chat';
import { spokenIn } from '@sanad/platform/chats/spoken';
import { instantIn, isZone } from '@sanad/platform/chats/zone';
import { runHostile } from '@sanad/platform/hostile/run';
import { type ConversationCounts, type ConversationReading, createConversationReader } from '@sanad/text/conversation';
import { createOut } from '../out.ts';
import { tell } from '../talk.ts';

type ReadOptions = {
  readonly zone?: string;
  readonly stages?: boolean;
  readonly dayFirst?: boolean;
  readonly monthFirst?: boolean;
};

/** A person reads this line; `--stages` has all of them. */
const MOST_LISTED = 20;

type Placed = Message & { readonly instant?: string | null; readonly source?: string };

/**
 * `sanad read`: one JSON object a message, in order; the summary and the stage of the conversation go to standard error.
 * With `stages` the only object is what the conversation shows. Several files are one line of time; one file goes out
 * while it is read, however long it is.
 */
export async function read(files: readonly string[], options: ReadOptions): Promise<number> {
  const { zone, stages } = options;
  const dateOrder = orderOf(options);
  if (zone !== undefined && !isZone(zone)) throw fault('usage-zone', 'no such time zone', { detail: { zone } });
  const out = createOut();
  const reader = createConversationReader(stages ? undefined : MOST_LISTED);
  const several: Placed[] = [];
  const give = async (message: Placed): Promise<void> => {
    reader.add(spokenIn(message));
    if (stages) return;
    out.line(JSON.stringify(message));
    if (out.full) await out.flush();
  };
  for (const file of files) {
    const chat = await readChat(file, { dateOrder, apart });
    let isLocal = false;
    for (const message of chat.messages) {
      isLocal ||= message.at !== null && !/(?:Z|[+-]\d\d:\d\d)$/.test(message.at);
      const placed: Placed = zone === undefined ? message : { ...message, instant: instantIn(message.at, zone) };
      if (files.length > 1) several.push({ ...placed, source: file });
      else await give(placed);
    }
    const { summary } = chat;
    tell('read-summary', { ...summary, participants: summary.participants.length });
    tellOrder(summary, dateOrder);
    if (isLocal && zone === undefined) tell('read-no-zone', { file });
    if (summary.skipped) tell('read-skipped', { files: summary.skipped.join(', ') });
  }
  several.sort(byTime);
  for (const message of several) await give(message);
  const { reading, counts } = reader.end();
  tellReading(reading, counts, (index) => several[index]?.n ?? index + 1);
  if (stages) out.line(JSON.stringify(reading));
  await out.flush();
  return 0;
}

function tellReading(
  reading: ConversationReading,
  counts: ConversationCounts,
  numberOf: (index: number) => number,
): void {
  const listed = (indexes: readonly number[], count: number): string => {
    const some = indexes.slice(0, MOST_LISTED).map(numberOf);
    return count > some.length ? `${some.join(', ')}, … (+${count - some.length})` : some.join(', ');
  };
  const numbered = (shown: readonly { readonly message: number }[], count: number): string =>
    listed(
      shown.map(({ message }) => message),
      count,
    );
  for (const { stage, shown } of reading.stages)
    tell(`read-stage-${stage}`, { messages: numbered(shown, counts.stages.get(stage) ?? 0) });
  const { extortion, help } = reading;
  if (extortion !== null) tell('read-extortion', { messages: numbered(extortion.shown, counts.threats) });
  if (help.length > 0) tell('read-help', { messages: listed(help, counts.help) });
}

/** Pictures, PDF and databases may be large; they are given more than what comes in through the server. */
const LIMITS = { ms: 10 * 60_000, megabytes: 4096 };

async function apart(bytes: Uint8Array): Promise<ReadChat> {
  const answer = await runHostile({ kind: 'chat', most: Number.MAX_SAFE_INTEGER }, bytes, LIMITS);
  return JSON.parse(Buffer.from(answer).toString()) as ReadChat;
}

function orderOf({ dayFirst, monthFirst }: ReadOptions): 'dmy' | 'mdy' | null {
  if (dayFirst && monthFirst) throw fault('usage-date-order', 'the day is first or the month, not both');
  return dayFirst ? 'dmy' : monthFirst ? 'mdy' : null;
}

function tellOrder({ dateOrder, ambiguousDates }: ChatSummary, wanted: 'dmy' | 'mdy' | null): void {
  if (dateOrder === null) return;
  if (wanted !== null && dateOrder !== wanted) tell('read-order-impossible', { dateOrder, wanted });
  else tell(ambiguousDates ? 'read-ambiguous-dates' : 'read-dates', { dateOrder });
}

/** By instant where there is one; what has no time keeps its place behind what came before it in its source. */
function byTime(a: Placed, b: Placed): number {
  const [x, y] = [a.instant ?? a.at ?? '', b.instant ?? b.at ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}
