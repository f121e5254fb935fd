import { type Facts, HOME, STATELESS } from './facts.ts';
import { namesOf, type Remark, remark } from './remark.ts';
import { type Bilateral, bilateralStatus, type Status, type TreatyTable, treatyStatus } from './treaties.ts';

const CODES: Readonly<Record<string, string>> = {
  signed: 'treaty-signed-only',
  'not-yet': 'treaty-not-yet',
  ended: 'treaty-ended',
  suspended: 'treaty-suspended',
  unconfirmed: 'treaty-unconfirmed',
};
const KINDS: Readonly<Record<Bilateral['kind'], { ar: string; fr: string; en: string }>> = {
  mla: {
    ar: 'اتفاقية المساعدة القضائية الثنائية',
    fr: 'La convention bilatérale d’entraide',
    en: 'The bilateral assistance treaty',
  },
  extradition: {
    ar: 'اتفاقية التسليم الثنائية',
    fr: 'La convention bilatérale d’extradition',
    en: 'The bilateral extradition treaty',
  },
};
const NOTHING = {
  ar: 'لا اتفاقية تحل محلها في المعطيات: إنابة قضائية.',
  fr: 'aucune ne la remplace dans les données : commission rogatoire.',
  en: 'none replaces it in the data: letters rogatory.',
};

/** What the treaties with the countries of the items do not give, and what follows: signed only, not yet, ended, suspended. */
export function treatyRemarks(facts: Facts, table: TreatyTable): readonly Remark[] {
  const countries = [...new Set(facts.items.map((item) => item.country))].filter((one) => one !== null && one !== HOME);
  return countries.flatMap((country) => [
    ...(isListed(table, country!)
      ? []
      : [remark('country-not-listed', [country!], { countries: namesOf([country!]) })]),
    ...Object.entries(table.treaties).flatMap(([treaty, { name }]) =>
      // A treaty that neither side is known to have joined says nothing.
      country! in table.treaties[treaty]!.parties
        ? say(treatyStatus(table, treaty, country!, facts.date), name, country!, facts)
        : [],
    ),
    ...(['mla', 'extradition'] as const).flatMap((kind) =>
      kind === 'extradition' && !facts.items.some((item) => item.kind === 'suspect')
        ? []
        : say(bilateralStatus(table, country!, kind, facts.date), KINDS[kind], country!, facts),
    ),
    ...(table.noDiplomaticChannel.some((row) => row.country === country)
      ? [remark('no-diplomatic-channel', [country!], { countries: namesOf([country!]) })]
      : []),
    ...(facts.items.some((item) => item.kind === 'content' && item.country === country) &&
    treatyStatus(table, 'budapest', country!, facts.date).is === 'in-force'
      ? [remark('open-or-consented', [country!])]
      : []),
  ]);
}

function say(status: Status, what: Remark['text'], country: string, facts: Facts): readonly Remark[] {
  const code = CODES[status.is];
  if (code === undefined) return [];
  const replaced = status.row?.replacedBy;
  const then = replaced
    ? { ar: `حلت محلها ${replaced}.`, fr: `remplacée (${replaced}).`, en: `replaced (${replaced}).` }
    : NOTHING;
  return [remark(code, [country], { what, countries: namesOf([country]), day: facts.date ?? '', then })];
}

function isListed(table: TreatyTable, country: string): boolean {
  if (country === STATELESS) return true;
  return (
    table.bilateral.some((row) => row.country === country) ||
    Object.values(table.treaties).some((treaty) => country in treaty.parties)
  );
}
