import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync, inflateRawSync, crc32 as platformCrc } from 'node:zlib';
import { concat, utf8 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import fc from 'fast-check';
import { crc32 } from './crc32.ts';
import { isSafePath, writeZip } from './zip.ts';
import { contentOf, listZip, readZip, ZIP_LIMITS } from './zip-read.ts';

const code = (wanted: string) => (thrown: unknown) => isFault(thrown, wanted);
const inflate = (raw: Uint8Array, size: number) => inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
const zipOf = (...files: [string, string][]) =>
  concat(...writeZip(files.map(([path, content]) => ({ path, content: [utf8(content)] }))));

/** A ZIP as other programs may write it, with each field in reach. */
function looseZip(files: readonly LooseFile[], comment = ''): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.path);
    const raw = file.deflate ? deflateRawSync(file.content) : file.content;
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(file.flags ?? 0x800, 2);
    head.writeUInt16LE(file.method ?? (file.deflate ? 8 : 0), 4);
    head.writeUInt32LE(platformCrc(file.content), 10);
    head.writeUInt32LE(raw.length, 14);
    head.writeUInt32LE(file.size ?? file.content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(file.localPath ?? file.path), raw]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((file.mode ?? 0) * 65536, 6);
    tail.writeUInt32LE(file.offset ?? at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), head, tail, name]));
    parts.push(local);
    at += local.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return concat(...parts, ...directory, end, utf8(comment));
}
type LooseFile = {
  path: string;
  localPath?: string;
  content: Uint8Array;
  deflate?: boolean;
  flags?: number;
  method?: number;
  size?: number;
  mode?: number;
  offset?: number;
};

test('crc32() agrees with the platform, in one piece and in several', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (data, cut) => {
      assert.equal(crc32(data), platformCrc(data));
      assert.equal(crc32(data.subarray(cut), crc32(data.subarray(0, cut))), platformCrc(data));
    }),
  );
});

