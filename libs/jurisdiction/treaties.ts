import data from './data/treaties.json' with { type: 'json' };
import { HOME } from './facts.ts';
import type { LawText } from './offences.ts';

/** How an instrument works: who sends, who receives, how long it takes, whether dual criminality is asked for. */
export type Instrument = {
  readonly treaty: string | null;
  readonly name: LawText;
  readonly via: string;
  readonly from: string;
  readonly receiver: string;
  readonly languages: readonly string[];
  readonly delayDays: { readonly low: number; readonly high: number; readonly verify: string } | null;
  readonly dualCriminality: string;
  readonly clockDays: number | null;
  readonly source: string;
  readonly verify: string;
  readonly note?: string;
};

export type Standing = {
  /** `approved`: one side has approved it and its entry into force is not confirmed */
  readonly status: string;
  readonly signed?: string | null;
  /** first day in force; null when the day is not known */
  readonly since: string | null;
  /** last day in force */
  readonly until?: string | null;
  readonly replacedBy?: string | null;
  readonly suspended?: readonly { readonly from: string; readonly to: string; readonly source: string }[];
  readonly source: string;
  readonly verify: string;
  readonly note?: string;
};

export type Multilateral = {
  readonly name: LawText;
  readonly inForce: string | null;
  readonly morocco: Standing;
  readonly parties: Readonly<Record<string, Standing>>;
  readonly source: string;
  readonly verify: string;
  readonly note?: string;
};

export type Bilateral = Standing & {
  readonly country: string;
  readonly kind: 'mla' | 'extradition';
  readonly dualCriminality: string;
};

/** Treaty status as data. An office may hand in its own, newer table. */
export type TreatyTable = {
  readonly version: string;
  readonly instruments: Readonly<Record<string, Instrument>>;
  readonly treaties: Readonly<Record<string, Multilateral>>;
  readonly bilateral: readonly Bilateral[];
  readonly noDiplomaticChannel: readonly { readonly country: string; readonly from: string; readonly verify: string }[];
};

export const TREATIES = data as unknown as TreatyTable;

/** How a treaty stands on a day. Only `in-force` and `unconfirmed` can be used, the second after verification. */
export type Standings = 'in-force' | 'unconfirmed' | 'signed' | 'not-yet' | 'ended' | 'suspended' | 'none';
export type Status = { readonly is: Standings; readonly verify: string; readonly row: Standing | null };

const NONE: Status = { is: 'none', verify: 'required', row: null };
const STRENGTH = ['recheck-version', 'confirm', 'lawyer', 'required'];

/**
 * How a multilateral treaty stands between Morocco and a country on a day (`2026-11-24`; null: as the data stand).
 * @example treatyStatus(TREATIES, 'budapest', 'FR', null).is === 'in-force'
 */
export function treatyStatus(table: TreatyTable, treaty: string, country: string, day: string | null): Status {
  const found = table.treaties[treaty];
  const party = found?.parties[country];
  if (!found || (!party && country !== HOME)) return NONE;
  const home = standingOn(found.morocco, day);
  if (country === HOME || !party) return home;
  const there = standingOn(party, day);
  const weaker = usable(there) ? home : there;
  return { ...weaker, verify: worst(home.verify, there.verify) };
}

/**
 * The bilateral treaty of one kind that serves on a day, or how the newest one stands when none does.
 * @example bilateralStatus(TREATIES, 'FR', 'mla', '2015-03-01').is === 'in-force'
 */
export function bilateralStatus(
  table: TreatyTable,
  country: string,
  kind: Bilateral['kind'],
  day: string | null,
): Status & { readonly dualCriminality: string } {
  const rows = table.bilateral.filter((row) => row.country === country && row.kind === kind);
  const stand = rows.map((row) => ({ ...standingOn(row, day), dualCriminality: row.dualCriminality }));
  return stand.findLast(usable) ?? stand.at(-1) ?? { ...NONE, dualCriminality: 'verify' };
}

/** Whether a treaty can carry a request. @example usable({ is: 'signed', verify: 'confirm', row: null }) === false */
export function usable(status: Status): boolean {
  return status.is === 'in-force' || status.is === 'unconfirmed';
}

/** The mark that asks for most care. @example worst('confirm', 'required') === 'required' */
export function worst(...marks: readonly string[]): string {
  return marks.reduce((one, other) => (STRENGTH.indexOf(other) > STRENGTH.indexOf(one) ? other : one));
}

function standingOn(row: Standing, day: string | null): Status {
  const { verify } = row;
  if (row.until && (day === null || day > row.until)) return { is: 'ended', verify, row };
  if (day !== null && row.suspended?.some(({ from, to }) => from <= day && day < to))
    return { is: 'suspended', verify, row };
  if (row.status === 'signed') return { is: 'signed', verify, row };
  if (day !== null && day < (row.since ?? row.signed ?? '')) return { is: 'not-yet', verify, row };
  return { is: row.status === 'in-force' ? 'in-force' : 'unconfirmed', verify, row };
}
