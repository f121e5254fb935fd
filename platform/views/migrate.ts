import { readdir, readFile } from 'node:fs/promises';
import { toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { sha256 } from '../crypto.ts';
import type { Projector } from '../ports.ts';

export type Migration = {
  readonly schema: string;
  readonly name: string;
  readonly text: string;
  readonly digest: string;
};

/** `script` runs several statements in one text, as the owner of the tables; `rowsOf` one query. */
export type MigrationTarget = {
  readonly script: (text: string) => Promise<void>;
  readonly rowsOf: (text: string) => Promise<unknown[]>;
};

const NAME = /^\d{3}-[a-z0-9-]+\.sql$/;
const TABLE = `create schema if not exists migrations;
create table if not exists migrations.applied (
  schema text not null, name text not null, digest text not null, primary key (schema, name)
);`;

/** The migrations of all projectors, in order. @throws `migration-name` */
export async function readMigrations(projectors: readonly Projector[]): Promise<Migration[]> {
  const all: Migration[] = [];
  for (const { schema, migrations } of projectors) {
    for (const name of (await readdir(migrations)).filter((each) => each.endsWith('.sql')).sort()) {
      if (!NAME.test(name)) throw fault('migration-name', `${name} is not NNN-name.sql`, { detail: { schema, name } });
      const text = await readFile(new URL(name, migrations), 'utf8');
      all.push({ schema, name, text, digest: toHex(sha256(utf8(text))) });
    }
  }
  return all;
}

/** No leaf is empty: views that carry this one are made again, also when whoever migrated them was stopped before that. */
export const STALE = '';
const MARK_STALE = `do $$ begin
  if to_regclass('spine.applied') is not null then update spine.applied set leaf = '${STALE}'; end if;
end $$;`;

/**
 * Runs what has not run yet, each in a transaction of its own.
 * @returns how many ran: views that have rows must then be made again
 * @throws `migration-changed` when one that ran has another text now
 */
export async function migrate(database: MigrationTarget, migrations: readonly Migration[]): Promise<{ ran: number }> {
  await database.script(TABLE);
  const rows = (await database.rowsOf('select schema, name, digest from migrations.applied')) as Omit<
    Migration,
    'text'
  >[];
  const applied = new Map(rows.map((row) => [`${row.schema}/${row.name}`, row.digest]));
  let ran = 0;
  for (const { schema, name, text, digest } of migrations) {
    const before = applied.get(`${schema}/${name}`);
    if (before === digest) continue;
    if (before !== undefined) {
      throw fault('migration-changed', `${schema}/${name} is not what ran here`, { detail: { schema, name } });
    }
    const row = [schema, name, digest].map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
    try {
      await database.script(
        `begin;\n${text}\n;insert into migrations.applied values (${row});\n${MARK_STALE}\ncommit;`,
      );
    } catch (cause) {
      await database.script('rollback').catch(() => {});
      throw fault('migration-failed', `${schema}/${name} did not run`, { cause, detail: { schema, name } });
    }
    ran++;
  }
  return { ran };
}
