import type { Message, MessageKind } from './message.ts';
import { type Found, instantOf, isRecord, type Json, joined, listOf, textOf, unknownRecord } from './records.ts';

const FILES = ['photos', 'videos', 'audio_files', 'files', 'gifs'] as const;
const CONTENT = [...FILES, 'content', 'sticker', 'share', 'call_duration', 'is_unsent', 'reactions', 'missed'];

/** Records of a conversation from "download your information" of Facebook and Instagram, oldest first. */
export function metaMessages(value: Json, records: readonly unknown[]): Found[] {
  const title = textOf(value['title']);
  const chat = title === null ? {} : { chat: repair(title) };
  return oldestFirst(records.map((record) => metaMessage(record, chat)));
}

function metaMessage(record: unknown, chat: { chat?: string }): Found {
  if (!isRecord(record) || typeof record['sender_name'] !== 'string') return unknownRecord(record);
  const at = instantOf(record['timestamp_ms']);
  const sticker = isRecord(record['sticker']) ? [record['sticker']] : [];
  const files = [...FILES.flatMap((name) => listOf(record[name])), ...sticker]
    .filter(isRecord)
    .map((file) => textOf(file['uri']))
    .filter((uri) => uri !== null)
    .map(repair);
  const isCall = record['call_duration'] !== undefined;
  const isDeleted = record['is_unsent'] === true || record['is_unsent_image_by_messenger_kid_parent'] === true;
  const hasContent = typeof record['content'] === 'string';
  const share = shareOf(record['share']);
  const details = joined([
    isCall ? `${Number(record['call_duration'])} s` : null,
    record['missed'] === true ? 'missed' : null,
    hasContent ? share : null,
  ]);
  const kind: MessageKind = isDeleted ? 'deleted' : isCall ? 'call' : files.length > 0 ? 'media' : 'text';
  return {
    known: at !== null && CONTENT.some((name) => name in record),
    message: {
      at,
      author: repair(record['sender_name']),
      kind,
      text: hasContent ? repair(record['content'] as string) : (share ?? ''),
      ...mediaOf(files),
      ...(details === null ? {} : { details }),
      ...reactionsOf(record, 'actor'),
      ...chat,
    },
  };
}

/** Messenger's own export of end-to-end encrypted chats: other names, text that is whole. */
export function messengerMessages(value: Json, records: readonly unknown[]): Found[] {
  const title = textOf(value['threadName']);
  const chat = title === null ? {} : { chat: title };
  return oldestFirst(records.map((record) => messengerMessage(record, chat)));
}

function messengerMessage(record: unknown, chat: { chat?: string }): Found {
  if (!isRecord(record) || typeof record['senderName'] !== 'string') return unknownRecord(record);
  const at = instantOf(record['timestamp']);
  const files = listOf(record['media'])
    .filter(isRecord)
    .map((file) => textOf(file['uri']) ?? '');
  const kind: MessageKind =
    record['isUnsent'] === true ? 'deleted' : files.length > 0 ? 'media' : record['type'] === 'call' ? 'call' : 'text';
  return {
    known: at !== null && ('text' in record || 'media' in record || 'isUnsent' in record),
    message: {
      at,
      author: record['senderName'],
      kind,
      text: textOf(record['text']) ?? '',
      ...mediaOf(files),
      ...reactionsOf(record, 'actor'),
      ...chat,
    },
  };
}

function mediaOf(files: readonly string[]): { media?: NonNullable<Message['media']> } {
  const [file, ...more] = files;
  if (file === undefined) return {};
  return { media: { file: file === '' ? null : file, present: null, ...(more.length > 0 ? { more } : {}) } };
}

function reactionsOf(record: Json, by: string): { reactions?: NonNullable<Message['reactions']> } {
  const reactions = listOf(record['reactions'])
    .filter(isRecord)
    .map((one) => {
      const author = textOf(one[by]);
      return { author: author === null ? null : repair(author), text: repair(textOf(one['reaction']) ?? '') };
    });
  return reactions.length > 0 ? { reactions } : {};
}

function shareOf(share: unknown): string | null {
  if (!isRecord(share)) return null;
  const said = joined([share['share_text'], share['link']], '\n');
  return said === null ? null : repair(said);
}

/** The export begins with the newest, as a rule; the times say. Messages of one time keep their order. */
export function oldestFirst(found: readonly Found[]): Found[] {
  const times = found.map(({ message }) => message.at).filter((at) => at !== null);
  let back = 0;
  for (let i = 1; i < times.length; i++)
    back += Math.sign(Number(times[i]! < times[i - 1]!) - Number(times[i]! > times[i - 1]!));
  return back > 0 ? [...found].reverse() : [...found];
}

const BYTES = /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/g;

/**
 * Meta writes each UTF-8 byte as a character of its own. What is such bytes becomes the letter that they are; a text that
 * holds any other letter is right already and stays as it is, and so does a byte that belongs to none.
 * @example repair('\u00d8\u00b3') === 'س'
 */
export function repair(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return text.replace(BYTES, (bytes) => {
    try {
      return decoder.decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
    } catch {
      return bytes;
    }
  });
}
