import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { type BandStore, bandStore } from './band-store.ts';

/** A piece as a worker read it. `key` is null when it had come before: then it holds no posts. */
export type ReadPiece = {
  readonly seq: number;
  readonly key: string | null;
  readonly ids: readonly string[];
  readonly sketches: readonly Uint8Array[];
};
/** Where a post stands. In the reasons of one that is to be settled the other post is a number. */
export type Placed = {
  readonly n: number;
  readonly id: string;
  readonly campaign: string | null;
  readonly because: readonly { readonly with: string | number }[];
};
/** A batch as it is settled: all of it or nothing. */
export type Settling = {
  readonly batch: number;
  /** place of its last piece, and how many posts there are then */
  readonly seq: number;
  readonly posts: number;
  readonly places: readonly Placed[];
  readonly plantings: ReadonlyMap<number, Uint8Array>;
  readonly journal: Uint8Array;
  readonly names: readonly (readonly [number, string])[];
};

export type PipelineStore = {
  /** Keeps what was read of a piece. Whoever comes second changes nothing: the effect is once. */
  readonly keep: (piece: ReadPiece, key: string, readings: readonly unknown[]) => Promise<void>;
  /** Pieces after a place, in order, without a gap. */
  readonly after: (seq: number, limit: number) => Promise<ReadPiece[]>;
  /** Settles a batch. Fails when this worker is no longer the one that links. */
  readonly settle: (linking: Linking, settling: Settling) => Promise<void>;
  readonly settled: () => Promise<{ seq: number; posts: number }>;
  /** Settled batches after one, in order, for doing them again. */
  readonly batches: (after: number, limit: number) => Promise<Pick<Settling, 'batch' | 'seq' | 'journal' | 'names'>[]>;
  readonly places: () => AsyncIterable<Placed>;
  /** Asks to be the one that links; null while another one is. It ends with the connection, so with the process. */
  readonly link: () => Promise<Linking | null>;
  readonly bands: BandStore;
  readonly close: () => Promise<void>;
};

/** The right to link, held by one session of the database; the settling runs in that same session. */
export type Linking = { readonly client: pg.Client; readonly lost: () => boolean };

const LOCK = 7_221_004;
const PAGE = 5000;

