import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { fault, isFault } from '@sanad/base/fault';
import { contentOf, readZip, ZIP_LIMITS } from '@sanad/evidence/zip-read';
import { joinChats, readJsonChat } from './json-exports.ts';
import { readLineChat, streamLineChat } from './lines.ts';
import { looksLikeMail, readMail } from './mail.ts';
import type { ReadChat } from './message.ts';
import { readMsgstore } from './msgstore.ts';
import { readPage } from './page.ts';
import { readPdf } from './pdf.ts';
import { readScreenshot } from './screenshot.ts';
import { encodingOf, linesOfFile } from './text-lines.ts';
import { looksLikeTranscript, readTranscript } from './transcript.ts';

/** A file of an export: its name, how it begins, its content, and where it lies when it is a file of its own. */
type Part = {
  readonly name: string;
  readonly start: Uint8Array;
  readonly place: string | null;
  readonly bytes: () => Promise<Uint8Array>;
};

const START = 8192;
/** What is read line by line is as large as it likes; what must be whole in memory is not. */
const MOST_WHOLE = 512 * 1024 * 1024;
/** Media of many years of a chat. */
const MOST_FILES = 500_000;
const READ = /\.(txt|json|html?|mht|mhtml|eml|mbox|db|sqlite|vtt|srt|pdf)$/i;
const FIRST = /\.(txt|json)$/i;

/**
 * Reads a conversation from a file, a zip with media or without, or a folder: chats exported as text or JSON, WhatsApp's
 * decrypted database, e-mail, saved pages, PDF, transcripts. Which program wrote it is told from the content, not from
 * the name.
 * @throws `chat-not-recognised`, `chat-too-large`, `file-unreadable`, `zip-…` for a hostile archive
 */
export async function readChat(file: string): Promise<ReadChat> {
  const parts = await partsOf(file);
  const names = new Set(parts.map((part) => path.basename(part.name)));
  const read: ReadChat[] = [];
  let lastFault: unknown = null;
  for (const part of chosen(parts)) {
    try {
      read.push(await readPart(part));
    } catch (thrown) {
      lastFault = thrown;
    }
  }
  if (read.length === 0)
    throw lastFault ?? fault('chat-not-recognised', 'there is no chat in it', { detail: { recognised: 0, total: 0 } });
  const chat = read.length === 1 ? read[0]! : joinChats(read);
  return parts.length > 1 ? withPresence(chat, names) : chat;
}

/** In an export that holds a text or JSON, saved pages and PDFs beside it are what was sent, not the conversation. */
function chosen(parts: readonly Part[]): readonly Part[] {
  const byName = (a: Part, b: Part): number => (a.name < b.name ? -1 : 1);
  for (const pattern of [FIRST, READ]) {
    const found = parts.filter((part) => pattern.test(part.name)).sort(byName);
    if (found.length > 0) return found;
  }
  return parts.slice(0, 1);
}

async function readPart(part: Part): Promise<ReadChat> {
  const ascii = Buffer.from(part.start).toString('latin1');
  if (ascii.startsWith('SQLite format 3\0')) return withFile(part, readMsgstore);
  if (ascii.startsWith('%PDF-')) return readPdf(await whole(part));
  if (isPicture(part.start)) return readScreenshot(await whole(part));
  const start = new TextDecoder(encodingOf(part.start)).decode(part.start);
  const text = async (): Promise<string> => decode(await whole(part));
  const first = start.replace(/^\ufeff/, '').trimStart();
  if (first.startsWith('{') || (first.startsWith('[') && !/^\[[^\]{}"]{6,40}\]/.test(first))) {
    try {
      return readJsonChat(JSON.parse(await text()));
    } catch (thrown) {
      if (!(thrown instanceof SyntaxError)) throw thrown;
    }
  }
  const mail = looksLikeMail(start);
  if (mail) return readMail(await whole(part), mail);
  if (/^(?:<!doctype html|<html|<!--[\s\S]{0,4000}?-->\s*<(?:!doctype|html))/i.test(first))
    return readPage(await text());
  if (looksLikeTranscript(start)) return readTranscript(await text());
  return part.place === null ? readLineChat(await text()) : streamLineChat(linesOfFile(part.place));
}

/** PNG, JPEG, WebP by their first bytes. */
function isPicture(start: Uint8Array): boolean {
  const head = Buffer.from(start.subarray(0, 12)).toString('latin1');
  return (
    head.startsWith('\x89PNG') || head.startsWith('\xff\xd8\xff') || (head.startsWith('RIFF') && head.endsWith('WEBP'))
  );
}

async function whole(part: Part): Promise<Uint8Array> {
  const bytes = await part.bytes();
  if (bytes.length > MOST_WHOLE)
    throw fault('chat-too-large', 'the file is too large to be read whole', { detail: { limit: MOST_WHOLE } });
  return bytes;
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

/** UTF-8 unless a byte order mark says UTF-16; bytes that are neither are shown as U+FFFD, never dropped. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Says of each referenced file whether it lies beside the text. */
function withPresence(chat: ReadChat, names: ReadonlySet<string>): ReadChat {
  return {
    messages: {
      *[Symbol.iterator]() {
        for (const message of chat.messages) {
          const file = message.media?.file;
          yield file ? { ...message, media: { file, present: names.has(path.basename(file)) } } : message;
        }
      },
    },
    get summary() {
      return chat.summary;
    },
  };
}

async function partsOf(file: string): Promise<Part[]> {
  try {
    if ((await stat(file)).isDirectory()) {
      const entries = await readdir(file, { recursive: true, withFileTypes: true });
      const places = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
      return Promise.all(places.map((place) => partAt(place, path.relative(file, place))));
    }
    const part = await partAt(file, path.basename(file));
    const isZip = part.start[0] === 0x50 && part.start[1] === 0x4b && part.start[2] === 3 && part.start[3] === 4;
    return isZip ? await zipParts(await part.bytes()) : [part];
  } catch (cause) {
    if (isFault(cause)) throw cause;
    throw fault('file-unreadable', 'the file cannot be read', { cause, detail: { file } });
  }
}

async function partAt(place: string, name: string): Promise<Part> {
  const handle = await open(place);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(START), 0, START, 0);
    return { name, start: buffer.subarray(0, bytesRead), place, bytes: () => readFile(place) };
  } finally {
    await handle.close();
  }
}

function zipParts(bytes: Uint8Array): Promise<Part[]> {
  const inflate = (raw: Uint8Array, size: number): Uint8Array =>
    inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
  return Promise.all(
    readZip(bytes, { ...ZIP_LIMITS, files: MOST_FILES, ratio: 1000 }).map(async (entry): Promise<Part> => {
      const content = (): Promise<Uint8Array> => contentOf(entry, inflate);
      const start = READ.test(entry.path) ? (await content()).subarray(0, START) : new Uint8Array(0);
      return { name: entry.path, start, place: null, bytes: content };
    }),
  );
}
