import { KIND_OF_STAGE, OF_CASES } from '@sanad/disclosure/counted';
import type { FigureDefinition } from '@sanad/disclosure/figure';
import { type Count, countsPosts } from '@sanad/disclosure/tally';
import type { Views } from '@sanad/platform/ports';
import { type RawBuilder, sql } from 'kysely';

export type Cell = { readonly month: string; readonly mark: string; readonly n: number };

/** Counts by a definition at a checkpoint of `size` entries, from the views; also by month and mark (origin, role). */
export async function countAt(
  views: Views,
  definition: FigureDefinition,
  size: number,
): Promise<{ readonly count: Count; readonly cells: readonly Cell[] }> {
  const { rows } = await sql<{ month: string; mark: string; fits: boolean | null; n: string; at_least: boolean }>`
    with ${withParts(definition, size)}
    select month, mark, fits, sum(counted)::text as n, bool_or(at_least) as at_least from chosen
    group by month, mark, fits order by month, mark collate "C"`.execute(views);
  const sum = (some: typeof rows) => some.reduce((total, { n }) => total + Number(n), 0);
  const fitting = rows.filter(({ fits }) => fits === true);
  const unqualified = sum(rows.filter(({ fits }) => fits === null));
  const isLeast = unqualified > 0 || fitting.some(({ at_least }) => at_least);
  return {
    count: { value: sum(fitting), relation: isLeast ? '>=' : '=', unqualified },
    cells: fitting.map(({ month, mark, n }) => ({ month, mark, n: Number(n) })),
  };
}

/** The entries behind a figure, the first ones by index. */
export async function entriesAt(
  views: Views,
  definition: FigureDefinition,
  size: number,
  most: number,
): Promise<{ entry: string; month: string; value: number }[]> {
  const { rows } = await sql<{ entry: string; month: string; value: number }>`
    with ${withParts(definition, size)}
    select entry, month, counted as value from chosen where fits order by at, n, entry limit ${most}`.execute(views);
  return rows;
}

/** `fits`: null where nobody has considered an offence of the case. */
function withParts({ unit, stage, period, offences }: FigureDefinition, size: number): RawBuilder<unknown> {
  const isPersonsReferred = unit === 'person' && stage === 'referral';
  const kind = isPersonsReferred ? 'arrest' : KIND_OF_STAGE[stage];
  const isScoped = offences.length > 0 && kind !== undefined && OF_CASES.has(kind);
  const held = sql`at < ${size} and (until is null or until >= ${size})`;
  // What a fact knows of its case holds since `settled`; for an earlier checkpoint it is looked up.
  const isReferred = isPersonsReferred
    ? sql`and case when settled < ${size} then referred else exists (
        select from accounts.facts r
        where r.case_id = f.case_id and r.kind = 'referral' and r.at < ${size}
          and (r.until is null or r.until >= ${size})) end`
    : sql``;
  const considered = (more: RawBuilder<unknown>) =>
    sql`exists (select from accounts.scopes s where s.case_id = f.case_id and s.at < ${size} ${more})`;
  const fits = isScoped
    ? sql`case when settled < ${size} then offences && array[${sql.join(offences)}]::text[]
        when ${considered(sql`and s.offence in (${sql.join(offences)})`)} then true
        when ${considered(sql``)} then false end`
    : sql`true`;
  const counted = countsPosts({ unit, stage }) ? sql`posts` : sql`value`;
  return sql`chosen as (select f.*, ${counted} as counted, ${fits} as fits from accounts.facts f
    where kind = ${kind ?? ''} and month >= ${period.from} and month <= ${period.to} and ${held} ${isReferred})`;
}