export async function openPipelineStore(url: string): Promise<PipelineStore> {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => {});
  const schema = await readFile(new URL('./001-pipeline.sql', import.meta.url), 'utf8');
  const setUp = await pool.connect();
  try {
    await setUp.query('select pg_advisory_lock($1)', [LOCK + 1]);
    await setUp.query(schema);
  } finally {
    await setUp.query('select pg_advisory_unlock($1)', [LOCK + 1]).catch(() => {});
    setUp.release();
  }
  const settled = async (): Promise<{ seq: number; posts: number }> => {
    const { rows } = await pool.query<{ seq: string; posts: string }>(
      'select seq, posts from pipeline.batches order by batch desc limit 1',
    );
    return { seq: Number(rows[0]?.seq ?? 0), posts: Number(rows[0]?.posts ?? 0) };
  };
  return {
    settled,
    bands: bandStore(pool),
    close: () => pool.end(),
    keep: async (piece, key, readings) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query('insert into pipeline.keys values ($1, $2) on conflict do nothing', [key, piece.seq]);
        const { rows } = await client.query<{ seq: string }>('select seq from pipeline.keys where key = $1', [key]);
        const first = Number(rows[0]!.seq) === piece.seq;
        await client.query(
          'insert into pipeline.pieces values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
          first
            ? [
                piece.seq,
                key,
                piece.ids.length,
                JSON.stringify(piece.ids),
                frame(piece.sketches),
                JSON.stringify(readings),
              ]
            : [piece.seq, null, 0, '[]', Buffer.alloc(0), '[]'],
        );
        await client.query('commit');
      } catch (error) {
        await client.query('rollback').catch(() => {});
        throw error;
      } finally {
        client.release();
      }
    },
    after: async (seq, limit) => {
      const { rows } = await pool.query<{ seq: string; key: string | null; ids: string[]; sketches: Buffer }>(
        'select seq, key, ids, sketches from pipeline.pieces where seq > $1 and seq <= $2 order by seq',
        [seq, seq + limit],
      );
      const pieces: ReadPiece[] = [];
      for (const row of rows) {
        if (Number(row.seq) !== seq + pieces.length + 1) break; // another worker still reads the one between
        pieces.push({ seq: Number(row.seq), key: row.key, ids: row.ids, sketches: unframe(row.sketches) });
      }
      return pieces;
    },
    link: async () => {
      const client = new pg.Client({ connectionString: url });
      let lost = false;
      client.on('error', () => {
        lost = true;
      });
      await client.connect();
      const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [LOCK]);
      if (rows[0]!.held) return { client, lost: () => lost };
      await client.end();
      return null;
    },
    settle: async ({ client }, { batch, seq, posts, places, plantings, journal, names }) => {
      await client.query('begin');
      try {
        await client.query('insert into pipeline.batches values ($1, $2, $3, $4, $5)', [
          batch,
          seq,
          posts,
          journal,
          JSON.stringify(names),
        ]);
        const rows = [...plantings];
        if (rows.length > 0)
          await client.query(
            `insert into pipeline.plantings values ${rows.map((_, n) => `($${2 * n + 2}, $1, $${2 * n + 3})`).join()}`,
            [batch, ...rows.flat()],
          );
        for (let at = 0; at < places.length; at += PAGE) {
          await client.query(
            `insert into pipeline.places select * from jsonb_to_recordset($1::jsonb)
               as p(n bigint, id text, campaign text, because jsonb)
             on conflict (n) do update set campaign = excluded.campaign, because = excluded.because`,
            [JSON.stringify(places.slice(at, at + PAGE))],
          );
        }
        await client.query('commit');
      } catch (error) {
        await client.query('rollback').catch(() => {});
        throw error;
      }
    },
    batches: async (after, limit) => {
      const { rows } = await pool.query<{ batch: number; seq: string; journal: Buffer; names: [number, string][] }>(
        'select batch, seq, journal, names from pipeline.batches where batch > $1 order by batch limit $2',
        [after, limit],
      );
      return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
    },
    places: async function* () {
      for (let n = -1; ; ) {
        const { rows } = await pool.query<Omit<Placed, 'n'> & { n: string }>(
          'select * from pipeline.places where n > $1 order by n limit $2',
          [n, PAGE],
        );
        const ids = await idsOf(pool, rows);
        for (const row of rows)
          yield { ...row, n: Number(row.n), because: row.because.map((one) => ({ ...one, with: ids.get(one.with)! })) };
        if (rows.length < PAGE) return;
        n = Number(rows.at(-1)!.n);
      }
    },
  };
}

// The ids of the posts that reasons name by their number.
async function idsOf(
  pool: pg.Pool,
  places: readonly Pick<Placed, 'because'>[],
): Promise<ReadonlyMap<string | number, string>> {
  const named = new Set(places.flatMap(({ because }) => because.map((one) => one.with)));
  const { rows } = await pool.query<{ n: string; id: string }>(
    'select n, id from pipeline.places where n = any($1::bigint[])',
    [[...named]],
  );
  return new Map(rows.map((row) => [Number(row.n), row.id]));
}

function frame(parts: readonly Uint8Array[]): Buffer {
  const lengths = Buffer.alloc(4 * (parts.length + 1));
  lengths.writeUInt32LE(parts.length, 0);
  for (const [i, part] of parts.entries()) lengths.writeUInt32LE(part.length, 4 * (i + 1));
  return Buffer.concat([lengths, ...parts]);
}

function unframe(bytes: Buffer): Uint8Array[] {
  if (bytes.length === 0) return [];
  const count = bytes.readUInt32LE(0);
  let at = 4 * (count + 1);
  return Array.from({ length: count }, (_, i) => {
    const length = bytes.readUInt32LE(4 * (i + 1));
    at += length;
    return bytes.subarray(at - length, at);
  });
}
