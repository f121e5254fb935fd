import { parseCheckpoint } from '@sanad/evidence/checkpoint';
import { compareCheckpoints } from '@sanad/evidence/fork';
import { judgeNote, parseNote, parseVerifierKey } from '@sanad/evidence/note';
import { sha256, verifySignature } from '@sanad/platform/crypto';
import { readBytes } from '@sanad/platform/whole-file';
import { askWitness, openWitness } from '@sanad/platform/witness';
import { ask, onServerOrFolder } from '../local.ts';
import { tell } from '../talk.ts';

type Forks = Awaited<ReturnType<Awaited<ReturnType<typeof openWitness>>['forks']>>;

/** `sanad witness key`: the key by which others know our cosignatures. */
export async function witnessKey(data: string | undefined): Promise<number> {
  const { verifierKey } = await about(data);
  process.stdout.write(`${verifierKey}\n`);
  return 0;
}

/** `sanad witness forks`: the split views that were caught, one JSON object a line; exit 1 when there is one. */
export async function witnessForks(data: string | undefined): Promise<number> {
  const { forks } = await about(data);
  for (const fork of forks) process.stdout.write(`${JSON.stringify(fork)}\n`);
  return forks.length > 0 ? 1 : 0;
}

/** `sanad witness trust VKEY`: begins to watch the ledger of another. */
export async function witnessTrust(data: string | undefined, key: string): Promise<number> {
  await onServerOrFolder(
    data,
    (place) => ask<object>(place, '/v1/witness/trust', { method: 'POST', body: JSON.stringify({ key }) }),
    async (spine, folder) => {
      await (await openWitness(folder, spine.genesis.origin, Date.now)).trust(key);
      return {};
    },
  );
  tell('witness-trusted', { key });
  return 0;
}

/** `sanad witness ask URL --key VKEY`: has our checkpoint cosigned; prints the note with both signatures. */
export async function witnessAsk(
  data: string | undefined,
  url: string,
  options: { readonly key: string },
): Promise<number> {
  const { note, size } = await onServerOrFolder(
    data,
    (place) =>
      ask<{ note: string; size: number }>(place, '/v1/witness/ask', {
        method: 'POST',
        body: JSON.stringify({ url, key: options.key }),
      }),
    (spine, folder) => askWitness(spine, folder, url, options.key),
  );
  process.stdout.write(note);
  tell('witness-cosigned', { size });
  return 0;
}

/** `sanad witness compare A B --key VKEY`: exit 1 when two signed checkpoints of one ledger tell two stories. */
export async function witnessCompare(
  first: string,
  second: string,
  options: { readonly key: string },
): Promise<number> {
  const key = parseVerifierKey(options.key.trim(), sha256);
  const [a, b] = await Promise.all(
    [first, second].map(async (file) => {
      const note = parseNote(await readBytes(file));
      const signed = (await judgeNote(note, [key], sha256, verifySignature)).some((one) => one.state === 'good');
      return { checkpoint: parseCheckpoint(note.text), signed };
    }),
  );
  const relation = a!.signed && b!.signed ? compareCheckpoints(a!.checkpoint, b!.checkpoint, [], sha256) : 'not-signed';
  process.stdout.write(`${JSON.stringify({ relation, sizes: [a!.checkpoint.size, b!.checkpoint.size] })}\n`);
  return relation === 'fork' || relation === 'not-signed' || relation === 'other-ledger' ? 1 : 0;
}

function about(data: string | undefined): Promise<{ verifierKey: string; forks: Forks }> {
  return onServerOrFolder(
    data,
    (place) => ask<{ verifierKey: string; forks: Forks }>(place, '/v1/witness'),
    async (spine, folder) => {
      const witness = await openWitness(folder, spine.genesis.origin, Date.now);
      return { verifierKey: witness.verifierKey, forks: await witness.forks() };
    },
  );
}
