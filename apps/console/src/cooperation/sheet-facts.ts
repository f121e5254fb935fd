/** One nationality, several, or not known. */
export type Nationality = string | readonly string[] | null;

/** Facts as the worksheet holds them; null: not known. */
export type SheetFacts = {
  readonly offences: readonly string[];
  readonly acts: readonly { readonly kind: string; readonly country: string | null; readonly date?: string | null }[];
  readonly suspect: {
    readonly nationality: Nationality;
    readonly country: string | null;
    readonly returned: boolean | null;
    readonly judgedAbroad: boolean | null;
  };
  readonly victim: {
    readonly nationality: Nationality;
    readonly country: string | null;
    readonly complained: boolean | null;
    /** danger of death or serious injury */
    readonly inDanger: boolean | null;
  };
  readonly items: readonly { readonly kind: string; readonly holder: string | null; readonly country: string | null }[];
  /** null: no state did */
  readonly denouncedBy: string | null;
  /** the day for which treaties are looked up; null: today */
  readonly date: string | null;
};

export const ACTS = [
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
export const ITEMS = [
  'subscriber',
  'traffic',
  'content',
  'registration',
  'witness',
  'suspect',
  'victim',
  'asset',
] as const;

/** Facts from the server, with what is absent as not known. */
export function readFacts(value: Readonly<Record<string, unknown>>): SheetFacts {
  const facts = value as Partial<SheetFacts>;
  const person = { nationality: null, country: null };
  return {
    offences: facts.offences ?? [],
    acts: facts.acts ?? [],
    suspect: { ...person, returned: null, judgedAbroad: null, ...facts.suspect },
    victim: { ...person, complained: null, inDanger: null, ...facts.victim },
    items: facts.items ?? [],
    denouncedBy: facts.denouncedBy ?? null,
    date: facts.date ?? null,
  };
}
