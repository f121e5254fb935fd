import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { equalBytes } from '@sanad/base/bytes';
import pg from 'pg';
import { code, newFolder, removeFolder, type Site } from '../ledger-contract.ts';
import type { Spine } from '../ports.ts';
import { restoreBackup } from '../restore.ts';
import { openSpine } from '../spine.ts';
import { addNote, countOf, dumpOf, notebook, openBook, textsOf } from '../testing/notebook.ts';
import { findPostgres, newPgSite } from '../testing/pg-site.ts';
import { restoreToDatabase } from './restore.ts';

if (await findPostgres()) {
  suite('servers on PostgreSQL', () => {
    const masterKey = new Uint8Array(32).fill(5);
    let site: Site;
    let one: Spine;
    let two: Spine;
    const open = (from: Site) => openSpine({ ...from.options, masterKey, projectors: () => [notebook] });

    before(async () => {
      site = await newPgSite();
      [one, two] = await Promise.all([open(site), open(site)]);
    });
    after(async () => {
      await Promise.all([one.close(), two.close()]);
      await site.remove();
    });

    test('two servers that open an empty database together make one ledger', async () => {
      assert.deepEqual(one.genesis, two.genesis);
      assert.equal(one.verifierKey, two.verifierKey);
    });

    test('commands of both stand in one order, every count is right, and one server signs it', async () => {
      const book = await openBook(one, 'shared');
      const spines = [one, two];
      await Promise.all(
        Array.from({ length: 60 }, (_, i) => addNote(spines[i % 2]!, book, String(i).padStart(2, '0'))),
      );
      assert.equal(await countOf(two, book), 60);
      assert.equal((await textsOf(one, book)).length, 60);
      const [a, b] = [await one.ledger.head(), await two.ledger.head()];
      assert.equal(a.note, b.note);
      const { problems, root } = await two.ledger.check();
      assert.deepEqual(problems, []);
      assert.ok(equalBytes(root, a.root));
      const dump = await dumpOf(one);
      await two.rebuild();
      assert.equal(await dumpOf(one), dump);
    });

    test('tables whose rights a start that was cut off did not give are given them by the next, and can be made anew', async () => {
      const dump = await dumpOf(one);
      const client = new pg.Client({ connectionString: site.options.databaseUrl });
      await client.connect();
      const { rows } = await client.query(`select tablename from pg_tables where schemaname = '${notebook.schema}'`);
      for (const { tablename } of rows)
        await client.query(`revoke truncate on "${notebook.schema}"."${tablename}" from sanad_app`);
      await assert.rejects(two.rebuild());
      const three = await open(site);
      await three.rebuild();
      assert.equal(await dumpOf(three), dump);
      await Promise.all([three.close(), client.end()]);
    });

    test('an erasure on one server is an erasure on the other within a second', async () => {
      const book = await openBook(one, 'gone');
      const { entries } = await addNote(two, book, 'سر');
      const stored = await two.ledger.get(entries[0]!.index);
      assert.equal((await two.ledger.open(stored)).erased, false);
      await one.keys.erase(book, { actor: 'system', reason: 'asked' });
      await new Promise((resolve) => setTimeout(resolve, 1050));
      assert.equal((await two.ledger.open(stored)).erased, true);
      await assert.rejects(addNote(two, book, 'again'), code('erasure-done'));
    });

    test('the role of requests changes no entry, signs nothing and destroys no key', async () => {
      const client = new pg.Client({ connectionString: site.options.databaseUrl!, options: '-c role=sanad_app' });
      await client.connect();
      for (const statement of [
        "update ledger.entries set time = ''",
        'delete from ledger.entries',
        'truncate ledger.entries',
        "insert into ledger.checkpoints values (1000000, '')",
        "insert into ledger.nodes values (0, 1000000, '')",
        'update keys.wrapped set key = null',
        'delete from blobs.parts',
        'create table ledger.mine (a integer)',
        'drop table notebook.notes',
      ]) {
        await assert.rejects(client.query(statement), { code: '42501' }, statement);
      }
      await client.end();
    });

    test('what somebody changes in the tables behind the servers is found by the check', async () => {
      const other = await newPgSite();
      const spine = await open(other);
      const book = await openBook(spine, 'x');
      const { entries } = await addNote(spine, book, 'x');
      await spine.ledger.head();
      const client = new pg.Client({ connectionString: other.options.databaseUrl! });
      await client.connect();
      const { index } = entries[0]!;
      await client.query(`update ledger.entries set header = replace(encode(header, 'escape'), 'note.added', 'note.edited')::bytea
        where index = ${index}`);
      const { problems } = await spine.ledger.check();
      assert.ok(problems.some((problem) => problem.code === 'checkpoint-root'));
      await client.end();
      await spine.close();
      await other.remove();
    });

    test('a wrong DATABASE_URL is told, and nothing else is started in its place', async () => {
      const folder = newFolder();
      const tryUrl = (databaseUrl: string) => openSpine({ folder, databaseUrl, projectors: () => [] });
      await assert.rejects(tryUrl('postgres//typo'), code('database-url-malformed'));
      await assert.rejects(tryUrl('postgresql://127.0.0.1:1/none'), code('database-unreachable'));
      await assert.rejects(
        tryUrl('postgresql://postgres@127.0.0.1:5432/no_such_database'),
        code('database-unreachable'),
      );
      await assert.rejects(tryUrl(''), code('database-url-malformed'));
      removeFolder(folder);
    });

    test('a wrong master key is told', async () => {
      const wrong = openSpine({ ...site.options, masterKey: new Uint8Array(32), projectors: () => [notebook] });
      await assert.rejects(wrong, code('master-key-wrong'));
    });

    test('a backup goes from a database into a folder, and from there into another database', async () => {
      const book = await openBook(one, 'moves');
      await addNote(one, book, 'along');
      const blob = await one.blobs.put(Buffer.from('file'), book);
      const dump = await dumpOf(one);
      const size = await one.ledger.size();
      const root = newFolder();
      await two.backup(path.join(root, 'first'));
      await restoreBackup(path.join(root, 'first'), path.join(root, 'laptop'), { masterKey });
      const laptop = await openSpine({ folder: path.join(root, 'laptop'), projectors: () => [notebook] });
      assert.equal(await dumpOf(laptop), dump);
      await laptop.backup(path.join(root, 'second'));
      await laptop.close();
      const other = await newPgSite();
      const target = { databaseUrl: other.options.databaseUrl!, folder: other.options.folder };
      await restoreToDatabase(path.join(root, 'second'), target, { masterKey });
      const moved = await openSpine({ ...target, projectors: () => [notebook] });
      assert.equal(await dumpOf(moved), dump);
      assert.equal(await moved.ledger.size(), size);
      assert.equal(Buffer.from((await moved.blobs.get(blob.digest))!).toString(), 'file');
      assert.deepEqual((await moved.ledger.check()).problems, []);
      await addNote(moved, book, 'goes on');
      await moved.close();
      await assert.rejects(restoreToDatabase(path.join(root, 'second'), target), code('restore-not-empty'));
      await other.remove();
      removeFolder(root);
    });
  });
}
