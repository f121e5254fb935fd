import type { OpenEntry, Projector, ViewsTransaction } from '@sanad/platform/ports';
import type { Role } from '@sanad/wire/common';

export type AuditTables = {
  'audit.reads': {
    entry: string;
    n: number;
    person: string;
    at: string;
    screen: string;
    record: string | null;
    filter: string;
    count: number;
  };
  'audit.marks': { entry: string; kind: string; person: string; record: string; at: string; why: string };
  'audit.reviews': { entry: string; person: string; outcome: 'kept' | 'changed'; note: string; by: string; at: string };
  'audit.grants': {
    entry: string;
    index: string;
    person: string;
    by: string;
    at: string;
    roles: Role[];
    reason: string;
    asked_by: string | null;
    alone: boolean;
    kind: GrantKind;
  };
  'audit.retention_runs': { entry: string; index: string; at: string; erased: number; held: number };
  'audit.erased': { entry: string; index: string; scope: string; at: string };
};

type Read = { readonly screen: string; readonly filter: string; readonly count: number };
type GrantKind = 'new' | 'changed' | 'closed';
/** Entries by which somebody is given roles, or loses them all. */
const GRANTS: Readonly<Record<string, GrantKind>> = {
  'person.enrolled': 'new',
  'person.roles-set': 'changed',
  'person.revoked': 'closed',
};
/** Entries by which something leaves the house, a closed door is opened, or somebody is refused. */
const MARKS: Readonly<Record<string, string>> = {
  'dossier.exported': 'export',
  'disclosure.made': 'export',
  'cases.exported': 'export',
  'glass.broken': 'glass',
  'attempt.refused': 'refused',
};

export const auditProjector: Projector = {
  schema: 'audit',
  tables: ['reads', 'marks', 'reviews', 'grants', 'erased', 'retention_runs'],
  migrations: new URL('./migrations/', import.meta.url),
  handles: (type) =>
    type in MARKS ||
    [...Object.keys(GRANTS), 'records.read', 'access.reviewed', 'key.erased', 'retention.ran'].includes(type),
  apply: async (views, entry) => {
    const db = views.withTables<AuditTables>();
    const { id, time, actor, type, about, index } = entry.header;
    if (type === 'records.read') return noteReads(views, entry);
    if (type in GRANTS) return noteGrant(views, entry);
    if (type === 'key.erased') {
      await db
        .insertInto('audit.erased')
        .values({ entry: id, index: String(index), scope: about[0] ?? '', at: time })
        .execute();
      return;
    }
    if (type === 'retention.ran') {
      const { erased, held } = entry.body as { erased: number; held: number };
      const row = { entry: id, index: String(index), at: time, erased, held };
      await db.insertInto('audit.retention_runs').values(row).execute();
      return;
    }
    if (type === 'access.reviewed') {
      const body = entry.body as { person: string; outcome: 'kept' | 'changed'; note: string };
      await db
        .insertInto('audit.reviews')
        .values({ entry: id, ...body, by: actor, at: time })
        .execute();
      return;
    }
    const { case: of, refused } = entry.body as {
      case?: string;
      refused?: readonly { record: string | null; code: string }[];
    };
    const record = of ?? refused?.find((one) => one.record !== null)?.record;
    const why = [...new Set(refused?.map(({ code }) => code))].join(' ');
    const row = { entry: id, kind: MARKS[type]!, person: actor, record: record ?? '', at: time, why };
    await db.insertInto('audit.marks').values(row).execute();
  },
};

type Given = { person: string; roles?: Role[]; reason?: string; askedBy?: string; alone?: boolean };

async function noteGrant(views: ViewsTransaction, { header, body }: OpenEntry): Promise<void> {
  const { person, roles = [], reason = '', askedBy, alone = false } = body as Given;
  const given = { roles: JSON.stringify(roles) as unknown as Role[], reason, asked_by: askedBy ?? null, alone };
  const { id: entry, index, actor: by, time: at } = header;
  await views
    .withTables<AuditTables>()
    .insertInto('audit.grants')
    .values({ entry, index: String(index), person, by, at, kind: GRANTS[header.type]!, ...given })
    .execute();
}

async function noteReads(views: ViewsTransaction, { header, body }: OpenEntry): Promise<void> {
  const { reads } = body as { reads: readonly Read[] };
  if (reads.length === 0) return;
  const rows = reads.map(({ screen, filter, count }, n) => ({
    ...{ entry: header.id, n, person: header.actor, at: header.time, screen, filter, count },
    record: recordOf(filter),
  }));
  await views.withTables<AuditTables>().insertInto('audit.reads').values(rows).execute();
}

/** The record that a screen is about stands in its path as `id`. */
function recordOf(filter: string): string | null {
  const read = JSON.parse(filter) as { id?: unknown } | null;
  return typeof read?.id === 'string' ? read.id : null;
}
