import { isId } from '@sanad/base/ids';
import type { Leak, LeakPlace, Release } from '@sanad/disclosure/release';
import wordData from './data/figure-words.json' with { type: 'json' };
import { measureOf, SCOPES } from './measures.ts';

export const STAFF_TONGUES = ['ar', 'fr', 'en'] as const;
export type StaffTongue = (typeof STAFF_TONGUES)[number];
type Words = Readonly<Record<string, string>> & { readonly marks: Readonly<Record<string, string>> };

const WORDS = wordData as unknown as Readonly<Record<StaffTongue, Words>>;
const LOCALE = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' } as const;

/**
 * What a figure counts, as dimension and value in the words of the screens.
 * @example figureTold('cases', { within: 'all', period: { from: '2023-10', to: '2023-10' } }, 'en')
 */
export function figureTold(measure: string, where: Pick<LeakPlace, 'within' | 'period'>, tongue: StaffTongue): string {
  const counted = `${WORDS[tongue]['measure']} = ${measureOf(measure).name[tongue]}`;
  return [counted, ...partsOf(where, tongue)].join(' · ');
}

/**
 * What is given away and beside what, as dimension and value in the words of the screens.
 * @example leakTold(leak, candidate, 'en').cell // 'counted = Registered cases · period = October 2023'
 */
export function leakTold(leak: Leak, candidate: Release, tongue: StaffTongue): { cell: string; with: string } {
  const words = WORDS[tongue];
  const { place } = leak;
  const parts = [
    figureTold(candidate.scope, place, tongue),
    ...place.categories.map(({ code }) => `${words['mark']} = ${words.marks[code] ?? code}`),
  ];
  const less = place.without === null ? '' : ` ${words['without']} ${partsOf(place.without, tongue).join(' · ')}`;
  return { cell: `${parts.join(' · ')}${less}`, with: partnerOf(leak.with, candidate, tongue) };
}

function partsOf({ within, period }: Pick<LeakPlace, 'within' | 'period'>, tongue: StaffTongue): string[] {
  const scope = SCOPES.find(({ id }) => id === within);
  return [
    ...(scope && scope.offences.length > 0 ? [`${WORDS[tongue]['scope']} = ${scope.name[tongue]}`] : []),
    `${WORDS[tongue]['period']} = ${spanOf(period, tongue)}`,
  ];
}

/** An answer goes by its number; a table by what it counts, which is what the candidate counts. */
function partnerOf(id: string, candidate: Release, tongue: StaffTongue): string {
  const words = WORDS[tongue];
  if (id === candidate.id) return words['itself']!;
  const name = measureOf(candidate.scope).name[tongue];
  return isId(id, 'release') ? words['table']!.replace('{name}', name) : words['answer']!.replace('{number}', id);
}

function spanOf({ from, to }: LeakPlace['period'], tongue: StaffTongue): string {
  const format = new Intl.DateTimeFormat(LOCALE[tongue], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const [first, last] = [from, to].map((month) => format.format(new Date(`${month}-01T00:00:00Z`)));
  return first === last ? first! : `${first} – ${last}`;
}
