import table from './data/treaties.json' with { type: 'json' };
import type { Facts } from './facts.ts';

/** One step: which instrument, through whom, to which country, with what clock. Rows stand in sending order. */
export type Step = {
  readonly item: string;
  readonly holder: string | null;
  readonly instrument: string;
  readonly via: string;
  readonly to: string;
  /** days until the next thing must have happened; null when no clock runs */
  readonly clockDays: number | null;
  /** instruments of the steps that follow for this item */
  readonly then: readonly string[];
  /** `required`, `not-required`, or `verify` */
  readonly dualCriminality: 'required' | 'not-required' | 'verify';
  readonly verify: string;
};

type Status = {
  readonly budapest?: string;
  readonly instruments: readonly string[];
  readonly preserve: string;
  readonly verify: string;
};
const COUNTRIES: Readonly<Record<string, Status>> = table.countries;
/** A country that the data do not list: nothing is assumed but what every state can be asked. */
const UNLISTED: Status = { instruments: ['untoc-18', 'letters-rogatory'], preserve: 'interpol', verify: 'required' };

/** Domestic ceiling of article 16 and international floor of article 29(7) of the Budapest Convention. */
const DOMESTIC_DAYS = 90;
const ABROAD_DAYS = 60;

export const DATA_VERSION = table.version;

/** Whether the data hold a country's treaty status. */
export function isListed(country: string): boolean {
  return country === 'MA' || country in COUNTRIES;
}

/** Whether the convention is in force for a country, on a day (ISO date; default: as far as known). */
export function isBudapestParty(country: string, day?: string): boolean {
  const since = COUNTRIES[country]?.budapest;
  return since !== undefined && (day === undefined || since <= day);
}

/** The steps for every item: preserve first, then ask. An item whose country is not known has none yet. */
export function stepsOf(facts: Facts): Step[] {
  return facts.items.flatMap((item) => {
    if (item.country === null) return [];
    const plan = item.country === 'MA' ? atHome(item.kind) : abroad(item.kind, item.country, facts);
    return plan.map((step, i) => ({
      item: item.kind,
      holder: item.holder,
      to: item.country!,
      ...step,
      // biome-ignore lint/suspicious/noThenProperty: the name is part of the contract
      then: plan.slice(i + 1).map((next) => next.instrument),
    }));
  });
}

type Draft = Pick<Step, 'instrument' | 'via' | 'clockDays' | 'dualCriminality' | 'verify'>;

function atHome(kind: string): Draft[] {
  const common = { dualCriminality: 'not-required', verify: 'recheck-version' } as const;
  if (kind === 'witness' || kind === 'suspect' || kind === 'victim') return [];
  return [
    { instrument: 'budapest-16', via: 'prosecutor', clockDays: DOMESTIC_DAYS, ...common },
    { instrument: 'budapest-18', via: 'prosecutor', clockDays: null, ...common },
  ];
}

function abroad(kind: Facts['items'][number]['kind'], country: string, facts: Facts): Draft[] {
  const status = COUNTRIES[country] ?? UNLISTED;
  switch (kind) {
    case 'subscriber':
    case 'traffic':
    case 'content':
    case 'registration':
      return dataAbroad(kind, status);
    case 'witness':
      return asking(status, ['bilateral', 'riyadh-1983', 'untoc-18', 'letters-rogatory']);
    case 'victim':
      return [located(status), ...asking(status, ['bilateral', 'riyadh-1983', 'untoc-18', 'letters-rogatory'])];
    case 'suspect':
      return suspectAbroad(country, status, facts);
  }
}

function dataAbroad(kind: string, status: Status): Draft[] {
  const preserve: Draft = {
    instrument: status.preserve,
    via: viaOf(status.preserve),
    clockDays: ABROAD_DAYS,
    // Article 29(3): no dual criminality for preservation.
    dualCriminality: status.preserve === 'budapest-29' ? 'not-required' : 'verify',
    verify: status.verify,
  };
  const disclose = status.instruments.filter((one) => one !== status.preserve).map((one) => ask(one, status));
  const partial = kind === 'traffic' && status.budapest ? [ask('budapest-30', status)] : [];
  const same =
    status.instruments.includes(status.preserve) && status.preserve !== 'budapest-29'
      ? [ask(status.preserve, status)]
      : [];
  return [preserve, ...partial, ...same, ...disclose];
}

function suspectAbroad(country: string, status: Status, facts: Facts): Draft[] {
  const { nationality } = facts.suspect;
  const extradition = asking(status, ['bilateral', 'riyadh-1983', 'untoc-18']);
  // Most states keep their own nationals: then the facts are denounced there instead.
  const denunciation: Draft = {
    instrument: 'denunciation',
    via: 'central-authority',
    clockDays: null,
    dualCriminality: 'required',
    verify: status.verify,
  };
  return nationality === country ? [located(status), denunciation] : [located(status), ...extradition];
}

function located(status: Status): Draft {
  return {
    instrument: 'interpol',
    via: 'ncb-rabat',
    clockDays: null,
    dualCriminality: 'verify',
    verify: status.verify,
  };
}

function asking(status: Status, wanted: readonly string[]): Draft[] {
  const usable = wanted.filter((one) => status.instruments.includes(one));
  return (usable.length > 0 ? usable : ['letters-rogatory']).map((one) => ask(one, status));
}

function ask(instrument: string, status: Status): Draft {
  return { instrument, via: viaOf(instrument), clockDays: null, dualCriminality: 'verify', verify: status.verify };
}

function viaOf(instrument: string): string {
  if (instrument === 'budapest-29' || instrument === 'budapest-30') return '24-7';
  if (instrument === 'interpol') return 'ncb-rabat';
  if (instrument === 'provider-emergency') return 'provider-portal';
  if (instrument === 'letters-rogatory') return 'diplomatic';
  return 'central-authority';
}
