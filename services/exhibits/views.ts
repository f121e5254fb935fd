import type { Json } from '@sanad/base/jcs';
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
  name: string | null;
  media_type: string | null;
  origin: 'post' | 'upload' | 'capture' | 'redaction' | 'transcript' | 'seizure';
  root: string | null;
  facts: Json;
  asked_by: string | null;
  asked_at: string | null;
  asked_reason: string | null;
  destroyed_at: string | null;
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

const TYPES = new Set(['exhibit.collected', 'custody.recorded', 'destruction.asked', 'destruction.answered']);

export const exhibitsProjector: Projector = {
  schema: 'exhibits',
  tables: ['exhibits', 'custody'],
  migrations: new URL('./migrations/', import.meta.url),
  handles: (type) => TYPES.has(type),
  apply: async (views, entry) => {
    if (entry.header.type.startsWith('destruction.')) return applyDestruction(views, entry);
    if (entry.header.type === 'custody.recorded') {
      const { exhibit, n, event } = entry.body as unknown as { exhibit: string; n: number; event: CustodyEvent };
      await insertEvent(views, entry, exhibit, n, event);
      return;
    }
    const body = entry.body as unknown as Collected & { case: string };
    const { case: caseId, exhibit, event, n, number, kind, title, post, blob, size, sha256, sha512 } = body;
    const text = body.text?.replaceAll('\u0000', '\ufffd') ?? null;
    const made = { collected_at: entry.header.time, collected_by: entry.header.actor };
    const { name = null, mediaType = null, origin = 'post', root = null, facts = null } = body;
    const file = { name, media_type: mediaType, origin, root, facts: JSON.stringify(facts) as unknown as Json };
    const asked = { asked_by: null, asked_at: null, asked_reason: null, destroyed_at: null };
    await views
      .withTables<ExhibitsTables>()
      .insertInto('exhibits.exhibits')
      .values({
        id: exhibit,
        case: caseId,
        n,
        number,
        kind,
        title,
        post,
        text,
        blob,
        size,
        sha256,
        sha512,
        ...made,
        ...file,
        ...asked,
      })
      .execute();
    await insertEvent(views, entry, exhibit, 0, event);
  },
};

async function applyDestruction(views: ViewsTransaction, entry: OpenEntry): Promise<void> {
  const body = entry.body as unknown as {
    exhibit: string;
    reason?: string;
    answer?: string;
    n?: number;
    event?: CustodyEvent;
  };
  const { time, actor } = entry.header;
  const nobody = { asked_by: null, asked_at: null, asked_reason: null };
  const change =
    entry.header.type === 'destruction.asked'
      ? { asked_by: actor, asked_at: time, asked_reason: body.reason ?? '' }
      : body.answer === 'destroy'
        ? { ...nobody, destroyed_at: time, title: '', name: null, text: null, facts: null as unknown as Json }
        : nobody;
  await views
    .withTables<ExhibitsTables>()
    .updateTable('exhibits.exhibits')
    .set(change)
    .where('id', '=', body.exhibit)
    .execute();
  if (body.event) await insertEvent(views, entry, body.exhibit, body.n!, body.event);
}

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
