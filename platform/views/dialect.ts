import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';

/** One connection to a database that speaks PostgreSQL, embedded or not. */
export type Link = {
  readonly query: (
    sql: string,
    parameters: readonly unknown[],
  ) => Promise<{ rows: unknown[]; affected: number | undefined }>;
  /** `broken`: the connection is not to be used again. */
  readonly release: (broken?: boolean) => void;
};

/**
 * Kysely over links. Kysely's own dialects differ in what a parameter becomes (an array is an SQL array for one and JSON
 * for the other); here objects and arrays are always JSON text, so that a service's SQL means the same on both.
 */
export function createDialect(acquire: () => Promise<Link>, close: () => Promise<void>): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => createDriver(acquire, close),
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db as never),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

type Held = DatabaseConnection & { readonly link: Link };

function createDriver(acquire: () => Promise<Link>, close: () => Promise<void>): Driver {
  const run = (connection: DatabaseConnection, sql: string) => connection.executeQuery(CompiledQuery.raw(sql));
  return {
    init: async () => {},
    acquireConnection: async () => hold(await acquire()),
    releaseConnection: async (connection) => (connection as Held).link.release(),
    beginTransaction: async (connection) => {
      await run(connection, 'begin');
    },
    commitTransaction: async (connection) => {
      await run(connection, 'commit');
    },
    rollbackTransaction: async (connection) => {
      await run(connection, 'rollback');
    },
    destroy: close,
  };
}

function hold(link: Link): Held {
  return {
    link,
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      const { rows, affected } = await link.query(sql, parameters.map(asParameter));
      return { rows: rows as R[], ...(affected === undefined ? {} : { numAffectedRows: BigInt(affected) }) };
    },
    streamQuery: () => {
      throw new Error('rows are read by cursor conditions, not streamed');
    },
  };
}

function asParameter(value: unknown): unknown {
  const isPlain =
    typeof value === 'object' && value !== null && !(value instanceof Uint8Array) && !(value instanceof Date);
  return isPlain ? JSON.stringify(value) : value;
}
