/**
 * `node bench/accounts/views.ts [entries]`: every measure from views of so many counted entries. The rows are made by the
 * database itself, as the projector would have written them; `figures.ts` has the way through a real ledger.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openSpine } from '@sanad/platform/spine';
import { createAccounts, projector } from '@sanad/services/accounts';
import type { Route } from '@sanad/wire/route';
import { sql } from 'kysely';

const size = Number(process.argv[2] ?? 1_000_000);
const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-views-'));
const spine = await openSpine({ folder, projectors: () => [projector] });
// Of ten entries: three cases, two offences considered, two arrests, one referral, one inquiry, one operation.
await sql`insert into accounts.facts
  select 'entry_' || i, i, 0, null, k, case when k = 'case' then c else 'ref_' || i end, c, c,
    '2023-' || m || '-11', '2023-' || m, 'report', 1, 0, false, null, false, i
  from (select i, 'case_' || (i / 10 * 3 + least(i % 10, 2)) as c, lpad((1 + i % 12)::text, 2, '0') as m,
      case when i % 10 < 3 then 'case' when i % 10 < 7 then 'arrest' when i % 10 = 7 then 'referral'
        when i % 10 = 8 then 'inquiry' else 'operation' end as k
    from generate_series(1, ${size}) i where i % 10 not in (3, 4)) x`.execute(spine.views);
await sql`insert into accounts.scopes
  select 'case_' || (i / 10 * 3 + i % 10 - 3), case when i % 30 < 10 then 'PC-540' else 'PC-498' end, i
  from generate_series(1, ${size}) i where i % 10 in (3, 4)`.execute(spine.views);
await sql`update accounts.facts f set
  offences = (select array_agg(offence order by offence) from accounts.scopes s where s.case_id = f.case_id),
  referred = exists (select from accounts.facts r where r.case_id = f.case_id and r.kind = 'referral')`.execute(
  spine.views,
);
await sql`insert into accounts.sums
  select kind, mark, month, sum(value), sum(posts), count(*) from accounts.facts group by 1, 2, 3`.execute(spine.views);
await sql`insert into accounts.waited
  select f.case_id, f.kind, min(f.day)::date - min(c.day)::date from accounts.facts f
  join accounts.facts c on c.case_id = f.case_id and c.kind = 'case'
  where f.kind in ('arrest', 'referral') and f.day >= c.day group by 1, 2`.execute(spine.views);
await sql`insert into accounts.waits select step, days, count(*) from accounts.waited group by 1, 2`.execute(
  spine.views,
);

const checkpoint = async () => ({ size: size + 1, root: '', note: '' });
const deps = { spine, checkpoint, cooperation: async () => [], now: () => new Date().toISOString() };
const { routes } = createAccounts(deps as unknown as Parameters<typeof createAccounts>[0]);
const routeOf = (at: string) => routes.find((one) => one.path === at) as Route;
const ask = (at: string, query: object) =>
  routeOf(at).handle({ caller: { roles: ['statistician'] }, query } as unknown as Parameters<Route['handle']>[0]);
const span = { from: '2023-01', to: '2023-10' };
for (const [measure, scope] of [
  ['cases', 'all'],
  ['cases', 'sexual-exploitation'],
  ['arrested', 'sexual-exploitation'],
  ['referred-persons', 'sexual-exploitation'],
  ['referred-cases', 'all'],
  ['operations', 'all'],
] as const) {
  const query = { measure, scope, ...span };
  await ask('/v1/figures/count', query);
  await timed(`${measure}, ${scope}`, () => ask('/v1/figures/count', query));
}
await timed('the dashboard', () => ask('/v1/figures', {}));
await spine.close();
await rm(folder, { recursive: true, force: true });

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const answer = (await work()) as { body: { value?: number } };
  const { user, system } = process.cpuUsage(before);
  const wall = ((performance.now() - start) / 1000).toFixed(2);
  process.stdout.write(
    `${wall} s (processor ${((user + system) / 1e6).toFixed(2)} s)\t${what}\t${answer.body.value ?? ''}\n`,
  );
}
