import { fault } from '@sanad/base/fault';
import { instantOf, millisecondsOf } from '@sanad/base/instant';
import { type CaseFilter, type CaseState, caseFilter } from '@sanad/wire/case';
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { searchWords } from './title-words.ts';
import type { CasesTables } from './views.ts';

/** States in which somebody still works on a case. */
export const OPEN_STATES: readonly CaseState[] = [
  'registered',
  'preliminary',
  'inquiry',
  'operation',
  'arrested',
  'referral-proposed',
  'requalified',
];

const DAY = 86_400_000;

type Aliased = { c: CasesTables['cases.cases'] } & CasesTables;
type Condition = ExpressionWrapper<Aliased, 'c', SqlBool>;

/** The condition that a filter puts on cases, over `cases.cases as c`: one grammar for list, address, search and API. */
export function conditionOf(filter: CaseFilter, person: string, now: string) {
  return (eb: ExpressionBuilder<Aliased, 'c'>): Condition => {
    const all: Condition[] = [];
    if (filter.q) all.push(...named(eb, searchWords(filter.q)));
    if (filter.state === 'open') all.push(eb('c.state', 'in', [...OPEN_STATES]));
    else if (filter.state) all.push(eb('c.state', '=', filter.state));
    if (filter.origin) all.push(eb('c.origin', '=', filter.origin));
    if (filter.since) all.push(eb('c.opened_at', '>=', filter.since));
    if (filter.until) all.push(eb('c.opened_at', '<', nextDay(filter.until)));
    if (filter.still) all.push(eb('c.changed_at', '<', instantOf(millisecondsOf(now) - filter.still * DAY)));
    if (filter.offence)
      all.push(
        eb(
          'c.id',
          'in',
          eb.selectFrom('cases.offences as o').select('o.case').where('o.offence', '=', filter.offence),
        ) as Condition,
      );
    if (filter.campaign)
      all.push(
        eb(
          'c.id',
          'in',
          eb.selectFrom('cases.campaigns as l').select('l.case').where('l.campaign', '=', filter.campaign),
        ) as Condition,
      );
    if (filter.mine)
      all.push(
        eb.or([
          eb('c.opened_by', '=', person),
          eb(
            'c.id',
            'in',
            eb
              .selectFrom('cases.tasks as t')
              .select('t.case')
              .where('t.person', '=', person)
              .where('t.done_at', 'is', null),
          ),
        ]) as Condition,
      );
    return eb.and(all);
  };
}

/** Every word that was typed begins a word of the number or title; a text without words finds nothing. */
function named(eb: ExpressionBuilder<Aliased, 'c'>, words: readonly string[]): Condition[] {
  const [first, ...others] = words.map((word) =>
    eb
      .selectFrom('cases.words as w')
      .select('w.case')
      .where('w.word', '>=', word)
      .where('w.word', '<', `${word}\u{10ffff}`),
  );
  if (!first) return [eb.and([eb.lit(false)]) as Condition];
  return [
    eb(
      'c.id',
      'in',
      others.reduce((all, one) => all.intersect(one), first),
    ) as Condition,
  ];
}

/** Reads what stands in an address after `?`. @throws `filter-malformed` */
export function readFilter(query: string): CaseFilter {
  const read = caseFilter.strict().safeParse(Object.fromEntries(new URLSearchParams(query)));
  if (!read.success) throw fault('filter-malformed', 'the search is not one of this list', { detail: { query } });
  return read.data;
}

function nextDay(day: string): string {
  return instantOf(Date.parse(`${day}T00:00:00.000Z`) + DAY);
}
