import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type {
  DispatchRow,
  NewOutreach,
  NoticeContent,
  NoticeFile,
  NoticeRow,
  OutreachRow,
  ReachLimit,
  ReachNumber,
} from '@sanad/wire/awareness';
import type { PublicText } from '@sanad/wire/intake';
import { sql } from 'kysely';
import type { KitNotice } from './kit/model.ts';
import type { AwarenessTables, DispatchTableRow, NoticeTableRow } from './views.ts';

type Reader = Views | ViewsTransaction;
const tables = (views: Reader) => views.withTables<AwarenessTables>();

export type Withdrawal = NonNullable<NoticeFile['withdrawal']>;

export async function findNotice(views: Reader, id: string): Promise<NoticeTableRow | null> {
  return (
    (await tables(views).selectFrom('awareness.notices').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  );
}

export async function countNotices(views: Reader): Promise<number> {
  const row = await tables(views)
    .selectFrom('awareness.notices')
    .select(sql<string>`count(*)`.as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** Notices, the newest change first. */
export async function listNotices(views: Reader, today: string, campaign?: string): Promise<NoticeRow[]> {
  let query = tables(views)
    .selectFrom('awareness.notices as n')
    .selectAll('n')
    .select(sql<string>`(select count(*) from awareness.approvals a where a.notice = n.id)`.as('approvals'))
    .select(
      sql<string>`(select count(*) from awareness.dispatches d where d.notice = n.id and d.corrected_at is null)`.as(
        'open',
      ),
    )
    .orderBy('n.changed_at', 'desc')
    .orderBy('n.id');
  if (campaign !== undefined) query = query.where('n.campaign', '=', campaign);
  return (await query.execute()).map((row) => ({
    ...rowOf(row, today),
    approvals: Number(row.approvals),
    owed: row.state === 'withdrawn' ? Number(row.open) : 0,
  }));
}

/** Everything that was ever published, for the public; the newest first. */
export async function publishedNotices(views: Reader): Promise<NoticeTableRow[]> {
  return tables(views)
    .selectFrom('awareness.notices')
    .selectAll()
    .where('state', 'in', ['published', 'withdrawn'])
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function approvalsOf(views: Reader, notice: string): Promise<AwarenessTables['awareness.approvals'][]> {
  return tables(views)
    .selectFrom('awareness.approvals')
    .selectAll()
    .where('notice', '=', notice)
    .orderBy('at')
    .orderBy('by')
    .execute();
}

export async function historyOf(views: Reader, notice: string): Promise<AwarenessTables['awareness.history'][]> {
  return tables(views).selectFrom('awareness.history').selectAll().where('notice', '=', notice).orderBy('n').execute();
}

export async function dispatchesOf(views: Reader, notice: string): Promise<DispatchTableRow[]> {
  return tables(views)
    .selectFrom('awareness.dispatches')
    .selectAll()
    .where('notice', '=', notice)
    .orderBy('n')
    .execute();
}

export async function allDispatches(views: Reader): Promise<DispatchTableRow[]> {
  return tables(views).selectFrom('awareness.dispatches').selectAll().orderBy('n').execute();
}

export async function dispatchOfLink(views: Reader, link: string): Promise<DispatchTableRow | null> {
  return (
    (await tables(views).selectFrom('awareness.dispatches').selectAll().where('link', '=', link).executeTakeFirst()) ??
    null
  );
}

/** Openings that the portal counted, by dispatch. */
export async function opensByDispatch(views: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await tables(views)
    .selectFrom('awareness.reach')
    .select(['dispatch', sql<string>`sum(value)`.as('opens')])
    .where('measure', '=', 'opens')
    .groupBy('dispatch')
    .execute();
  return new Map(rows.flatMap((row) => (row.dispatch === null ? [] : [[row.dispatch, Number(row.opens)] as const])));
}

/** Numbers of reach of the dispatches of one notice, by dispatch. */
export async function reachByDispatch(views: Reader, notice: string): Promise<ReadonlyMap<string, ReachNumber[]>> {
  const rows = await tables(views)
    .selectFrom('awareness.reach')
    .select(['dispatch', 'measure', 'value', 'limits'])
    .where('notice', '=', notice)
    .where('dispatch', 'is not', null)
    .orderBy('measure')
    .execute();
  const groups = Map.groupBy(rows, (row) => row.dispatch!);
  return new Map([...groups].map(([dispatch, own]) => [dispatch, summed(own)]));
}

/** Sums of reach by what was counted, with everything that the numbers do not say. */
export async function reachSums(views: Reader): Promise<ReachNumber[]> {
  const rows = await tables(views)
    .selectFrom('awareness.reach')
    .select(['measure', 'limits', sql<string>`sum(value)`.as('value')])
    .groupBy(['measure', 'limits'])
    .orderBy('measure')
    .execute();
  return summed(rows);
}

function summed(rows: readonly { measure: string; value: number | string; limits: string }[]): ReachNumber[] {
  return [...Map.groupBy(rows, ({ measure }) => measure)].map(([measure, own]) => ({
    measure,
    value: own.reduce((sum, { value }) => sum + Number(value), 0),
    limits: [...new Set(own.flatMap(({ limits }) => JSON.parse(limits) as ReachLimit[]))],
  }));
}

export async function quizSums(
  views: Reader,
): Promise<{ item: string; right: number; gained: number; lost: number; wrong: number }[]> {
  const rows = await tables(views)
    .selectFrom('awareness.quiz')
    .select([
      'item',
      sql<string>`sum(right_both)`.as('right'),
      sql<string>`sum(gained)`.as('gained'),
      sql<string>`sum(lost)`.as('lost'),
      sql<string>`sum(wrong_both)`.as('wrong'),
    ])
    .groupBy('item')
    .orderBy('item')
    .execute();
  return rows.map((row) => ({
    item: row.item,
    right: Number(row.right),
    gained: Number(row.gained),
    lost: Number(row.lost),
    wrong: Number(row.wrong),
  }));
}

export async function findOutreach(views: Reader, id: string): Promise<AwarenessTables['awareness.outreach'] | null> {
  return (
    (await tables(views).selectFrom('awareness.outreach').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  );
}

/** Campaigns of awareness, the newest first, with what went out under each. */
export async function listOutreach(views: Reader): Promise<OutreachRow[]> {
  const rows = await tables(views).selectFrom('awareness.outreach').selectAll().orderBy('n', 'desc').execute();
  const opens = await opensByDispatch(views);
  const sent = await allDispatches(views);
  return rows.map(({ id, plan, by, closed_at, closing }) => {
    const mine = sent.filter((one) => one.outreach === id);
    return {
      ...(JSON.parse(plan) as NewOutreach),
      id,
      by,
      closedAt: closed_at,
      closing,
      dispatches: mine.length,
      copies: mine.reduce((sum, one) => sum + Number(one.copies ?? 0), 0),
      opens: mine.reduce((sum, one) => sum + (opens.get(one.id) ?? 0), 0),
    };
  });
}

export function contentOf(row: Pick<NoticeTableRow, 'content'>): NoticeContent {
  return JSON.parse(row.content) as NoticeContent;
}

export function withdrawalOf(row: Pick<NoticeTableRow, 'withdrawal'>): Withdrawal | null {
  return row.withdrawal === null ? null : (JSON.parse(row.withdrawal) as Withdrawal);
}

/** A notice as kits are made of; before it is published it is dated by its last change. */
export function kitNotice(row: NoticeTableRow): KitNotice {
  const withdrawal = withdrawalOf(row);
  return {
    id: row.id,
    number: row.number,
    content: contentOf(row),
    publishedAt: row.published_at ?? row.changed_at,
    withdrawal: withdrawal && { at: withdrawal.at, why: withdrawal.why, correction: withdrawal.correction },
  };
}

export function rowOf(row: NoticeTableRow, today: string): Omit<NoticeRow, 'approvals' | 'owed'> {
  const { words } = contentOf(row);
  const title: PublicText = {
    ary: words.ary.title,
    ar: words.ar.title,
    fr: words.fr.title,
    en: words.en.title,
  };
  const { id, number, kind, state, campaign, until } = row;
  const ended = state === 'published' && until < today;
  return {
    id,
    number,
    kind,
    state,
    title,
    pattern: contentOf(row).pattern,
    campaign,
    changedAt: row.changed_at,
    until,
    ended,
  };
}

export function dispatchRowOf(row: DispatchTableRow, counted: readonly ReachNumber[]): DispatchRow {
  const { id, link, by, at, where, outreach } = row;
  const copies = row.copies === null ? null : Number(row.copies);
  const printed: ReachNumber[] =
    copies === null ? [] : [{ measure: 'copies', value: copies, limits: ['copies-are-not-readers'] }];
  return {
    id,
    link,
    by,
    at,
    where,
    outreach,
    channel: row.channel as DispatchRow['channel'],
    language: row.language as DispatchRow['language'],
    variant: row.variant as DispatchRow['variant'],
    audience: row.audience as DispatchRow['audience'],
    copies,
    on: row.sent_on,
    opens: counted.find(({ measure }) => measure === 'opens')?.value ?? 0,
    reach: [...printed, ...counted],
    corrected:
      row.corrected_by === null ? null : { by: row.corrected_by, at: row.corrected_at!, how: row.corrected_how! },
  };
}
