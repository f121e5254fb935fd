import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import { type Dimension, dimensionOf, flatDimension, TOTAL } from '@sanad/disclosure/dimension';
import { monthsOf, type Period } from '@sanad/disclosure/figure';
import type { Release } from '@sanad/disclosure/release';
import { codesOf, type Table, tableOf } from '@sanad/disclosure/table';
import type { NewEntry } from '@sanad/platform/ports';
import { newRelease, type ReleaseContent, releaseAnswer, releaseList, releaseRow } from '@sanad/wire/release';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { type Cell, countAt } from './count.ts';
import { type AccountsDeps, DESK } from './deps.ts';
import { guardRelease, quarterOf, quartersOf, releasesOfTable } from './guard.ts';
import { definitionOf, measureOf } from './measures.ts';
import { refuseBothWays, spendNoise, withNoise } from './noisy.ts';
import { guardThenDecide, publishedBefore } from './published.ts';
import { findRelease, listReleases, type ReleaseNow, releaseRowOf } from './release-queries.ts';

/** Seconds that a request may spend on hiding; tables of months and marks need far less. */
const SECONDS = 4;
const byId = z.object({ id: z.string() });

/** Tables that go out: proposed by one person with the attack already made, released by another. */
export function releaseRoutes(deps: AccountsDeps): Route[] {
  const { spine } = deps;
  return [
    route({
      method: 'get',
      path: '/v1/releases',
      summary: 'The release ledger: tables that wait, went out, were refused or withdrawn',
      roles: [...DESK, 'auditor'],
      answer: releaseList,
      handle: async () => {
        const items = (await listReleases(spine.views)).map(releaseRowOf);
        const people = items.flatMap(({ by, decidedBy }) => [by, ...(decidedBy === null ? [] : [decidedBy])]);
        return { body: { items, names: await deps.names([...new Set(people)]) }, shown: items.map(({ id }) => id) };
      },
    }),
    route({
      method: 'post',
      path: '/v1/releases',
      summary:
        'Proposes a table by month: hidden where it must be, attacked, and put beside everything published before',
      roles: DESK,
      body: newRelease,
      answer: releaseRow,
      handle: async ({ caller, body, idempotencyKey }) => {
        const content = await prepare(deps, body);
        await refuseBothWays(spine.views, content);
        const before = await publishedBefore(spine.views, '');
        for (const one of releasesOfTable(content, 'new'))
          await guardRelease(one, before, deps.disclosure.differences, content.definition.id);
        const id = deps.newId('release');
        const { name } = measureOf(body.measure);
        const sent = { release: id, title: name, content: content as unknown as Json, reason: body.reason };
        const { result } = await spine.transact(
          async () => ({ entries: [entry('release.proposed', caller.person, id, sent)], result: id }),
          idempotencyKey === null ? {} : { idempotencyKey: `${caller.person} ${idempotencyKey}` },
        );
        const row = await findRelease(spine.views, result);
        return { body: releaseRowOf(row!), status: 201, shown: [result] };
      },
    }),
    route({
      method: 'post',
      path: '/v1/releases/{id}/answers',
      summary: 'Releases, refuses or withdraws a table; never by the person who proposed it',
      roles: ['supervisor'],
      params: byId,
      body: releaseAnswer,
      answer: releaseRow,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const options = idempotencyKey === null ? {} : { idempotencyKey: `${caller.person} ${idempotencyKey}` };
        const isRelease = body.answer === 'release';
        const guard = async (before: readonly Release[]) => {
          const row = await findRelease(spine.views, params.id);
          // Of any other state it is said below what is wrong with it.
          if (!isRelease || row?.state !== 'proposed') return;
          for (const one of releasesOfTable(releaseRowOf(row).content, row.id))
            await guardRelease(one, before, deps.disclosure.differences, row.id);
        };
        // Something else may have gone out since it was proposed.
        await guardThenDecide(spine.views, '', guard, (confirm) =>
          spine.transact(async ({ views }) => {
            const row = await findRelease(views, params.id);
            checkAnswer(row, caller.person, body);
            if (isRelease) await confirm(views);
            const { measure, noise } = releaseRowOf(row!).content;
            if (isRelease) await refuseBothWays(views, releaseRowOf(row!).content);
            if (isRelease && noise) await spendNoise(views, measure, noise.epsilon, false);
            const sent = { release: params.id, answer: body.answer, note: body.note };
            return { entries: [entry('release.decided', caller.person, params.id, sent)], result: null };
          }, options),
        );
        const row = await findRelease(spine.views, params.id);
        return { body: releaseRowOf(row!), shown: [params.id] };
      },
    }),
  ];
}

