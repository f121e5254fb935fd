import { fault } from '@sanad/base/fault';
import { parseCheckpoint } from '@sanad/evidence/checkpoint';
import type { EntryHeader } from '@sanad/evidence/entry';
import { fulfil, type ProofPlan, planConsistency, planInclusion } from '@sanad/evidence/merkle-proof';
import { type NoteSigner, parseNote } from '@sanad/evidence/note';
import type pg from 'pg';
import { sha256 } from '../crypto.ts';
import type { KeyRing } from '../key-ring.ts';
import { checkLedger, type SignedSize } from '../ledger-check.ts';
import type { Head, Ledger, StoredEntry } from '../ports.ts';
import { openingPart } from '../read-ledger.ts';

const PAGE = 500;
const PATIENCE = 10_000;
type Row = { header: Buffer; sealed: Buffer | null };

/** Reads the ledger's tables. @param poke asks the sequencer of this server to look at once */
export function createPgLedger(app: pg.Pool, keys: KeyRing, signer: NoteSigner, poke: () => void): Ledger {
  const size = async () => {
    const { rows } = await app.query<{ size: string }>(
      'select coalesce(max(index) + 1, 0) as size from ledger.entries',
    );
    return Number(rows[0]!.size);
  };
  const get: Ledger['get'] = async (index) => {
    const { rows } = await app.query<Row>('select header, sealed from ledger.entries where index = $1', [index]);
    if (!rows[0]) throw fault('ledger-no-entry', 'the ledger has no such entry', { detail: { index } });
    return storedOf(rows[0]);
  };
  const pages = async function* (from: number, to: number): AsyncGenerator<Row[]> {
    for (let at = from; at < to; at += PAGE) {
      const { rows } = await app.query<Row>(
        'select header, sealed from ledger.entries where index >= $1 and index < $2 order by index',
        [at, Math.min(at + PAGE, to)],
      );
      if (rows.length > 0) yield rows;
    }
  };
  const read: Ledger['read'] = async function* (from = 0, to = Number.POSITIVE_INFINITY) {
    const end = Math.min(to, await size());
    for await (const rows of pages(from, end)) for (const row of rows) yield storedOf(row);
  };
  const find: Ledger['find'] = async (ids) => {
    const { rows } = await app.query<{ id: string; index: string }>(
      'select id, index from ledger.entries where id = any($1::text[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, Number(row.index)]));
  };
  const prove = async (plan: ProofPlan) => {
    const wanted = plan.flat();
    const { rows } = await app.query<{ level: number; index: string; hash: Buffer }>(
      `select n.level, n.index, n.hash from ledger.nodes n
       join unnest($1::integer[], $2::bigint[]) as w(level, index) on w.level = n.level and w.index = n.index`,
      [wanted.map((node) => node.level), wanted.map((node) => node.index)],
    );
    const found = new Map(rows.map((row) => [`${row.level}/${row.index}`, new Uint8Array(row.hash)]));
    const node = ({ level, index }: { level: number; index: number }) => {
      const hash = found.get(`${level}/${index}`);
      if (!hash) throw fault('merkle-out-of-range', 'the tree has no such leaf or size');
      return hash;
    };
    return fulfil(plan, node, sha256);
  };
  return {
    size,
    get,
    read,
    find,
    head: () => waitForHead(app, size, poke),
    inclusion: async (index, at) => ({ index, size: at, hashes: await prove(planInclusion(index, at)) }),
    consistency: async (from, to) => prove(planConsistency(from, to)),
    check: async () => {
      const head = await waitForHead(app, size, poke);
      const { rows } = await app.query<{ note: string }>(
        'select note from ledger.checkpoints where size <= $1 order by size',
        [head.size],
      );
      return checkLedger(
        pages(0, head.size),
        head.size,
        // a database that was restored begins with the checkpoint of its backup
        rows.map((row, i) => ({ ...readStored(row.note), ...(i === 0 ? { restored: true } : {}) })),
        signer,
      );
    },
    ...openingPart(keys, get),
  };
}

async function waitForHead(app: pg.Pool, size: () => Promise<number>, poke: () => void): Promise<Head> {
  const wanted = await size();
  const until = performance.now() + PATIENCE;
  for (;;) {
    const { rows } = await app.query<{ note: string }>(
      'select note from ledger.checkpoints order by size desc limit 1',
    );
    const found = rows[0] && readStored(rows[0].note);
    if (found && found.size >= wanted) return found;
    if (performance.now() > until) throw fault('sequencer-late', 'no server has signed the newest entries');
    poke();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function readStored(note: string): SignedSize {
  const { size, root } = parseCheckpoint(parseNote(note).text);
  return { size, root, note };
}

function storedOf({ header, sealed }: Row): StoredEntry {
  const headerBytes = new Uint8Array(header);
  return {
    header: JSON.parse(header.toString('utf8')) as EntryHeader,
    headerBytes,
    sealed: sealed && new Uint8Array(sealed),
  };
}
