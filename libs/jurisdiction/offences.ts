import table from './data/offences.json' with { type: 'json' };

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
  readonly source: string;
  readonly verify: string;
  readonly elements: readonly OffenceElement[];
};

/**
 * The offence table: articles, elements, penalties, class, each with its source and how it must be verified.
 * @example offenceTable().find((offence) => offence.id === 'PC-448-1')?.class === 'crime'
 */
export function offenceTable(): readonly OffenceRow[] {
  return table as readonly OffenceRow[];
}
