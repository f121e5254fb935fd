import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { Views } from '@sanad/platform/ports';
import { newHold, type Retention, retention } from '@sanad/wire/audit';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import data from './data/retention.json' with { type: 'json' };
import { forgetAll } from './forgetting.ts';
import type { CasesDeps } from './routes.ts';
import type { CasesTables } from './views.ts';

type Rule = (typeof data.rules)[number];
type Due = { readonly id: string; readonly number: string; readonly since: string; readonly rule: string };

const YEAR = 365.25 * 86_400_000;

/** Cases whose time is over: in a final state, without any entry since, for as long as their rule says. */
export async function retentionDue(views: Views, now: string, rules: readonly Rule[] = data.rules): Promise<Due[]> {
  const due: Due[] = [];
  for (const rule of rules) {
    const before = instantOf(millisecondsOf(now) - rule.years * YEAR);
    const rows = await views
      .withTables<CasesTables>()
      .selectFrom('cases.cases as c')
      .innerJoin('cases.timeline as t', 't.case', 'c.id')
      .select(({ fn }) => ['c.id', 'c.number', fn.max('t.at').as('since')])
      .where('c.state', '=', rule.state as 'closed')
      .groupBy(['c.id', 'c.number'])
      .having(({ fn }) => fn.max('t.at'), '<', before)
      .orderBy('c.number')
      .execute();
    due.push(...rows.map((row) => ({ ...row, since: String(row.since), rule: rule.state })));
  }
  return due;
}

/**
 * Destroys the key of every case whose time is over, and of the names that the vault keeps behind its pseudonyms, unless a legal hold stands. The entry `key.erased` stays as the
 * proof; what it was about can be read by nobody, also not from a backup that is restored.
 */
async function runRetention(
  { spine, namedIn }: Pick<CasesDeps, 'spine' | 'namedIn'>,
  now: string,
): Promise<{ erased: string[]; held: string[] }> {
  await forgetAll({ spine, namedIn });
  const erased: string[] = [];
  const held: string[] = [];
  for (const { id, rule } of await retentionDue(spine.views, now)) {
    if ((await spine.keys.holds(id)).length > 0) {
      held.push(id);
      continue;
    }
    const why = { actor: 'system', reason: `retention ${rule} ${data.version}` };
    // Names in the vault first: should the machine stop here, the case is still due and the rest is done the next time.
    for (const party of await namedIn([id])) await spine.keys.erase(party, why);
    await spine.keys.erase(id, why);
    erased.push(id);
  }
  return { erased, held };
}

const DAY = 86_400_000;

/**
 * Runs retention and leaves an entry that it ran: always when something was destroyed, once a day otherwise, so that the
 * ledger itself shows that it runs by itself.
 */
export async function runAndRecord(deps: CasesDeps): Promise<{ erased: string[]; held: string[] }> {
  const now = deps.now();
  const done = await runRetention(deps, now);
  const [last] = await deps.retentionRuns();
  const isQuiet = last !== undefined && millisecondsOf(last.at) > millisecondsOf(now) - DAY;
  if (done.erased.length === 0 && isQuiet) return done;
  const body = { erased: done.erased.length, held: done.held.length, rules: data.version };
  const common = { version: 1, actor: 'system', about: [], scope: deps.newId('run') };
  await deps.spine.transact(async () => ({ entries: [{ ...common, type: 'retention.ran', body }], result: null }));
  return done;
}

export function retentionRoutes(deps: CasesDeps): Route[] {
  const { spine } = deps;
  const byId = z.object({ id: z.string() });
  return [
    route({
      method: 'get',
      path: '/v1/retention',
      summary: 'What is kept how long, what is due, what was destroyed and the proof of it',
      roles: ['supervisor', 'auditor', 'administrator'],
      answer: retention,
      handle: async () => {
        const due: Retention['due'] = [];
        for (const one of await retentionDue(spine.views, deps.now()))
          due.push({ ...one, held: (await spine.keys.holds(one.id)).length > 0 });
        const erased: Retention['erased'] = [];
        for (const one of await deps.erased()) erased.push({ ...one, gone: await spine.keys.isErased(one.scope) });
        return { body: { rules: data.rules, due, erased, runs: [...(await deps.retentionRuns())] } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/holds',
      summary: 'A legal hold: nothing of the case is destroyed until it is lifted',
      roles: ['supervisor', 'prosecutor-liaison'],
      params: byId,
      body: newHold,
      answer: byId,
      handle: async ({ caller, params, body }) => {
        const id = await spine.keys.hold(params.id, { actor: caller.person, reason: body.reason });
        return { body: { id }, status: 201 };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/cases/{id}/holds/{hold}',
      summary: 'Lifts a legal hold',
      roles: ['supervisor'],
      params: z.object({ id: z.string(), hold: z.string() }),
      body: newHold,
      answer: byId,
      handle: async ({ caller, params, body }) => {
        await spine.keys.lift(params.hold, { actor: caller.person, reason: body.reason });
        return { body: { id: params.hold } };
      },
    }),
  ];
}
