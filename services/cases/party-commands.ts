import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry } from '@sanad/platform/ports';
import { type Measure, type NewParty, type Party, type PartyRole, SUSPECTED } from '@sanad/wire/case-party';
import type { CaseNow } from './views.ts';

type Edition = 'ngo' | 'authority';

/** The letter of a code: S suspected, V targeted, W witness, X expert, R reporter. */
const LETTERS: Readonly<Record<PartyRole, string>> = {
  recruiter: 'S',
  intermediary: 'S',
  organiser: 'S',
  targeted: 'V',
  witness: 'W',
  expert: 'X',
  reporter: 'R',
};

/**
 * A person comes into a case. An association holds no register of suspects (law 09-08, articles 49 and 50) and no record
 * of persons: whoever stands in a case has a code there. A woman who was targeted has a pseudonym, never a name; whoever is protected has a code and no name here (CPP 82-7).
 * @throws `edition-no-suspects`, `edition-no-names`, `party-pseudonym`, `party-protected`, `party-review`
 */
export function recordParty(
  by: string,
  now: CaseNow,
  edition: Edition,
  person: NewParty & { readonly id: string; readonly n: number },
): NewEntry[] {
  const { id, n, role, name, facts, measures, reviewAt } = person;
  const isSuspected = SUSPECTED.includes(role);
  if (isSuspected && edition === 'ngo')
    throw fault('edition-no-suspects', 'an association holds no register of persons who are suspected');
  if (name !== null && role !== 'targeted' && edition === 'ngo')
    throw fault('edition-no-names', 'an association keeps no record of persons: a code stands for everybody');
  if (role === 'targeted' && (name !== null || facts !== ''))
    throw fault('party-pseudonym', 'of a woman who was targeted there is a pseudonym and nothing else');
  refuseNamed(name, measures);
  if (measures.length > 0 && reviewAt === null) throw fault('party-review', 'a protection has a day of review');
  if (isSuspected && measures.length > 0)
    throw fault('party-protected', 'measures of protection are for victims, witnesses, experts and reporters');
  const code = `${LETTERS[role]}${n + 1}`;
  const body = { case: now.id, party: id, n, role, code, name, facts, measures: [...measures], reviewAt };
  const about = [now.id, id];
  if (!isSuspected) return [entry('party.recorded', by, now.id, body, about)];
  // Figures are recounted by strangers from the entries that are counted: that one names nobody.
  const counted = entry('suspect.counted', by, now.id, { case: now.id, party: id, role }, about);
  return [entry('suspect.recorded', by, now.id, body, about), counted];
}

/** The measures change, with a reason; a name that stood there must go first when an identity is hidden. */
export function protectParty(
  by: string,
  now: CaseNow,
  found: Party | null,
  wanted: { readonly measures: readonly Measure[]; readonly reviewAt: string | null; readonly reason: string },
): NewEntry {
  const party = must(found);
  if (SUSPECTED.includes(party.role))
    throw fault('party-protected', 'measures of protection are for victims, witnesses, experts and reporters');
  refuseNamed(party.name, wanted.measures);
  if (wanted.measures.length > 0 && wanted.reviewAt === null)
    throw fault('party-review', 'a protection has a day of review');
  const body = { case: now.id, party: party.id, ...wanted, measures: [...wanted.measures] };
  return entry('party.protected', by, now.id, body, [now.id, party.id]);
}

/** She was told of her rights (CPP 82-4): when. */
export function informParty(by: string, now: CaseNow, found: Party | null, at: string, clock: string): NewEntry {
  const party = must(found);
  if (at > clock) throw fault('time-ahead', 'this time has not come yet');
  return entry('party.informed', by, now.id, { case: now.id, party: party.id, at }, [now.id, party.id]);
}

export function removeParty(by: string, now: CaseNow, found: Party | null, reason: string): NewEntry[] {
  const party = must(found);
  const about = [now.id, party.id];
  const left = entry('party.left', by, now.id, { case: now.id, party: party.id, reason }, about);
  if (!SUSPECTED.includes(party.role)) return [left];
  return [left, entry('suspect.uncounted', by, now.id, { case: now.id, party: party.id }, about)];
}

function refuseNamed(name: string | null, measures: readonly Measure[]): void {
  if (name !== null && measures.some((one) => one === 'hidden-identity' || one === 'assumed-identity'))
    throw fault('party-named', 'an identity that is hidden does not stand in the case');
}

function must(found: Party | null): Party {
  if (!found) throw fault('party-unknown', 'no such person in this case');
  return found;
}

function entry(type: string, actor: string, scope: string, body: Json, about: readonly string[]): NewEntry {
  return { type, version: 1, actor, about, scope, body };
}
