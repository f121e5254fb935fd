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
 * Of several nationalities the Moroccan one decides; the others still let their states claim.
 */
export type Facts = {
  /** ids of the offence table; empty text: an offence that is not named yet */
  readonly offences: readonly string[];
  readonly acts: readonly {
    readonly kind: ActKind | null;
    readonly country: string | null;
    /** the day of the act, `2024-05-31`; only compared with the day on which an article became law */
    readonly date: string | null;
  }[];
  readonly suspect: {
    readonly nationality: string | null;
    /** all that are known, with the one above */
    readonly nationalities: readonly string[];
    readonly country: string | null;
    readonly returned: boolean | null;
    /** finally judged abroad so that it bars a second trial: acquitted, or sentence served, prescribed or pardoned */
    readonly judgedAbroad: boolean | null;
  };
  readonly victim: {
    readonly nationality: string | null;
    readonly nationalities: readonly string[];
    readonly country: string | null;
    readonly complained: boolean | null;
    /** danger of death or serious injury */
    readonly inDanger: boolean | null;
  };
  readonly items: readonly {
    readonly kind: ItemKind | null;
    readonly holder: string | null;
    readonly country: string | null;
  }[];
  /** the country that officially denounced the facts to Morocco; null when none did */
  readonly denouncedBy: string | null;
  /** the day for which treaties are looked up; null: as they stand in the data */
  readonly date: string | null;
  /** paths that the facts hold and nobody reads */
  readonly unread: readonly string[];
  /** codes that name no country; what they stood for counts as not known */
  readonly noCountry: readonly { readonly path: string; readonly code: string }[];
};

export const HOME = 'MA';
export const STATELESS = 'stateless';
const MAX_ROWS = 1000;
const MAX_TEXT = 500;
/** How people and travel documents write that somebody has no nationality; `XX` says only that none is named. */
const NO_NATIONALITY = /^(stateless|apatride|عديمة? الجنسية|xxa|none)$/i;

/**
 * Reads facts from parsed JSON. What is absent or blank is not known; what nobody reads is named in `unread`, what names
 * no country in `noCountry`.
 * @throws `facts-malformed`, `facts-kind`, `facts-date`, each with `detail.path`
 * @example readFacts({ offences: ['PC-498'], acts: [{ kind: 'lure', country: 'MA' }] }).suspect.returned === null
 */
export function readFacts(value: unknown): Facts {
  const facts = recordAt(value, 'facts');
  const suspect = recordAt(facts['suspect'] ?? {}, 'suspect');
  const victim = recordAt(facts['victim'] ?? {}, 'victim');
  const acts = listAt(facts['acts'], 'acts').map((one, i) => recordAt(one, `acts[${i}]`));
  const items = listAt(facts['items'], 'items').map((one, i) => recordAt(one, `items[${i}]`));
  const noCountry: { path: string; code: string }[] = [];
  const countryAt = (one: unknown, path: string): string | null => {
    const code = textAt(one, path)?.toUpperCase() ?? null;
    if (code === null || isCountry(code)) return code;
    noCountry.push({ path, code: code.slice(0, 40) });
    return null;
  };
  const nationalityAt = (one: unknown, path: string): string | null =>
    typeof one === 'string' && NO_NATIONALITY.test(one.trim()) ? STATELESS : countryAt(one, path);
  const nationalitiesAt = (one: unknown, path: string) =>
    decisive(
      Array.isArray(one)
        ? listAt(one, path).map((each, i) => nationalityAt(each, `${path}[${i}]`))
        : [nationalityAt(one, path)],
    );
  return {
    offences: listAt(facts['offences'], 'offences').map((one, i) => offenceAt(one, `offences[${i}]`)),
    acts: acts.map((act, i) => ({
      kind: kindAt(act['kind'], ACT_KINDS, `acts[${i}].kind`),
      country: countryAt(act['country'], `acts[${i}].country`),
      date: dayAt(act['date'], `acts[${i}].date`),
    })),
    suspect: {
      ...nationalitiesAt(suspect['nationality'], 'suspect.nationality'),
      country: countryAt(suspect['country'], 'suspect.country'),
      returned: booleanAt(suspect['returned'], 'suspect.returned'),
      judgedAbroad: booleanAt(suspect['judgedAbroad'], 'suspect.judgedAbroad'),
    },
    victim: {
      ...nationalitiesAt(victim['nationality'], 'victim.nationality'),
      country: countryAt(victim['country'], 'victim.country'),
      complained: booleanAt(victim['complained'], 'victim.complained'),
      inDanger: booleanAt(victim['inDanger'], 'victim.inDanger'),
    },
    items: items.map((item, i) => ({
      kind: kindAt(item['kind'], ITEM_KINDS, `items[${i}].kind`),
      holder: textAt(item['holder'], `items[${i}].holder`),
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
    noCountry,
  };
}

/** Of several nationalities the Moroccan one decides; while one is not known, another does not rule it out. */
function decisive(all: readonly (string | null)[]): Pick<Facts['suspect'], 'nationality' | 'nationalities'> {
  const nationalities = [...new Set(all.filter((one) => one !== null))];
  const nationality = nationalities.includes(HOME) ? HOME : all.includes(null) ? null : (nationalities[0] ?? null);
  return { nationality, nationalities };
}

type Shape = Readonly<Record<string, unknown>>;

function unreadKeys(value: Shape, known: readonly string[], prefix: string): string[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${prefix}${key.slice(0, 80)}`);
}

function recordAt(value: unknown, path: string): Shape {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(path, '{ … }');
  return value as Shape;
}

function listAt(value: unknown, path: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > MAX_ROWS) throw malformed(path, `[ … ] (≤ ${MAX_ROWS})`);
  return value;
}

/** Text without the space around it; null when there is none. */
function textAt(value: unknown, path: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || value.length > MAX_TEXT) throw malformed(path, `"…" (≤ ${MAX_TEXT})`);
  return value.trim() || null;
}

/** `pc-448.1`, `448-1` and `PC 448-1` are ways to write `PC-448-1`; `PC-499(9)` is a paragraph of `PC-499`. */
function offenceAt(value: unknown, path: string): string {
  const written = (textAt(value, path) ?? '').toUpperCase().replace(/\s*\(\d{1,2}\)$/, '');
  const id = written.replace(/[\s._]+/g, '-').replace(/^PC(?=\d)/, 'PC-');
  return /^\d/.test(id) ? `PC-${id}` : id;
}

function booleanAt(value: unknown, path: string): boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'boolean') throw malformed(path, 'true | false | null');
  return value;
}

function dayAt(value: unknown, path: string): string | null {
  const day = textAt(value, path)?.slice(0, 10) ?? null;
  if (day === null) return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw fault('facts-date', 'not a calendar day', { detail: { path, date: day } });
  return day;
}

function kindAt<T extends string>(value: unknown, kinds: readonly T[], path: string): T | null {
  const kind = typeof value === 'string' ? value.trim().toLowerCase() : (value ?? '');
  if (kind === '') return null;
  if (!kinds.includes(kind as T))
    throw fault('facts-kind', 'not one of the known kinds', { detail: { path, kinds: kinds.join(', ') } });
  return kind as T;
}

/** @param wanted what must stand there, as JSON writes it: no language needs it translated */
function malformed(path: string, wanted: string) {
  return fault('facts-malformed', 'the facts are not in their shape', { detail: { path, wanted } });
}
