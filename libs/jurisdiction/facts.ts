import { fault } from '@sanad/base/fault';
import { isCountry } from './countries.ts';

export const ACT_KINDS = [
  'recruit',
  'lure',
  'mediate',
  'transport',
  'harbour',
  'exploit',
  'threaten',
  'pay',
  'publish',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];
export const ITEM_KINDS = [
  'subscriber',
  'traffic',
  'content',
  'registration',
  'witness',
  'suspect',
  'victim',
  'asset',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/**
 * Facts as a person ticked them. null means: not known. Countries are ISO 3166-1 alpha-2; `stateless` is a nationality.
 * A person with several nationalities one of which is Moroccan is ticked as Moroccan.
 */
export type Facts = {
  readonly offences: readonly string[];
  readonly acts: readonly {
    readonly kind: ActKind;
    readonly country: string | null;
    /** the day of the act, `2024-05-31`; only compared with the day on which an article became law */
    readonly date: string | null;
  }[];
  readonly suspect: {
    readonly nationality: string | null;
    readonly country: string | null;
    readonly returned: boolean | null;
    /** finally judged abroad so that it bars a second trial: acquitted, or sentence served, prescribed or pardoned */
    readonly judgedAbroad: boolean | null;
  };
  readonly victim: {
    readonly nationality: string | null;
    readonly country: string | null;
    readonly complained: boolean | null;
    /** danger of death or serious injury */
    readonly inDanger: boolean | null;
  };
  readonly items: readonly {
    readonly kind: ItemKind;
    readonly holder: string | null;
    readonly country: string | null;
  }[];
  /** the country that officially denounced the facts to Morocco; null when none did */
  readonly denouncedBy: string | null;
  /** the day for which treaties are looked up; null: as they stand in the data */
  readonly date: string | null;
  /** paths that the facts hold and nobody reads */
  readonly unread: readonly string[];
};

export const HOME = 'MA';
export const STATELESS = 'stateless';
const MAX_ROWS = 1000;
const MAX_TEXT = 500;

/**
 * Reads facts from parsed JSON. What is absent is not known; what nobody reads is named in `unread`.
 * @throws `facts-malformed`, `facts-country`, `facts-kind`, `facts-date`, each with `detail.path`
 * @example readFacts({ offences: ['PC-498'], acts: [{ kind: 'lure', country: 'MA' }] }).suspect.returned === null
 */
export function readFacts(value: unknown): Facts {
  const facts = recordAt(value, '');
  const suspect = recordAt(facts['suspect'] ?? {}, 'suspect');
  const victim = recordAt(facts['victim'] ?? {}, 'victim');
  const acts = listAt(facts['acts'], 'acts').map((one, i) => recordAt(one, `acts[${i}]`));
  const items = listAt(facts['items'], 'items').map((one, i) => recordAt(one, `items[${i}]`));
  return {
    offences: listAt(facts['offences'], 'offences').map((one, i) => textAt(one, `offences[${i}]`).trim()),
    acts: acts.map((act, i) => ({
      kind: kindAt(act['kind'], ACT_KINDS, `acts[${i}].kind`),
      country: countryAt(act['country'], `acts[${i}].country`),
      date: dayAt(act['date'], `acts[${i}].date`),
    })),
    suspect: {
      nationality: nationalityAt(suspect['nationality'], 'suspect.nationality'),
      country: countryAt(suspect['country'], 'suspect.country'),
      returned: booleanAt(suspect['returned'], 'suspect.returned'),
      judgedAbroad: booleanAt(suspect['judgedAbroad'], 'suspect.judgedAbroad'),
    },
    victim: {
      nationality: nationalityAt(victim['nationality'], 'victim.nationality'),
      country: countryAt(victim['country'], 'victim.country'),
      complained: booleanAt(victim['complained'], 'victim.complained'),
      inDanger: booleanAt(victim['inDanger'], 'victim.inDanger'),
    },
    items: items.map((item, i) => ({
      kind: kindAt(item['kind'], ITEM_KINDS, `items[${i}].kind`),
      holder: nullable(item['holder'], (holder) => textAt(holder, `items[${i}].holder`)),
      country: countryAt(item['country'], `items[${i}].country`),
    })),
    denouncedBy: countryAt(facts['denouncedBy'], 'denouncedBy'),
    date: dayAt(facts['date'], 'date'),
    unread: [
      ...unreadKeys(facts, ['offences', 'acts', 'suspect', 'victim', 'items', 'denouncedBy', 'date'], ''),
      ...acts.flatMap((act, i) => unreadKeys(act, ['kind', 'country', 'date'], `acts[${i}].`)),
      ...unreadKeys(suspect, ['nationality', 'country', 'returned', 'judgedAbroad'], 'suspect.'),
      ...unreadKeys(victim, ['nationality', 'country', 'complained', 'inDanger'], 'victim.'),
      ...items.flatMap((item, i) => unreadKeys(item, ['kind', 'holder', 'country'], `items[${i}].`)),
    ],
  };
}

type Shape = Readonly<Record<string, unknown>>;

function unreadKeys(value: Shape, known: readonly string[], prefix: string): string[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${prefix}${key.slice(0, 80)}`);
}

function recordAt(value: unknown, path: string): Shape {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(path);
  return value as Shape;
}

function listAt(value: unknown, path: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > MAX_ROWS) throw malformed(path);
  return value;
}

function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > MAX_TEXT) throw malformed(path);
  return value;
}

function nullable<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === undefined || value === null ? null : read(value);
}

function booleanAt(value: unknown, path: string): boolean | null {
  return nullable(value, (one) => {
    if (typeof one !== 'boolean') throw malformed(path);
    return one;
  });
}

function countryAt(value: unknown, path: string): string | null {
  return nullable(value, (one) => {
    const code = textAt(one, path).toUpperCase();
    if (!isCountry(code))
      throw fault('facts-country', 'not a country of ISO 3166-1', { detail: { path, country: code.slice(0, 40) } });
    return code;
  });
}

/** A nationality is a country, or none: `stateless`, or a code that documents use for it (XXA, XX). */
function nationalityAt(value: unknown, path: string): string | null {
  if (typeof value === 'string' && /^(stateless|xxa|xx|none)$/i.test(value)) return STATELESS;
  return countryAt(value, path);
}

function dayAt(value: unknown, path: string): string | null {
  return nullable(value, (one) => {
    const day = textAt(one, path).slice(0, 10);
    const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
      throw fault('facts-date', 'not a calendar day', { detail: { path, date: day } });
    return day;
  });
}

function kindAt<T extends string>(value: unknown, kinds: readonly T[], path: string): T {
  if (!kinds.includes(value as T))
    throw fault('facts-kind', 'not one of the known kinds', { detail: { path, kinds: kinds.join(', ') } });
  return value as T;
}

function malformed(path: string) {
  return fault('facts-malformed', 'the facts are not in their shape', { detail: { path } });
}
