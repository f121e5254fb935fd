import type { CustodyHeads, CustodySigned } from '@sanad/wire/exhibit';
import type { Signature, Statement } from '@sanad/wire/statement';
import { read } from '../api.ts';

type CustodyAct = {
  readonly action: 'verify' | 'export';
  readonly to: string | null;
  /** not on these */
  readonly without?: readonly string[];
};

/** What an export is in the custody of an exhibit: hashed again, then handed out. */
export function exportActs(to: string, without: readonly string[] = []): CustodyAct[] {
  return [
    { action: 'verify', to: null },
    { action: 'export', to, without },
  ];
}

/** Signs each act on each exhibit of a case with the person's own key, as far as the custody is now. */
export async function signCustody(
  sign: (statement: Statement) => Promise<Signature>,
  caseId: string,
  acts: readonly CustodyAct[],
): Promise<CustodySigned['signatures']> {
  const { items } = (await read<CustodyHeads>(`/v1/cases/${caseId}/custody`)).body;
  const signatures: CustodySigned['signatures'] = [];
  for (const { exhibit, sha256, n } of items) {
    const hers = acts.filter((act) => !act.without?.includes(exhibit));
    for (const [i, { action, to }] of hers.entries()) {
      const given = await sign({ kind: 'custody.acted', action, exhibit, sha256, n: n + i, to });
      signatures.push({ ...given, exhibit, action, n: n + i });
    }
  }
  return signatures;
}
