import type { CustodyEvent } from '@sanad/evidence/custody';
import type { OpenEntry, Projector, ViewsTransaction } from '@sanad/platform/ports';
import type { Collected } from './commands.ts';

export type ExhibitTable = {
  id: string;
  case: string;
  n: number;
  number: string;
  kind: 'post' | 'file';
  title: string;
  post: string | null;
  text: string | null;
  blob: string;
  size: number;
  sha256: string;
  sha512: string;
  collected_at: string;
  collected_by: string;
};
export type CustodyTable = {
  id: string;
  exhibit: string;
  n: number;
  action: string;
  at: string;
  by: string;
  note: string;
  signed: boolean;
  event: CustodyEvent;
  entry: string;
};
export type ExhibitsTables = { 'exhibits.exhibits': ExhibitTable; 'exhibits.custody': CustodyTable };

export const exhibitsProjector: Projector = {
  schema: 'exhibits',
  tables: ['exhibits', 'custody'],
  migrations: new URL('./migrations/', import.meta.url),
  handles: (type) => type === 'exhibit.collected' || type === 'custody.recorded',
  apply: async (views, entry) => {
    if (entry.header.type === 'custody.recorded') {
      const { exhibit, n, event } = entry.body as unknown as { exhibit: string; n: number; event: CustodyEvent };
      await insertEvent(views, entry, exhibit, n, event);
      return;
    }
    const body = entry.body as unknown as Collected & { case: string };
    const { case: caseId, exhibit, event, n, number, kind, title, post, blob, size, sha256, sha512 } = body;
    const text = body.text?.replaceAll('\u0000', '\ufffd') ?? null;
    const made = { collected_at: entry.header.time, collected_by: entry.header.actor };
    await views
      .withTables<ExhibitsTables>()
      .insertInto('exhibits.exhibits')
      .values({ id: exhibit, case: caseId, n, number, kind, title, post, text, blob, size, sha256, sha512, ...made })
      .execute();
    await insertEvent(views, entry, exhibit, 0, event);
  },
};

async function insertEvent(
  views: ViewsTransaction,
  entry: OpenEntry,
  exhibit: string,
  n: number,
  event: CustodyEvent,
): Promise<void> {
  await views
    .withTables<ExhibitsTables>()
    .insertInto('exhibits.custody')
    .values({
      id: event.id,
      exhibit,
      n,
      action: event.action,
      at: event.time,
      by: event.actor,
      note: event.note ?? '',
      signed: event.signature !== null,
      event: JSON.stringify(event) as unknown as CustodyEvent,
      entry: entry.header.id,
    })
    .execute();
}
