import { readFile } from 'node:fs/promises';
import { APP_ROLE, type Database, grantTables, makeRole } from './connect.ts';

/** Requests add entries, keys and blobs and read them; nodes, checkpoints and every change are the owner's. Only claims are theirs. */
const SCHEMAS = ['ledger', 'keys', 'blobs'] as const;

/** Makes role and tables of the ledger where they are missing. @returns whether the ledger has no entry yet */
export async function prepareLedger({ admin }: Database): Promise<boolean> {
  await makeRole(admin);
  const { rows } = await admin.query<{ there: boolean }>("select to_regclass('ledger.entries') is not null as there");
  if (!rows[0]!.there) {
    const text = await readFile(new URL('./001-ledger.sql', import.meta.url), 'utf8');
    await admin.query(`begin;\n${text}\n;commit;`);
  }
  await admin.query(await readFile(new URL('./claims-table.sql', import.meta.url), 'utf8'));
  await grantTables(admin, 'passing', 'select, insert, update, delete');
  for (const schema of SCHEMAS) await grantTables(admin, schema, 'select, insert');
  await admin.query(`revoke insert on ledger.nodes, ledger.checkpoints from ${APP_ROLE}`);
  const first = await admin.query('select 1 from ledger.entries limit 1');
  return first.rowCount === 0;
}
