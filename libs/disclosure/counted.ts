import { inPeriod, type Period, type Stage } from './figure.ts';

/**
 * What an entry of the ledger does to the counts. Views and a recount from the ledger take the same steps, so they
 * cannot differ in what an entry means.
 */
export type CountedEntry = {
  readonly index: number;
  readonly type: string;
  readonly time: string;
  /** null: erased, or without a body. */
  readonly body: unknown;
};

/** Something counted: a case opened, a person arrested. */
export type Fact = {
  readonly kind: FactKind;
  /** What it is about, so that a later entry can take it back. */
  readonly ref: string;
  /** The case it belongs to; '' for none. */
  readonly case: string;
  /** `2023-10-31`, by Moroccan legal time; a month alone where no day is known. */
  readonly day: string;
  readonly month: string;
  /** A category: origin of a case, role of a person, verdict, channel. */
  readonly mark: string;
  readonly value: number;
  /** A second measure: posts of a decided campaign. */
  readonly posts: number;
  /** The value is a lower bound. */
  readonly atLeast: boolean;
};

export type FactKind =
  | 'post'
  | 'report'
  | 'campaign'
  | 'case'
  | 'inquiry'
  | 'operation'
  | 'suspect'
  | 'arrest'
  | 'referral'
  | 'judgment'
  | 'request'
  | 'answer'
  | 'refusal'
  | 'reach'
  | 'audience'
  | 'exercise';

export type Step =
  /** `once`: not while one of its kind and `ref` stands; `unlessOrigin`: not while its case is of this origin. */
  | { readonly do: 'count'; readonly fact: Fact; readonly once: boolean; readonly unlessOrigin?: string }
  /** Open facts of this kind about `ref` are counted no more. */
  | { readonly do: 'end'; readonly kind: FactKind; readonly ref: string }
  /** The fact that was ended last is counted again. */
  | { readonly do: 'reopen'; readonly kind: FactKind; readonly ref: string }
  /** Facts whose own case is `from` stand in the case `to` from now on. */
  | { readonly do: 'move'; readonly from: string; readonly to: string }
  | { readonly do: 'scope'; readonly case: string; readonly offence: string };

type Text = string | undefined;
type Body = {
  readonly [name: string]: unknown;
  readonly batch?: Text;
  readonly count?: number;
  readonly decision?: Text;
  readonly verdict?: Text;
  readonly posts?: number;
  readonly case?: Text;
  readonly from?: Text;
  readonly to?: Text;
  readonly origin?: Text;
  readonly takenBack?: boolean;
  readonly offence?: Text;
  readonly operation?: { readonly id?: Text; readonly at?: Text };
  readonly arrest?: { readonly id?: Text; readonly at?: Text; readonly role?: Text };
  readonly struck?: Text;
  readonly party?: Text;
  readonly role?: Text;
  readonly request?: Text;
  readonly whole?: boolean;
  readonly on?: Text;
  readonly attempt?: Text;
  readonly dispatch?: Text;
  readonly channel?: Text;
  readonly value?: number;
  readonly source?: Text;
};

type Reader = (body: Body, entry: CountedEntry) => readonly Step[];

const REQUEST_MOVES: Readonly<Record<string, FactKind | undefined>> = {
  sent: 'request',
  answered: 'answer',
  refused: 'refusal',
};

