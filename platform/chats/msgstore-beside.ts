import type { DatabaseSync } from 'node:sqlite';
import type { Message } from './message.ts';

/** What WhatsApp keeps beside the table of messages, by the row of the message that it belongs to. */
export type Beside = {
  /** row of the message that it answers */
  readonly answered: ReadonlyMap<number, number>;
  readonly reactions: ReadonlyMap<number, NonNullable<Message['reactions']>>;
  /** the choices of a poll, how often a message was passed on */
  readonly details: ReadonlyMap<number, string>;
  /** tables that are there and could not be read: they have another form */
  readonly skipped: readonly string[];
};

/** @param tables of the database: one that is not among them holds nothing */
export function besideMessages(db: DatabaseSync, tables: ReadonlySet<string>): Beside {
  const skipped: string[] = [];
  const rows = (table: string, sql: string) => {
    if (!tables.has(table)) return [];
    try {
      return db.prepare(sql).all();
    } catch (cause) {
      if ((cause as { code?: string }).code !== 'ERR_SQLITE_ERROR') throw cause;
      skipped.push(table);
      return [];
    }
  };
  const answered = new Map<number, number>();
  const quoted = rows(
    'message_quoted',
    'select q.message_row_id as row, q.key_id, m.chat_row_id as chat from message_quoted q join message m on m._id = q.message_row_id',
  );
  const keys = new Map(
    (quoted.length > 0 ? rows('message', 'select _id, key_id, chat_row_id as chat from message') : []).map((row) => [
      `${row['chat']} ${row['key_id']}`,
      Number(row['_id']),
    ]),
  );
  for (const { row, key_id, chat } of quoted) {
    const found = keys.get(`${chat} ${key_id}`);
    if (found !== undefined) answered.set(Number(row), found);
  }
  const reactions = new Map<number, { author: string | null; text: string }[]>();
  const name = personIn(db);
  for (const row of rows(
    'message_add_on_reaction',
    `select a.parent_message_row_id as row, a.from_me, r.reaction, j.user, j.server,
      cj.user as chat_user, cj.server as chat_server
      from message_add_on a join message_add_on_reaction r on r.message_add_on_row_id = a._id
      left join jid j on j._id = a.sender_jid_row_id left join message m on m._id = a.parent_message_row_id
      left join chat c on c._id = m.chat_row_id left join jid cj on cj._id = c.jid_row_id order by a.timestamp, a._id`,
  )) {
    // one that was taken back is empty
    if (typeof row['reaction'] !== 'string' || row['reaction'] === '') continue;
    const other = row['chat_server'] === 'g.us' ? null : name(row['chat_user'], row['chat_server']);
    const author = row['from_me'] ? 'me' : (name(row['user'], row['server']) ?? other);
    const at = Number(row['row']);
    reactions.set(at, [...(reactions.get(at) ?? []), { author, text: row['reaction'] }]);
  }
  const details = new Map<number, string>();
  const add = (row: unknown, text: string): void => {
    const before = details.get(Number(row));
    details.set(Number(row), before === undefined ? text : `${before}\n${text}`);
  };
  for (const row of rows(
    'message_poll_option',
    'select message_row_id as row, option_name, vote_total from message_poll_option order by _id',
  ))
    add(row['row'], `${row['option_name']} · ${row['vote_total'] ?? 0}`);
  for (const row of rows('message_forwarded', 'select message_row_id as row, forward_score from message_forwarded'))
    add(row['row'], `forwarded × ${row['forward_score'] ?? 1}`);
  return { answered, reactions, details, skipped };
}

/**
 * Names an account by its number. Newer databases know many people by a number of WhatsApp's own (`…@lid`), which is no
 * telephone number: it is led back to that where the database says so, and else shown for what it is.
 */
export function personIn(db: DatabaseSync): (user: unknown, server: unknown) => string | null {
  const phones = new Map<string, string>();
  try {
    const rows = db.prepare(
      'select l.user as lid, p.user as phone from jid_map x join jid l on l._id = x.lid_row_id join jid p on p._id = x.jid_row_id',
    );
    for (const { lid, phone } of rows.iterate()) phones.set(String(lid), String(phone));
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'ERR_SQLITE_ERROR') throw cause;
  }
  return (user, server) => {
    if (typeof user !== 'string' || user === '') return null;
    return server === 'lid' ? (phones.get(user) ?? `${user}@lid`) : user;
  };
}
