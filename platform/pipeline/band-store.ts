import type pg from 'pg';

/** What is kept of the bands of the link index, and who is there to hold them. */
export type BandStore = {
  /** Says that a worker is there. @returns all who are, in order */
  readonly here: (worker: string) => Promise<string[]>;
  readonly gone: (worker: string) => Promise<void>;
  /** Who is there, in order. */
  readonly workers: () => Promise<string[]>;
  /** What batches after one, up to another, added to some bands, in the order of the batches. */
  readonly plantings: (
    bands: readonly number[],
    after: number,
    upTo: number,
  ) => Promise<{ readonly band: number; readonly planting: Uint8Array }[]>;
  /** The last settled batch. */
  readonly version: () => Promise<number>;
};

/** How long a worker that is not heard of is still counted upon. */
const SILENT = '5 seconds';
const FORGOTTEN = '1 minute';

export function bandStore(pool: pg.Pool): BandStore {
  const workers = async (): Promise<string[]> => {
    const { rows } = await pool.query<{ id: string }>(
      `select id from pipeline.workers where seen > now() - interval '${SILENT}' order by id`,
    );
    return rows.map((row) => row.id);
  };
  return {
    workers,
    here: async (worker) => {
      await pool.query(
        'insert into pipeline.workers values ($1, now()) on conflict (id) do update set seen = excluded.seen',
        [worker],
      );
      await pool.query(`delete from pipeline.workers where seen < now() - interval '${FORGOTTEN}'`);
      return workers();
    },
    gone: async (worker) => {
      await pool.query('delete from pipeline.workers where id = $1', [worker]);
    },
    plantings: async (bands, after, upTo) => {
      const { rows } = await pool.query<{ band: number; planting: Buffer }>(
        `select band, planting from pipeline.plantings
          where band = any($1::smallint[]) and batch > $2 and batch <= $3 order by batch, band`,
        [bands, after, upTo],
      );
      return rows;
    },
    version: async () => {
      const { rows } = await pool.query<{ batch: number | null }>('select max(batch) as batch from pipeline.batches');
      return rows[0]!.batch ?? 0;
    },
  };
}
