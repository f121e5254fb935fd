import type { Message } from './message.ts';
import { type Found, isRecord, listOf, textOf, unknownRecord } from './records.ts';

const DELETED = '(This message was deleted)';
const CALL = /^(?:(?:Incoming|Outgoing|Missed) (?:\w+ )?call)(?: \([^()]*\))?$/;
const FILE = /!?\[[^\]\n]*\]\((?:\.{0,2}\/)?((?:media|exported_stickers)\/[^)\n]*)\)[ ]{0,2}/gu;
const REACTIONS = /\n?\(- (.+?: .+?) -\)/u;

/**
 * What signal-export writes into the text of a message (`chat.md`): files, reactions, calls, deletions. `trims`: it wrote
 * two spaces behind each text.
 * @example signalMarks(message, true).media
 */
export function signalMarks(message: Message, trims: boolean): Message {
  const { text, author } = message;
  if (author === null) return message;
  const files = [...text.matchAll(FILE)].map(([, file]) => decoded(file!));
  const said = REACTIONS.exec(text)?.[1];
  const bare = said === undefined && files.length === 0 ? text : text.replace(FILE, '').replace(REACTIONS, '');
  const rest = trims || bare !== text ? bare.replace(/\s+$/u, '') : bare;
  if (rest.trim() === DELETED) return { ...message, kind: 'deleted', text: rest.trim() };
  if (CALL.test(rest.trim())) return { ...message, kind: 'call', text: rest };
  const reactions = said?.split(', ').map((one) => {
    const colon = one.lastIndexOf(': ');
    return { author: one.slice(0, colon), text: one.slice(colon + 2) };
  });
  return { ...message, ...mediaOf(files, message), text: rest, ...(reactions ? { reactions } : {}) };
}

/** Records of `data.json` of signal-export, one a line; null for other lines. */
export function signalRecords(text: string): Found[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const records = lines.map((line): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      return line;
    }
  });
  const first = records[0];
  return isRecord(first) && 'sender' in first && 'body' in first && 'date' in first ? records.map(recordOf) : null;
}

function recordOf(record: unknown): Found {
  if (!isRecord(record) || typeof record['body'] !== 'string') return unknownRecord(record);
  const text = record['body'].replace(/ {2}$/u, '');
  const files = listOf(record['attachments'])
    .filter(isRecord)
    .map((file) => decoded(textOf(file['path']) ?? textOf(file['name']) ?? ''));
  const reactions = listOf(record['reactions'])
    .filter(Array.isArray)
    .map(([author, sign]) => ({ author: textOf(author), text: textOf(sign) ?? '' }));
  const quote = textOf(record['quote'])?.replace(/^> ?/gmu, '').trim();
  const at = textOf(record['date']);
  const kind = record['deleted'] === true ? 'deleted' : record['call'] === true || CALL.test(text) ? 'call' : 'text';
  const message = { at, author: textOf(record['sender']), kind, text } as const;
  return {
    known: at !== null && 'sender' in record,
    message: {
      ...message,
      ...mediaOf(files, message),
      ...(quote ? { details: quote } : {}),
      ...(reactions.length > 0 ? { reactions } : {}),
    },
  };
}

function mediaOf(files: readonly string[], { kind }: Pick<Message, 'kind'>): Partial<Message> {
  const [file, ...more] = files;
  if (file === undefined || kind !== 'text') return {};
  return { kind: 'media', media: { file, present: null, ...(more.length > 0 ? { more } : {}) } };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
