import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { newFolder, removeFolder, type Site } from '../ledger-contract.ts';

/** The database server of tests. */
export const SERVER = process.env['SANAD_TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres';

/** Whether there is a PostgreSQL to test on; says so in one line when there is none. */
export async function findPostgres(): Promise<boolean> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    console.log('skipped: no PostgreSQL at SANAD_TEST_DATABASE_URL or 127.0.0.1:5432');
    return false;
  }
}

/** An empty database of its own, dropped afterwards. */
export async function newPgSite(): Promise<Site> {
  const name = `sanad_test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name}`);
  const folder = newFolder();
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    options: { folder, databaseUrl: url.href },
    remove: async () => {
      await administer(`drop database ${name} with (force)`);
      removeFolder(folder);
    },
  };
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
