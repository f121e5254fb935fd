import { CONDITIONS, isLegalRule, knownOffences } from './conditions.ts';
import { type Facts, HOME, type ItemKind, STATELESS } from './facts.ts';
import { type LawText, offenceById } from './offences.ts';
import { namesOf, type Remark, remark } from './remark.ts';
import type { TreatyTable } from './treaties.ts';
import { treatyRemarks } from './treaty-remarks.ts';

/** Another state that may claim jurisdiction, and on what ground. */
export type Claim = { readonly country: string; readonly grounds: readonly string[] };

const SUSPECT: LawText = { ar: 'المشتبه فيه', fr: 'Le suspect', en: 'The suspect' };
/** Items that the law at home reaches without an instrument of cooperation. */
const PERSONS_AND_THINGS: readonly ItemKind[] = ['witness', 'suspect', 'victim', 'asset'];
const VICTIM: LawText = { ar: 'الضحية', fr: 'La victime', en: 'The victim' };

/**
 * What a person should see beside the hooks: contradictions, unknown offences, other claims, treaties that do not serve.
 * @example remarksOf(readFacts({ suspect: { country: 'AE', returned: true } }), TREATIES)[0]?.code === 'contradiction-returned'
 */
export function remarksOf(facts: Facts, table: TreatyTable): readonly Remark[] {
  return [
    ...contradictions(facts),
    ...persons(facts),
    ...offences(facts),
    ...claims(facts),
    ...facts.unread.map((path) => remark('unread', [path], { what: path })),
    ...facts.noCountry.map(({ path, code }) => remark('country-unknown', [path], { what: code, path })),
    ...facts.items.flatMap((item, i) => itemRemarks(item, i)),
    ...treatyRemarks(facts, table),
  ];
}

/**
 * States that may claim the facts: where an act took place, of whom the suspect or the victim is a national, who denounced.
 * @example claimsOf(readFacts({ acts: [{ kind: 'exploit', country: 'AE' }] }))[0]?.country === 'AE'
 */
export function claimsOf(facts: Facts): readonly Claim[] {
  const grounds = new Map<string, string[]>();
  const add = (country: string | null, ground: string): void => {
    if (country === null || country === HOME || country === STATELESS) return;
    const found = grounds.get(country) ?? [];
    if (!found.includes(ground)) grounds.set(country, [...found, ground]);
  };
  for (const act of facts.acts) add(act.country, 'territory');
  for (const one of facts.suspect.nationalities) add(one, 'suspect-nationality');
  for (const one of facts.victim.nationalities) add(one, 'victim-nationality');
  add(facts.denouncedBy, 'denunciation');
  return [...grounds].map(([country, of]) => ({ country, grounds: of }));
}

/** What an item still lacks before there is a route, and what needs none. */
function itemRemarks({ kind, country }: Facts['items'][number], i: number): readonly Remark[] {
  return [
    ...(kind === null ? [remark('item-without-kind', [`items[${i}].kind`])] : []),
    ...(country === null ? [remark('item-without-country', [`items[${i}].country`])] : []),
    ...(country === HOME && kind !== null && PERSONS_AND_THINGS.includes(kind)
      ? [remark('item-at-home', [`items[${i}].country`])]
      : []),
    ...(kind === 'victim' && country !== null && country !== HOME ? [remark('victim-abroad', [`items[${i}]`])] : []),
  ];
}

function contradictions({ suspect, victim, acts, items, denouncedBy }: Facts): readonly Remark[] {
  const out: Remark[] = [];
  const away = suspect.country !== null && suspect.country !== HOME;
  if (suspect.returned === true && away)
    out.push(remark('contradiction-returned', ['suspect.returned', 'suspect.country']));
  if (suspect.returned === false && suspect.country === HOME)
    out.push(remark('contradiction-not-returned', ['suspect.returned', 'suspect.country']));
  for (const [i, item] of items.entries()) {
    const person = item.kind === 'suspect' ? suspect : item.kind === 'victim' ? victim : null;
    if (person?.country && item.country && person.country !== item.country) {
      const what = item.kind === 'suspect' ? SUSPECT : VICTIM;
      const paths = [`${item.kind}.country`, `items[${i}].country`];
      out.push(
        remark('contradiction-place', paths, { what, one: namesOf([person.country]), other: namesOf([item.country]) }),
      );
    }
  }
  if (denouncedBy === HOME) out.push(remark('denounced-by-home', ['denouncedBy']));
  else if (
    denouncedBy !== null &&
    acts.every((act) => act.country !== null) &&
    !acts.some((act) => act.country === denouncedBy)
  )
    out.push(remark('denunciation-elsewhere', ['denouncedBy', 'acts'], { countries: namesOf([denouncedBy]) }));
  return out;
}

