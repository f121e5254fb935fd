import { toBase64, toHex } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { LedgerHead } from '@sanad/wire/ledger';
import { ask, onServerOrFolder } from '../local.ts';
import { tell } from '../talk.ts';

/** A person reads these lines; standard output has all. */
const MOST_TOLD = 20;

/** `sanad ledger head`: the signed checkpoint as it is; the verifier key goes to standard error. */
export async function head(data: string | undefined): Promise<number> {
  const found = await onServerOrFolder(
    data,
    (place) => ask<LedgerHead>(place, '/v1/ledger/head'),
    async (spine) => ({ note: (await spine.ledger.head()).note, verifierKey: spine.verifierKey }),
  );
  process.stdout.write(found.note);
  process.stderr.write(`${found.verifierKey}\n`);
  return 0;
}

/** `sanad ledger prove INDEX`: header, proof and checkpoint, as one JSON object. */
export async function prove(data: string | undefined, text: string): Promise<number> {
  if (!/^\d{1,15}$/.test(text)) throw fault('usage-index', 'an index is a whole number');
  const index = Number(text);
  const proof = await onServerOrFolder(
    data,
    (place) => ask<Record<string, unknown>>(place, `/v1/ledger/proofs/${index}`),
    async (spine) => {
      const found = await spine.ledger.head();
      if (index >= found.size)
        throw fault('ledger-no-such-entry', 'the ledger has no such entry', { detail: { size: found.size } });
      const { header } = await spine.ledger.get(index);
      const { hashes } = await spine.ledger.inclusion(index, found.size);
      return { index, size: found.size, header, proof: hashes.map(toBase64), checkpoint: found.note };
    },
  );
  process.stdout.write(`${JSON.stringify(proof)}\n`);
  return 0;
}

/** `sanad ledger check`: recomputes everything; exit 1 and a line a problem when something does not hold. */
export async function check(data: string | undefined): Promise<number> {
  const found = await onServerOrFolder(
    data,
    (place) =>
      ask<{ size: number; root: string; problems: { code: string; index: number | null }[] }>(
        place,
        '/v1/ledger/check',
      ),
    async (spine) => {
      const { size, root, problems } = await spine.ledger.check();
      return { size, root: toHex(root), problems: problems.map(({ code, index }) => ({ code, index })) };
    },
  );
  process.stdout.write(`${JSON.stringify(found)}\n`);
  if (found.problems.length === 0) tell('ledger-whole', { count: found.size });
  else tell('ledger-not-whole', { count: found.problems.length });
  for (const { code, index } of found.problems.slice(0, MOST_TOLD)) tell(`problem-${code}`, { index: index ?? '—' });
  return found.problems.length === 0 ? 0 : 1;
}
