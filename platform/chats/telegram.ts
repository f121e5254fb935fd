import type { Message, MessageKind } from './message.ts';
import { type Found, instantOf, isRecord, type Json, joined, listOf, textOf, unknownRecord } from './records.ts';

/** The chats of an export of Telegram Desktop: one, or all of an account, those that were left too; null for another. */
export function telegramChats(value: Json): readonly Json[] | null {
  const lists = ['chats', 'left_chats'].map((name) => (isRecord(value[name]) ? value[name]['list'] : null));
  if (lists.some(Array.isArray)) return lists.flatMap(listOf).filter(isRecord);
  const messages = value['messages'];
  const isTelegram =
    Array.isArray(messages) &&
    messages.some((one) => isRecord(one) && (one['type'] === 'message' || one['type'] === 'service'));
  return isTelegram ? [value] : null;
}

/** Messages of several chats; `from` says how many stand before them in the export. */
export function telegramMessages(chats: readonly Json[]): Found[] {
  const found: Found[] = [];
  for (const chat of chats) {
    const places = new Map<unknown, number>();
    const name = textOf(chat['name']) ?? textOf(chat['type']);
    for (const record of listOf(chat['messages'])) {
      if (isRecord(record) && record['id'] !== undefined) places.set(record['id'], found.length + 1);
      found.push(messageOf(record, name, places));
    }
  }
  return found;
}

const CONTENT =
  'text text_entities photo file media_type location_information contact_information poll sticker_emoji game_title invoice_information'.split(
    ' ',
  );

function messageOf(record: unknown, chat: string | null, places: ReadonlyMap<unknown, number>): Found {
  if (!isRecord(record) || (record['type'] !== 'message' && record['type'] !== 'service')) return unknownRecord(record);
  const isService = record['type'] === 'service';
  const at = timeOf(record);
  const author =
    textOf(isService ? (record['actor'] ?? record['actor_id']) : record['from']) ?? textOf(record['from_id']);
  const reply = places.get(record['reply_to_message_id']);
  const media = isService && record['photo'] === undefined ? null : mediaOf(record);
  const text = isService ? serviceText(record) : flatten(record['text'] ?? record['text_entities']);
  const details = detailsOf(record, isService) ?? (text === '' && media === null ? unknownContent(record) : null);
  const forwarded = textOf(record['forwarded_from']) ?? textOf(record['forwarded_from_id']);
  const reactions = reactionsOf(record);
  const isEdited = record['edited'] !== undefined || record['edited_unixtime'] !== undefined;
  return {
    known: at !== null && (isService ? 'action' in record : CONTENT.some((name) => name in record)),
    message: {
      at,
      author,
      kind: kindOf(record, isService, media !== null),
      text,
      ...(media ? { media } : {}),
      ...(isEdited ? { edited: true as const } : {}),
      ...(details === null ? {} : { details }),
      ...(forwarded === null ? {} : { forwarded }),
      ...(reply === undefined ? {} : { reply }),
      ...(reactions.length > 0 ? { reactions } : {}),
      ...(chat === null ? {} : { chat }),
    },
  };
}

/** The instant when the export states it, else the local time of the computer that made the export. */
function timeOf(record: Json): string | null {
  const unix = record['date_unixtime'];
  const local = textOf(record['date']);
  const isTime = local !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(local) && !Number.isNaN(Date.parse(local));
  return (unix === undefined ? null : instantOf(Number(unix) * 1000)) ?? (isTime ? local : null);
}

function kindOf(record: Json, isService: boolean, isMedia: boolean): MessageKind {
  if (isService) return /call/.test(textOf(record['action']) ?? '') ? 'call' : 'system';
  if (record['location_information'] !== undefined) return 'location';
  if (record['contact_information'] !== undefined) return 'contact';
  if (record['poll'] !== undefined) return 'poll';
  return isMedia ? 'media' : 'text';
}

/** A file that the export left out is named by a sentence in brackets; whether others lie beside it, the reader of the folder sees. */
function mediaOf(record: Json): Message['media'] | null {
  const named = textOf(record['photo']) ?? textOf(record['file']) ?? textOf(record['thumbnail']);
  if (named === null && record['media_type'] === undefined) return null;
  const isPresent = named !== null && !named.startsWith('(');
  return { file: isPresent ? named : textOf(record['file_name']), present: named === null || isPresent ? null : false };
}

/** Text of Telegram: a string, or strings and marked pieces one after the other. */
function flatten(text: unknown): string {
  if (typeof text === 'string') return text;
  // a form that no version is known to write is shown as it stands
  if (isRecord(text)) return textOf(text['text']) ?? JSON.stringify(text);
  return listOf(text)
    .map((piece) => (typeof piece === 'string' ? piece : isRecord(piece) ? flatten(piece) : ''))
    .join('');
}

function serviceText(record: Json): string {
  const own = flatten(record['text']);
  return own !== '' ? own : (joined([record['action'], record['title']], ': ') ?? '');
}

function detailsOf(record: Json, isService: boolean): string | null {
  if (isService) {
    const seconds = record['duration_seconds'] ?? record['duration'];
    const lasted = typeof seconds === 'number' ? `${seconds} s` : null;
    return joined([...listOf(record['members']), record['discard_reason'], lasted], ', ');
  }
  const place = record['location_information'];
  if (isRecord(place)) return joined([place['latitude'], place['longitude'], record['place_name'], record['address']]);
  const person = record['contact_information'];
  if (isRecord(person)) return joined([person['first_name'], person['last_name'], person['phone_number']]);
  const poll = record['poll'];
  if (!isRecord(poll)) return joined([record['sticker_emoji'], ...linksOf(record)], '\n');
  const answers = listOf(poll['answers']).filter(isRecord);
  return joined(
    [flatten(poll['question']), ...answers.map((one) => joined([flatten(one['text']), one['voters']], ' · '))],
    '\n',
  );
}

/** Where a word leads that shows no address, and what the buttons under a message say and do. */
function linksOf(record: Json): unknown[] {
  const pieces = Array.isArray(record['text']) ? record['text'] : listOf(record['text_entities']);
  const buttons = listOf(record['inline_bot_buttons']).flatMap(listOf).filter(isRecord);
  return [
    ...pieces.filter(isRecord).map((piece) => piece['href']),
    ...buttons.map((button) => joined([button['text'], button['data']], ': ')),
  ];
}

/** Content of a kind that came after this program, as it stands: a message without words is not empty. */
function unknownContent(record: Json): string | null {
  const content = Object.entries(record).filter(
    ([name, value]) => typeof value === 'object' && value !== null && !KNOWN.has(name),
  );
  return content.length === 0 ? null : JSON.stringify(Object.fromEntries(content));
}
const KNOWN: ReadonlySet<string> = new Set([...CONTENT, 'reactions', 'inline_bot_buttons', 'members']);

function reactionsOf(record: Json): { author: string | null; text: string }[] {
  return listOf(record['reactions'])
    .filter(isRecord)
    .flatMap((one) => {
      const text = textOf(one['emoji']) ?? textOf(one['document_id']) ?? textOf(one['type']) ?? '';
      const people = listOf(one['recent']).filter(isRecord);
      const named = people.map((person) => ({ author: textOf(person['from']) ?? textOf(person['from_id']), text }));
      return named.length > 0 ? named : [{ author: null, text: `${text} × ${Number(one['count'] ?? 1)}` }];
    });
}
