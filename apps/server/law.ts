import { competenceOf as courtFor } from '@sanad/jurisdiction/competence';
import { offenceTable as lawTable } from '@sanad/jurisdiction/offences';
import type { CaseFile, Offence } from '@sanad/wire/case';

/** The offence table in the shape of the API. */
export function offenceTable(): readonly Offence[] {
  return lawTable() as unknown as readonly Offence[];
}

/** Which court hears the offences considered: a pointer for the person who decides, not a ruling. */
export function competenceOf(offences: readonly string[]): CaseFile['competence'] {
  const found = courtFor(offences);
  return found && { class: found.class, court: found.court, because: found.because };
}