function persons(facts: Facts): readonly Remark[] {
  const { suspect, victim, acts } = facts;
  const out: Remark[] = [];
  if (suspect.judgedAbroad === true) {
    out.push(remark('ne-bis-in-idem', ['suspect.judgedAbroad']));
    if (acts.some((act) => act.country === HOME))
      out.push(remark('judged-abroad-acts-at-home', ['suspect.judgedAbroad', 'acts']));
  }
  if (suspect.nationality === STATELESS) out.push(remark('stateless', ['suspect.nationality'], { what: SUSPECT }));
  if (victim.nationality === STATELESS) out.push(remark('stateless', ['victim.nationality'], { what: VICTIM }));
  for (const [person, paths, what] of [
    [suspect, ['suspect.nationality'], SUSPECT],
    [victim, ['victim.nationality'], VICTIM],
  ] as const)
    if (person.nationalities.length > 1 && person.nationality === HOME)
      out.push(remark('several-nationalities', paths, { what }));
  if (suspect.country !== null && suspect.country !== HOME && suspect.nationalities.includes(suspect.country))
    out.push(
      remark('own-national-there', ['suspect.nationality', 'suspect.country'], {
        countries: namesOf([suspect.country]),
      }),
    );
  return out;
}

function offences(facts: Facts): readonly Remark[] {
  const out: Remark[] = [];
  for (const [i, id] of facts.offences.entries()) {
    if (isLegalRule(id)) out.push(remark('not-an-offence', [`offences[${i}]`], { what: id }));
    else if (id === '') out.push(remark('offence-not-named', [`offences[${i}]`]));
    else if (!offenceById(id)) out.push(remark('offence-not-listed', [`offences[${i}]`], { what: id.slice(0, 40) }));
  }
  const rows = knownOffences(facts.offences);
  if (rows.some((row) => row.class === 'crime') && rows.some((row) => row.class === 'delit'))
    out.push(remark('connexity', ['offences']));
  for (const row of rows) {
    for (const [i, { date }] of facts.acts.entries()) {
      if (row.since && date !== null && date < row.since.day) {
        const words = { day: date, what: row.id, since: row.since.day };
        out.push(remark('offence-before-law', [`acts[${i}].date`], words));
      }
    }
  }
  if (rows.some((row) => row.elements.some((element) => element.id === 'victim.minor' && isAboutMinors(row.id))))
    out.push(remark('stop-minor', ['offences']));
  if (CONDITIONS['trafficking']!(facts).is === 'yes') out.push(remark('victim-not-offender', ['offences']));
  return out;
}

function isAboutMinors(id: string): boolean {
  return ['PC-497', 'PC-503-2', 'PC-448-1-2'].includes(id);
}

function claims(facts: Facts): readonly Remark[] {
  const out: Remark[] = [];
  const others = claimsOf(facts).map((claim) => claim.country);
  const territorial = claimsOf(facts).filter((claim) =>
    claim.grounds.some((ground) => ground !== 'victim-nationality'),
  );
  if (territorial.length > 0)
    out.push(
      remark('other-claims', others, {
        countries: namesOf(others),
      }),
    );
  const { nationality, country } = facts.suspect;
  if (nationality === HOME && country === HOME && facts.denouncedBy !== null && facts.denouncedBy !== HOME)
    out.push(remark('national-at-home-claimed', ['denouncedBy'], { countries: namesOf([facts.denouncedBy]) }));
  const wholly = CONDITIONS['act-at-home']!(facts).is === 'no' && CONDITIONS['felony']!(facts).is === 'no';
  if (wholly && CONDITIONS['suspect-foreign']!(facts).is === 'yes' && CONDITIONS['child-material']!(facts).is === 'no')
    out.push(remark('felony-only-abroad', ['acts', 'offences', 'suspect.nationality']));
  return out;
}
