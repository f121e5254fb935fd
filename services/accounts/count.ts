import { KIND_OF_STAGE, OF_CASES } from '@sanad/disclosure/counted';
import type { FigureDefinition } from '@sanad/disclosure/figure';
import type { Count } from '@sanad/disclosure/tally';
import type { Views } from '@sanad/platform/ports';
import { type RawBuilder, sql } from 'kysely';

/** Counts by a definition at a checkpoint of `size` entries, from the views. */
export async function countAt(views: Views, definition: FigureDefinition, size: number): Promise<Count> {
  const { rows } = await sql<{ value: string; unqualified: string; at_least: boolean | null }>`
    with ${withParts(definition, size)}
    select coalesce(sum(value) filter (where fits), 0)::text as value,
      coalesce(sum(value) filter (where fits is null), 0)::text as unqualified,
      bool_or(at_least) filter (where fits) as at_least
    from chosen`.execute(views);
  const row = rows[0]!;
  const unqualified = Number(row.unqualified);
  return { value: Number(row.value), relation: unqualified > 0 || row.at_least ? '>=' : '=', unqualified };
}

/** The counts behind a figure, by month and mark (origin of a case, role of a person). */
export async function cellsAt(
  views: Views,
  definition: FigureDefinition,
  size: number,
): Promise<{ month: string; mark: string; n: number }[]> {
  const { rows } = await sql<{ month: string; mark: string; n: string }>`
    with ${withParts(definition, size)}
    select month, mark, sum(value)::text as n from chosen where fits
    group by month, mark order by month, mark collate "C"`.execute(views);
  return rows.map(({ month, mark, n }) => ({ month, mark, n: Number(n) }));
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
    select entry, month, value from chosen where fits order by at, n, entry limit ${most}`.execute(views);
  return rows;
}

/** `fits`: null where nobody has considered an offence of the case. */
function withParts({ unit, stage, period, offences }: FigureDefinition, size: number): RawBuilder<unknown> {
  const isPersonsReferred = unit === 'person' && stage === 'referral';
  const kind = isPersonsReferred ? 'arrest' : KIND_OF_STAGE[stage];
  const isScoped = offences.length > 0 && kind !== undefined && OF_CASES.has(kind);
  const held = sql`at < ${size} and (until is null or until >= ${size})`;
  const isReferred = isPersonsReferred
    ? sql`and exists (
        select from accounts.facts r
        where r.case_id = f.case_id and r.kind = 'referral' and r.at < ${size} and (r.until is null or r.until >= ${size}))`
    : sql``;
  // Looked up case by case: without statistics of the tables a join may be planned row against row.
  const considered = (more: RawBuilder<unknown>) =>
    sql`exists (select from accounts.scopes s where s.case_id = f.case_id and s.at < ${size} ${more})`;
  const fits = isScoped
    ? sql`case when ${considered(sql`and s.offence in (${sql.join(offences)})`)} then true
        when ${considered(sql``)} then false end`
    : sql`true`;
  return sql`chosen as (select f.*, ${fits} as fits from accounts.facts f
    where kind = ${kind ?? ''} and month >= ${period.from} and month <= ${period.to} and ${held} ${isReferred})`;
}
