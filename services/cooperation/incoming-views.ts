import type { OpenEntry, ViewsTransaction } from '@sanad/platform/ports';
import type { IncomingState, NewIncoming } from '@sanad/wire/cooperation';
import { sql } from 'kysely';

export type IncomingRow = {
  id: string;
  number: string;
  country: string;
  authority: string;
  their_reference: string;
  kind: NewIncoming['kind'];
  summary: string;
  received_on: string;
  state: IncomingState;
  by: string;
  proposed_by: string | null;
  changed_at: string;
  version: number;
};
export type IncomingTables = {
  'cooperation.incoming': IncomingRow;
  'cooperation.incoming_history': {
    entry: string;
    incoming: string;
    at: string;
    by: string;
    what: string;
    note: string;
    n: number;
  };
};

export async function applyIncoming(views: ViewsTransaction, entry: OpenEntry): Promise<void> {
  const db = views.withTables<IncomingTables>();
  const { type, actor, time, id: entryId, index } = entry.header;
  if (type === 'incoming.received') {
    const body = entry.body as unknown as NewIncoming & { incoming: string; number: string };
    await db
      .insertInto('cooperation.incoming')
      .values({
        id: body.incoming,
        number: body.number,
        country: body.country,
        authority: body.authority,
        their_reference: body.theirReference,
        kind: body.kind,
        summary: body.summary,
        received_on: body.receivedOn,
        state: 'received',
        by: actor,
        proposed_by: null,
        changed_at: time,
        version: 0,
      })
      .execute();
  }
  const body = entry.body as unknown as { incoming: string; to?: IncomingState; note?: string };
  if (body.to !== undefined) {
    const found = await db
      .updateTable('cooperation.incoming')
      .set({
        state: body.to,
        proposed_by: body.to.endsWith('-proposed') ? actor : sql<string | null>`proposed_by`,
        changed_at: time,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', body.incoming)
      .executeTakeFirst();
    // Its forerunner was erased.
    if (found.numUpdatedRows === 0n) return;
  }
  await db
    .insertInto('cooperation.incoming_history')
    .values({
      entry: entryId,
      incoming: body.incoming,
      at: time,
      by: actor,
      what: body.to ?? 'received',
      note: body.note ?? '',
      n: index,
    })
    .execute();
}
