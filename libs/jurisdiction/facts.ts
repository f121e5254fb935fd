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
export const ITEM_KINDS = ['subscriber', 'traffic', 'content', 'registration', 'witness', 'suspect', 'victim'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Facts as a person ticked them. null means: not known. Countries are ISO 3166-1 alpha-2; `stateless` is a nationality. */
export type Facts = {
  readonly offences: readonly string[];
  readonly acts: readonly { readonly kind: ActKind; readonly country: string | null }[];
  readonly suspect: {
    readonly nationality: string | null;
    readonly country: string | null;
    readonly returned: boolean | null;
    readonly judgedAbroad: boolean | null;
  };
  readonly victim: {
    readonly nationality: string | null;
    readonly country: string | null;
    readonly complained: boolean | null;
  };
  readonly items: readonly {
    readonly kind: ItemKind;
    readonly holder: string | null;
    readonly country: string | null;
  }[];
  /** the country that officially denounced the facts to Morocco; null when none did */
  readonly denouncedBy: string | null;
};

export const STATELESS = 'stateless';

/**
 * Reads facts from parsed JSON. What is absent is not known.
 * @throws `facts-malformed`, `facts-country`, `facts-kind`, `facts-offence`, each with `detail.path`
 * @example readFacts({ offences: ['PC-498'], acts: [{ kind: 'lure', country: 'MA' }] }).suspect.returned === null
 */
export function readFacts(value: unknown): Facts {
  const facts = recordAt(value, '');
  const suspect = recordAt(facts['suspect'] ?? {}, 'suspect');
  const victim = recordAt(facts['victim'] ?? {}, 'victim');
  return {
    offences: listAt(facts['offences'], 'offences').map((one, i) => textAt(one, `offences[${i}]`)),
    acts: listAt(facts['acts'], 'acts').map((one, i) => {
      const act = recordAt(one, `acts[${i}]`);
      return {
        kind: kindAt(act['kind'], ACT_KINDS, `acts[${i}].kind`),
        country: countryAt(act['country'], `acts[${i}].country`),
      };
    }),
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
    },
    items: listAt(facts['items'], 'items').map((one, i) => {
      const item = recordAt(one, `items[${i}]`);
      return {
        kind: kindAt(item['kind'], ITEM_KINDS, `items[${i}].kind`),
        holder:
          item['holder'] === undefined || item['holder'] === null ? null : textAt(item['holder'], `items[${i}].holder`),
        country: countryAt(item['country'], `items[${i}].country`),
      };
    }),
    denouncedBy: countryAt(facts['denouncedBy'], 'denouncedBy'),
  };
}

function recordAt(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(path);
  return value as Readonly<Record<string, unknown>>;
}

function listAt(value: unknown, path: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > 1000) throw malformed(path);
  return value;
}

function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string' || value.length > 500) throw malformed(path);
  return value;
}

function booleanAt(value: unknown, path: string): boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'boolean') throw malformed(path);
  return value;
}

function countryAt(value: unknown, path: string): string | null {
  if (value === undefined || value === null) return null;
  const code = textAt(value, path).toUpperCase();
  if (!isCountry(code))
    throw fault('facts-country', 'not a country of ISO 3166-1', { detail: { path, country: code.slice(0, 40) } });
  return code;
}

/** A nationality is a country, or none: `stateless`, or the codes that passports use for it (XXA, XX). */
function nationalityAt(value: unknown, path: string): string | null {
  if (typeof value === 'string' && /^(stateless|xxa|xx|none)$/i.test(value)) return STATELESS;
  return countryAt(value, path);
}

function kindAt<T extends string>(value: unknown, kinds: readonly T[], path: string): T {
  if (!kinds.includes(value as T))
    throw fault('facts-kind', 'not one of the known kinds', { detail: { path, kinds: kinds.join(', ') } });
  return value as T;
}

function malformed(path: string) {
  return fault('facts-malformed', 'the facts are not in their shape', { detail: { path } });
}
