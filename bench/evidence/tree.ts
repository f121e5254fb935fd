/**
 * Speed of the Merkle log: leaves appended, nodes hashed, proofs made and checked; beside it, in the same run and over
 * the same leaves, merkletreejs and Go's tlog, where they are at hand. `node bench/evidence/tree.ts`.
 * They are no dependencies: MERKLETREEJS names a file beside a `node_modules` that holds merkletreejs 0.6; GO names a Go
 * that finds golang.org/x/mod (Debian: golang-go, golang-golang-x-mod-dev; GO111MODULE=off, GOPATH=/usr/share/gocode).
 */
import { spawnSync } from 'node:child_process';
import { createHash, hash as oneShot } from 'node:crypto';
import { createRequire } from 'node:module';
import {
  type Climb,
  createFrontier,
  leafHash,
  nodeHash,
  verifyConsistency,
  verifyInclusion,
} from '@sanad/evidence/merkle';
import { createTree } from '@sanad/evidence/merkle-tree';
import { createLanes } from '@sanad/evidence/sha256-lanes';
import { createClimb } from '@sanad/evidence/sha256-path';
import { sha256 } from '@sanad/platform/crypto';
import { secondsOf } from './clock.ts';

const LEAVES = 200_000;
const PROOFS = 10_000;
const RUNS = 5;
/** What the programs hand to the library. */
const hash = sha256;
const leaves = Array.from({ length: LEAVES }, (_, n) => Buffer.from(`entry number ${n} of a ledger`));

export type Row = { readonly what: string; readonly perSecond?: number; readonly times?: number };

/** Best of a few runs: other work on the machine only ever makes a run slower. */
async function rate(what: string, count: number, run: () => unknown): Promise<Row> {
  let best = 0;
  for (let n = 0; n < RUNS; n++) best = Math.max(best, count / (await secondsOf(run)));
  return { what, perSecond: Math.round(best) };
}

export async function benchTree(): Promise<Row[]> {
  const lanes = createLanes(hash);
  if (!lanes) throw new Error('no vectors in this WebAssembly');
  const wanted = createTree(hash);
  for (const leaf of leaves) wanted.append(leafHash(leaf, hash));
  const root = Buffer.from(wanted.root()).toString('hex');
  const same = (found: Uint8Array) => {
    if (Buffer.from(found).toString('hex') !== root) throw new Error('another root');
  };
  const children = new Uint8Array(64 * 65_536).map((_, i) => (i * 31) & 255);
  const rows = [
    await rate('append, in batches, four lanes (leaf hashing included)', LEAVES, () => {
      const tree = createTree(hash, lanes.hashPairs);
      for (let at = 0; at < LEAVES; at += 1000) tree.appendAll(lanes.leafHashes(leaves.slice(at, at + 1000)));
      same(tree.root());
    }),
    await rate('append, one by one, node:crypto (leaf hashing included)', LEAVES, () => {
      const frontier = createFrontier(hash);
      for (const leaf of leaves) frontier.append(leafHash(leaf, hash));
      same(frontier.root());
    }),
    await rate('inner nodes, four lanes', 65_536, () => lanes.hashPairs(children)),
    await rate('inner nodes, node createHash', 65_536, () => {
      const slow = (data: Uint8Array) => createHash('sha256').update(data).digest();
      for (let at = 0; at < children.length; at += 64) {
        nodeHash(children.subarray(at, at + 32), children.subarray(at + 32, at + 64), slow);
      }
    }),
  ];
  const tree = createTree(hash, lanes.hashPairs);
  tree.appendAll(lanes.leafHashes(leaves));
  const size = LEAVES;
  const root2 = tree.root();
  // Other leaves in every run, so that no run finds what an earlier one remembered of the lower nodes.
  const pickers = Array.from({ length: RUNS }, (_, run) =>
    Array.from({ length: PROOFS }, (_, n) => (n * 7919 + 13 + run * 1543) % LEAVES),
  );
  const claims = pickers.map((picks) =>
    picks.map((index) => {
      const leaf = leafHash(leaves[index]!, hash);
      return { index, size, leaf, proof: tree.inclusion(index), root: root2 };
    }),
  );
  const checkAll = (made: (typeof claims)[number], climb = createClimb() ?? undefined) => {
    if (!made.every((claim) => verifyInclusion(claim, hash, climb))) throw new Error('a good proof was refused');
    const forged = { ...made[0]!, index: made[0]!.index + 1 };
    if (verifyInclusion(forged, hash, climb)) throw new Error('a forged proof passed');
  };
  const earlier = pickers.map((picks) => picks.map((index) => ({ size1: index + 1, root1: tree.root(index + 1) })));
  const proveAll = (starts: (typeof earlier)[number], climb = createClimb() ?? undefined) => {
    for (const { size1, root1 } of starts) {
      const claim = { size1, root1, size2: size, root2, proof: tree.consistency(size1) };
      if (!verifyConsistency(claim, hash, climb)) throw new Error('a good proof was refused');
    }
  };
  const climb = createClimb() ?? undefined;
  const alone = climbAlone();
  const turn = turns();
  rows.push(
    await rate('inclusion proofs made', PROOFS, () => pickers[0]!.map((index) => tree.inclusion(index))),
    await rate('inclusion proofs checked', PROOFS, () => checkAll(claims[turn()]!, climb)),
    await rate('inclusion proofs checked, nothing remembered', PROOFS, () => checkAll(claims[turn()]!, alone)),
    await rate('consistency proofs made and checked', PROOFS, () => proveAll(earlier[turn()]!, climb)),
    await rate('consistency proofs made and checked, nothing remembered', PROOFS, () =>
      proveAll(earlier[turn()]!, alone),
    ),
  );
  const peers = [...(await others()), ...tlog(root)];
  return [...rows, ...peers, ...ratios(rows, peers)];
}