/** Which entries are counted, and how. */
const READERS: Readonly<Record<string, Reader>> = {
  'batch.received': ({ batch = '', count = 0 }, entry) => [
    step({ kind: 'post', ref: batch, day: dayOf(entry.time), value: count, posts: count }),
  ],
  'report.received': ({ origin = '' }, entry) => [
    step({ kind: 'report', ref: String(entry.index), day: dayOf(entry.time), mark: origin }),
  ],
  'campaign.decided': ({ decision = '', verdict = '', posts = 0 }, entry) => [
    step({ kind: 'campaign', ref: decision, day: dayOf(entry.time), mark: verdict, posts }),
  ],
  'decision.undone': ({ decision = '' }) => [{ do: 'end', kind: 'campaign', ref: decision }],
  'case.opened': ({ case: id = '', origin = 'campaign' }, entry) => [
    step({ kind: 'case', ref: id, case: id, day: dayOf(entry.time), mark: origin }),
  ],
  'case.moved': ({ case: id = '', from = '', to = '', takenBack }, entry) => {
    if (takenBack && from === 'inquiry') return [{ do: 'end', kind: 'inquiry', ref: id }];
    if (to === 'inquiry') return [inquiry(id, entry)];
    return to === 'judged' ? [step({ kind: 'judgment', ref: id, case: id, day: dayOf(entry.time) }, true)] : [];
  },
  'case.referred': ({ case: id = '' }, entry) => [
    step({ kind: 'referral', ref: id, case: id, day: dayOf(entry.time) }, true),
  ],
  // A case that goes on inside another one is not counted twice; taken back, it counts again, in its own month.
  'case.merged': ({ case: to = '', from = '' }) => [
    { do: 'end', kind: 'case', ref: from },
    { do: 'end', kind: 'inquiry', ref: from },
    { do: 'move', from, to },
  ],
  'case.unmerged': ({ from = '' }) => [
    { do: 'reopen', kind: 'case', ref: from },
    { do: 'reopen', kind: 'inquiry', ref: from },
    { do: 'move', from, to: from },
  ],
  // An anonymous report waits for the prosecutor's order, whatever is studied meanwhile.
  'offence.considered': ({ case: id = '', offence = '' }, entry) => [
    { do: 'scope', case: id, offence },
    { ...inquiry(id, entry), unlessOrigin: 'anonymous' },
  ],
  'operation.recorded': ({ case: id = '', operation }, entry) => [
    inquiry(id, entry),
    step({ kind: 'operation', ref: operation?.id ?? '', case: id, day: dayOf(operation?.at ?? entry.time) }),
  ],
  'arrest.recorded': ({ case: id = '', arrest }, entry) => [
    inquiry(id, entry),
    step({
      kind: 'arrest',
      ref: arrest?.id ?? '',
      case: id,
      day: dayOf(arrest?.at ?? entry.time),
      mark: arrest?.role ?? '',
    }),
  ],
  'operation.struck': ({ struck = '' }) => [{ do: 'end', kind: 'operation', ref: struck }],
  'arrest.struck': ({ struck = '' }) => [{ do: 'end', kind: 'arrest', ref: struck }],
  // The entry that records a suspect holds a name and is never opened for a stranger; beside it stands one without.
  'suspect.counted': ({ case: id = '', party = '', role = '' }, entry) => [
    step({ kind: 'suspect', ref: party, case: id, day: dayOf(entry.time), mark: role }),
  ],
  'suspect.uncounted': ({ party = '' }) => [{ do: 'end', kind: 'suspect', ref: party }],
  'request.moved': ({ request = '', to = '', on }, entry) => {
    const kind = REQUEST_MOVES[to];
    return kind ? [step({ kind, ref: request, day: on ?? dayOf(entry.time) }, true)] : [];
  },
  // A part of an answer leaves the request open.
  'request.answer-joined': ({ request = '', whole, on }, entry) =>
    whole === true ? [step({ kind: 'answer', ref: request, day: on ?? dayOf(entry.time) }, true)] : [],
  'training.begun': ({ attempt = '' }, entry) => [
    step({ kind: 'exercise', ref: attempt, day: dayOf(entry.time) }, true),
  ],
  // Openings of our own links and what others estimate are two counts, never one.
  'reach.counted': ({ dispatch = '', channel = '', value = 0, from, source }, entry) => [
    step({
      kind: source === 'portal' ? 'reach' : 'audience',
      ref: dispatch,
      day: from ?? dayOf(entry.time),
      mark: channel,
      value,
    }),
  ],
};

/** Types of entries that a figure depends on. */
export const COUNTED_TYPES: readonly string[] = Object.keys(READERS);

/**
 * What an entry does to the counts; nothing for types that are not counted and for bodies that are erased.
 * @example stepsOf({ index: 7, type: 'case.opened', time: '2023-10-02T09:00:00.000Z', body: { case: 'case_1' } })
 */
export function stepsOf(entry: CountedEntry): readonly Step[] {
  const reader = READERS[entry.type];
  if (!reader || typeof entry.body !== 'object' || entry.body === null) return [];
  return reader(entry.body as Body, entry);
}

/** The day of an instant by the legal time of Morocco, UTC+1; its suspension in Ramadan is not followed. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + 3_600_000).toISOString().slice(0, 10);
}

/** Which facts a stage counts. Persons referred are persons arrested whose case was referred. */
export const KIND_OF_STAGE: Readonly<Partial<Record<Stage, FactKind>>> = {
  content: 'post',
  report: 'report',
  decision: 'campaign',
  case: 'case',
  investigation: 'inquiry',
  operation: 'operation',
  identification: 'suspect',
  arrest: 'arrest',
  referral: 'referral',
  judgment: 'judgment',
  request: 'request',
  answer: 'answer',
  refusal: 'refusal',
  reach: 'reach',
  audience: 'audience',
  training: 'exercise',
};

/** The kinds of facts that belong to a case, so that a scope of offences means something. */
export const OF_CASES: ReadonlySet<FactKind> = new Set([
  'case',
  'inquiry',
  'operation',
  'suspect',
  'arrest',
  'referral',
  'judgment',
]);

/** Whether a fact counts in a period: by its month, both ends included. */
export function isInside(fact: Pick<Fact, 'month'>, period: Period): boolean {
  return inPeriod(fact.month, period);
}

/** A case comes to its inquiry once: by a decision, or by the first act of one. */
function inquiry(id: string, entry: CountedEntry) {
  return step({ kind: 'inquiry', ref: id, case: id, day: dayOf(entry.time) }, true);
}

function step(
  given: Pick<Fact, 'kind' | 'ref' | 'day'> & Partial<Fact>,
  once = false,
): { readonly do: 'count'; readonly fact: Fact; readonly once: boolean } {
  const month = given.day.slice(0, 7);
  return { do: 'count', once, fact: { case: '', mark: '', value: 1, posts: 0, atLeast: false, month, ...given } };
}
