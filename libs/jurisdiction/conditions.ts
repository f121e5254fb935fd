import { ACT_KINDS, type ActKind, type Facts, HOME } from './facts.ts';
import { legalRules, type OffenceRow, offenceById } from './offences.ts';
import { all, any, type Truth, truth, unknown } from './three-valued.ts';

const PROSTITUTION = ['PC-497', 'PC-498', 'PC-499', 'PC-499-1', 'PC-499-2'];
/** Kinds that are constitutive acts of trafficking and can reach a person from afar (448-1). */
const REACHING: readonly ActKind[] = ['recruit', 'lure', 'mediate'];
const YEAR = 12;
/** Four years or more make an offence "serious crime" in UNTOC, article 2(b). */
const SERIOUS = 48;

/** The conditions that rules are made of, by the names that the rule data use. Each reads facts and may not know. */
export const CONDITIONS: Readonly<Record<string, (facts: Facts) => Truth>> = {
  felony: (facts) => someOffence(facts, (row) => row.class === 'crime'),
  delit: (facts) => someOffence(facts, (row) => row.class === 'delit'),
  'delit-against-public': (facts) => someOffence(facts, (row) => row.class === 'delit' && row.against === 'public'),
  'prostitution-offence': (facts) => someOffence(facts, (row) => PROSTITUTION.includes(row.id)),
  'child-material': (facts) => someOffence(facts, (row) => row.id === 'PC-503-2'),
  trafficking: (facts) => someOffence(facts, (row) => /^PC-448-[1-6]/.test(row.id) && row.class === 'crime'),
  'one-year': (facts) => someOffence(facts, (row) => row.life || (row.months?.max ?? 0) >= YEAR),
  serious: (facts) => someOffence(facts, (row) => row.life || (row.months?.max ?? 0) >= SERIOUS),
  'act-at-home': (facts) => someAct(facts, (act) => truth(act.country === HOME)),
  'act-abroad': (facts) => someAct(facts, (act) => truth(act.country !== HOME)),
  'element-at-home': elementAtHome,
  'lure-reaches-home': lureReachesHome,
  'suspect-moroccan': ({ suspect }) => known(suspect.nationality, 'suspect.nationality', (one) => one === HOME),
  'suspect-foreign': ({ suspect }) => known(suspect.nationality, 'suspect.nationality', (one) => one !== HOME),
  'victim-moroccan': ({ victim }) => known(victim.nationality, 'victim.nationality', (one) => one === HOME),
  returned: ({ suspect }) => known(suspect.returned, 'suspect.returned'),
  'judged-abroad': ({ suspect }) => known(suspect.judgedAbroad, 'suspect.judgedAbroad'),
  complained: ({ victim }) => known(victim.complained, 'victim.complained'),
  denounced: (facts) => {
    const foreign = denouncedAbroad(facts);
    if (foreign.is !== 'yes') return foreign;
    return someAct(facts, (act) => truth(act.country === facts.denouncedBy));
  },
  'claimed-elsewhere': denouncedAbroad,
  'suspect-abroad': ({ suspect }) => known(suspect.country, 'suspect.country', (one) => one !== HOME),
  'something-abroad': somethingAbroad,
};

/** Offences that the table knows. */
export function knownOffences(offences: readonly string[]): readonly OffenceRow[] {
  return offences.map(offenceById).filter((row) => row !== null);
}

const SUPPORTING: ReadonlySet<string> = new Set(legalRules().map((rule) => rule.id));

/** Whether an id names an article that is no offence by itself (attempt, non-punishment, jurisdiction). */
export function isLegalRule(id: string): boolean {
  return SUPPORTING.has(id);
}

function someOffence(facts: Facts, wanted: (row: OffenceRow) => boolean): Truth {
  const considered = facts.offences.map((id, i) => ({ id, i })).filter(({ id }) => !isLegalRule(id));
  if (considered.length === 0) return unknown('offences');
  return any(
    ...considered.map(({ id, i }) => {
      const row = offenceById(id);
      return row ? truth(wanted(row)) : unknown(`offences[${i}]`);
    }),
  );
}

type Act = Facts['acts'][number];

function someAct(facts: Facts, wanted: (act: Act) => Truth): Truth {
  if (facts.acts.length === 0) return unknown('acts');
  return any(...facts.acts.map((act, i) => (act.country === null ? unknown(`acts[${i}].country`) : wanted(act))));
}

function isAtHome(act: Act, i: number): Truth {
  return known(act.country, `acts[${i}].country`, (one) => one === HOME);
}

/** An act at home of a kind that can be an element of an offence considered. */
function elementAtHome(facts: Facts): Truth {
  if (facts.acts.length === 0) return unknown('acts');
  const open = someOffence(facts, (row) => row.acts === null);
  const kinds = new Map(
    ACT_KINDS.map((kind) => [kind, someOffence(facts, (row) => row.acts === null || row.acts.includes(kind))]),
  );
  return any(
    ...facts.acts.map((act, i) => {
      const named = act.kind === null ? unknown(`acts[${i}].kind`) : kinds.get(act.kind)!;
      return all(isAtHome(act, i), act.kind === null && open.is === 'yes' ? open : named);
    }),
  );
}

/** An official denunciation comes from another state; null says that there is none. */
function denouncedAbroad({ denouncedBy, noCountry }: Facts): Truth {
  if (noCountry.some(({ path }) => path === 'denouncedBy')) return unknown('denouncedBy');
  return truth(denouncedBy !== null && denouncedBy !== HOME);
}

function lureReachesHome(facts: Facts): Truth {
  if (facts.acts.length === 0) return unknown('acts');
  const there = known(facts.victim.country, 'victim.country', (one) => one === HOME);
  return any(
    ...facts.acts.map((act, i) => {
      const reaching = known(act.kind, `acts[${i}].kind`, (kind) => REACHING.includes(kind));
      return all(reaching, any(there, isAtHome(act, i)));
    }),
  );
}

function somethingAbroad(facts: Facts): Truth {
  const away = (country: string | null, path: string) => known(country, path, (one) => one !== HOME);
  return any(
    denouncedAbroad(facts),
    ...facts.items.map((item, i) => away(item.country, `items[${i}].country`)),
    away(facts.suspect.country, 'suspect.country'),
    away(facts.victim.country, 'victim.country'),
    someAct(facts, (act) => truth(act.country !== HOME)),
  );
}

function known<T>(value: T | null, path: string, holds: (value: T) => boolean = (one) => one === true): Truth {
  return value === null ? unknown(path) : truth(holds(value));
}
