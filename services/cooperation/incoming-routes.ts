import { fault } from '@sanad/base/fault';
import { clockOf } from '@sanad/jurisdiction/clock';
import { requestForm } from '@sanad/jurisdiction/request';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import { type IncomingRow as Incoming, incomingMove, incomingRow, newIncoming } from '@sanad/wire/cooperation';
import { type Route, route } from '@sanad/wire/route';
import { nearnessOf } from '@sanad/wire/term';
import { z } from 'zod';
import type { CooperationDeps } from './deps.ts';
import { incomingMovesFrom, moveIncoming, receiveIncoming } from './incoming-commands.ts';
import type { IncomingRow, IncomingTables } from './incoming-views.ts';

const STAFF = ['investigator', 'supervisor'] as const;
const made = z.object({ id: z.string() });

/** Requests of other states, held with the same discipline as our own. */
export function incomingRoutes(deps: CooperationDeps): Route[] {
  const { spine } = deps;
  return [
    route({
      method: 'get',
      path: '/v1/cooperation/incoming',
      summary: 'Requests of other states with their terms and history',
      roles: [...STAFF, 'auditor', 'prosecutor-liaison'],
      answer: z.object({ items: z.array(incomingRow), names: z.record(z.string(), z.string()) }),
      handle: async () => {
        const items = await listIncoming(spine.views, deps.now().slice(0, 10));
        const people = items.flatMap(({ history }) => history.map(({ by }) => by));
        return {
          body: { items, names: await deps.names([...new Set(people)]) },
          shown: items.map(({ id }) => id),
        };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cooperation/incoming',
      summary: 'Registers a request of another state; it gets a number of ours',
      roles: STAFF,
      body: newIncoming,
      answer: made,
      handle: async ({ caller, body, idempotencyKey }) => {
        const id = deps.newId('incoming');
        const { result } = await spine.transact(
          async ({ views }) => {
            const number = await nextNumber(views, deps.now().slice(0, 4));
            return { entries: [receiveIncoming(caller.person, id, number, body)], result: id };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: { id: result }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cooperation/incoming/{id}/moves',
      summary: 'Moves a request of another state; an answer leaves by a second person',
      roles: STAFF,
      params: z.object({ id: z.string() }),
      body: incomingMove,
      answer: made,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        if (['answered', 'refused'].includes(body.to) && !caller.roles.includes('supervisor'))
          throw fault('role-missing', 'an answer to another state leaves by a supervisor');
        await spine.transact(
          async ({ views }) => {
            const now = await findIncoming(views, params.id);
            if (!now) throw fault('cooperation-unknown', 'there is no such request');
            return { entries: [moveIncoming(caller.person, now, body)], result: null };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: { id: params.id } };
      },
    }),
  ];
}

async function findIncoming(views: ViewsTransaction, id: string): Promise<IncomingRow | null> {
  const row = await views
    .withTables<IncomingTables>()
    .selectFrom('cooperation.incoming')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

async function nextNumber(views: ViewsTransaction, year: string): Promise<string> {
  const rows = await views
    .withTables<IncomingTables>()
    .selectFrom('cooperation.incoming')
    .select('number')
    .where('number', 'like', `IN-${year}/%`)
    .execute();
  const last = Math.max(0, ...rows.map(({ number }) => Number(number.split('/')[1])));
  return `IN-${year}/${String(last + 1).padStart(4, '0')}`;
}

async function listIncoming(views: Views, today: string): Promise<Incoming[]> {
  const db = views.withTables<IncomingTables>();
  const rows = await db
    .selectFrom('cooperation.incoming')
    .selectAll()
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  const history = await db.selectFrom('cooperation.incoming_history').selectAll().orderBy('n').execute();
  const lines = Map.groupBy(history, (line) => line.incoming);
  return rows.map((row) => {
    const moves = incomingMovesFrom(row.state);
    const due = moves.length === 0 ? null : (clockOf(row.kind, row.received_on)?.due ?? null);
    return {
      id: row.id,
      number: row.number,
      country: row.country,
      authority: row.authority,
      theirReference: row.their_reference,
      kind: row.kind,
      title: requestForm(row.kind).title,
      summary: row.summary,
      receivedOn: row.received_on,
      state: row.state,
      due,
      nearness: due === null ? null : nearnessOf(due, today),
      moves: [...moves],
      history: (lines.get(row.id) ?? []).map(({ at, by, what, note }) => ({ at, by, what, note })),
    };
  });
}
