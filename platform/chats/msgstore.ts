import { DatabaseSync } from 'node:sqlite';
import { fault } from '@sanad/base/fault';
import type { Message, MessageKind, ReadChat } from './message.ts';
import { besideMessages, personIn } from './msgstore-beside.ts';

type Row = Readonly<Record<string, unknown>>;
type Found = Omit<Message, 'n'>;
type Stored = { readonly messages: Message[]; readonly skipped: readonly string[] };

/** What WhatsApp calls a message by number. What is not here is a text when it has one, else a notice. */
const KINDS: Readonly<Record<number, MessageKind>> = {
  0: 'text',
  1: 'media',
  2: 'media',
  3: 'media',
  4: 'contact',
  5: 'location',
  7: 'system',
  8: 'call',
  9: 'media',
  10: 'call',
  11: 'system',
  13: 'media',
  14: 'contact',
  15: 'deleted',
  16: 'location',
  20: 'media',
  42: 'media',
  43: 'media',
  64: 'deleted',
  66: 'poll',
  82: 'media',
  90: 'call',
};

/**
 * Reads the decrypted database of WhatsApp on Android, of today's form (`message`) and the one before (`messages`). It is
 * opened for reading only; what a hostile file defines beside tables is not trusted.
 * @throws `chat-not-recognised` when it is another database
 */
export function readMsgstore(file: string): ReadChat {
  const db = new DatabaseSync(file, { readOnly: true, allowExtension: false, enableForeignKeyConstraints: false });
  try {
    db.exec('pragma trusted_schema = off; pragma query_only = on; pragma cell_size_check = on');
    const tables = new Set(
      db
        .prepare("select name from sqlite_master where type = 'table'")
        .all()
        .map((row) => String(row['name'])),
    );
    const read: Stored | null =
      tables.has('message') && tables.has('chat')
        ? modern(db, tables)
        : tables.has('messages')
          ? { messages: legacy(db), skipped: [] }
          : null;
    if (read === null) throw notKnown();
    const { messages, skipped } = read;
    const authors = messages.map((one) => one.author).filter((name) => name !== null);
    const recognised = messages.filter((one) => one.at !== null && (one.kind !== 'text' || one.text !== '')).length;
    if (recognised * 2 < messages.length) throw notKnown(undefined, { recognised, total: messages.length });
    return {
      messages,
      summary: {
        format: 'msgstore',
        messages: messages.length,
        recognised,
        total: messages.length,
        participants: [...new Set(authors)],
        dateOrder: null,
        ambiguousDates: false,
        timeZone: 'UTC',
        ...(skipped.length > 0 ? { skipped } : {}),
      },
    };
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ERR_SQLITE_ERROR') throw notKnown(cause);
    throw cause;
  } finally {
    db.close();
  }
}

function modern(db: DatabaseSync, tables: ReadonlySet<string>): Stored {
  const columns = (table: string): Set<string> =>
    tables.has(table)
      ? new Set(
          db
            .prepare(`select name from pragma_table_info('${table}')`)
            .all()
            .map((row) => String(row['name'])),
        )
      : new Set();
  const optional = (table: string, alias: string, column: string, name: string): string =>
    columns(table).has(column) ? `${alias}.${column} as ${name}` : `null as ${name}`;
  const join = (table: string, alias: string): string =>
    tables.has(table) ? `left join ${table} ${alias} on ${alias}.message_row_id = m._id` : '';
  const rows = db
    .prepare(
      `select m._id as id, m.message_type as type, m.from_me, m.timestamp, m.text_data, c.subject,
         cj.user as chat_user, cj.server as chat_server, sj.user as sender, sj.server as sender_server,
         ${optional('message_media', 'mm', 'file_path', 'file_path')}, ${optional('message_media', 'mm', 'media_name', 'media_name')},
         ${optional('message_media', 'mm', 'media_caption', 'caption')}, ${optional('message_location', 'l', 'latitude', 'latitude')},
         ${optional('message_location', 'l', 'longitude', 'longitude')}, ${optional('message_location', 'l', 'place_name', 'place')},
         ${optional('message_system', 's', 'action_type', 'action')}, ${optional('message_vcard', 'v', 'vcard', 'vcard')},
         ${tables.has('message_revoked') ? 'r.message_row_id' : 'null'} as revoked,
         ${tables.has('message_edit_info') ? 'e.message_row_id' : 'null'} as edited
       from message m left join chat c on c._id = m.chat_row_id
       left join jid cj on cj._id = c.jid_row_id left join jid sj on sj._id = m.sender_jid_row_id
       ${join('message_media', 'mm')} ${join('message_location', 'l')} ${join('message_revoked', 'r')} ${join('message_edit_info', 'e')}
       ${join('message_system', 's')}
       ${tables.has('message_vcard') ? 'left join (select message_row_id, group_concat(vcard, char(10)) as vcard from message_vcard group by message_row_id) v on v.message_row_id = m._id' : ''}
       -- WhatsApp keeps one empty row of no chat
       where coalesce(m.chat_row_id, 0) >= 0
       order by m.timestamp, m._id`,
    )
    .all();
  const name = personIn(db);
  const { answered, reactions, details, skipped } = besideMessages(db, tables);
  const calls = tables.has('call_log') ? callsOf(db, name) : [];
  const found: (Found & { readonly row?: number })[] = [
    ...rows.map((row) => {
      const [id, one] = [Number(row['id']), modernRow(row, name)];
      const said = [one.details, details.get(id)].filter((part) => part !== undefined).join('\n');
      const given = reactions.get(id);
      return { ...one, row: id, ...(said ? { details: said } : {}), ...(given ? { reactions: given } : {}) };
    }),
    ...calls,
  ];
  if (calls.length > 0) found.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0));
  const places = new Map(found.map(({ row }, i) => [row, i + 1]));
  const messages = found.map(({ row, ...one }, i): Message => {
    const reply = row === undefined ? undefined : places.get(answered.get(row) ?? -1);
    return { n: i + 1, ...one, ...(reply === undefined ? {} : { reply }) };
  });
  return { messages, skipped };
}

