import { CONDITIONS } from './conditions.ts';
import { type Facts, HOME, type ItemKind } from './facts.ts';
import { languagesOf } from './languages.ts';
import type { LawText } from './offences.ts';
import {
  bilateralStatus,
  type Instrument,
  TREATIES,
  type TreatyTable,
  treatyStatus,
  usable,
  worst,
} from './treaties.ts';

/** One step: which instrument, through whom, to which country, with what clock. Rows stand in sending order. */
export type Step = {
  readonly item: ItemKind;
  /** which of the items it is for, from 0 */
  readonly of: number;
  readonly holder: string | null;
  readonly instrument: string;
  readonly name: LawText;
  readonly purpose: 'preserve' | 'disclose' | 'locate' | 'hear' | 'freeze' | 'extradite' | 'denounce';
  /** `main` is the step to take; an `alternative` serves when the main one cannot */
  readonly basis: 'main' | 'alternative';
  readonly via: string;
  /** which authority sends, and which receives, by role */
  readonly from: string;
  readonly receiver: string;
  readonly to: string;
  /** in which languages the request can be sent: of the treaty, else of the state that receives it */
  readonly languages: readonly string[];
  /** days until the next thing must have happened; null when no clock runs */
  readonly clockDays: number | null;
  readonly delayDays: { readonly low: number; readonly high: number; readonly verify: string } | null;
  /** instruments of the steps that follow for this item */
  readonly then: readonly string[];
  /** `required`, `may-be-required`, `not-required`, or `verify` */
  readonly dualCriminality: string;
  /** INTERPOL notices that come into question, by colour */
  readonly notices: readonly string[];
  readonly source: string;
  readonly verify: string;
};

/** Receivers that are no authority of the state, or that speak the languages of their own network. */
const DIRECT: readonly string[] = ['provider', 'registrar', 'ncb', 'none'];
const DATA_KINDS: readonly ItemKind[] = ['subscriber', 'traffic', 'content', 'registration'];

type Draft = {
  readonly instrument: string;
  readonly purpose: Step['purpose'];
  readonly verify: string;
  readonly dualCriminality?: string;
  readonly notices?: readonly string[];
  readonly alternative?: boolean;
};
type Place = { readonly table: TreatyTable; readonly facts: Facts; readonly country: string; readonly held: boolean };

/**
 * The steps for every item, in sending order: whatever must be preserved first, then what each item needs. An item whose
 * country is not known has none yet.
 * @example stepsOf(readFacts({ items: [{ kind: 'content', country: 'FR' }] }))[0]?.instrument === 'budapest-29'
 */
export function stepsOf(facts: Facts, table: TreatyTable = TREATIES): readonly Step[] {
  const steps = facts.items.flatMap(({ kind, country, holder }, of) => {
    if (kind === null || country === null) return [];
    const place: Place = { table, facts, country, held: holder !== null };
    const plan = country === HOME ? atHome(kind) : abroad(kind, place);
    return plan.map((draft, i) => stepOf(draft, { kind, of, country, holder }, table, plan.slice(i + 1)));
  });
  const urgent = (step: Step): boolean => step.purpose === 'preserve';
  return [...steps.filter(urgent), ...steps.filter((step) => !urgent(step))];
}

type Sought = {
  readonly kind: ItemKind;
  readonly of: number;
  readonly country: string;
  readonly holder: string | null;
};

function stepOf(draft: Draft, item: Sought, table: TreatyTable, rest: readonly Draft[]): Step {
  const found = table.instruments[draft.instrument]!;
  return {
    item: item.kind,
    of: item.of,
    holder: item.holder,
    instrument: draft.instrument,
    name: found.name,
    purpose: draft.purpose,
    basis: draft.alternative ? 'alternative' : 'main',
    via: found.via,
    from: found.from,
    receiver: found.receiver,
    to: item.country,
    languages: languagesFor(found, item.country),
    clockDays: draft.purpose === 'preserve' ? found.clockDays : null,
    delayDays: found.delayDays,
    // biome-ignore lint/suspicious/noThenProperty: the name is part of the contract
    then: rest.map((next) => next.instrument),
    dualCriminality: draft.dualCriminality ?? found.dualCriminality,
    notices: draft.notices ?? [],
    source: found.source,
    verify: worst(draft.verify, found.verify),
  };
}

/** A treaty among Arab states has its own language, a provider its forms; else the state that receives says so. */
function languagesFor({ languages, receiver }: Instrument, country: string): readonly string[] {
  const isArab = languages.length === 1;
  if (isArab || DIRECT.includes(receiver) || country === HOME) return languages;
  return languagesOf(country)?.accepts ?? languages;
}

function atHome(kind: ItemKind): readonly Draft[] {
  if (!DATA_KINDS.includes(kind)) return [];
  const step = (instrument: string, purpose: Step['purpose'] = 'disclose'): Draft => ({
    instrument,
    purpose,
    verify: 'recheck-version',
  });
  return [
    step('budapest-16', 'preserve'),
    ...(kind === 'traffic' ? [step('budapest-17')] : []),
    step('budapest-18'),
    ...(kind === 'content' ? [step('budapest-19')] : []),
  ];
}

