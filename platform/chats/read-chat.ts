import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { fault, isFault } from '@sanad/base/fault';
import { contentOf, readZip, ZIP_LIMITS } from '@sanad/evidence/zip-read';
import { joinChats, readJsonChat } from './json-exports.ts';
import { readLineChat } from './lines.ts';
import type { ReadChat } from './message.ts';

type Part = { readonly name: string; readonly bytes: () => Promise<Uint8Array> };

const TEXT = /\.(txt|json)$/i;

/**
 * Reads a chat export: a text or JSON file, a zip with media or without, a folder. Which program wrote it is told from
 * the content, not from the name.
 * @throws `chat-not-recognised`, `file-unreadable`, `zip-…` for a hostile archive
 */
export async function readChat(file: string): Promise<ReadChat> {
  const parts = await partsOf(file);
  const names = new Set(parts.map((part) => path.basename(part.name)));
  const texts = parts.filter((part) => TEXT.test(part.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const read: ReadChat[] = [];
  let lastFault: unknown = null;
  for (const part of texts.length > 0 ? texts : parts.slice(0, 1)) {
    try {
      read.push(readPart(await part.bytes()));
    } catch (thrown) {
      lastFault = thrown;
    }
  }
  if (read.length === 0)
    throw lastFault ?? fault('chat-not-recognised', 'there is no chat in it', { detail: { recognised: 0, total: 0 } });
  return withPresence(read.length === 1 ? read[0]! : joinChats(read), parts.length > 1 ? names : null);
}

function readPart(bytes: Uint8Array): ReadChat {
  const text = decode(bytes);
  const start = text.trimStart()[0];
  if (start === '{' || start === '[') {
    try {
      return readJsonChat(JSON.parse(text));
    } catch (thrown) {
      if (!(thrown instanceof SyntaxError)) throw thrown;
    }
  }
  return readLineChat(text);
}

/** UTF-8 unless a byte order mark says UTF-16; bytes that are neither are shown as U+FFFD, never dropped. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Says of each referenced file whether it lies beside the text. */
function withPresence(chat: ReadChat, names: ReadonlySet<string> | null): ReadChat {
  if (names === null) return chat;
  const messages = [...chat.messages].map((message) =>
    message.media?.file
      ? { ...message, media: { file: message.media.file, present: names.has(path.basename(message.media.file)) } }
      : message,
  );
  return { ...chat, messages };
}

async function partsOf(file: string): Promise<Part[]> {
  try {
    if ((await stat(file)).isDirectory()) {
      const entries = await readdir(file, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const place = path.join(entry.parentPath, entry.name);
          return { name: path.relative(file, place), bytes: () => readFile(place) };
        });
    }
    const bytes = await readFile(file);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return zipParts(bytes);
    return [{ name: path.basename(file), bytes: async () => bytes }];
  } catch (cause) {
    if (isFault(cause)) throw cause;
    throw fault('file-unreadable', 'the file cannot be read', { cause, detail: { file } });
  }
}

function zipParts(bytes: Uint8Array): Part[] {
  const inflate = (raw: Uint8Array, size: number): Uint8Array =>
    inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
  return readZip(bytes, { ...ZIP_LIMITS, ratio: 1000 }).map((entry) => ({
    name: entry.path,
    bytes: () => contentOf(entry, inflate),
  }));
}