type NameOf = ReturnType<typeof personIn>;

function modernRow(row: Row, name: NameOf): Found {
  const type = Number(row['type']);
  const text = textIn(row['text_data']) ?? textIn(row['caption']) ?? '';
  const isGroup = row['chat_server'] === 'g.us';
  const other = name(row['chat_user'], row['chat_server']);
  const sender = name(row['sender'], row['sender_server']) ?? (isGroup ? null : other);
  const author = type === 7 ? null : row['from_me'] ? 'me' : sender;
  const file = textIn(row['file_path']) ?? textIn(row['media_name']);
  const kind: MessageKind = row['revoked'] !== null ? 'deleted' : kindOf(type, text, file);
  const place = [row['latitude'], row['longitude'], textIn(row['place'])].filter(
    (part) => part !== null && part !== undefined,
  );
  return {
    at: instantOf(row['timestamp']),
    author,
    kind,
    text: kind === 'location' && text === '' ? place.join(' ') : text,
    ...(kind === 'media' ? { media: { file, present: null } } : {}),
    ...(row['edited'] !== null ? { edited: true as const } : {}),
    ...detailsOf(row, kind),
    chat: textIn(row['subject']) ?? other ?? '',
  };
}

/** A visiting card, or which notice it is by WhatsApp's number. */
function detailsOf(row: Row, kind: MessageKind): { details?: string } {
  const card = textIn(row['vcard']);
  if (card !== null) return { details: card };
  return kind === 'system' && typeof row['action'] === 'number' ? { details: `action ${row['action']}` } : {};
}

function callsOf(db: DatabaseSync, name: NameOf): Found[] {
  return db
    .prepare(
      'select c.timestamp, c.from_me, c.video_call, c.duration, j.user, j.server from call_log c left join jid j on j._id = c.jid_row_id order by c.timestamp, c._id',
    )
    .all()
    .map((row) => ({
      at: instantOf(row['timestamp']),
      author: row['from_me'] ? 'me' : name(row['user'], row['server']),
      kind: 'call',
      text: `${row['video_call'] ? 'video' : 'voice'} ${Number(row['duration'] ?? 0)} s`,
      chat: name(row['user'], row['server']) ?? '',
    }));
}

function legacy(db: DatabaseSync): Message[] {
  return db
    .prepare(
      `select key_remote_jid, key_from_me, remote_resource, status, data, timestamp, media_wa_type, media_name, media_caption, latitude, longitude
       from messages order by timestamp, _id`,
    )
    .all()
    .filter((row) => row['key_remote_jid'] !== '-1')
    .map((row, i): Message => {
      const type = Number(row['media_wa_type'] ?? 0);
      const chat = userOf(row['key_remote_jid']);
      const isSystem = Number(row['status']) === 6;
      const text = textIn(row['data']) ?? textIn(row['media_caption']) ?? '';
      const file = textIn(row['media_name']);
      const kind = isSystem ? 'system' : kindOf(type, text, file);
      return {
        n: i + 1,
        at: instantOf(row['timestamp']),
        author: isSystem
          ? null
          : row['key_from_me']
            ? 'me'
            : userOf(textIn(row['remote_resource']) ?? row['key_remote_jid']),
        kind,
        text: kind === 'location' && text === '' ? `${row['latitude']} ${row['longitude']}` : text,
        ...(kind === 'media' ? { media: { file, present: null } } : {}),
        chat: chat ?? '',
      };
    });
}

function kindOf(type: number, text: string, file: string | null): MessageKind {
  return KINDS[type] ?? (file ? 'media' : text === '' ? 'system' : 'text');
}

function instantOf(value: unknown): string | null {
  const time = Number(value);
  return Number.isFinite(time) && time > 0 && time < 8.64e15 ? new Date(time).toISOString() : null;
}

function userOf(jid: unknown): string | null {
  return textIn(jid)?.split('@')[0] ?? null;
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function notKnown(cause?: unknown, detail = { recognised: 0, total: 0 }) {
  return fault('chat-not-recognised', 'the database is not one of WhatsApp', { cause, detail });
}
