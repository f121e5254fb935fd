import { toHex, utf8 } from '@sanad/base/bytes';
import { canonicalize, type Json } from '@sanad/base/jcs';
import { sha256 } from '@sanad/base/sha256';
import type { OpenEntry, Projector } from '@sanad/platform/ports';
import type { AwarenessEntries, NoticeContent, NoticeState } from '@sanad/wire/awareness';
import { sql } from 'kysely';

export type NoticeTableRow = {
  id: string;
  number: string;
  kind: 'alert' | 'story';
  campaign: string | null;
  root: string | null;
  state: NoticeState;
  content: string;
  digest: string;
  by: string;
  authors: string;
  proposed_by: string | null;
  published_at: string | null;
  until: string;
  withdrawal: string | null;
  changed_at: string;
  version: number;
};
export type DispatchTableRow = {
  id: string;
  notice: string;
  link: string;
  channel: string;
  language: string;
  variant: string;
  audience: string;
  copies: number | null;
  where: string;
  sent_on: string;
  outreach: string | null;
  by: string;
  at: string;
  corrected_by: string | null;
  corrected_at: string | null;
  corrected_how: string | null;
  n: number;
};
export type AwarenessTables = {
  'awareness.notices': NoticeTableRow;
  'awareness.approvals': { notice: string; by: string; digest: string; at: string; note: string; signed: boolean };
  'awareness.history': { entry: string; notice: string; at: string; by: string; what: string; note: string; n: number };
  'awareness.dispatches': DispatchTableRow;
  'awareness.outreach': {
    id: string;
    plan: string;
    by: string;
    at: string;
    closed_at: string | null;
    closing: string | null;
    n: number;
  };
  'awareness.reach': {
    entry: string;
    notice: string | null;
    dispatch: string | null;
    outreach: string | null;
    measure: string;
    value: number;
    source: string;
    limits: string;
  };
  'awareness.quiz': {
    entry: string;
    quiz: string;
    item: string;
    right_both: number;
    gained: number;
    lost: number;
    wrong_both: number;
  };
};

/** SHA-256 of a notice's content in canonical JSON: what an approval names. */
export function digestOfContent(content: NoticeContent): string {
  return toHex(sha256(utf8(canonicalize(content as unknown as Json))));
}

type Db = ReturnType<typeof tablesOf>;
type Type = keyof AwarenessEntries;
type Handler<T extends Type> = (db: Db, body: AwarenessEntries[T], entry: OpenEntry) => Promise<unknown>;

