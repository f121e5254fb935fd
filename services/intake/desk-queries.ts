import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type {
  Bulletin,
  Consent,
  DeskFile,
  Handling,
  Handover,
  Opening,
  Pattern,
  Peer,
  Question,
} from '@sanad/wire/desk';
import { type DeskTables, deskTables } from './desk-views.ts';
import { type Marked, patternsOf } from './patterns.ts';
import type { IntakeTables } from './views.ts';

type Reader = Views | ViewsTransaction;
export type Names = (ids: readonly string[]) => Promise<Record<string, string>>;

export async function secretPlace(views: Reader, name: string): Promise<number | null> {
  const row = await deskTables(views)
    .selectFrom('intake.secrets')
    .select('n')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.n ?? null;
}

/** Every report that was opened and marked, oldest first. */
export async function markedReports(views: Reader): Promise<Marked[]> {
  const rows = await views
    .withTables<DeskTables & IntakeTables>()
    .selectFrom('intake.marks as m')
    .innerJoin('intake.reports as r', 'r.id', 'm.report')
    .select(['m.report', 'm.kind', 'm.mark', 'm.signs', 'r.received_at', 'r.origin'])
    .orderBy('r.received_at')
    .orderBy('m.report')
    .orderBy('m.mark')
    .execute();
  const found = new Map<string, Marked & { contacts: Set<string>; words: Set<string> }>();
  for (const { report, kind, mark, signs, received_at: at, origin } of rows) {
    const one = found.get(report) ?? { report, at, origin, contacts: new Set(), words: new Set(), signs };
    (kind === 'contact' ? one.contacts : one.words).add(mark);
    found.set(report, one);
  }
  return [...found.values()];
}

export async function patterns(views: Reader): Promise<Pattern[]> {
  const seen = await deskTables(views).selectFrom('intake.patterns_seen').selectAll().execute();
  const byMark = new Map(seen.map(({ mark, by, at, note }) => [mark, { by, at, note }]));
  return patternsOf(await markedReports(views)).map((one) => ({ ...one, seen: byMark.get(one.mark) ?? null }));
}

export async function consentsOf(views: Reader, report: string): Promise<Consent[]> {
  return deskTables(views)
    .selectFrom('intake.consents')
    .select(['use', 'given', 'way', 'at', 'by'])
    .where('report', '=', report)
    .orderBy('n')
    .execute();
}

export async function handlingOf(views: Reader, report: string): Promise<Handling | null> {
  const row = await deskTables(views)
    .selectFrom('intake.handlings')
    .select('handling')
    .where('report', '=', report)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.handling ?? null;
}

export async function deskFileOf(views: Reader, report: string, names: Names): Promise<DeskFile> {
  const db = deskTables(views);
  const handlings = await db
    .selectFrom('intake.handlings')
    .select(['handling', 'reason', 'at', 'by'])
    .where('report', '=', report)
    .orderBy('n')
    .execute();
  const plan = await db
    .selectFrom('intake.plans')
    .select(['sealed', 'at', 'by'])
    .where('report', '=', report)
    .executeTakeFirst();
  const known = await names(handlings.map(({ by }) => by));
  const all = patternsOf(await markedReports(views)).filter(({ reports }) => reports.includes(report));
  return {
    consents: await consentsOf(views, report),
    handlings: handlings.map((one) => ({ ...one, byName: known[one.by] ?? '' })),
    plan: plan ?? null,
    same: all.flatMap(({ kind, reports }) =>
      reports.filter((other) => other !== report).map((other) => ({ report: other, kind })),
    ),
  };
}

export async function questionsOf(views: Reader): Promise<Question[]> {
  const row = await deskTables(views)
    .selectFrom('intake.questionnaires')
    .select('questions')
    .where('name', '=', 'desk')
    .executeTakeFirst();
  return row?.questions ?? [];
}

export async function findBulletin(views: Reader, id: string): Promise<DeskTables['intake.bulletins'] | null> {
  const row = await deskTables(views)
    .selectFrom('intake.bulletins')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function listBulletins(views: Reader, names: Names): Promise<Bulletin[]> {
  const rows = await deskTables(views)
    .selectFrom('intake.bulletins')
    .selectAll()
    .orderBy('drafted_at', 'desc')
    .orderBy('id')
    .execute();
  const known = await names(rows.map((row) => row.drafted_by));
  return rows.map(({ drafted_by: draftedBy, drafted_at, answered_by, answered_at, ...rest }) => ({
    ...rest,
    draftedBy,
    draftedByName: known[draftedBy] ?? '',
    draftedAt: drafted_at,
    answeredBy: answered_by,
    answeredAt: answered_at,
  }));
}

export async function findOpening(views: Reader, id: string): Promise<DeskTables['intake.openings'] | null> {
  const row = await deskTables(views).selectFrom('intake.openings').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

export async function listOpenings(views: Reader, names: Names): Promise<Opening[]> {
  const rows = await deskTables(views)
    .withTables<Pick<IntakeTables, 'intake.reports'>>()
    .selectFrom('intake.openings as o')
    .leftJoin('intake.sealed_names as s', 's.party', 'o.party')
    .leftJoin('intake.reports as r', 'r.id', 'o.report')
    .selectAll('o')
    .select(['s.number', 's.code', 'r.received_at'])
    .orderBy('o.asked_at', 'desc')
    .orderBy('o.id')
    .execute();
  const known = await names(rows.map((row) => row.asked_by));
  return rows.map((row) => ({
    id: row.id,
    report: row.report,
    receivedAt: row.received_at,
    pseudonym: row.number === null || row.code === null ? null : { number: row.number, code: row.code },
    reason: row.reason,
    askedBy: row.asked_by,
    askedByName: known[row.asked_by] ?? '',
    askedAt: row.asked_at,
    answer: row.answer,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    openedAt: row.opened_at,
  }));
}

export async function listPeers(views: Reader): Promise<Peer[]> {
  const rows = await deskTables(views).selectFrom('intake.peers').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map(({ added_by: addedBy, ...rest }) => ({ ...rest, addedBy }));
}

export async function findPeer(views: Reader, id: string): Promise<DeskTables['intake.peers'] | null> {
  const row = await deskTables(views).selectFrom('intake.peers').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

export type FoundHandover = DeskTables['intake.handovers'];

export async function findHandover(views: Reader, id: string): Promise<FoundHandover | null> {
  const row = await deskTables(views)
    .selectFrom('intake.handovers')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function handoversOf(views: Reader, report: string): Promise<FoundHandover[]> {
  return deskTables(views)
    .selectFrom('intake.handovers')
    .selectAll()
    .where('report', '=', report)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

export function handoverView(row: FoundHandover): Handover {
  const { id, report, peer, pseudonym, state, at, by, proof, code, handling } = row;
  return { id, report, peer, pseudonym, state, offeredAt: at, offeredBy: by, proof, code, handling };
}