/** @throws `release-unknown`, `release-not-waiting`, `release-own`, `release-reason` */
function checkAnswer(row: ReleaseNow | undefined, by: string, { answer, note }: z.infer<typeof releaseAnswer>): void {
  if (!row) throw fault('release-unknown', 'there is no such table');
  const wanted = answer === 'withdraw' ? 'released' : 'proposed';
  if (row.state !== wanted) throw fault('release-not-waiting', 'this table does not wait for that');
  if (row.by === by && answer !== 'withdraw')
    throw fault('release-own', 'the person who proposes a table does not release it');
  if (answer !== 'release' && note.trim() === '')
    throw fault('release-reason', 'a refusal or a withdrawal needs a reason');
}

async function prepare(deps: AccountsDeps, wish: z.infer<typeof newRelease>): Promise<ReleaseContent> {
  const definition = definitionOf(wish);
  const { threshold } = measureOf(wish.measure);
  const { size, root } = await deps.checkpoint();
  const { cells: counted } = await countAt(deps.spine.views, definition, size);
  if (counted.length === 0)
    throw fault('disclosure-all-zeros', 'every count is zero', {
      detail: { instead: 'a sentence that none were counted' },
    });
  const head = {
    definition: { ...definition, offences: [...definition.offences], source: { kind: 'ledger' as const } },
    measure: wish.measure,
    scope: wish.scope,
    threshold,
    checkpoint: { size, root },
  };
  if (wish.noise !== null)
    return { ...head, ...(await noisyTable(deps, wish.measure, wish.noise, definition.period, counted)) };
  const table = wish.marks ? markedTable(definition.period, counted) : plainTable(definition.period, counted);
  const { cells, report } = await deps.disclosure.protect(table, { threshold: threshold ?? 1, seconds: SECONDS });
  // The threshold is published beside the table, and what goes out is kept: it must withstand who uses both.
  const lost = new Set([...report.recovered, ...report.toKnowing, ...report.unproven].map(String));
  if (lost.size > 0)
    throw fault('release-attacked', 'the attacker recovers hidden figures of this table', {
      detail: { count: lost.size, instead: 'a longer period, or the total alone' },
    });
  return {
    ...head,
    cells: cells.map(({ codes, n, status }) => ({ codes: [codes[0]!, codes[1] ?? TOTAL], n, status })),
    attack: {
      hidden: report.attacked.hidden,
      examined: report.attacked.examined,
      proven: report.proven,
      solver: report.solver,
    },
  };
}

/** Months with noise; their sums are sums of those, which tells nothing more. */
async function noisyTable(
  { spine, random }: AccountsDeps,
  measure: string,
  epsilon: number,
  period: Period,
  counted: readonly Cell[],
): Promise<Pick<ReleaseContent, 'cells' | 'noise' | 'attack'>> {
  const { spent, total } = await spendNoise(spine.views, measure, epsilon, true);
  const table = plainTable(period, withNoise(period, counted, epsilon, random));
  const cells = Array.from(table.counts, (n, cell) => ({
    codes: [codesOf(table, cell)[0]!, TOTAL] as [string, string],
    n,
    status: 'noisy' as const,
  }));
  return { cells, noise: { epsilon, spent, total }, attack: { hidden: 0, examined: 0, proven: 0, solver: '' } };
}

/** Quarters and their months; a period within one quarter has months alone. */
function timesOf(period: Period): Dimension {
  const quarters = quartersOf(period);
  const months = monthsOf(period);
  if (quarters.length === 1 || months.length === quarters.length) return flatDimension('time', months);
  return dimensionOf(
    'time',
    months.map((month) => {
      const parent = quarterOf(month);
      const isWhole = quarters.find(({ time }) => time === parent)!.period;
      return { child: month, parent: isWhole.from === isWhole.to ? TOTAL : parent };
    }),
  );
}

function markedTable(period: Period, counted: readonly Cell[]): Table {
  return tableOf(
    [timesOf(period), flatDimension('mark', marksOf(counted))],
    counted.map(({ month, mark, n }) => ({ codes: [month, mark === '' ? 'none' : mark], count: n })),
  );
}

function plainTable(period: Period, counted: readonly Cell[]): Table {
  const months = Map.groupBy(counted, ({ month }) => month);
  return tableOf(
    [timesOf(period)],
    [...months].map(([month, rows]) => ({ codes: [month], count: rows.reduce((sum, { n }) => sum + n, 0) })),
  );
}

function marksOf(counted: readonly { mark: string }[]): string[] {
  return [...new Set(counted.map(({ mark }) => (mark === '' ? 'none' : mark)))].sort();
}

function entry(type: string, actor: string, scope: string, body: Json): NewEntry {
  return { type, version: 1, actor, about: [scope], scope, body };
}