test('files come back as they were stored, and the same files give the same bytes', async () => {
  // a device of Windows is no name for a file (`con`)
  const path = fc.stringMatching(/^[a-z]{1,8}(\/[a-z0-9]{1,8}){0,2}$/).filter(isSafePath);
  const files = fc.uniqueArray(fc.tuple(path, fc.string()), { selector: ([one]) => one, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(files, async (list) => {
      const bytes = zipOf(...list);
      assert.deepEqual(zipOf(...list), bytes);
      const found = readZip(bytes);
      assert.deepEqual(
        found.map((entry) => entry.path),
        list.map(([one]) => one),
      );
      for (const [i, entry] of found.entries()) assert.deepEqual(await contentOf(entry), utf8(list[i]![1]));
    }),
  );
});

test('a ZIP of another program is read: deflated, with folders, with a comment', async () => {
  const long = utf8('abc'.repeat(1000));
  const bytes = looseZip(
    [
      { path: 'folder/', content: new Uint8Array(0) },
      { path: 'folder/نص.txt', content: long, deflate: true },
    ],
    'a comment',
  );
  const [entry, ...rest] = readZip(bytes);
  assert.equal(rest.length, 0);
  assert.equal(entry!.path, 'folder/نص.txt');
  assert.deepEqual(new Uint8Array(await contentOf(entry!, inflate)), long);
  await assert.rejects(contentOf(entry!), code('zip-method'));
  await assert.rejects(contentOf({ ...entry!, crc: 1 }, inflate), code('zip-crc'));
});

test('tricks are refused, each with its code', () => {
  const content = utf8('x');
  const file = (change: Partial<LooseFile>): LooseFile => ({ path: 'a', content, ...change });
  const zeros = new Uint8Array(3_000_000);
  const cases: [string, Uint8Array][] = [
    ['zip-not-found', utf8('not a zip at all, but long enough to hold an end record')],
    ['zip-not-found', zipOf(['a', 'x']).subarray(0, -1)],
    ['zip-malformed', concat(zipOf(['a', 'x']), zipOf(['a', 'x']))],
    ['zip-malformed', concat(zipOf(['a', 'x']), utf8('more'), zipOf(['b', 'y']))],
    ['zip-path', looseZip([file({ path: '../a' })])],
    ['zip-path', looseZip([file({ path: '/a' })])],
    ['zip-path', looseZip([file({ path: 'a\\b' })])],
    ['zip-path', looseZip([file({ path: 'C:a' })])],
    ['zip-path', looseZip([file({ path: 'a/./b' })])],
    ['zip-symlink', looseZip([file({ mode: 0xa1ff })])],
    ['zip-encrypted', looseZip([file({ flags: 1 })])],
    ['zip-method', looseZip([file({ method: 12 })])],
    ['zip-duplicate', looseZip([file({}), file({})])],
    ['zip-duplicate', looseZip([file({ path: 'A' }), file({ path: 'a' })])],
    ['zip-duplicate', looseZip([file({ path: 'e\u0301' }), file({ path: '\u00e9' })])],
    ['zip-bomb', looseZip([file({ content: zeros, deflate: true })])],
    ['zip-too-large', looseZip([file({ content: zeros, deflate: true, size: 0xfffffff0 })])],
    ['zip-malformed', looseZip([file({ size: 0xffffffff })])],
    ['zip-malformed', looseZip([file({}), file({ path: 'b', offset: 0, localPath: 'a' })])],
    ['zip-malformed', looseZip([file({ localPath: 'b' })])],
    ['zip-malformed', looseZip([file({ size: 2 })])],
    ['zip-malformed', looseZip([file({ offset: 9999 })])],
    ['bytes-not-utf8', looseZip([file({ path: Buffer.from([0xc3, 0x28]) as unknown as string, localPath: 'x' })])],
  ];
  for (const [wanted, bytes] of cases) assert.throws(() => readZip(bytes), code(wanted), wanted);
  const two = looseZip([file({}), file({ path: 'b' })]);
  assert.throws(() => readZip(two, { ...ZIP_LIMITS, files: 1 }), code('zip-too-many'));
  const shared = looseZip([file({ path: 'aa' }), file({ path: 'aa', offset: 0 })]);
  assert.throws(
    () => readZip(shared),
    (e) => isFault(e),
  );
});

test('a ZIP that is only searched is searched as far as it can be read', async () => {
  const content = utf8('x');
  const good: LooseFile = { path: 'seen', content };
  const found = (...files: LooseFile[]) =>
    readZip(looseZip(files), { ...ZIP_LIMITS, names: 'any' }).map(({ path }) => path);
  assert.deepEqual(found({ ...good, path: 'twice' }, { ...good, path: 'twice' }, good), ['twice', 'twice', 'seen']);
  assert.deepEqual(found({ ...good, path: '../a' }, { ...good, path: 'a\\b' }, good), ['../a', 'a\\b', 'seen']);
  assert.deepEqual(found({ ...good, path: 'a', localPath: 'other' }, good), ['a', 'seen']);
  const zeros = { path: 'b', content: new Uint8Array(3_000_000), deflate: true };
  for (const bad of [{ ...good, flags: 1 }, { ...good, method: 12 }, { ...good, offset: 9999 }, zeros])
    assert.deepEqual(found(bad, good), ['seen']);
  const [late] = readZip(looseZip([{ ...good, path: 'a', localPath: 'b' }]), { ...ZIP_LIMITS, names: 'any' });
  assert.deepEqual(await contentOf(late!), content);
});

test('paths that would leave their folder on some system are not safe', () => {
  for (const good of ['a', 'a/b.txt', '.hidden/x', 'دليل/صورة.jpg']) assert.ok(isSafePath(good), good);
  const bad = ['', '/', 'a/', 'a//b', '..', 'a/..', '.', '~/a', 'a\0', 'con', 'aux.txt', 'a./b', 'a /b', 'a:b', 'a|b'];
  for (const one of bad) assert.ok(!isSafePath(one), JSON.stringify(one));
  assert.throws(() => writeZip([{ path: '../a', content: [] }]), code('zip-path'));
  const twice = { path: 'a', content: [] };
  assert.throws(() => writeZip([twice, twice]), code('zip-duplicate'));
});

test('a ZIP cut anywhere or with bytes changed never does worse than throw a fault', () => {
  const bytes = zipOf(['a.txt', 'one'], ['b/c.txt', 'two']);
  for (let cut = 0; cut < bytes.length; cut++)
    assert.throws(
      () => readZip(bytes.subarray(0, cut)),
      (e) => isFault(e),
    );
  for (let at = 0; at < bytes.length; at++) {
    const changed = Uint8Array.from(bytes);
    changed[at]! ^= 0xff;
    try {
      readZip(changed);
    } catch (error) {
      assert.ok(isFault(error), `byte ${at}: ${String(error)}`);
    }
  }
});

test('the large form of ZIP is read when its two ends agree, and refused when they do not', async () => {
  const plain = concat(...writeZip([{ path: 'a.txt', content: [utf8('abc')] }]));
  const end = plain.length - 22;
  const small = new DataView(plain.buffer, plain.byteOffset);
  const [count, size, start] = [
    small.getUint16(end + 10, true),
    small.getUint32(end + 12, true),
    small.getUint32(end + 16, true),
  ];
  const large = (counted: number): Uint8Array => {
    const tail = new Uint8Array(56 + 20 + 22);
    const view = new DataView(tail.buffer);
    view.setUint32(0, 0x06064b50, true);
    view.setBigUint64(4, 44n, true);
    view.setBigUint64(24, BigInt(counted), true);
    view.setBigUint64(32, BigInt(counted), true);
    view.setBigUint64(40, BigInt(size), true);
    view.setBigUint64(48, BigInt(start), true);
    view.setUint32(56, 0x07064b50, true);
    view.setBigUint64(64, BigInt(end), true);
    view.setUint32(72, 1, true);
    tail.set(plain.subarray(end), 76);
    view.setUint32(76 + 16, 0xffffffff, true);
    return concat(plain.subarray(0, end), tail);
  };
  const [entry] = readZip(large(count));
  assert.deepEqual(await contentOf(entry!), utf8('abc'));
  assert.throws(() => readZip(large(count + 1)), { code: 'zip-malformed' });
  for (let cut = 1; cut < 120; cut++) assert.throws(() => readZip(large(count).subarray(0, -cut)));
});

test('what passes 4 GiB or 65,535 files is written with ZIP64 and read again; what does not has no trace of it', () => {
  // The memory of a new array is not touched until somebody writes to it, so these cost nothing.
  const big = new Uint8Array(2 ** 31);
  const files = [
    { path: 'large', content: [big, big] },
    { path: 'behind', content: [utf8('abc')] },
  ];
  const parts = writeZip(files, () => 7);
  const limits = { ...ZIP_LIMITS, files: 100_000, file: 2 ** 40, total: 2 ** 40 };
  const [large, behind, ...none] = listZip(sourceOf(parts), limits);
  assert.deepEqual(none, []);
  assert.deepEqual([large!.path, large!.size, large!.stored, large!.at], ['large', 2 ** 32, 2 ** 32, 30 + 5 + 20]);
  assert.deepEqual([behind!.path, behind!.size, behind!.at], ['behind', 3, 2 ** 32 + 55 + 30 + 6]);
  assert.throws(() => listZip(sourceOf(parts)), code('zip-too-large'));

  const empty = (count: number) => Array.from({ length: count }, (_, n) => ({ path: `f${n}`, content: [] }));
  const many = Buffer.concat(writeZip(empty(65_535)));
  assert.equal(readZip(many, limits).length, 65_535);
  const few = Buffer.concat(writeZip(empty(65_534)));
  assert.equal(few.indexOf(Buffer.from([0x50, 0x4b, 6, 6])), -1);
});

/** Reads from parts as from a file: only what is asked for is put together. */
function sourceOf(parts: readonly Uint8Array[]) {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const read = (at: number, length: number): Uint8Array => {
    const wanted: Uint8Array[] = [];
    let from = 0;
    for (const part of parts) {
      if (from < at + length && from + part.length > at)
        wanted.push(part.subarray(Math.max(0, at - from), Math.max(0, at + length - from)));
      from += part.length;
    }
    return concat(...wanted);
  };
  return { size, read };
}

test('files are dated when a time is given, and bear none without', () => {
  const files = [{ path: 'a.txt', content: [utf8('a')] }];
  const stampsOf = (zip: Uint8Array): number[] => {
    const view = new DataView(zip.buffer, zip.byteOffset);
    const central = zip.length - 22 - 46 - 'a.txt'.length;
    return [view.getUint32(10, true), view.getUint32(central + 12, true)];
  };
  // 2023-11-02 09:30:44: 43 years after 1980.
  const stamp = ((((43 << 9) | (11 << 5) | 2) << 16) | ((9 << 11) | (30 << 5) | 22)) >>> 0;
  assert.deepEqual(stampsOf(concat(...writeZip(files, undefined, '2023-11-02T09:30:45.000Z'))), [stamp, stamp]);
  assert.deepEqual(stampsOf(concat(...writeZip(files))), [0, 0]);
});

test('what stands before a file must agree with the directory, or be left out by a writer that did not know it yet', () => {
  const good = looseZip([{ path: 'a', content: utf8('hello'), deflate: true }]);
  const changed = (at: number, bytes: readonly number[]) => {
    const copy = Uint8Array.from(good);
    copy.set(bytes, at);
    return copy;
  };
  const directory = Buffer.from(good).indexOf('PK\x01\x02', 'latin1');
  assert.equal(readZip(good).length, 1);
  for (const at of [14, 18, 22]) {
    assert.throws(() => readZip(changed(at, [good[at]! ^ 1])), code('zip-malformed'));
    assert.throws(() => readZip(changed(at, [0, 0, 0, 0])), code('zip-malformed'));
  }
  assert.throws(() => readZip(changed(6, [1])), code('zip-malformed'));
  assert.throws(() => readZip(changed(directory + 34, [1])), code('zip-malformed'));
  const late = changed(6, [8]);
  late.set(new Uint8Array(12), 14);
  assert.equal(readZip(late).length, 1);
  late[18] = 9;
  assert.throws(() => readZip(late), code('zip-malformed'));
});
