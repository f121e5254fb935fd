import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { utf8 } from '@sanad/base/bytes';
import { checkBag } from '@sanad/evidence/bagit-read';
import { writeZip } from '@sanad/evidence/zip';
import { bagAt, digestNamed } from './bag-source.ts';

const sum = createHash('sha256').update('one').digest('hex');
const BAG = {
  'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
  'manifest-sha256.txt': `${sum}  data/a.txt\n`,
};

test('a bag is checked in a folder and in a ZIP, with its folder or without; links are not followed', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-bag-'));
  t.after(() => rm(folder, { recursive: true }));
  const zipped = async (top: string, text: string) => {
    const file = path.join(folder, 'bag.zip');
    const files = Object.entries({ ...BAG, 'data/a.txt': text });
    const zip = writeZip(files.map(([name, content]) => ({ path: top + name, content: [utf8(content)] })));
    await writeFile(file, Buffer.concat(zip));
    return (await checkBag(await bagAt(file))).valid;
  };
  assert.deepEqual(
    [await zipped('bag/', 'one'), await zipped('', 'one'), await zipped('bag/', 'two')],
    [true, true, false],
  );
  const bag = path.join(folder, 'bag');
  await mkdir(path.join(bag, 'data'), { recursive: true });
  for (const [name, text] of Object.entries(BAG)) await writeFile(path.join(bag, name), text);
  await writeFile(path.join(folder, 'outside.txt'), 'one');
  await symlink(path.join(folder, 'outside.txt'), path.join(bag, 'data/a.txt'));
  assert.equal((await checkBag(await bagAt(bag))).valid, false);
  await rm(path.join(bag, 'data/a.txt'));
  await writeFile(path.join(bag, 'data/a.txt'), 'one');
  assert.equal((await checkBag(await bagAt(bag))).valid, true);
  await symlink('a.txt', path.join(bag, 'data/beside.txt'));
  const { checks } = await checkBag(await bagAt(bag));
  assert.deepEqual(
    checks.flatMap(({ findings }) => findings),
    [{ code: 'bag-not-a-file', detail: { path: 'data/beside.txt' } }],
  );
});

test('digests are known by the names that manifests give them', () => {
  assert.deepEqual(['sha256', 'SHA-256', 'sha3-256', 'sha3256', 'MD5'].map(digestNamed).includes(null), false);
  assert.equal(digestNamed('sha-999'), null);
});