const HANDLERS: { readonly [T in Type]: Handler<T> } = {
  'notice.drafted': (db, { notice, number, kind, campaign, root, content }, { header }) =>
    db
      .insertInto('awareness.notices')
      .values({
        id: notice,
        number,
        kind,
        campaign,
        root,
        state: 'draft',
        content: JSON.stringify(content),
        digest: digestOfContent(content),
        by: header.actor,
        authors: JSON.stringify([header.actor]),
        proposed_by: null,
        published_at: null,
        until: content.until,
        withdrawal: null,
        changed_at: header.time,
        version: 0,
      })
      .execute(),
  'notice.changed': async (db, { notice, content }, entry) => {
    const found = await db
      .selectFrom('awareness.notices')
      .select('authors')
      .where('id', '=', notice)
      .executeTakeFirst();
    if (!found) return;
    const authors = [...new Set([...(JSON.parse(found.authors) as string[]), entry.header.actor])];
    await change(db, notice, entry, {
      state: 'draft',
      content: JSON.stringify(content),
      digest: digestOfContent(content),
      until: content.until,
      authors: JSON.stringify(authors),
      proposed_by: null,
    });
    await db.deleteFrom('awareness.approvals').where('notice', '=', notice).execute();
  },
  'notice.proposed': (db, { notice }, entry) =>
    change(db, notice, entry, { state: 'proposed', proposed_by: entry.header.actor }),
  'notice.approved': async (db, { notice, digest, answer, note, signed }, entry) => {
    const { actor, time } = entry.header;
    if (answer === 'refuse') {
      await change(db, notice, entry, { state: 'draft', proposed_by: null });
      await db.deleteFrom('awareness.approvals').where('notice', '=', notice).execute();
      return;
    }
    if (!(await change(db, notice, entry, {}))) return;
    await db.insertInto('awareness.approvals').values({ notice, by: actor, digest, at: time, note, signed }).execute();
  },
  'notice.published': (db, { notice }, entry) =>
    change(db, notice, entry, { state: 'published', published_at: entry.header.time }),
  'notice.withdrawn': (db, { notice, why, reason, correction }, entry) =>
    change(db, notice, entry, {
      state: 'withdrawn',
      withdrawal: JSON.stringify({ why, reason, correction, at: entry.header.time, by: entry.header.actor }),
    }),
  'notice.dispatched': async (db, body, { header }) => {
    if (!(await isThere(db, body.notice))) return;
    const { dispatch, on, notice, link, channel, language, variant, audience, copies, where, outreach } = body;
    await db
      .insertInto('awareness.dispatches')
      .values({
        id: dispatch,
        notice,
        link,
        channel,
        language,
        variant,
        audience,
        copies,
        where,
        sent_on: on,
        outreach,
        by: header.actor,
        at: header.time,
        corrected_by: null,
        corrected_at: null,
        corrected_how: null,
        n: header.index,
      })
      .execute();
  },
  'notice.corrected': (db, { dispatch, how }, { header }) =>
    db
      .updateTable('awareness.dispatches')
      .set({ corrected_by: header.actor, corrected_at: header.time, corrected_how: how })
      .where('id', '=', dispatch)
      .execute(),
  'outreach.planned': (db, { outreach, ...plan }, { header }) =>
    db
      .insertInto('awareness.outreach')
      .values({
        id: outreach,
        plan: JSON.stringify(plan),
        by: header.actor,
        at: header.time,
        closed_at: null,
        closing: null,
        n: header.index,
      })
      .execute(),
  'outreach.changed': (db, { outreach, ...plan }) =>
    db
      .updateTable('awareness.outreach')
      .set({ plan: JSON.stringify(plan) })
      .where('id', '=', outreach)
      .execute(),
  'outreach.closed': (db, { outreach, note }, { header }) =>
    db
      .updateTable('awareness.outreach')
      .set({ closed_at: header.time, closing: note })
      .where('id', '=', outreach)
      .execute(),
  'reach.counted': (db, { notice, dispatch, outreach, measure, value, source, limits }, { header }) =>
    db
      .insertInto('awareness.reach')
      .values({
        entry: header.id,
        notice,
        dispatch,
        outreach,
        measure,
        value,
        source,
        limits: JSON.stringify(limits),
      })
      .execute(),
  'quiz.counted': async (db, { quiz, items }, { header }) => {
    if (items.length === 0) return;
    await db
      .insertInto('awareness.quiz')
      .values(
        items.map(({ item, right, gained, lost, wrong }) => ({
          entry: header.id,
          quiz,
          item,
          right_both: right,
          gained,
          lost,
          wrong_both: wrong,
        })),
      )
      .execute();
  },
};

export const awarenessProjector: Projector = {
  schema: 'awareness',
  tables: ['notices', 'approvals', 'history', 'dispatches', 'outreach', 'reach', 'quiz'],
  migrations: new URL('./migrations/', import.meta.url),
  handles: (type) => type in HANDLERS,
  apply: async (views, entry) => {
    if (entry.body === null) return; // erased
    const db = tablesOf(views);
    const type = entry.header.type as Type;
    await (HANDLERS[type] as Handler<Type>)(db, entry.body as unknown as AwarenessEntries[Type], entry);
    const body = entry.body as {
      notice?: string;
      answer?: string;
      note?: string;
      reason?: string;
      how?: string;
      where?: string;
    };
    if (!type.startsWith('notice.') || !body.notice || !(await isThere(db, body.notice))) return;
    await db
      .insertInto('awareness.history')
      .values({
        entry: entry.header.id,
        notice: body.notice,
        at: entry.header.time,
        by: entry.header.actor,
        what: body.answer === 'refuse' ? 'given-back' : type.slice('notice.'.length),
        note: body.reason ?? body.how ?? body.where ?? body.note ?? '',
        n: entry.header.index,
      })
      .execute();
  },
};

/** False when its forerunner was erased. */
async function change(db: Db, notice: string, entry: OpenEntry, changes: Partial<NoticeTableRow>): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('awareness.notices')
    .set({ ...changes, changed_at: entry.header.time, version: sql`version + 1` as unknown as number })
    .where('id', '=', notice)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function isThere(db: Db, notice: string): Promise<boolean> {
  return (
    (await db.selectFrom('awareness.notices').select('id').where('id', '=', notice).executeTakeFirst()) !== undefined
  );
}

function tablesOf(views: Parameters<Projector['apply']>[0]) {
  return views.withTables<AwarenessTables>();
}
