import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, sql } from 'kysely';
import { makeFolder } from '../durable.ts';
import type { Views } from '../ports.ts';
import { createDialect } from './dialect.ts';
import { createStatements } from './statements.ts';
import { createTurns } from './turns.ts';

/** A database of views: kysely for services, `script` for migrations (several statements in one text). */
export type ViewsDatabase = {
  readonly views: Views;
  readonly script: (sql: string) => Promise<void>;
  readonly rowsOf: (sql: string) => Promise<unknown[]>;
  readonly close: () => Promise<void>;
};

const INT8 = 20;

/**
 * PGlite on a folder. It is a cache and nothing else: it never syncs and takes no lock. All queries go through one
 * connection in turn, a transaction keeps it to its end, so nobody reads what is not committed.
 */
export async function openEmbeddedViews(folder: string): Promise<ViewsDatabase> {
  if (!existsSync(path.join(folder, 'PG_VERSION'))) await copyTemplate(folder);
  const database = await PGlite.create(folder, { parsers: { [INT8]: (text: string) => text } });
  await database.exec('set plan_cache_mode = force_custom_plan');
  const statements = createStatements(database);
  const turns = createTurns();
  const acquire = async () => {
    const leave = await turns.take();
    return {
      query: statements.query,
      release: leave,
    };
  };
  const views: Views = new Kysely({ dialect: createDialect(acquire, () => database.close()) });
  return {
    views,
    script: async (text) => {
      const leave = await turns.take();
      try {
        await statements.forget();
        await database.exec(text);
      } finally {
        leave();
      }
    },
    rowsOf: async (text) => (await sql.raw(text).execute(views)).rows,
    close: () => views.destroy(),
  };
}

/** Making an empty database takes seconds; a copy of one that was made before takes a tenth of one. */
async function copyTemplate(folder: string): Promise<void> {
  const template = await findTemplate();
  await rm(folder, { recursive: true, force: true });
  await makeFolder(path.dirname(folder));
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  await cp(template, draft, { recursive: true });
  await rename(draft, folder);
}

async function findTemplate(): Promise<string> {
  const name = `pglite-${versionOf()}`;
  for (const cache of cacheFolders()) {
    const template = path.join(cache, name);
    if (existsSync(path.join(template, 'PG_VERSION'))) return template;
    try {
      await mkdir(cache, { recursive: true, mode: 0o700 });
      const draft = path.join(cache, `${name}.draft-${process.pid}-${Date.now()}`);
      const database = await PGlite.create(draft);
      await database.close();
      await rename(draft, template).catch(() => rm(draft, { recursive: true, force: true }));
      if (existsSync(path.join(template, 'PG_VERSION'))) return template;
    } catch (thrown) {
      if (!isUnwritable(thrown)) throw thrown;
    }
  }
  throw new Error('no folder for the template of the embedded database can be written');
}

/** The package does not export its package.json, so it is read beside the file that it does export. */
function versionOf(): string {
  const entry = fileURLToPath(import.meta.resolve('@electric-sql/pglite'));
  const text = readFileSync(path.join(path.dirname(entry), '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Beside the installed packages, else (installed read-only) in the folder for temporary files. */
function cacheFolders(): string[] {
  const modules = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../node_modules');
  return [path.join(modules, '.cache', 'sanad'), path.join(os.tmpdir(), `sanad-cache-${process.getuid?.() ?? 'user'}`)];
}

function isUnwritable(thrown: unknown): boolean {
  return (
    thrown instanceof Error && 'code' in thrown && ['EACCES', 'EROFS', 'ENOENT', 'EPERM'].includes(String(thrown.code))
  );
}
