import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fault } from '@sanad/base/fault';
import type { DateOrder } from './date-order.ts';
import { joinChats } from './join.ts';
import { readJsonChat } from './json-exports.ts';
import { looksLikeLineChat, streamLineChat } from './lines.ts';
import { looksLikeMail, readMail } from './mail.ts';
import type { ReadChat } from './message.ts';
import { readMsgstore } from './msgstore.ts';
import { decodePage, readPage } from './page.ts';
import { type Part, partsOf, READ } from './parts.ts';
import { readPdf } from './pdf.ts';
import { chatOf } from './records.ts';
import { readScreenshot } from './screenshot.ts';
import { looksLikeSignalBlocks, signalBlockMessages } from './signal-blocks.ts';
import { signalRecords } from './signal-export.ts';
import { looksLikeSignalText, signalTextMessages } from './signal-text.ts';
import { decode, encodingOf } from './text-lines.ts';
import { looksLikeTranscript, readTranscript } from './transcript.ts';

const META = /(?:^|\/)message_\d+\.json$/i;
const TELEGRAM = /(?:^|\/)result\.json$/i;
const PAGES = /(?:^|\/)(?:messages\d*|message_\d+)\.html?$/i;
const FIRST = /\.(txt|json)$/i;
/** Names that programs give to the conversation itself, or to its parts: one that cannot be read is a hole in it. */
const OWN = /(?:^|\/)(?:message_\d+\.(?:json|html)|messages\d*\.html?|result\.json|_chat\.txt)$/i;

export type Asked = {
  /** day or month first, where a person knows and the numbers allow it */
  readonly dateOrder?: DateOrder | null;
  /** opens what foreign code must open (pictures, PDF, databases) in a process of its own; else it is done here */
  readonly apart?: (bytes: Uint8Array) => Promise<ReadChat>;
};

/**
 * Reads a conversation from a file, a zip with media or without, or a folder: chats exported as text or JSON, WhatsApp's
 * decrypted database, e-mail, saved pages, PDF, transcripts. Which program wrote it is told from the content, not from
 * the name.
 * @throws `chat-not-recognised`, `chat-encrypted`, `chat-too-large`, `file-unreadable`, `zip-…` for a hostile archive
 */
export async function readChat(file: string, ask: Asked = {}): Promise<ReadChat> {
  const parts = await partsOf(file);
  // one name is written in several forms: a phone composes letters, another takes them apart
  const names = new Set(parts.map((part) => path.basename(part.name).normalize()));
  const read: { folder: string; chat: ReadChat }[] = [];
  const skipped: string[] = [];
  let lastFault: unknown = null;
  for (const part of chosen(parts)) {
    try {
      read.push({ folder: path.dirname(part.name), chat: await readPart(part, ask) });
    } catch (thrown) {
      if (OWN.test(part.name)) throw thrown;
      skipped.push(part.name);
      lastFault = thrown;
    }
  }
  if (read.length === 0)
    throw lastFault ?? fault('chat-not-recognised', 'there is no chat in it', { detail: { recognised: 0, total: 0 } });
  const chat = read.length === 1 ? read[0]!.chat : joinChats(read);
  return parts.length > 1 || parts[0]?.place === null ? withPresence(chat, names, skipped) : chat;
}

/** In an export that holds a text or JSON, saved pages and PDFs beside it are what was sent, not the conversation. */
function chosen(parts: readonly Part[]): readonly Part[] {
  const byName = (a: Part, b: Part): number => (a.name < b.name ? -1 : 1);
  for (const pattern of [META, TELEGRAM, PAGES, FIRST, READ]) {
    const found = parts.filter((part) => pattern.test(part.name)).sort(byName);
    if (found.length > 0) return found;
  }
  return parts.slice(0, 1);
}

async function readPart(part: Part, { dateOrder = null, apart }: Asked): Promise<ReadChat> {
  if (/\.crypt\d*$/i.test(part.name))
    throw fault('chat-encrypted', 'the database is encrypted: decrypt it first', { detail: { file: part.name } });
  const begin = await part.start();
  const ascii = Buffer.from(begin).toString('latin1');
  const isDatabase = ascii.startsWith('SQLite format 3\0');
  const isPdf = ascii.startsWith('%PDF-');
  if (apart && (isDatabase || isPdf || isPicture(begin))) return apart(await part.bytes());
  if (isDatabase) return withFile(part, readMsgstore);
  if (isPdf) return readPdf(await part.bytes(), dateOrder);
  if (isPicture(begin)) return readScreenshot(await part.bytes());
  const start = new TextDecoder(encodingOf(begin)).decode(begin);
  const text = async (): Promise<string> => decode(await part.bytes());
  const first = start.replace(/^\ufeff/, '').trimStart();
  if (first.startsWith('{') || (first.startsWith('[') && !/^\[[^\]{}"]{6,40}\]/.test(first))) {
    try {
      return readJsonChat(JSON.parse(await text()));
    } catch (thrown) {
      if (!(thrown instanceof SyntaxError)) throw thrown;
    }
    const records = first.startsWith('{') ? signalRecords(await text()) : null;
    if (records) return chatOf('signal', records);
  }
  if (looksLikeSignalBlocks(start)) return chatOf('signal', signalBlockMessages(await part.lines()));
  const mail = looksLikeMail(start);
  if (mail) return readMail(await part.bytes(), mail);
  if (/^(?:<!doctype html|<html|<!--[\s\S]{0,4000}?-->\s*<(?:!doctype|html))/i.test(first))
    return readPage(decodePage(await part.bytes()));
  if (!looksLikeLineChat(start) && looksLikeTranscript(start)) return readTranscript(await text());
  if (looksLikeSignalText(start)) return chatOf('signal', signalTextMessages(await part.lines()));
  return streamLineChat(await part.lines(), dateOrder);
}

/** PNG, JPEG, GIF, TIFF (either byte order), WebP, HEIC and AVIF by their first bytes. */
const PICTURE = /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(?:hei|hev|mif1|msf1|avi[fs]))/s;

function isPicture(start: Uint8Array): boolean {
  return PICTURE.test(Buffer.from(start.subarray(0, 12)).toString('latin1'));
}

/** A database is read from a copy, so that nothing is written beside the original. */
async function withFile(part: Part, read: (file: string) => ReadChat): Promise<ReadChat> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-read-'));
  try {
    const copy = path.join(folder, 'copy.db');
    await writeFile(copy, await part.bytes(), { mode: 0o600 });
    return read(copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Says of each referenced file whether it lies beside the text. */
function withPresence(chat: ReadChat, names: ReadonlySet<string>, skipped: readonly string[]): ReadChat {
  return {
    messages: {
      *[Symbol.iterator]() {
        for (const message of chat.messages) {
          const file = message.media?.file;
          yield file
            ? { ...message, media: { ...message.media!, present: names.has(path.basename(file).normalize()) } }
            : message;
        }
      },
    },
    get summary() {
      return skipped.length > 0 ? { ...chat.summary, skipped } : chat.summary;
    },
  };
}
