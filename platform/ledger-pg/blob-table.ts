import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { count, missing, writeSealed } from '../blob-file.ts';
import { openBlob, sealBlob } from '../blob-format.ts';
import { makeFolder } from '../durable.ts';
import type { KeyRing } from '../key-ring.ts';
import type { Blobs } from '../ports.ts';

export type TableBlobs = Blobs & {
  readonly list: () => AsyncIterable<string>;
  readonly raw: (digest: string) => AsyncIterable<Uint8Array>;
  /** Keeps sealed bytes that lie in a file. */
  readonly keep: (digest: string, file: string) => Promise<void>;
};

const PART = 1024 * 1024;
const DAY = 24 * 60 * 60 * 1000;

/** Blobs in a table, one MiB a row. They are sealed into a file first, since the name is known only at the end. */
export function createBlobTable(
  app: pg.Pool,
  admin: pg.Pool,
  drafts: string,
  keys: KeyRing,
  clock: () => number,
): TableBlobs {
  const has: Blobs['has'] = async (digest) => {
    const { rowCount } = await app.query('select 1 from blobs.parts where digest = $1 and part = 0', [digest]);
    return rowCount === 1;
  };
  const raw = async function* (digest: string): AsyncGenerator<Uint8Array> {
    for (let part = 0; ; part++) {
      const { rows } = await app.query<{ bytes: Buffer }>(
        'select bytes from blobs.parts where digest = $1 and part = $2',
        [digest, part],
      );
      if (!rows[0]) return;
      yield rows[0].bytes;
    }
  };
  const stream: Blobs['stream'] = async (digest) => {
    if (!(await has(digest))) throw missing(digest);
    return openBlob(raw(digest), keys.find);
  };
  const keep: TableBlobs['keep'] = async (digest, file) => {
    const client = await app.connect();
    const handle = await open(file);
    try {
      await client.query('begin');
      const bytes = Buffer.allocUnsafe(PART);
      for (let part = 0, at = 0; ; part++) {
        const { bytesRead } = await handle.read(bytes, 0, PART, at);
        if (bytesRead === 0) break;
        at += bytesRead;
        await client.query('insert into blobs.parts values ($1, $2, $3, $4) on conflict do nothing', [
          ...[digest, part, clock()],
          bytes.subarray(0, bytesRead),
        ]);
      }
      await client.query('commit');
    } catch (thrown) {
      await client.query('rollback').catch(() => {});
      throw thrown;
    } finally {
      await handle.close();
      client.release();
    }
  };
  const list = async function* (): AsyncGenerator<string> {
    const { rows } = await app.query<{ digest: string }>(
      'select digest from blobs.parts where part = 0 order by digest',
    );
    for (const { digest } of rows) yield digest;
  };
  return {
    put: async (content, scope) => {
      const key = await keys.make(scope);
      await makeFolder(drafts);
      const draft = path.join(drafts, randomBytes(12).toString('hex'));
      const counted = count(content);
      try {
        const digest = await writeSealed(draft, sealBlob(counted.content, scope, key));
        await keep(digest, draft);
        return { digest, size: counted.size() };
      } finally {
        await rm(draft, { force: true });
      }
    },
    get: async (digest) => {
      const content = await stream(digest);
      if (!content) return null;
      const parts: Uint8Array[] = [];
      for await (const part of content) parts.push(part);
      return Buffer.concat(parts);
    },
    stream,
    has,
    sweep: async (isNamed) => {
      const { rows } = await app.query<{ digest: string }>(
        'select digest from blobs.parts where part = 0 and made <= $1 order by digest',
        [clock() - DAY],
      );
      let swept = 0;
      for (const { digest } of rows) {
        if (await isNamed(digest)) continue;
        await admin.query('delete from blobs.parts where digest = $1', [digest]);
        swept++;
      }
      return swept;
    },
    list,
    raw,
    keep,
  };
}
