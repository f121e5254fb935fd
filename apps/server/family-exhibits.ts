import { fault } from '@sanad/base/fault';
import type { Exhibits } from '@sanad/services/exhibits';
import type { CustodySigned } from '@sanad/wire/exhibit';
import type { Caller } from '@sanad/wire/route';
import type { Sanad } from './compose.ts';

export type FoundExhibit = Awaited<ReturnType<Exhibits['ofCase']>>[number];

/**
 * The exhibits of a case and of all cases that were merged into it. Two cases both have an E1: those of another case are
 * known under its number too, so that nobody mistakes one for the other.
 */
export async function exhibitsOfFamily(
  sanad: Sanad,
  id: string,
): Promise<{
  readonly family: readonly string[];
  readonly found: readonly FoundExhibit[];
  readonly destroyed: readonly FoundExhibit[];
}> {
  const family = await sanad.cases.family(id);
  const found: FoundExhibit[] = [];
  const destroyed: FoundExhibit[] = [];
  for (const one of family) {
    const other = one === id ? null : ((await sanad.cases.find(one))?.row.number ?? null);
    const all = await sanad.exhibits.ofCase(one);
    destroyed.push(...all.filter((exhibit) => exhibit.destroyed_at !== null));
    const exhibits = all.filter((exhibit) => exhibit.destroyed_at === null);
    found.push(...exhibits.map((exhibit) => (other ? { ...exhibit, number: `${other} ${exhibit.number}` } : exhibit)));
  }
  return { family, found, destroyed };
}

/** Hashes every content again and records why in the custody of each. @throws `dossier-empty`, `exhibit-altered` */
export async function checkAndRecord(
  sanad: Sanad,
  caller: Caller,
  family: readonly string[],
  why: { readonly purpose: string; readonly to: string; readonly only?: readonly string[] },
  signed: CustodySigned['signatures'],
): Promise<void> {
  const altered: string[] = [];
  let count = 0;
  for (const one of family) {
    count += (await sanad.exhibits.ofCase(one)).length;
    altered.push(...(await sanad.exhibits.verify(one)).altered);
  }
  if (count === 0) throw fault('dossier-empty', 'the case has no exhibit');
  if (altered.length > 0)
    throw fault('exhibit-altered', 'an exhibit is not what was sealed', { detail: { numbers: altered.join(', ') } });
  for (const one of family) {
    await sanad.exhibits.act(caller, one, 'verify', { purpose: 'hashed again before export', to: null }, signed);
    await sanad.exhibits.act(caller, one, 'export', why, signed);
  }
}