/** Way up by the plain hash, one node after the other, as a program without the kernel has it. */
function climbAlone(): Climb {
  return (from, siblings, sides) =>
    siblings.reduce(
      (node, sibling, at) => (sides[at] ? nodeHash(sibling, node, hash) : nodeHash(node, sibling, hash)),
      from,
    );
}

function turns(): () => number {
  let turn = 0;
  return () => turn++ % RUNS;
}

/** What the goals are set in: with the kernel, which remembers upper nodes, and with nothing remembered. */
function ratios(ours: readonly Row[], peers: readonly Row[]): Row[] {
  const rateOf = (rows: readonly Row[], what: string) => rows.find((row) => row.what.startsWith(what))?.perSecond;
  const found: Row[] = [];
  for (const [mine, theirs] of [
    ['append, in batches', 'merkletreejs: build'],
    ['append, in batches', 'merkletreejs: build with createHash'],
    ['append, in batches', 'tlog: append'],
    ['inclusion proofs checked', 'merkletreejs: inclusion proofs checked'],
    ['inclusion proofs checked', 'tlog: checked'],
    ['inclusion proofs checked', 'merkletreejs: checked with createHash'],
    ['inclusion proofs checked, nothing', 'merkletreejs: inclusion proofs checked'],
    ['inclusion proofs checked, nothing', 'merkletreejs: checked with createHash'],
    ['inclusion proofs checked, nothing', 'tlog: checked'],
    ['consistency proofs made and checked', 'tlog: consistency'],
    ['consistency proofs made and checked, nothing', 'tlog: consistency'],
    ['inner nodes, four lanes', 'inner nodes, node createHash'],
  ] as const) {
    const [a, b] = [rateOf(ours, mine), rateOf([...ours, ...peers], theirs)];
    if (a && b) found.push({ what: `${mine} : ${theirs}`, times: Math.round((100 * a) / b) / 100 });
  }
  return found;
}

/** merkletreejs, where it is installed (it is no dependency). */
async function others(): Promise<Row[]> {
  let MerkleTree: MerkleTreeJs;
  try {
    ({ MerkleTree } = createRequire(process.env['MERKLETREEJS'] ?? import.meta.url)('merkletreejs'));
  } catch {
    return [];
  }
  // It wants buffers; of the ways to get them this is the fastest.
  const buffer = (data: Buffer) => oneShot('sha256', data, 'buffer');
  const slow = (data: Buffer) => createHash('sha256').update(data).digest();
  const hashed = leaves.map(buffer);
  const tree = new MerkleTree(hashed, buffer);
  const root = tree.getRoot();
  const proofs = Array.from({ length: 1000 }, (_, n) => tree.getProof(hashed[n * 199]!, n * 199));
  return [
    await rate('merkletreejs: build (leaf hashing included)', LEAVES, () =>
      new MerkleTree(leaves.map(buffer), buffer).getRoot(),
    ),
    await rate('merkletreejs: build with createHash, as its guide has it', LEAVES, () =>
      new MerkleTree(leaves.map(slow), slow).getRoot(),
    ),
    await rate('merkletreejs: inclusion proofs checked', 1000, () => {
      if (!proofs.every((proof, n) => tree.verify(proof, hashed[n * 199]!, root))) throw new Error('refused');
    }),
    await rate('merkletreejs: checked with createHash, as its guide has it', 1000, () => {
      const guide = new MerkleTree([], slow);
      if (!proofs.every((proof, n) => guide.verify(proof, hashed[n * 199]!, root))) throw new Error('refused');
    }),
  ];
}

/** Go's tlog, run at once after ours. Its root must be ours. */
function tlog(root: string): Row[] {
  const go = process.env['GO'];
  if (!go) return [];
  const { stdout, stderr, status } = spawnSync(go, ['run', 'tlog.go'], { cwd: import.meta.dirname, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { what: string; perSecond: number; root?: string })
    .filter(({ root: found }) => {
      if (found !== undefined && found !== root) throw new Error('tlog has another root');
      return found === undefined;
    })
    .map(({ what, perSecond }) => ({ what: `tlog: ${what}`, perSecond }));
}

type MerkleTreeJs = new (
  leaves: Buffer[],
  hash: (data: Buffer) => Buffer,
) => {
  getRoot: () => Buffer;
  getProof: (leaf: Buffer, index: number) => unknown[];
  verify: (proof: unknown[], leaf: Buffer, root: Buffer) => boolean;
};

if (import.meta.main) {
  for (const { what, perSecond, times } of await benchTree()) {
    const figure = perSecond === undefined ? `${times} times` : `${perSecond.toLocaleString('en')}/s`;
    process.stdout.write(`${figure.padStart(14)}  ${what}\n`);
  }
}
