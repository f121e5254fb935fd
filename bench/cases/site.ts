import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import pg from 'pg';

/** An installation that stays between runs, so that filling it is paid for once. */
export type BenchSite = {
  readonly sanad: Sanad;
  readonly people: readonly string[];
  readonly isNew: boolean;
  /** says that it is filled, and by whom */
  readonly keep: (people: string[]) => void;
  /** what autovacuum does where it runs: statistics for the planner, and pages that an index alone can answer for */
  readonly refresh: () => Promise<void>;
};

type Kept = { readonly databaseUrl: string; people: string[]; filled: boolean };

const SERVER = process.env['SANAD_TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres';

/** Opens the site of a folder; makes it, with a database of its own, when there is none. */
export async function openSite(folder: string, clock: () => number): Promise<BenchSite> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'site.json');
  const kept: Kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : await makeSite(file);
  const spine = await openComposed({ folder: path.join(folder, 'home'), databaseUrl: kept.databaseUrl, clock });
  return {
    sanad: compose(spine, clock),
    people: kept.people,
    isNew: !kept.filled,
    refresh: () => analyze(kept.databaseUrl),
    keep: (people) => writeFileSync(file, JSON.stringify({ ...kept, people, filled: true })),
  };
}

async function makeSite(file: string): Promise<Kept> {
  const name = `sanad_bench_${randomBytes(4).toString('hex')}`;
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  const made: Kept = { databaseUrl: url.href, people: [], filled: false };
  writeFileSync(file, JSON.stringify(made));
  return made;
}

async function analyze(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}
