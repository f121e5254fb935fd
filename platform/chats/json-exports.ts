import { fault } from '@sanad/base/fault';
import type { ChatSummary, Message, MessageKind, ReadChat } from './message.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads a chat that a program exported as JSON: Telegram Desktop, Facebook and Instagram "download your information". */
export function readJsonChat(value: unknown): ReadChat {
  if (isRecord(value)) {
    const telegram = telegramChats(value);
    if (telegram) return build('telegram', telegram.flatMap(telegramMessages));
    const meta = value['messages'];
    if (Array.isArray(meta) && meta.some((one) => isRecord(one) && 'sender_name' in one))
      return build('meta', metaMessages(value, meta));
    if (Array.isArray(meta) && meta.some((one) => isRecord(one) && 'senderName' in one))
      return build('messenger', messengerMessages(value, meta));
  }
  throw fault('chat-not-recognised', 'the JSON is not a chat export that we know', {
    detail: { recognised: 0, total: 0 },
  });
}

/** Several parts of one conversation (`message_1.json` …) or several conversations, one after the other. */
export function joinChats(parts: readonly ReadChat[]): ReadChat {
  const messages = parts.flatMap((part) => [...part.messages]).map((message, i) => ({ ...message, n: i + 1 }));
  const sum = (of: (summary: ChatSummary) => number): number =>
    parts.reduce((total, part) => total + of(part.summary), 0);
  return {
    messages,
    summary: {
      ...parts[0]!.summary,
      messages: messages.length,
      recognised: sum((summary) => summary.recognised),
      total: sum((summary) => summary.total),
      participants: [...new Set(parts.flatMap((part) => part.summary.participants))],
    },
  };
}

function build(format: string, found: readonly (Omit<Message, 'n'> | null)[]): ReadChat {
  const messages = found.filter((one) => one !== null).map((one, i): Message => ({ n: i + 1, ...one }));
  if (messages.length === 0 || messages.length * 2 < found.length) {
    throw fault('chat-not-recognised', 'most records of the export are not what they should be', {
      detail: { recognised: messages.length, total: found.length },
    });
  }
  return {
    messages,
    summary: {
      format,
      messages: messages.length,
      recognised: messages.length,
      total: found.length,
      participants: [...new Set(messages.filter((one) => one.author !== null).map((one) => one.author!))],
      dateOrder: null,
      ambiguousDates: false,
      timeZone: 'UTC',
    },
  };
}

function telegramChats(value: Json): Json[] | null {
  const list = isRecord(value['chats']) ? value['chats']['list'] : null;
  if (Array.isArray(list)) return list.filter(isRecord);
  const messages = value['messages'];
  const isTelegram =
    Array.isArray(messages) &&
    messages.some((one) => isRecord(one) && (one['type'] === 'message' || one['type'] === 'service'));
  return isTelegram ? [value] : null;
}

function telegramMessages(chat: Json): (Omit<Message, 'n'> | null)[] {
  const messages = Array.isArray(chat['messages']) ? chat['messages'] : [];
  const name = typeof chat['name'] === 'string' ? { chat: chat['name'] } : {};
  return messages.map((one: unknown) => {
    if (!isRecord(one) || (one['type'] !== 'message' && one['type'] !== 'service')) return null;
    const unix = Number(one['date_unixtime']);
    const at =
      Number.isFinite(unix) && one['date_unixtime'] !== undefined
        ? new Date(unix * 1000).toISOString()
        : textOf(one['date']);
    const service = one['type'] === 'service';
    const author = textOf(service ? (one['actor'] ?? one['from']) : one['from']);
    const file = textOf(one['photo'] ?? one['file'] ?? one['thumbnail']);
    const present = file === null ? null : !file.startsWith('(');
    const media = file !== null || one['media_type'] !== undefined;
    const kind: MessageKind = service
      ? one['action'] === 'phone_call'
        ? 'call'
        : 'system'
      : one['location_information'] !== undefined
        ? 'location'
        : one['contact_information'] !== undefined
          ? 'contact'
          : one['poll'] !== undefined
            ? 'poll'
            : media
              ? 'media'
              : 'text';
    return {
      at,
      author,
      kind,
      text: service ? serviceText(one) : flatten(one['text']),
      ...(media ? { media: { file: present ? file : null, present } } : {}),
      ...(one['edited'] !== undefined || one['edited_unixtime'] !== undefined ? { edited: true as const } : {}),
      ...name,
    };
  });
}

