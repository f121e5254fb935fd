import { sql } from 'kysely';
import { randomId } from '../crypto.ts';
import type { NewEntry, Projector, Spine } from '../ports.ts';

/** A small service for tests of the spine: books, each with a key of its own, and notes in them. */
type Tables = {
  'notebook.books': { id: string; title: string; notes: number };
  'notebook.notes': { id: string; book: string; text: string; tags: string[]; at: string };
};

export const notebook: Projector = {
  schema: 'notebook',
  tables: ['books', 'notes'],
  migrations: new URL('./notebook/', import.meta.url),
  handles: (type) => type === 'book.opened' || type === 'note.added',
  apply: async (views, { header, body }) => {
    const db = views.withTables<Tables>();
    const given = body as { id: string; book: string; title: string; text: string; tags: string[] };
    if (header.type === 'book.opened') {
      await db.insertInto('notebook.books').values({ id: given.id, title: given.title, notes: 0 }).execute();
      return;
    }
    const { id, book, text, tags } = given;
    const found = await db
      .updateTable('notebook.books')
      .set({ notes: sql`notes + 1` })
      .where('id', '=', book)
      .executeTakeFirst();
    if (found.numUpdatedRows === 0n) return;
    await db.insertInto('notebook.notes').values({ id, book, text, tags, at: header.time }).execute();
  },
};

export function bookOpened(id: string, title: string): NewEntry {
  return { type: 'book.opened', version: 1, actor: 'system', about: [id], scope: id, body: { id, title } };
}

export function noteAdded(book: string, text: string, tags: readonly string[] = []): NewEntry {
  const id = randomId('note');
  return {
    type: 'note.added',
    version: 1,
    actor: 'system',
    about: [book],
    scope: book,
    body: { id, book, text, tags },
  };
}

export async function openBook(spine: Spine, title: string): Promise<string> {
  const id = randomId('book');
  await spine.transact(async () => ({ entries: [bookOpened(id, title)], result: null }));
  return id;
}

export async function addNote(spine: Spine, book: string, text: string, idempotencyKey?: string) {
  const work = async () => ({ entries: [noteAdded(book, text, ['a'])], result: { text } });
  return spine.transact(work, idempotencyKey === undefined ? {} : { idempotencyKey });
}

export async function textsOf(spine: Spine, book: string): Promise<string[]> {
  const rows = await spine.views
    .withTables<Tables>()
    .selectFrom('notebook.notes')
    .select('text')
    .where('book', '=', book)
    .orderBy('text')
    .execute();
  return rows.map((row) => row.text);
}

export async function countOf(spine: Spine, book: string): Promise<number | null> {
  const db = spine.views.withTables<Tables>();
  const row = await db.selectFrom('notebook.books').select('notes').where('id', '=', book).executeTakeFirst();
  return row?.notes ?? null;
}

export async function dumpOf(spine: Spine): Promise<string> {
  const rows: string[] = [];
  for await (const row of spine.dumpViews()) rows.push(row);
  return rows.join('\n');
}
