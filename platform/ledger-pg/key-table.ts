import type pg from 'pg';
import type { KeyStore } from '../key-ring.ts';

/** Wrapped keys in a table. Requests add and read; only the owner of the table destroys. */
export function createKeyTable(app: pg.Pool, admin: pg.Pool): KeyStore {
  const find: KeyStore['find'] = async (name) => {
    const { rows } = await app.query<{ key: Buffer | null }>('select key from keys.wrapped where name = $1', [name]);
    return rows[0] ? (rows[0].key ?? 'erased') : null;
  };
  return {
    find,
    add: async (name, wrapped) => {
      await app.query('insert into keys.wrapped values ($1, $2) on conflict do nothing', [name, wrapped]);
      return (await find(name))!;
    },
    erase: async (name) => {
      await admin.query('insert into keys.wrapped values ($1, null) on conflict (name) do update set key = null', [
        name,
      ]);
    },
    flush: async () => {},
    list: async () => {
      const { rows } = await app.query<{ name: string; key: Buffer | null }>(
        'select name, key from keys.wrapped order by name',
      );
      return rows.map(({ name, key }) => [name, key ?? 'erased'] as const);
    },
    close: async () => {},
  };
}
