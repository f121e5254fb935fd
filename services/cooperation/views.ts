import type { OpenEntry, Projector } from '@sanad/platform/ports';
import type { RequestDraft, RequestState } from '@sanad/wire/cooperation';
import type { LetterApproval } from '@sanad/wire/letter-approval';
import { sql } from 'kysely';
import { applyIncoming, type IncomingTables } from './incoming-views.ts';

export type RequestTableRow = {
  id: string;
  case: string;
  case_number: string;
  kind: RequestDraft['kind'];
  country: string | null;
  state: RequestState;
  draft: string;
  reference: string | null;
  by: string;
  proposed_by: string | null;
  approved_by: string | null;
  sent_on: string | null;
  answered_on: string | null;
  renewals: number;
  changed_at: string;
  version: number;
  /** a letter approval as JSON text */
  approval: string | null;
};
export type HistoryRow = {
  entry: string;
  request: string;
  at: string;
  by: string;
  what: string;
  note: string;
  reference: string | null;
  /** the day on which it happened; null where only the time of recording is known */
  on_day: string | null;
  n: number;
};
export type AnswerRow = {
  entry: string;
  request: string;
  exhibit: string;
  answered_on: string;
  whole: boolean;
  note: string;
  by: string;
  n: number;
};
export type CooperationTables = IncomingTables & {
  'cooperation.answers': AnswerRow;
  'cooperation.requests': RequestTableRow;
  'cooperation.history': HistoryRow;
  'cooperation.worksheets': { case: string; facts: string; by: string; at: string };
};

/** What the person who approved signed, with the key that checks it. */
export type Signed = Pick<LetterApproval, 'draft' | 'signature' | 'publicKey'>;

export type Bodies = {
  'request.drafted': { request: string; case: string; number: string; draft: RequestDraft };
  'request.changed': { request: string; draft: RequestDraft };
  'request.proposed': { request: string };
  'request.approved': { request: string; answer: 'approve' | 'refuse'; note: string; signed?: Signed };
  'request.moved': {
    request: string;
    from: RequestState;
    to: RequestState;
    note: string;
    reference: string | null;
    on: string;
  };
  'request.answer-joined': { request: string; exhibit: string; on: string; whole: boolean; note: string };
  'request.followed-up': { request: string; note: string };
  'request.renewed': { request: string; note: string };
  'worksheet.signed': { case: string; facts: Record<string, never>; rules: string };
};

/** The register of requests and the jurisdiction worksheets. */
export const cooperationProjector: Projector = {
  schema: 'cooperation',
  tables: ['requests', 'history', 'worksheets', 'answers', 'incoming', 'incoming_history'],
  migrations: new URL('./migrations/', import.meta.url),
  handles: (type) => /^(request|incoming)\./.test(type) || type === 'worksheet.signed',
  apply: async (views, entry) => {
    if (entry.header.type.startsWith('incoming.')) return applyIncoming(views, entry);
    const db = views.withTables<CooperationTables>();
    const { type, actor, time } = entry.header;
    if (type === 'worksheet.signed') {
      const { case: id, facts } = entry.body as unknown as Bodies['worksheet.signed'];
      const row = { facts: JSON.stringify(facts), by: actor, at: time };
      await db
        .insertInto('cooperation.worksheets')
        .values({ case: id, ...row })
        .onConflict((conflict) => conflict.column('case').doUpdateSet(row))
        .execute();
      return;
    }
    const { request } = entry.body as unknown as { request: string };
    if (type === 'request.drafted') {
      const { case: id, number, draft } = entry.body as unknown as Bodies['request.drafted'];
      await db
        .insertInto('cooperation.requests')
        .values({
          id: request,
          case: id,
          case_number: number,
          kind: draft.kind,
          country: draft.receiver.country,
          state: 'draft',
          draft: JSON.stringify(draft),
          reference: draft.reference,
          by: actor,
          proposed_by: null,
          approved_by: null,
          sent_on: null,
          answered_on: null,
          renewals: 0,
          changed_at: time,
          version: 0,
          approval: null,
        })
        .execute();
    } else {
      const changes = changesOf(entry);
      const found = await db
        .updateTable('cooperation.requests')
        .set({ ...changes, changed_at: time, version: sql`version + 1` })
        .where('id', '=', request)
        .executeTakeFirst();
      // Its forerunner was erased.
      if (found.numUpdatedRows === 0n) return;
    }
    await db.insertInto('cooperation.history').values(historyOf(entry)).execute();
    if (type === 'request.answer-joined') {
      const { exhibit, on, whole, note } = entry.body as unknown as Bodies['request.answer-joined'];
      await db
        .insertInto('cooperation.answers')
        .values({
          entry: entry.header.id,
          request,
          exhibit,
          answered_on: on,
          whole,
          note,
          by: actor,
          n: entry.header.index,
        })
        .execute();
    }
  },
};

type Changes = Partial<Omit<RequestTableRow, 'renewals'>> & { renewals?: ReturnType<typeof sql<number>> };

function changesOf(entry: OpenEntry): Changes {
  const { type, actor } = entry.header;
  const body = entry.body as unknown as Bodies[keyof Bodies & `request.${string}`];
  if (type === 'request.changed' && 'draft' in body) {
    const { draft } = body;
    return { draft: JSON.stringify(draft), country: draft.receiver.country, reference: draft.reference };
  }
  if (type === 'request.proposed') return { state: 'proposed', proposed_by: actor };
  if (type === 'request.approved' && 'answer' in body)
    return body.answer === 'approve'
      ? { state: 'approved', approved_by: actor, approval: approvalOf(entry, body.signed) }
      : { state: 'draft', proposed_by: null };
  if (type === 'request.moved' && 'to' in body) {
    const { to, on } = body;
    return {
      state: to,
      ...(to === 'sent' ? { sent_on: on } : {}),
      ...(to === 'answered' ? { answered_on: on } : {}),
    };
  }
  if (type === 'request.answer-joined' && 'whole' in body)
    return { state: body.whole ? 'answered' : 'partly-answered', ...(body.whole ? { answered_on: body.on } : {}) };
  return type === 'request.renewed' ? { renewals: sql<number>`renewals + 1` } : {};
}

function approvalOf({ header }: OpenEntry, signed: Signed | undefined): string | null {
  if (!signed) return null;
  const approval: LetterApproval = { by: header.actor, at: header.time, ...signed };
  return JSON.stringify(approval);
}

function historyOf(entry: OpenEntry): HistoryRow {
  const { id, type, actor, time, index } = entry.header;
  const body = entry.body as unknown as {
    request: string;
    to?: string;
    answer?: string;
    note?: string;
    reference?: string | null;
    exhibit?: string;
    on?: string;
  };
  return {
    entry: id,
    request: body.request,
    at: time,
    by: actor,
    what: body.to ?? (body.answer ? `answer-${body.answer}` : type.slice('request.'.length)),
    note: body.note ?? '',
    reference: body.reference ?? body.exhibit ?? null,
    on_day: body.on ?? null,
    n: index,
  };
}
