import { cpSync, existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { toHex, utf8 } from '@sanad/base/bytes';
import { Kysely, sql } from 'kysely';
import { sha256 } from '../crypto.ts';
import { makeFolder } from '../durable.ts';
import type { Views } from '../ports.ts';
import { createDialect } from './dialect.ts';
import { type Migration, migrate } from './migrate.ts';
import { createStatements } from './statements.ts';
import { createTurns } from './turns.ts';

/** A database of views: kysely for services, `script` for migrations (several statements in one text). */
export type ViewsDatabase = {
  readonly views: Views;
  readonly script: (sql: string) => Promise<void>;
  readonly rowsOf: (sql: string) => Promise<unknown[]>;
  readonly close: () => Promise<void>;
};

/** What a folder of views opened to: `ran` migrations were run on rows that may have been there before them. */
export type OpenedViews = { readonly database: ViewsDatabase; readonly ran: number };

const INT8 = 20;
/** The two databases that others are made from: half of the files, and nothing here asks for them. */
const WITHOUT_SPARE_DATABASES = [
  'update pg_database set datistemplate = false',
  'drop database template0',
  'drop database template1',
];
/** A template that nobody copied for so long is of older migrations, and goes. */
const TEMPLATE_DAYS = 7;

/**
 * PGlite on a folder, with all migrations run. It is a cache and nothing else: it never syncs and takes no lock. All
 * queries go through one connection in turn, a transaction keeps it to its end, so nobody reads what is not committed.
 * @throws `migration-failed`, `migration-changed`
 */
export async function openEmbeddedViews(folder: string, migrations: readonly Migration[]): Promise<OpenedViews> {
  if (!existsSync(path.join(folder, 'PG_VERSION'))) await copyTemplate(folder, migrations);
  return openAndMigrate(folder, migrations);
}

async function openAndMigrate(folder: string, migrations: readonly Migration[]): Promise<OpenedViews> {
  const database = await openFolder(folder);
  try {
    return { database, ran: (await migrate(database, migrations)).ran };
  } catch (thrown) {
    await database.close().catch(() => {});
    throw thrown;
  }
}

async function openFolder(folder: string): Promise<ViewsDatabase> {
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

/** Making an empty database and its tables takes seconds; a copy of one that was made before takes a tenth of one. */
async function copyTemplate(folder: string, migrations: readonly Migration[]): Promise<void> {
  const template = await findTemplate(migrations);
  await rm(folder, { recursive: true, force: true });
  await makeFolder(path.dirname(folder));
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  cpSync(template, draft, { recursive: true });
  await rename(draft, folder);
}

async function findTemplate(migrations: readonly Migration[]): Promise<string> {
  const name = `pglite-${versionOf()}-${digestOf(migrations)}`;
  for (const cache of cacheFolders()) {
    const template = path.join(cache, name);
    if (existsSync(path.join(template, 'PG_VERSION'))) {
      await utimes(template, new Date(), new Date()).catch(() => {});
      return template;
    }
    const draft = path.join(cache, `${name}.draft-${process.pid}-${Date.now()}`);
    try {
      await mkdir(cache, { recursive: true, mode: 0o700 });
      await removeOld(cache);
      const { database } = await openAndMigrate(draft, migrations);
      for (const statement of WITHOUT_SPARE_DATABASES) await database.script(statement);
      await database.close();
      await rename(draft, template).catch(() => rm(draft, { recursive: true, force: true }));
      if (existsSync(path.join(template, 'PG_VERSION'))) return template;
    } catch (thrown) {
      await rm(draft, { recursive: true, force: true }).catch(() => {});
      if (!isUnwritable(thrown)) throw thrown;
    }
  }
  throw new Error('no folder for the template of the embedded database can be written');
}

function digestOf(migrations: readonly Migration[]): string {
  const text = migrations.map(({ schema, name, digest }) => `${schema}/${name} ${digest}`).join('\n');
  return toHex(sha256(utf8(text))).slice(0, 16);
}

async function removeOld(cache: string): Promise<void> {
  const before = Date.now() - TEMPLATE_DAYS * 86_400_000;
  for (const name of await readdir(cache)) {
    const found = await stat(path.join(cache, name)).catch(() => null);
    if (name.startsWith('pglite-') && found && found.mtimeMs < before) {
      await rm(path.join(cache, name), { recursive: true, force: true });
    }
  }
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
