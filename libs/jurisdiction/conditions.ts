import { type ActKind, type Facts, STATELESS } from './facts.ts';
import { offenceTable } from './offences.ts';
import { any, NO, type Truth, truth, unknown, YES } from './three-valued.ts';

const HOME = 'MA';
const PROSTITUTION = ['PC-497', 'PC-498', 'PC-499', 'PC-499-1', 'PC-499-2', 'PC-503-2'];

/** Kinds of acts that are no element of an offence; all others may be one. */
const NOT_ELEMENTS: Readonly<Record<string, readonly ActKind[]>> = {
  'PC-538': ['recruit', 'transport', 'harbour', 'exploit'],
  'PC-540': ['transport', 'harbour', 'exploit', 'threaten'],
  'PC-447-1': ['recruit', 'lure', 'mediate', 'transport', 'harbour', 'pay'],
  'PC-447-2': ['recruit', 'lure', 'mediate', 'transport', 'harbour', 'pay'],
  'PC-502': ['transport', 'harbour', 'threaten', 'pay'],
};

/** The class of an offence by its id; offences that the table does not list are known by their article. */
export function classOf(offence: string): 'crime' | 'delit' {
  const known = offenceTable().find((one) => one.id === offence);
  if (known) return known.class;
  if (/^PC-448-(1|2|3|4|5|6)$/.test(offence) || ['PC-499-2', 'PC-293', 'PC-294', 'PC-436'].includes(offence))
    return 'crime';
  return 'delit';
}

export function hasClass(facts: Facts, wanted: 'crime' | 'delit'): Truth {
  return facts.offences.length === 0
    ? unknown('offences')
    : truth(facts.offences.some((offence) => classOf(offence) === wanted));
}

export function isProstitution(facts: Facts): Truth {
  return facts.offences.length === 0
    ? unknown('offences')
    : truth(facts.offences.some((offence) => PROSTITUTION.includes(offence)));
}

export function isTrafficking(facts: Facts): Truth {
  return facts.offences.length === 0
    ? unknown('offences')
    : truth(facts.offences.some((offence) => offence.startsWith('PC-448-')));
}

/** Whether any act took place in Morocco; an act that is an element of an offence considered when `constitutive`. */
export function actAtHome(facts: Facts, constitutive = false): Truth {
  if (facts.acts.length === 0) return unknown('acts');
  return any(
    ...facts.acts.map((act, i): Truth => {
      if (act.country === null) return unknown(`acts[${i}].country`);
      if (act.country !== HOME) return NO;
      if (!constitutive) return YES;
      if (facts.offences.length === 0) return unknown('offences');
      return truth(facts.offences.some((offence) => !(NOT_ELEMENTS[offence] ?? []).includes(act.kind)));
    }),
  );
}

export function actAbroad(facts: Facts): Truth {
  if (facts.acts.length === 0) return unknown('acts');
  return any(
    ...facts.acts.map((act, i) => (act.country === null ? unknown(`acts[${i}].country`) : truth(act.country !== HOME))),
  );
}

export function isNational(nationality: string | null, path: string): Truth {
  return nationality === null ? unknown(path) : truth(nationality === HOME);
}

export function isForeign(nationality: string | null, path: string): Truth {
  return nationality === null ? unknown(path) : truth(nationality === STATELESS || nationality !== HOME);
}

export function isTrue(value: boolean | null, path: string): Truth {
  return value === null ? unknown(path) : truth(value);
}

export function isIn(country: string | null, path: string, wanted = HOME): Truth {
  return country === null ? unknown(path) : truth(country === wanted);
}

/** A complaint of the victim, or an official denunciation by a country where an act took place (CPP 708). */
export function isComplainedOrDenounced(facts: Facts): Truth {
  const denounced = facts.denouncedBy !== null && facts.acts.some((act) => act.country === facts.denouncedBy);
  return denounced ? YES : isTrue(facts.victim.complained, 'victim.complained');
}
