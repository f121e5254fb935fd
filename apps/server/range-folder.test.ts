import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { openComposed } from './compose.ts';
import { expectRange, refuseRange, resetRange } from './range-folder.ts';
import { keepPrepared, takePrepared } from './range-prepared.ts';

let folder: string;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-range-folder-'));
});

after(() => rm(folder, { recursive: true, force: true }));

async function ledgerIn(name: string, purpose: 'real' | 'training') {
  const place = path.join(folder, name);
  return { place, spine: await openComposed({ folder: place, genesis: { purpose, origin: `range-${name}` } }) };
}

const refuses = (code: string) => (error: unknown) => isFault(error, code);

test('a reset throws a range away and keeps what trainers wrote; while the range runs it throws nothing away', async () => {
  const { place, spine } = await ledgerIn('class', 'training');
  await mkdir(path.join(place, 'exercises'));
  await writeFile(path.join(place, 'exercises', 'mine.json'), '{}');
  await assert.rejects(resetRange(place), refuses('folder-locked'));
  await spine.close();
  assert.ok(existsSync(path.join(place, 'ledger', 'entries.log')));
  await resetRange(place);
  assert.deepEqual(await readdir(place), ['exercises']);
  assert.deepEqual(await readdir(path.join(place, 'exercises')), ['mine.json']);
});

test('a reset leaves a folder alone that holds no range: other files, or a real ledger however short', async () => {
  const other = path.join(folder, 'other');
  await mkdir(other);
  await writeFile(path.join(other, 'thesis.txt'), 'years of work');
  await resetRange(other);
  assert.deepEqual(await readdir(other), ['thesis.txt']);
  await resetRange(path.join(folder, 'nowhere'));
  const { place, spine } = await ledgerIn('real', 'real');
  assert.equal(await spine.ledger.size(), 1);
  await spine.close();
  await assert.rejects(resetRange(place), refuses('range-real-folder'));
  assert.ok(existsSync(path.join(place, 'master.key')));
});

test('a range opens neither in a real folder nor over another seed', async () => {
  const { place, spine } = await ledgerIn('again', 'training');
  await spine.close();
  await expectRange(place, 'range-again');
  await expectRange(path.join(folder, 'nowhere'), 'range-1');
  await assert.rejects(expectRange(place, 'range-2'), refuses('range-other-seed'));
  await assert.rejects(expectRange(path.join(folder, 'real'), 'range-real'), refuses('range-real-folder'));
});

test('a range is not served as a desk, unless the settings say that it is for training', async () => {
  await assert.rejects(refuseRange(path.join(folder, 'again'), undefined), refuses('range-folder'));
  await refuseRange(path.join(folder, 'again'), 'training');
  await refuseRange(path.join(folder, 'real'), undefined);
  await refuseRange(path.join(folder, 'nowhere'), undefined);
});

test('a reset takes the range back as it was made; never another world, and never a real ledger that was put there', async () => {
  const { place, spine } = await ledgerIn('kept', 'training');
  await spine.close();
  await keepPrepared(place, 'world 1');
  const begun = await readFile(path.join(place, 'ledger', 'entries.log'));
  await appendFile(path.join(place, 'ledger', 'entries.log'), 'what a class did');
  await resetRange(place);
  assert.equal(await takePrepared(place, 'world 2'), false);
  assert.equal(await takePrepared(place, 'world 1'), true);
  assert.deepEqual(await readFile(path.join(place, 'ledger', 'entries.log')), begun);
  const again = await openComposed({ folder: place, genesis: { purpose: 'training', origin: 'range-kept' } });
  assert.equal(await again.ledger.size(), 1);
  await again.close();
  await resetRange(place);
  await rm(path.join(place, 'prepared'), { recursive: true });
  await cp(path.join(folder, 'real'), path.join(place, 'prepared'), { recursive: true });
  await writeFile(path.join(place, 'prepared', 'prepared.json'), 'world 1');
  assert.equal(await takePrepared(place, 'world 1'), false);
  assert.equal(existsSync(path.join(place, 'ledger')), false);
});