/** Text of Telegram: a string, or strings and marked pieces one after the other. */
function flatten(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  return text
    .map((piece) => (typeof piece === 'string' ? piece : isRecord(piece) ? (textOf(piece['text']) ?? '') : ''))
    .join('');
}

function serviceText(message: Json): string {
  const own = flatten(message['text']);
  return own !== ''
    ? own
    : [textOf(message['action']), textOf(message['title'])].filter((part) => part !== null).join(': ');
}

function metaMessages(value: Json, messages: readonly unknown[]): (Omit<Message, 'n'> | null)[] {
  const name = typeof value['title'] === 'string' ? { chat: repair(value['title']) } : {};
  // newest first in the export
  return [...messages].reverse().map((one) => {
    if (!isRecord(one) || typeof one['sender_name'] !== 'string') return null;
    const time = Number(one['timestamp_ms']);
    const files = ['photos', 'videos', 'audio_files', 'files', 'gifs'].flatMap((kind) =>
      Array.isArray(one[kind]) ? (one[kind] as unknown[]) : [],
    );
    const file =
      files.filter(isRecord).map((record) => textOf(record['uri']))[0] ??
      (isRecord(one['sticker']) ? textOf(one['sticker']['uri']) : null);
    const text = typeof one['content'] === 'string' ? repair(one['content']) : linkOf(one['share']);
    const deleted = one['is_unsent'] === true || one['is_unsent_image_by_messenger_kid_parent'] === true;
    const kind: MessageKind = deleted
      ? 'deleted'
      : one['call_duration'] !== undefined
        ? 'call'
        : file
          ? 'media'
          : 'text';
    return {
      at: Number.isFinite(time) ? new Date(time).toISOString() : null,
      author: repair(one['sender_name']),
      kind,
      text,
      ...(file ? { media: { file: repair(file), present: null } } : {}),
      ...name,
    };
  });
}

/** Messenger's own export of end-to-end encrypted chats: other names, times in ms, text in order already. */
function messengerMessages(value: Json, messages: readonly unknown[]): (Omit<Message, 'n'> | null)[] {
  const title = textOf(value['threadName']);
  const found = messages.map((one) => {
    if (!isRecord(one) || typeof one['senderName'] !== 'string') return null;
    const time = Number(one['timestamp']);
    const media = Array.isArray(one['media']) ? one['media'].filter(isRecord).map((file) => textOf(file['uri'])) : [];
    const file = media[0] ?? null;
    const deleted = one['isUnsent'] === true;
    const kind: MessageKind = deleted
      ? 'deleted'
      : media.length > 0
        ? 'media'
        : one['type'] === 'call'
          ? 'call'
          : 'text';
    return {
      at: Number.isFinite(time) ? new Date(time).toISOString() : null,
      author: one['senderName'],
      kind,
      text: textOf(one['text']) ?? '',
      ...(media.length > 0 ? { media: { file, present: null } } : {}),
      ...(title ? { chat: title } : {}),
    };
  });
  const times = found.map((one) => one?.at ?? '');
  const newestFirst = times.length > 1 && times[0]! > times.at(-1)!;
  return newestFirst ? found.reverse() : found;
}

function linkOf(share: unknown): string {
  return isRecord(share)
    ? repair([textOf(share['share_text']), textOf(share['link'])].filter((part) => part !== null).join('\n'))
    : '';
}

/**
 * Meta writes each UTF-8 byte as a character of its own. Only a text that is wholly such bytes, and valid UTF-8 when read
 * so, is repaired: a text that is right already stays as it is.
 */
export function repair(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  } catch {
    return text;
  }
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