function abroad(kind: ItemKind, place: Place): readonly Draft[] {
  if (DATA_KINDS.includes(kind)) return dataAbroad(kind, place);
  switch (kind) {
    case 'suspect':
      return suspectAbroad(place);
    case 'victim':
      return [interpol(['yellow']), ...ranked(assistance(place, 'hear'))];
    case 'asset':
      return ranked(assistance(place, 'freeze'));
    default:
      return ranked([...inForce('second-protocol-11', 'hear', place), ...assistance(place, 'hear')]);
  }
}

function dataAbroad(kind: ItemKind, place: Place): readonly Draft[] {
  const budapest = inForce('budapest-29', 'preserve', place);
  const preserve = [...budapest, ...inForce('arab-2010', 'preserve', place), ...unbound(place)].slice(0, 1);
  const danger = place.facts.victim.inDanger === true && place.held;
  return [
    ...preserve,
    ...(danger ? [draft('provider-emergency', 'disclose', 'required')] : []),
    ...(kind === 'traffic' ? inForce('budapest-30', 'disclose', place) : []),
    ...ranked([
      ...(kind === 'registration' ? inForce('second-protocol-6', 'disclose', place) : []),
      ...(kind === 'subscriber' ? inForce('second-protocol-7', 'disclose', place) : []),
      ...assistance(place, 'disclose', ['budapest-31'], ['arab-2010']),
      // Article 18(1)(b): a provider that offers its services in the territory may be ordered to give subscriber data.
      ...(kind === 'subscriber' && place.held && budapest.length > 0
        ? [draft('budapest-18', 'disclose', 'lawyer')]
        : []),
      ...(kind === 'content' ? inForce('budapest-32', 'disclose', place) : []),
    ]),
  ];
}

/** Where no treaty holds data: the provider itself when it is known, else police to police. */
function unbound(place: Place): readonly Draft[] {
  return place.held
    ? [draft('provider-preservation', 'preserve', 'required')]
    : [draft('interpol', 'preserve', 'required')];
}

/** The bases for judicial assistance with a country, best first; letters rogatory when there is no treaty of its own. */
function assistance(
  place: Place,
  purpose: Step['purpose'],
  before: readonly string[] = [],
  after: readonly string[] = [],
): readonly Draft[] {
  const given = (codes: readonly string[]) => codes.flatMap((instrument) => inForce(instrument, purpose, place));
  const own = bilateralStatus(place.table, place.country, 'mla', place.facts.date);
  const treaties = [
    ...given(before),
    ...(usable(own) ? [{ ...draft('bilateral', purpose, own.verify), dualCriminality: own.dualCriminality }] : []),
    ...given([...after, 'riyadh-1983', 'un-cybercrime']),
  ];
  const organised = CONDITIONS['serious']!(place.facts).is === 'no' ? [] : untoc('untoc-18', purpose, place);
  const rogatory = isCutOff(place) ? [] : [draft('letters-rogatory', purpose, 'recheck-version')];
  return treaties.length > 0 ? [...treaties, ...organised] : [...organised, ...rogatory];
}

function suspectAbroad(place: Place): readonly Draft[] {
  const { nationalities } = place.facts.suspect;
  const denounce = draft('denunciation', 'denounce', 'lawyer');
  const own = bilateralStatus(place.table, place.country, 'extradition', place.facts.date);
  const bases = [
    ...(usable(own) ? [{ ...draft('bilateral', 'extradite', own.verify), dualCriminality: 'required' }] : []),
    ...inForce('riyadh-1983', 'extradite', place).map((one) => ({ ...one, dualCriminality: 'required' })),
    ...untoc('untoc-16', 'extradite', place),
    ...(isCutOff(place) ? [] : [draft('extradition', 'extradite', 'recheck-version')]),
  ];
  const small = CONDITIONS['one-year']!(place.facts).is === 'no';
  // Most states keep their own nationals: then the facts are denounced there instead.
  if (nationalities.includes(place.country) || small) return [interpol(['blue']), denounce];
  return [interpol(['blue', 'red']), ...ranked([...bases.slice(0, 3), denounce])];
}

function interpol(notices: readonly string[]): Draft {
  return { ...draft('interpol', 'locate', 'required'), notices };
}

function draft(instrument: string, purpose: Step['purpose'], verify: string): Draft {
  return { instrument, purpose, verify };
}

/** The first base is the one to take, the others stand by. */
function ranked(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((one, i) => ({ ...one, alternative: i > 0 }));
}

function inForce(instrument: string, purpose: Step['purpose'], { table, country, facts }: Place): readonly Draft[] {
  const status = treatyStatus(table, table.instruments[instrument]!.treaty!, country, facts.date);
  return usable(status) ? [draft(instrument, purpose, status.verify)] : [];
}

/** Nearly every state is party: one that is not listed is asked after verification. */
function untoc(instrument: string, purpose: Step['purpose'], place: Place): readonly Draft[] {
  const status = treatyStatus(place.table, 'untoc', place.country, place.facts.date);
  return usable(status) || status.is === 'none' ? [draft(instrument, purpose, status.verify)] : [];
}

function isCutOff({ table, country, facts }: Place): boolean {
  return table.noDiplomaticChannel.some(
    (row) => row.country === country && (facts.date === null || row.from <= facts.date),
  );
}
