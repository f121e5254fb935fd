import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { joinMasterKey, splitMasterKey } from '../key-shares.ts';
import { code, newFolder, removeFolder } from '../ledger-contract.ts';
import { parseMasterKey } from '../master-key.ts';
import type { Spine } from '../ports.ts';
import { restoreBackup } from '../restore.ts';
import { openSpine } from '../spine.ts';
import { addNote, dumpOf, noteAdded, notebook, openBook, textsOf } from '../testing/notebook.ts';
import { openEmbeddedViews } from '../views/embedded.ts';

suite('what goes wrong with a ledger in a file', () => {
  let template: string;
  let book: string;
  let sizes: number[];
  const made: string[] = [];
  const open = (folder: string, masterKey?: Uint8Array): Promise<Spine> =>
    openSpine({ folder, projectors: () => [notebook], ...(masterKey ? { masterKey } : {}) });
  const copy = (): string => {
    const folder = newFolder();
    cpSync(template, folder, { recursive: true });
    made.push(folder);
    return folder;
  };
  const fileOf = (folder: string) => path.join(folder, 'ledger', 'entries.log');
  const notesOf = (spine: Spine) => Object.fromEntries(spine.opening.map((note) => [note.code, note.detail]));

  before(async () => {
    template = newFolder();
    made.push(template);
    const spine = await open(template);
    book = await openBook(spine, 'kitab');
    sizes = [];
    for (const text of ['a', 'b', 'c']) {
      await addNote(spine, book, text);
      sizes.push(statSync(fileOf(template)).size);
    }
    await spine.close();
  });
  after(() => {
    for (const folder of made) removeFolder(folder);
  });

  test('a torn tail is cut back to the last whole entry, and said so', async () => {
    const folder = copy();
    const whole = readFileSync(fileOf(folder));
    appendFileSync(fileOf(folder), whole.subarray(sizes[1], sizes[2]! - 7));
    const spine = await open(folder);
    assert.deepEqual(notesOf(spine)['ledger-tail-cut'], { entries: 5, bytes: sizes[2]! - 7 - sizes[1]! });
    assert.deepEqual(await textsOf(spine, book), ['a', 'b', 'c']);
    await addNote(spine, book, 'd');
    assert.deepEqual((await spine.ledger.check()).problems, []);
    await spine.close();
  });

  test('checkpoints that were taken away are missed, by whoever opens the ledger and by the check', async () => {
    const folder = copy();
    const first = await open(folder);
    await addNote(first, book, 'd');
    await first.close();
    const file = path.join(folder, 'ledger', 'checkpoints.jsonl');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const withLines = (left: readonly string[]): string => {
      const cut = copy();
      cpSync(folder, cut, { recursive: true });
      writeFileSync(path.join(cut, 'ledger', 'checkpoints.jsonl'), left.map((line) => `${line}\n`).join(''));
      return cut;
    };
    for (const left of [[], lines.slice(0, -2), lines.toSpliced(-2, 1)]) {
      const cut = withLines(left);
      for (const isFirst of [true, false]) {
        const spine = await open(cut);
        assert.deepEqual(notesOf(spine)['checkpoint-missing'], { size: 5 }, `${left.length} ${isFirst}`);
        const { problems } = await spine.ledger.check();
        assert.ok(problems.some(({ code, index }) => code === 'checkpoint-missing' && index === 5));
        await spine.close();
      }
    }
    const whole = await open(withLines(lines));
    assert.equal(notesOf(whole)['checkpoint-missing'], undefined);
    assert.deepEqual((await whole.ledger.check()).problems, []);
    await whole.close();
  });

  test('a ledger that was cut back to an older state after it was closed says so, until it is longer again', async () => {
    const folder = copy();
    const first = await open(folder);
    await addNote(first, book, 'd');
    await first.close();
    for (const name of ['entries.log', 'checkpoints.jsonl'])
      cpSync(path.join(template, 'ledger', name), path.join(folder, 'ledger', name));
    rmSync(path.join(folder, 'ledger', 'positions.cache'));
    const toldOf = async (work: (spine: Spine) => Promise<unknown>) => {
      const spine = await open(folder);
      await work(spine);
      await spine.close();
      return notesOf(spine)['ledger-shorter'];
    };
    const nothing = async (): Promise<void> => {};
    assert.deepEqual(await toldOf(nothing), { closed: 6, size: 5 });
    assert.deepEqual(await toldOf((spine) => addNote(spine, book, 'e')), { closed: 6, size: 5 });
    assert.equal(await toldOf(nothing), undefined);
  });

  test('half a command is cut back with its torn half: nothing is half done', async () => {
    const folder = copy();
    const spine = await open(folder);
    const entries = [noteAdded(book, 'first half'), noteAdded(book, 'second half')];
    const before = statSync(fileOf(folder)).size;
    await spine.transact(async () => ({ entries, result: null }));
    await spine.close();
    const after = statSync(fileOf(folder)).size;
    truncateSync(fileOf(folder), after - 20);
    dropLastCheckpoint(folder);
    const again = await open(folder);
    assert.equal(statSync(fileOf(folder)).size, before);
    assert.deepEqual(await textsOf(again, book), ['a', 'b', 'c']);
    assert.equal(notesOf(again)['views-rebuilt']?.['reason'], 'not-of-this-ledger');
    await again.close();
  });

  test('entries that a signed checkpoint vouches for are never cut: the damage is told and nothing is changed', async () => {
    const folder = copy();
    truncateSync(fileOf(folder), sizes[2]! - 5);
    const before = readFileSync(fileOf(folder));
    await assert.rejects(open(folder), code('ledger-damaged'));
    assert.deepEqual(readFileSync(fileOf(folder)), before);
  });

  test('a flipped byte in a durable entry is damage, not a tail, also when no cache or checkpoint is there', async () => {
    const folder = copy();
    const bytes = readFileSync(fileOf(folder));
    bytes[sizes[0]! + 40]! ^= 1;
    writeFileSync(fileOf(folder), bytes);
    rmSync(path.join(folder, 'ledger', 'positions.cache'));
    writeFileSync(path.join(folder, 'ledger', 'checkpoints.jsonl'), '');
    await assert.rejects(open(folder), code('ledger-damaged'));
  });

  test('views that were migrated by somebody who was stopped before she made them again are made again', async () => {
    const folder = copy();
    const text = 'create table notebook.later (id text primary key);';
    const later = { schema: 'notebook', name: '999-later.sql', text, digest: 'later' };
    const stopped = await openEmbeddedViews(path.join(folder, 'views'), [later]);
    assert.equal(stopped.ran, 1);
    await stopped.database.script('delete from notebook.notes');
    await stopped.database.close();
    const again = await open(folder);
    assert.deepEqual(notesOf(again)['views-rebuilt'], { entries: 5, reason: 'migration' });
    assert.deepEqual(await textsOf(again, book), ['a', 'b', 'c']);
    await again.close();
    const third = await open(folder);
    assert.equal(notesOf(third)['views-rebuilt'], undefined, 'once');
    await third.close();
  });

  test('a flipped byte that opening does not meet is found by the check, with its entry', async () => {
    for (let at = 0; at < 6; at++) {
      const folder = copy();
      const bytes = readFileSync(fileOf(folder));
      bytes[sizes[0]! + Math.floor(((sizes[1]! - sizes[0]!) * at) / 6)]! ^= 0x10;
      writeFileSync(fileOf(folder), bytes);
      const spine = await open(folder).catch((thrown: unknown) => thrown);
      if (isFault(spine)) {
        assert.equal(spine.code, 'ledger-damaged');
        continue;
      }
      const { problems } = await (spine as Spine).ledger.check();
      assert.ok(
        problems.some((problem) => problem.index === 3),
        `at ${at}`,
      );
      await (spine as Spine).close();
    }
  });

  test('the caches of the ledger file and the views may be lost or foreign', async () => {
    const folder = copy();
    const kept = await open(folder);
    const dump = await dumpOf(kept);
    await kept.close();
    writeFileSync(path.join(folder, 'ledger', 'positions.cache'), Buffer.alloc(400, 7));
    rmSync(path.join(folder, 'views'), { recursive: true });
    const spine = await open(folder);
    assert.equal(await dumpOf(spine), dump);
    assert.deepEqual((await spine.ledger.check()).problems, []);
    await spine.close();
  });

  test('views that know of commands which the ledger lost are made again', async () => {
    const folder = copy();
    const before = readFileSync(fileOf(folder));
    const checkpoints = readFileSync(path.join(folder, 'ledger', 'checkpoints.jsonl'));
    const spine = await open(folder);
    await addNote(spine, book, 'lost');
    await spine.close();
    writeFileSync(fileOf(folder), before);
    writeFileSync(path.join(folder, 'ledger', 'checkpoints.jsonl'), checkpoints);
    const again = await open(folder);
    assert.ok(notesOf(again)['views-rebuilt']);
    assert.deepEqual(await textsOf(again, book), ['a', 'b', 'c']);
    await again.close();
  });

  test('a machine that went down under open views gets new ones', async () => {
    const folder = copy();
    writeFileSync(path.join(folder, 'views.json'), JSON.stringify({ boot: 'another', open: true }));
    const spine = await open(folder);
    assert.deepEqual(notesOf(spine)['views-dropped'], { reason: 'machine-went-down' });
    assert.deepEqual(await textsOf(spine, book), ['a', 'b', 'c']);
    await spine.close();
  });

  test('a wrong or missing master key is told, and nothing is damaged', async () => {
    const folder = copy();
    const right = parseMasterKey(readFileSync(path.join(folder, 'master.key'), 'utf8'));
    await assert.rejects(open(folder, new Uint8Array(32).fill(1)), code('master-key-wrong'));
    rmSync(path.join(folder, 'master.key'));
    await assert.rejects(open(folder), code('master-key-missing'));
    const spine = await open(folder, right);
    assert.deepEqual(await textsOf(spine, book), ['a', 'b', 'c']);
    await spine.close();
  });

  test('a second opening of the folder is refused while the first is open', async () => {
    const folder = copy();
    const spine = await open(folder);
    await assert.rejects(
      open(folder),
      (thrown) => isFault(thrown, 'folder-locked') && thrown.detail['pid'] === process.pid,
    );
    await spine.close();
    await (await open(folder)).close();
  });

  test('backup while commands go on; restored elsewhere with the key of two custodians; erasures hold', async () => {
    const folder = copy();
    const shares = splitMasterKey(parseMasterKey(readFileSync(path.join(folder, 'master.key'), 'utf8')));
    const spine = await open(folder);
    const gone = await openBook(spine, 'gone');
    const { entries } = await addNote(spine, gone, 'سر');
    const blob = await spine.blobs.put(Buffer.from('file'), book);
    const early = path.join(newFolder(), 'early');
    await spine.backup(early);
    await spine.keys.erase(gone, { actor: 'system', reason: 'asked' });
    let stop = false;
    const busy = (async () => {
      for (let n = 0; !stop; n++) await addNote(spine, book, `n${n}`);
    })();
    const late = path.join(path.dirname(early), 'late');
    const { size, blobs } = await spine.backup(late);
    stop = true;
    await busy;
    assert.ok(blobs >= 1 && size <= (await spine.ledger.size()));
    await assert.rejects(spine.backup(late), code('backup-not-empty'));
    await spine.close();

    const target = path.join(path.dirname(early), 'new-machine');
    const oldKeys = path.join(early, 'keys');
    const restored = await restoreBackup(late, target, { masterKey: joinMasterKey(shares), keys: oldKeys });
    assert.deepEqual(restored, { size, blobs, erasures: 1 });
    const second = await open(target);
    assert.equal(await second.ledger.size(), size);
    assert.deepEqual((await second.ledger.check()).problems, []);
    assert.ok((await textsOf(second, book)).includes('a'));
    assert.equal((await second.ledger.open(await second.ledger.get(entries[0]!.index))).erased, true);
    assert.equal(Buffer.from((await second.blobs.get(blob.digest))!).toString(), 'file');
    await addNote(second, book, 'goes on');
    await second.close();
    await assert.rejects(restoreBackup(late, target), code('restore-not-empty'));
    removeFolder(path.dirname(early));
  });

  test('a backup in which one byte of the ledger was changed is refused, and leaves nothing behind', async () => {
    const folder = copy();
    const spine = await open(folder);
    const backup = path.join(newFolder(), 'backup');
    await spine.backup(backup);
    await spine.close();
    const bytes = readFileSync(fileOf(backup));
    bytes[bytes.length - 9]! ^= 1;
    writeFileSync(fileOf(backup), bytes);
    const target = path.join(path.dirname(backup), 'target');
    await assert.rejects(restoreBackup(backup, target), code('backup-damaged'));
    assert.throws(() => statSync(target));
    await assert.rejects(restoreBackup(path.dirname(backup), target), code('backup-missing'));
    removeFolder(path.dirname(backup));
  });
});

/** As if the power had gone before the last checkpoint was signed. */
function dropLastCheckpoint(folder: string): void {
  const file = path.join(folder, 'ledger', 'checkpoints.jsonl');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  writeFileSync(file, `${lines.slice(0, -1).join('\n')}\n`);
}
