import table from './data/rights.json' with { type: 'json' };

/** A right of a woman who was deceived, in the four languages of the public. */
export type Right = {
  readonly id: string;
  readonly article: string;
  /** Penal Code, Code of Criminal Procedure, Labour Code */
  readonly law: 'PC' | 'CPP' | 'LC';
  readonly text: { readonly ary: string; readonly ar: string; readonly fr: string; readonly en: string };
  readonly source: string;
  readonly sourceDate: string;
  /** `read` when the article was read in an official consolidated text; else what is to be checked first */
  readonly verify: string;
};

/** Every row, also those that wait to be checked. */
export function rightsTable(): readonly Right[] {
  return table as readonly Right[];
}

/**
 * What may be told to the public: nothing that waits to be checked.
 * @example publicRights().some((right) => right.article === '448-14')
 */
export function publicRights(): readonly Right[] {
  return rightsTable().filter((right) => right.verify === 'read');
}
