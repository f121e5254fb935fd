import { fault } from '@sanad/base/fault';
import type { NewEntry, Views, ViewsTransaction } from '@sanad/platform/ports';
import type { NewSealedName, SealedName } from '@sanad/wire/desk';
import { entry } from './desk-commands.ts';
import { type DeskTables, deskTables } from './desk-views.ts';
import { type FoundReport, identityOf } from './queries.ts';

type Reader = Views | ViewsTransaction;
type Row = DeskTables['intake.sealed_names'];

/** Somebody of a case, as its room knows her: the pseudonym and the number of the case. */
export type Pseudonym = {
  readonly party: string;
  readonly case: string;
  readonly number: string;
  readonly code: string;
  readonly role: string;
};

/**
 * Name and contact of a woman who stands in a case under a pseudonym go into the vault, under a key of their own: sealed
 * where they were typed, or as the report in which she gave them. The room of cases learns nothing of it.
 * @throws `party-unknown`, `name-in-case`, `name-one-way`, `vault-closed`, `identity-none`
 */
export function sealName(
  by: string,
  found: Pseudonym | null,
  wanted: NewSealedName,
  known: { readonly vault: string | null; readonly report: FoundReport | null },
): NewEntry {
  if (!found) throw fault('party-unknown', 'no such person in this case');
  if (found.role !== 'targeted') throw fault('name-in-case', 'the vault is for those who stand under a pseudonym');
  const { report, sealed } = wanted;
  if ((report === null) === (sealed === null)) throw fault('name-one-way', 'a sealed name, or a report that holds it');
  if (sealed !== null && known.vault === null) throw fault('vault-closed', 'no key of the vault was published');
  if (report !== null && !known.report) throw fault('report-unknown', 'no such report');
  if (report !== null && !known.report!.has_identity) throw fault('identity-none', 'she gave no name and no contact');
  const { party, case: of, number, code } = found;
  return entry('pseudonym.sealed', by, party, { party, case: of, number, code, report, sealed }, [party, of]);
}

export function askNameOpening(by: string, id: string, found: Row | null, reason: string): NewEntry {
  if (!found) throw fault('sealed-name-unknown', 'no name stands in the vault for this pseudonym');
  const { party } = found;
  return entry('opening.asked', by, party, { opening: id, report: null, party, reason }, [id, party]);
}

export async function findSealedName(views: Reader, party: string): Promise<Row | null> {
  const row = await deskTables(views)
    .selectFrom('intake.sealed_names')
    .selectAll()
    .where('party', '=', party)
    .executeTakeFirst();
  return row ?? null;
}

/** What is sealed for an opening: of the report that it names, or of the pseudonym. */
export async function sealedFor(
  views: Reader,
  opening: { readonly report: string | null; readonly party: string | null },
): Promise<string | null> {
  if (opening.report !== null) return (await identityOf(views, opening.report))?.sealed ?? null;
  const found = await findSealedName(views, opening.party ?? '');
  if (!found) return null;
  return found.sealed ?? (await identityOf(views, found.report ?? ''))?.sealed ?? null;
}

/** Pseudonyms whose names stand in the vault, the newest first; of some cases, or of all. Never the names. */
export async function listSealedNames(views: Reader, cases: readonly string[] | null): Promise<SealedName[]> {
  if (cases?.length === 0) return [];
  if (cases?.length === 0) return [];
  let query = deskTables(views)
    .selectFrom('intake.sealed_names')
    .select(['party', 'number', 'code', 'at'])
    .orderBy('at', 'desc')
    .orderBy('party');
  if (cases !== null) query = query.where('case', 'in', [...cases]);
  return query.execute();
}
