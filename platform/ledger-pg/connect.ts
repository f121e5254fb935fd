import { fault } from '@sanad/base/fault';
import { Kysely } from 'kysely';
import pg from 'pg';
import type { Views } from '../ports.ts';
import { createDialect } from '../views/dialect.ts';

/** The role that requests run as: it owns nothing, and changes no entry, node or checkpoint. */
export const APP_ROLE = 'sanad_app';

export type Database = {
  /** Owns the tables: migrations, the sequencer, erasures. */
  readonly admin: pg.Pool;
  /** Requests and commands, as {@link APP_ROLE}. */
  readonly app: pg.Pool;
  readonly views: Views;
  readonly config: pg.ClientConfig;
  readonly close: () => Promise<void>;
};

/** How many requests ask the database at once, and how long one waits for its turn, in milliseconds. */
const CROWD = { connections: 8, patience: 10_000 };

/**
 * A query throws `database-busy` when no connection is free in time: the request may be sent again.
 * @throws `database-url-malformed`, `database-unreachable`, `database-role-missing`
 */
export async function connect(databaseUrl: string, { connections, patience } = CROWD): Promise<Database> {
  const config: pg.ClientConfig = { ...readUrl(databaseUrl), connectionTimeoutMillis: patience };
  const admin = quietPool({ ...config, max: 3 });
  // Compiling a query costs a second and no request runs that long.
  const app = quietPool({ ...config, max: connections, options: `-c role=${APP_ROLE} -c jit=off` });
  try {
    await admin.query('select 1');
  } catch (cause) {
    await admin.end();
    const detail = { host: config.host ?? '', database: config.database ?? '' };
    throw fault('database-unreachable', 'the database of DATABASE_URL cannot be reached', { cause, detail });
  }
  const acquire = async () => {
    const client = await app.connect().catch((cause: Error) => {
      throw /timeout/.test(cause.message)
        ? fault('database-busy', 'no connection to the database was free in time', { cause })
        : cause;
    });
    return {
      query: async (sql: string, parameters: readonly unknown[]) => {
        const { rows, rowCount } = await client.query(sql, parameters as unknown[]);
        return { rows, affected: rowCount ?? undefined };
      },
      release: () => client.release(),
    };
  };
  const views: Views = new Kysely({ dialect: createDialect(acquire, () => app.end()) });
  return {
    admin,
    app,
    views,
    config,
    close: async () => {
      await views.destroy();
      if (!app.ended) await app.end();
      await admin.end();
    },
  };
}

/** Makes the role if it may; where a database administrator made it, being a member is enough. */
export async function makeRole(admin: pg.Pool): Promise<void> {
  await admin.query(`create role ${APP_ROLE} nologin`).catch(() => {});
  await admin.query(`grant ${APP_ROLE} to current_user`).catch(() => {});
  const { rows } = await admin.query<{ member: boolean }>(
    `select pg_has_role(current_user, oid, 'member') as member from pg_roles where rolname = $1`,
    [APP_ROLE],
  );
  if (!rows[0]?.member) {
    throw fault('database-role-missing', `the database user must be a member of the role ${APP_ROLE}`, {
      detail: { role: APP_ROLE },
    });
  }
}

/** Every table of a schema is closed to all but its owner and the role, also for the owner's own mistakes. */
export async function grantTables(admin: pg.Pool, schema: string, rights: string): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    'select tablename as name from pg_tables where schemaname = $1',
    [schema],
  );
  const statements = [`grant usage on schema "${schema}" to ${APP_ROLE}`];
  for (const { name } of rows) {
    const table = `"${schema}"."${name}"`;
    statements.push(
      `revoke all on ${table} from ${APP_ROLE}`,
      `grant ${rights} on ${table} to ${APP_ROLE}`,
      `alter table ${table} enable row level security`,
      `alter table ${table} force row level security`,
      `drop policy if exists app on ${table}`,
      `create policy app on ${table} to ${APP_ROLE} using (true) with check (true)`,
      `drop policy if exists owner on ${table}`,
      `create policy owner on ${table} to current_user using (true) with check (true)`,
    );
  }
  await admin.query(statements.join(';\n'));
}

/** Whether the role may empty every table of a schema: the last of the rights that it is given. */
export async function mayEmpty(admin: pg.Pool, schema: string): Promise<boolean> {
  const { rows } = await admin.query<{ may: boolean | null }>(
    `select bool_and(has_table_privilege($2, format('%I.%I', schemaname, tablename), 'truncate')) as may
    from pg_tables where schemaname = $1`,
    [schema, APP_ROLE],
  );
  return rows[0]?.may !== false;
}

function readUrl(databaseUrl: string): pg.ClientConfig {
  try {
    const url = new URL(databaseUrl);
    if (!['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2)
      throw new Error('not postgresql');
    return {
      connectionString: databaseUrl,
      host: url.hostname,
      database: decodeURIComponent(url.pathname.slice(1)),
    };
  } catch (cause) {
    throw fault('database-url-malformed', 'DATABASE_URL is not the address of a PostgreSQL database', { cause });
  }
}

/** A connection that breaks while it is idle is replaced at the next use; it must not end the process. */
function quietPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', () => {});
  return pool;
}
