import { inflateRawSync } from 'node:zlib';
import { fault, isFault } from '@sanad/base/fault';
import { readZip, contentOf as zipContent } from '@sanad/evidence/zip-read';
import { SCREENSHOT } from '@sanad/platform/capture/record';
import type { ChatSummary, Message } from '@sanad/platform/chats/message';
import { spokenIn } from '@sanad/platform/chats/spoken';
import { instantIn } from '@sanad/platform/chats/zone';
import { runHostile } from '@sanad/platform/hostile/run';
import type { ImageFacts } from '@sanad/platform/hostile/tasks';
import type { Exhibits } from '@sanad/services/exhibits';
import { createConversationReader } from '@sanad/text/conversation';
import type { Conversation, ReturnView, TimelineMessage } from '@sanad/wire/exhibit';
import type { Sanad } from './compose.ts';
import { timeLine } from './time-line.ts';

type FoundExhibit = Awaited<ReturnType<Exhibits['ofCase']>>[number];

/** More than a screen can show; the whole export is read with the command line. */
const MOST_MESSAGES = 20_000;
/** Messages that show a thing, as many as are listed. */
const MOST_SHOWN = 20;
const MOST_ROWS = 2000;

/** @throws `exhibit-unknown` */
export async function findExhibit(sanad: Sanad, id: string): Promise<FoundExhibit> {
  const found = await sanad.exhibits.find(id);
  if (!found) throw fault('exhibit-unknown', 'there is no such exhibit');
  return found;
}

/** The bytes of an exhibit that is still there. */
export async function contentOf(sanad: Sanad, exhibit: FoundExhibit): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await streamOf(sanad, exhibit)) pieces.push(piece);
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}

/** The same piece by piece, for what may be too large for memory. */
export async function streamOf(sanad: Sanad, exhibit: FoundExhibit): Promise<AsyncIterable<Uint8Array>> {
  if (exhibit.destroyed_at !== null)
    throw fault('exhibit-destroyed', 'the exhibit was destroyed', { detail: { number: exhibit.number } });
  const content = await sanad.spine.blobs.stream(exhibit.blob);
  if (!content) throw fault('exhibit-erased', 'the content was erased', { detail: { exhibit: exhibit.number } });
  return content;
}

export function isPicture(exhibit: FoundExhibit): boolean {
  return /^image\/(?!svg)/.test(exhibit.media_type ?? '');
}

/** What can be looked at: a picture, or that of the captured page, which lies in its archive. */
export async function lookOf(sanad: Sanad, exhibit: FoundExhibit): Promise<Uint8Array> {
  const bytes = isPicture(exhibit) || exhibit.origin === 'capture' ? await contentOf(sanad, exhibit) : null;
  if (bytes && isPicture(exhibit)) return bytes;
  const found = bytes && readZip(bytes).find((entry) => entry.path === SCREENSHOT);
  if (!found) throw fault('image-unreadable', 'not a picture');
  return zipContent(found, (raw, size) => inflateRawSync(raw, { maxOutputLength: Math.max(1, size) }));
}

/** What a person gave or typed, in which a conversation may be. */
export function isTalk(exhibit: FoundExhibit): boolean {
  return exhibit.origin === 'upload' || exhibit.origin === 'transcript';
}

export function isRecording(exhibit: FoundExhibit): boolean {
  return /^(?:audio|video)\//.test(exhibit.media_type ?? '');
}

/** What a picture says of itself; the place only when it is asked for. */
export async function pictureFacts(
  sanad: Sanad,
  exhibit: FoundExhibit,
  withPlace: boolean,
): Promise<ImageFacts & { hasPlace: boolean }> {
  const answer = await runHostile({ kind: 'image-facts' }, await contentOf(sanad, exhibit));
  const facts = JSON.parse(Buffer.from(answer).toString('utf8')) as ImageFacts;
  return { ...facts, gps: withPlace ? facts.gps : null, hasPlace: facts.gps !== null };
}

/** The conversations in some exhibits as one line of time. What has no instant keeps its place within its source. */
export async function conversationOf(
  sanad: Sanad,
  exhibits: readonly FoundExhibit[],
  all: boolean,
): Promise<Conversation> {
  const sources: Conversation['sources'] = [];
  const talks: (readonly TimelineMessage[])[] = [];
  const unread: Conversation['unread'] = [];
  for (const exhibit of exhibits) {
    try {
      const read = await readOne(sanad, exhibit);
      sources.push(read.source);
      talks.push(read.messages);
    } catch (thrown) {
      // over a whole case, a file that is no conversation is named and passed over; asked for alone, it says so
      if (!all) throw thrown;
      unread.push({ exhibit: exhibit.number, code: isFault(thrown) ? thrown.code : 'internal' });
    }
  }
  const shown = timeLine(talks).slice(0, MOST_MESSAGES);
  return { sources, messages: shown, reading: readingOf(shown), unread };
}

/** What the words show, as `sanad read` tells it. */
function readingOf(messages: readonly TimelineMessage[]): Conversation['reading'] {
  const reader = createConversationReader(MOST_SHOWN);
  for (const message of messages) reader.add(spokenIn(message));
  const { reading, counts } = reader.end();
  const places = (shown: readonly { readonly message: number }[]): number[] => shown.map(({ message }) => message);
  return {
    stages: reading.stages.map(({ stage, shown }) => ({
      stage,
      count: counts.stages.get(stage) ?? 0,
      messages: places(shown),
    })),
    threat: { count: counts.threats, messages: places(reading.extortion?.shown ?? []) },
    help: { count: counts.help, messages: [...reading.help] },
  };
}

/** What a provider sent back, read in a process of its own. */
export async function returnOf(sanad: Sanad, exhibit: FoundExhibit): Promise<ReturnView> {
  const task = { kind: 'return', name: exhibit.name ?? exhibit.number, most: MOST_ROWS } as const;
  const answer = await runHostile(task, await streamOf(sanad, exhibit));
  return {
    exhibit: exhibit.number,
    ...(JSON.parse(Buffer.from(answer).toString('utf8')) as Omit<ReturnView, 'exhibit'>),
  };
}

async function readOne(sanad: Sanad, exhibit: FoundExhibit) {
  const answer = await runHostile({ kind: 'chat', most: MOST_MESSAGES }, await streamOf(sanad, exhibit));
  const { messages, summary } = JSON.parse(Buffer.from(answer).toString('utf8')) as {
    messages: Message[];
    summary: ChatSummary;
  };
  const zone = (exhibit.facts as { zone?: string | null } | null)?.zone ?? null;
  const { number } = exhibit;
  const { format, recognised, total, ambiguousDates, participants } = summary;
  return {
    source: {
      exhibit: number,
      format,
      messages: summary.messages,
      recognised,
      total,
      zone,
      ambiguousDates,
      participants: participants.slice(0, 200),
    },
    messages: messages.map(
      ({ to, reactions, ...one }): TimelineMessage => ({
        ...one,
        ...(to ? { to: [...to] } : {}),
        ...(reactions ? { reactions: [...reactions] } : {}),
        exhibit: number,
        instant: instantIn(one.at, zone),
      }),
    ),
  };
}
