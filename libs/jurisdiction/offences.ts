import rules from './data/legal-rules.json' with { type: 'json' };
import table from './data/offences.json' with { type: 'json' };
import qualifications from './data/qualifications.json' with { type: 'json' };

export type LawText = { readonly ar: string; readonly fr: string; readonly en: string };

/** An element of an offence. A group is met when one of its required elements is shown. */
export type OffenceElement = {
  readonly id: string;
  readonly group: string;
  readonly required: boolean;
  readonly text: LawText;
};

/** An offence of the Penal Code as it may be considered in a case; it is offered, never asserted. */
export type OffenceRow = {
  readonly id: string;
  readonly article: string;
  readonly class: 'delit' | 'crime';
  readonly title: LawText;
  readonly conduct: LawText;
  readonly penalty: LawText;
  /** prison in months; null for a fine alone or for life */
  readonly months: { readonly min: number; readonly max: number } | null;
  readonly life: boolean;
  /** dirhams */
  readonly fine: { readonly min: number; readonly max: number } | null;
  /** whether it is committed against a person, which decides on the complaint of CPP 708 */
  readonly against: 'person' | 'public';
  /** kinds of acts that can be an element of it; null when any can */
  readonly acts: readonly string[] | null;
  /** first day on which the article was law; null when it is older than anything a case can hold */
  readonly since: { readonly day: string; readonly verify: string; readonly source: string } | null;
  readonly aliases: readonly string[];
  /** ids of offences that add a circumstance to this one */
  readonly aggravatedBy: readonly string[];
  readonly source: string;
  readonly verify: string;
  readonly elements: readonly OffenceElement[];
};

/** An article that is no offence by itself: attempt, non-punishment of victims, duty to report, jurisdiction. */
export type LegalRule = {
  readonly id: string;
  readonly article: string;
  readonly kind: string;
  readonly text: LawText;
  readonly source: string;
  readonly verify: string;
};

/** What a sign in a case suggests looking at: offences and, of each, the elements that the sign speaks to. */
export type Qualification = {
  readonly sign: string;
  readonly text: LawText;
  readonly offer: readonly { readonly offence: string; readonly elements: readonly string[] }[];
};

/** To be shown beside every list of offences (Constitution, article 23). */
export const PRESUMPTION: LawText = {
  ar: 'هذه أوصاف قانونية قيد الدراسة، والأصل براءة كل شخص إلى أن تثبت إدانته بحكم نهائي.',
  fr: 'Ce sont des qualifications à l’étude : toute personne est présumée innocente jusqu’à une condamnation définitive.',
  en: 'These are qualifications under study: everyone is presumed innocent until a final conviction.',
};

const ROWS = table as readonly OffenceRow[];
const BY_ID: ReadonlyMap<string, OffenceRow> = new Map(
  ROWS.flatMap((row) => [row.id, ...row.aliases].map((id) => [id, row] as const)),
);

/**
 * The offence table: articles, elements, penalties, class, each with its source and how it must be verified.
 * @example offenceTable().find((offence) => offence.id === 'PC-448-1')?.class === 'crime'
 */
export function offenceTable(): readonly OffenceRow[] {
  return ROWS;
}

/**
 * One offence by its id, or by another way of writing it (`PC-448-2` is the penalty of `PC-448-1`); null when unknown.
 * @example offenceById('PC-448-2')?.id === 'PC-448-1'
 */
export function offenceById(id: string): OffenceRow | null {
  return BY_ID.get(id) ?? null;
}

/** Articles that bear on a case without being an offence. @example legalRules().some((rule) => rule.id === 'PC-448-14') */
export function legalRules(): readonly LegalRule[] {
  return rules;
}

/** Offences that a person may want to look at, by sign. @example qualificationTable()[0]?.sign === 'luring-post' */
export function qualificationTable(): readonly Qualification[] {
  return qualifications;
}

export type Needed = { readonly group: string; readonly anyOf: readonly OffenceElement[] };

/**
 * What would still have to be shown for an offence: the groups in which no required element is shown yet, and in each
 * the elements of which one would do. Optional elements never count.
 * @example stillNeeded(offenceById('PC-538') ?? { elements: [] }, ['act.threat'])[0]?.group === 'result'
 */
export function stillNeeded(offence: Pick<OffenceRow, 'elements'>, shown: readonly string[]): readonly Needed[] {
  const required = offence.elements.filter((element) => element.required);
  const met = new Set(required.filter((element) => shown.includes(element.id)).map((element) => element.group));
  const open = [...new Set(required.map((element) => element.group))].filter((group) => !met.has(group));
  return open.map((group) => ({ group, anyOf: required.filter((element) => element.group === group) }));
}
