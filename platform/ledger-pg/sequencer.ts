import { formatCheckpoint } from '@sanad/evidence/checkpoint';
import { foldPeaks, nodeHash } from '@sanad/evidence/merkle';
import { planRoot } from '@sanad/evidence/merkle-proof';
import { type NoteSigner, signNote } from '@sanad/evidence/note';
import pg from 'pg';
import { sha256 } from '../crypto.ts';

/** Puts recorded entries into the tree and signs. Every server has one; the one that holds the lock works. */
export type Sequencer = { readonly poke: () => void; readonly stop: () => Promise<void> };

const LOCK = 7_265_002;
const EVERY = 50;
const RETRY = 500;
const BATCH = 5000;

type Node = { readonly level: number; readonly index: number; readonly hash: Uint8Array };
type Peak = { readonly level: number; readonly hash: Uint8Array };

export function startSequencer(config: pg.ClientConfig, signer: NoteSigner): Sequencer {
  let isStopped = false;
  let wake = () => {};
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms).unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const serve = async () => {
    const client = new pg.Client(config);
    client.on('error', () => {});
    try {
      await client.connect();
      while (!isStopped && !(await takeLock(client))) await pause(RETRY);
      let tree = isStopped ? null : await readTree(client);
      while (tree && !isStopped) {
        const grown = await advance(client, tree, signer);
        if (grown.size === tree.size) await pause(EVERY);
        tree = grown;
      }
    } finally {
      await client.end().catch(() => {});
    }
  };
  const forever = (async () => {
    while (!isStopped) await serve().catch(() => pause(RETRY));
  })();

  return {
    poke: () => wake(),
    stop: async () => {
      isStopped = true;
      wake();
      await forever;
    },
  };
}

async function takeLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
  return rows[0]!.got;
}

type Tree = { readonly size: number; readonly peaks: readonly Peak[] };

async function readTree(client: pg.Client): Promise<Tree> {
  const { rows } = await client.query<{ size: string }>(
    'select coalesce(max(index) + 1, 0) as size from ledger.nodes where level = 0',
  );
  const size = Number(rows[0]!.size);
  const peaks: Peak[] = [];
  for (const { level, index } of planRoot(size)) {
    const found = await client.query<{ hash: Buffer }>(
      'select hash from ledger.nodes where level = $1 and index = $2',
      [level, index],
    );
    peaks.push({ level, hash: found.rows[0]!.hash });
  }
  return { size, peaks };
}

/** One batch: nodes and checkpoint in one transaction. */
async function advance(client: pg.Client, tree: Tree, signer: NoteSigner): Promise<Tree> {
  const { rows } = await client.query<{ leaf: Buffer }>(
    'select leaf from ledger.entries where index >= $1 order by index limit $2',
    [tree.size, BATCH],
  );
  if (rows.length === 0) return tree;
  const { grown, nodes } = grow(
    tree,
    rows.map((row) => row.leaf),
  );
  const root = foldPeaks(
    grown.peaks.map((peak) => peak.hash),
    sha256,
  );
  const text = formatCheckpoint({ origin: signer.name, size: grown.size, root, extensions: [] });
  const note = await signNote(text, [signer], sha256);
  await client.query('begin');
  try {
    await client.query('insert into ledger.nodes select * from unnest($1::integer[], $2::bigint[], $3::bytea[])', [
      nodes.map((node) => node.level),
      nodes.map((node) => node.index),
      nodes.map((node) => Buffer.from(node.hash)),
    ]);
    await client.query('insert into ledger.checkpoints values ($1, $2)', [grown.size, note]);
    await client.query('commit');
  } catch (thrown) {
    await client.query('rollback').catch(() => {});
    throw thrown;
  }
  return grown;
}

function grow(tree: Tree, leaves: readonly Uint8Array[]): { grown: Tree; nodes: Node[] } {
  const peaks = [...tree.peaks];
  const nodes: Node[] = [];
  let { size } = tree;
  for (const leaf of leaves) {
    let node: Peak = { level: 0, hash: leaf };
    let index = size++;
    nodes.push({ ...node, index });
    while (peaks.at(-1)?.level === node.level) {
      node = { level: node.level + 1, hash: nodeHash(peaks.pop()!.hash, node.hash, sha256) };
      index = Math.floor(index / 2);
      nodes.push({ ...node, index });
    }
    peaks.push(node);
  }
  return { grown: { size, peaks }, nodes };
}
