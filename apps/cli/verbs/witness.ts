import { utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { parseCheckpoint } from '@sanad/evidence/checkpoint';
import { parseNote, parseVerifierKey } from '@sanad/evidence/note';
import { sha256 } from '@sanad/platform/crypto';
import { readBytes } from '@sanad/platform/whole-file';
import { askWitness, openWitness } from '@sanad/platform/witness';
import { ask, onServerOrFolder } from '../local.ts';
import { tell } from '../talk.ts';
import { compareTold, readTold } from '../verify/told.ts';

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

/**
 * `sanad witness compare A [B] --key VKEY`: what a ledger told in two places, each a signed checkpoint or a bundle; without
 * the second, what we cosigned last. Exit 1 when they are two stories, and then what is printed is the proof.
 */
export async function witnessCompare(
  data: string | undefined,
  first: string,
  second: string | undefined,
  options: { readonly key: string },
): Promise<number> {
  const key = parseVerifierKey(options.key.trim(), sha256);
  const a = await readTold(await readBytes(first));
  const b = await readTold(second === undefined ? utf8(await cosigned(data, key.name)) : await readBytes(second));
  const compared = await compareTold(a, b, key);
  process.stdout.write(`${JSON.stringify(compared)}\n`);
  return ['fork', 'not-signed', 'other-ledger'].includes(compared.relation) ? 1 : 0;
}

/** The checkpoint of another ledger that this installation cosigned last. */
async function cosigned(data: string | undefined, origin: string): Promise<string> {
  const { kept } = await about(data);
  const note = kept.find((one) => parseCheckpoint(parseNote(one).text).origin === origin);
  if (note === undefined)
    throw fault('witness-none-kept', 'nothing of this ledger was cosigned here', { detail: { origin } });
  return note;
}

type About = { readonly verifierKey: string; readonly forks: Forks; readonly kept: readonly string[] };

function about(data: string | undefined): Promise<About> {
  return onServerOrFolder(
    data,
    (place) => ask<About>(place, '/v1/witness'),
    async (spine, folder) => {
      const witness = await openWitness(folder, spine.genesis.origin, Date.now);
      return { verifierKey: witness.verifierKey, forks: await witness.forks(), kept: witness.kept() };
    },
  );
}
