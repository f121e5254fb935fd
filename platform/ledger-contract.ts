import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { equalBytes, utf8 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import { parseCheckpoint } from '@sanad/evidence/checkpoint';
import { parseHeader } from '@sanad/evidence/entry';
import { leafHash, verifyConsistency, verifyInclusion } from '@sanad/evidence/merkle';
import { judgeNote, parseNote, parseVerifierKey } from '@sanad/evidence/note';
import { openBody } from '@sanad/evidence/sealed-body';
import { aead, randomId, sha256, verifySignature } from './crypto.ts';
import type { Spine, SpineOptions } from './ports.ts';
import { addNote, bookOpened, countOf, dumpOf, noteAdded, notebook, openBook, textsOf } from './testing/notebook.ts';

/** Where an installation lies, so that it can be opened again. */
export type Site = {
  readonly options: Pick<SpineOptions, 'folder' | 'databaseUrl'>;
  readonly remove: () => Promise<void>;
};

export const code = (wanted: string) => (thrown: unknown) => isFault(thrown, wanted);

/** What every adapter of the ledger must do. @param newSite makes an empty place for an installation */
export function ledgerContract(
  name: string,
  newSite: () => Promise<Site>,
  openSpine: (options: SpineOptions) => Promise<Spine>,
) {
  suite(name, () => {
    let site: Site;
    let spine: Spine;
    let now = Date.parse('2026-03-01T10:00:00.000Z');
    const open = () =>
      openSpine({
        ...site.options,
        genesis: { edition: 'ngo', purpose: 'training' },
        forbidden: { ngo: ['person.named'], authority: [] },
        projectors: () => [notebook],
        clock: () => now,
      });

    before(async () => {
      site = await newSite();
      spine = await open();
    });
    after(async () => {
      await spine.close();
      await site.remove();
    });

    test('entry 0 fixes edition, purpose and origin; a program that expects others is refused', async () => {
      assert.equal(spine.genesis.purpose, 'training');
      assert.deepEqual((await spine.ledger.get(0)).header.type, 'ledger.opened');
      await spine.close();
      const wrong = openSpine({ ...site.options, genesis: { edition: 'authority' }, projectors: () => [notebook] });
      await assert.rejects(wrong, code('genesis-differs'));
      spine = await open();
    });

    test('a command is in the ledger and in the views when it is acknowledged, and after opening again', async () => {
      const book = await openBook(spine, 'أول');
      const { entries } = await addNote(spine, book, 'مرحبا');
      assert.deepEqual(await textsOf(spine, book), ['مرحبا']);
      await spine.close();
      spine = await open();
      assert.deepEqual(await textsOf(spine, book), ['مرحبا']);
      const stored = await spine.ledger.get(entries[0]!.index);
      assert.deepEqual(stored.header, entries[0]);
      assert.deepEqual(parseHeader(stored.headerBytes), stored.header);
      const { body } = await spine.ledger.open(stored);
      assert.equal((body as { text: string }).text, 'مرحبا');
    });

    test('entries are found by their ids, and what is not in the ledger is left out', async () => {
      const book = await openBook(spine, 'م');
      const { entries: first } = await addNote(spine, book, '1');
      await addNote(spine, book, '2');
      const { entries: third } = await addNote(spine, book, '3');
      const ids = [third[0]!.id, first[0]!.id, randomId('entry')];
      const found = await spine.ledger.find(ids);
      assert.deepEqual(Object.fromEntries(found), {
        [first[0]!.id]: first[0]!.index,
        [third[0]!.id]: third[0]!.index,
      });
      assert.equal((await spine.ledger.find([])).size, 0);
    });

    test('a command that throws has not happened, and the ones beside it have', async () => {
      const book = await openBook(spine, 'x');
      const size = await spine.ledger.size();
      const results = await Promise.allSettled([
        addNote(spine, book, '1'),
        spine.transact(async ({ views }) => {
          await notebook.apply(views, { header: (await spine.ledger.get(0)).header, body: {}, erased: false });
          throw new Error('no');
        }),
        addNote(spine, book, '2'),
        spine.transact(async () => ({
          entries: [noteAdded(book, '3'), { ...noteAdded(book, '4'), about: ['?'] }],
          result: 0,
        })),
        addNote(spine, book, '5'),
      ]);
      assert.deepEqual(
        results.map((each) => each.status),
        ['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'],
      );
      assert.deepEqual(await textsOf(spine, book), ['1', '2', '5']);
      assert.equal(await spine.ledger.size(), size + 3);
    });

    test('commands that are sent together each see what the ones before them did', async () => {
      const book = await openBook(spine, 'y');
      const seen = await Promise.all(
        Array.from({ length: 20 }, () =>
          spine.transact(async ({ views }) => {
            const row = await views
              .withTables<{ 'notebook.books': { id: string; notes: number } }>()
              .selectFrom('notebook.books')
              .select('notes')
              .where('id', '=', book)
              .executeTakeFirstOrThrow();
            return { entries: [noteAdded(book, String(row.notes))], result: row.notes };
          }),
        ),
      );
      assert.deepEqual(
        seen.map((each) => each.result),
        Array.from({ length: 20 }, (_, i) => i),
      );
    });

    test('the same idempotency key gives the first answer and records once, also together and after a rebuild', async () => {
      const book = await openBook(spine, 'z');
      const both = await Promise.all([addNote(spine, book, 'once', 'key-1'), addNote(spine, book, 'once', 'key-1')]);
      assert.deepEqual(
        both.map((each) => each.repeated),
        [false, true],
      );
      await spine.rebuild();
      const again = await addNote(spine, book, 'other', 'key-1');
      assert.deepEqual(again, { result: { text: 'once' }, entries: both[0]!.entries, repeated: true });
      assert.deepEqual(await textsOf(spine, book), ['once']);
    });

    test('the ledger refuses what its edition forbids and what only the spine may record', async () => {
      for (const type of ['person.named', 'key.erased', 'ledger.opened']) {
        const entry = { ...bookOpened(randomId('book'), 'q'), type };
        await assert.rejects(
          spine.transact(async () => ({ entries: [entry], result: 0 })),
          code('ledger-type-forbidden'),
        );
      }
    });

    test('time never runs backwards in the ledger, and a clock that did is flagged', async () => {
      const book = await openBook(spine, 't');
      const before = now;
      now -= 60_000;
      const behind = (await addNote(spine, book, 'late')).entries[0]!;
      now = before + 5;
      const after = (await addNote(spine, book, 'right')).entries[0]!;
      const remarks = (flags: readonly string[]) => flags.filter((flag) => !flag.startsWith('checkpoint='));
      assert.deepEqual(remarks(behind.flags), ['clock-behind']);
      assert.deepEqual(remarks(after.flags), []);
      assert.ok(behind.time <= after.time);
      now -= 60_000;
      await spine.close();
      spine = await open();
      const told = spine.opening.find((note) => note.code === 'clock-behind');
      assert.deepEqual(
        told?.detail,
        { time: after.time, now: new Date(now).toISOString() },
        'whoever opens it is told',
      );
      now += 60_000;
      await spine.close();
      spine = await open();
      assert.equal(
        spine.opening.find((note) => note.code === 'clock-behind'),
        undefined,
      );
    });

    test('a clock that once ran far ahead is set back by a person, as an entry; the check and what follows hold', async () => {
      const book = await openBook(spine, 'ahead');
      const right = now;
      const why = { actor: 'system', reason: 'the battery was empty' };
      await assert.rejects(spine.clock.set(why), code('clock-not-behind'));
      now = Date.parse('2099-01-01T00:00:00.000Z');
      const first = (await addNote(spine, book, 'in the future')).entries[0]!;
      now = right + 1000;
      const stuck = (await addNote(spine, book, 'stuck')).entries[0]!;
      assert.equal(stuck.time, first.time);
      assert.deepEqual(await spine.clock.state(), {
        ...{ now: new Date(now).toISOString(), last: first.time, first: first.index },
      });
      now = Date.parse('2020-01-01T00:00:00.000Z');
      await assert.rejects(spine.clock.set(why), code('clock-before-ledger'));
      now = right + 2000;
      const forged = { ...noteAdded(book, 'x'), type: 'clock.set' };
      await assert.rejects(
        spine.transact(async () => ({ entries: [forged], result: 0 })),
        code('ledger-type-forbidden'),
      );
      const set = await spine.clock.set(why);
      assert.deepEqual([set.time, set.actor], [new Date(now).toISOString(), 'system']);
      const { body } = await spine.ledger.open(await spine.ledger.get(set.index));
      assert.deepEqual((body as { from: string; first: number }).from, first.time);
      now = right + 3000;
      const after = (await addNote(spine, book, 'right again')).entries[0]!;
      assert.deepEqual([after.time, after.flags.includes('clock-behind')], [new Date(now).toISOString(), false]);
      assert.equal((await spine.clock.state()).first, null);
      assert.deepEqual(await spine.clock.sets(), [set.id]);
      assert.deepEqual((await spine.ledger.check()).problems, []);
      await spine.close();
      spine = await open();
      assert.deepEqual(await textsOf(spine, book), ['in the future', 'right again', 'stuck']);
    });

    test('the first entry after a signed checkpoint names it, and the next ones do not', async () => {
      const { size } = await spine.ledger.head();
      const book = await openBook(spine, 'names');
      const opened = (await spine.ledger.get(size)).header;
      assert.deepEqual(opened.flags, [`checkpoint=${size}`]);
      const both = await spine.transact(async () => ({
        entries: [noteAdded(book, '1'), noteAdded(book, '2')],
        result: 0,
      }));
      assert.deepEqual(both.entries[1]!.flags, []);
      const { flags } = both.entries[0]!;
      assert.ok(flags.length === 0 || flags[0] === `checkpoint=${size + 1}`, flags.join());
    });

    test('a stranger can check head, inclusion and consistency, and open one entry without the rest of its case', async () => {
      const first = await spine.ledger.head();
      const book = await openBook(spine, 'proof');
      const { entries } = await addNote(spine, book, 'seen');
      const head = await spine.ledger.head();
      const note = parseNote(head.note);
      const key = parseVerifierKey(spine.verifierKey, sha256);
      const [verdict] = await judgeNote(note, [key], sha256, verifySignature);
      assert.equal(verdict!.state, 'good');
      const checkpoint = parseCheckpoint(note.text);
      assert.deepEqual([checkpoint.origin, checkpoint.size], [spine.genesis.origin, await spine.ledger.size()]);
      const { header, headerBytes, sealed } = await spine.ledger.get(entries[0]!.index);
      const { hashes } = await spine.ledger.inclusion(header.index, checkpoint.size);
      const leaf = leafHash(headerBytes, sha256);
      const claim = { index: header.index, size: checkpoint.size, leaf, proof: hashes, root: checkpoint.root };
      assert.ok(verifyInclusion(claim, sha256));
      const proof = await spine.ledger.consistency(first.size, head.size);
      const two = { size1: first.size, root1: first.root, size2: head.size, root2: head.root, proof };
      assert.ok(verifyConsistency(two, sha256));
      const entryKey = await spine.ledger.entryKey(header.index);
      const plain = openBody(sealed!, header, entryKey!, aead, sha256);
      assert.equal((JSON.parse(Buffer.from(plain).toString()) as { text: string }).text, 'seen');
    });

    test('an erasure makes bodies and blobs unreadable, drops the rows, and leaves every proof and other rows', async () => {
      const [gone, stays] = [await openBook(spine, 'gone'), await openBook(spine, 'stays')];
      const { entries } = await addNote(spine, gone, 'سر');
      await addNote(spine, stays, 'kept');
      const blob = await spine.blobs.put(utf8('file'), gone);
      await spine.keys.erase(gone, { actor: 'system', reason: 'asked' });
      const opened = await spine.ledger.open(await spine.ledger.get(entries[0]!.index));
      assert.deepEqual([opened.body, opened.erased], [null, true]);
      assert.equal(await spine.ledger.entryKey(entries[0]!.index), null);
      assert.equal(await spine.blobs.get(blob.digest), null);
      assert.deepEqual([await countOf(spine, gone), await countOf(spine, stays)], [null, 1]);
      assert.deepEqual((await spine.ledger.check()).problems, []);
      await assert.rejects(addNote(spine, gone, 'again'), code('erasure-done'));
      const dump = await dumpOf(spine);
      assert.ok(!dump.includes('سر') && dump.includes('kept'));
      assert.ok((await spine.rebuild()).skipped >= 2);
      assert.equal(await dumpOf(spine), dump);
      await assert.rejects(spine.keys.erase(gone, { actor: 'system', reason: 'x' }), code('erasure-unknown-scope'));
    });

    test('a legal hold blocks an erasure until it is lifted', async () => {
      const book = await openBook(spine, 'held');
      const hold = await spine.keys.hold(book, { actor: 'system', reason: 'court' });
      assert.deepEqual(
        (await spine.keys.holds(book)).map((each) => each.id),
        [hold],
      );
      await assert.rejects(spine.keys.erase(book, { actor: 'system', reason: 'asked' }), code('erasure-held'));
      assert.equal(await countOf(spine, book), 0);
      await spine.keys.lift(hold, { actor: 'system', reason: 'over' });
      await spine.keys.erase(book, { actor: 'system', reason: 'asked' });
      assert.ok(await spine.keys.isErased(book));
    });

    test('rebuild makes identical views', async () => {
      const dump = await dumpOf(spine);
      assert.ok(dump.includes('notebook.notes'));
      const { entries } = await spine.rebuild();
      assert.equal(entries, await spine.ledger.size());
      assert.equal(await dumpOf(spine), dump);
    });

    test('blobs come back as they were, large ones piece by piece; a missing one is a failure', async () => {
      const book = await openBook(spine, 'files');
      for (const size of [0, 1, 1024 * 1024, 2_500_000]) {
        const bytes = new Uint8Array(size).map((_, i) => (i * 31) & 255);
        const pieces = async function* () {
          for (let at = 0; at < size; at += 700_000) yield bytes.subarray(at, at + 700_000);
        };
        const stored = await spine.blobs.put(pieces(), book);
        assert.equal(stored.size, size);
        assert.ok(equalBytes((await spine.blobs.get(stored.digest))!, bytes));
        assert.ok(await spine.blobs.has(stored.digest));
      }
      await assert.rejects(spine.blobs.get('0'.repeat(64)), code('blob-missing'));
    });

    test('blobs that nothing names are swept after a day, others stay', async () => {
      const book = await openBook(spine, 'sweep');
      const start = now;
      now = Date.now();
      const kept = await spine.blobs.put(utf8('kept'), book);
      const loose = await spine.blobs.put(utf8('loose'), book);
      const isNamed = async (digest: string) => digest !== loose.digest;
      assert.equal(await spine.blobs.sweep(isNamed), 0);
      now = Date.now() + 25 * 3600 * 1000;
      assert.equal(await spine.blobs.sweep(isNamed), 1);
      now = start;
      assert.deepEqual([await spine.blobs.has(kept.digest), await spine.blobs.has(loose.digest)], [true, false]);
    });

    test('reading goes over any range in order, and the check finds nothing wrong', async () => {
      const size = await spine.ledger.size();
      const read = async (from?: number, to?: number) => {
        const indexes: number[] = [];
        for await (const entry of spine.ledger.read(from, to)) indexes.push(entry.header.index);
        return indexes;
      };
      assert.deepEqual(
        await read(),
        Array.from({ length: size }, (_, i) => i),
      );
      assert.deepEqual(await read(2, 5), [2, 3, 4]);
      assert.deepEqual(await read(size, size + 3), []);
      const { problems, root } = await spine.ledger.check();
      assert.deepEqual(problems, []);
      assert.ok(equalBytes(root, (await spine.ledger.head()).root));
      await assert.rejects(spine.ledger.get(size), code('ledger-no-entry'));
    });

    test('ready() says nothing when all is well, and a closed spine takes no command', async () => {
      await spine.ready();
      await spine.close();
      await assert.rejects(addNote(spine, 'book', 'x'), code('spine-closed'));
      spine = await open();
    });
  });
}

export function newFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'sanad-test-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
