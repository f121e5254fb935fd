import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setImmediate as later } from 'node:timers/promises';
import { builtFolder } from './built.ts';

const FILES = ['index.html', 'a.js', 'b.css'];

describe('what is built at the start', () => {
  let home = '';
  let sources = '';
  let dist = '';
  beforeEach(() => {
    home = mkdtempSync(path.join(os.tmpdir(), 'sanad-built-'));
    sources = path.join(home, 'src');
    dist = path.join(home, 'dist');
    mkdirSync(sources);
    writeFileSync(path.join(sources, 'page.ts'), 'one');
  });
  afterEach(() => rmSync(home, { recursive: true }));
  /** Writes file by file, with pauses in which somebody else gets on. */
  const build =
    (text: string) =>
    async (draft: string): Promise<void> => {
      for (const file of FILES) {
        await later();
        writeFileSync(path.join(draft, file), text);
      }
    };
  const wholeWith = (folder: string, text: string): void => {
    assert.deepEqual(readdirSync(folder).sort(), [...FILES].sort());
    for (const file of FILES) assert.equal(readFileSync(path.join(folder, file), 'utf8'), text);
  };

  it('is built once and found again', async () => {
    const first = await builtFolder(dist, [sources], build('one'));
    const again = await builtFolder(dist, [sources], () => assert.fail('built again'));
    assert.equal(again, first);
    wholeWith(first, 'one');
  });

  it('is whole for each of several that build at once, and no draft stays', async () => {
    const folders = await Promise.all([1, 2, 3, 4].map(() => builtFolder(dist, [sources], build('one'))));
    for (const folder of folders) wholeWith(folder, 'one');
    assert.equal(readdirSync(dist).length, 1);
  });

  it('stays for whoever reads it while newer sources are built', async () => {
    const first = await builtFolder(dist, [sources], build('one'));
    writeFileSync(path.join(sources, 'page.ts'), 'other');
    const building = builtFolder(dist, [sources], build('other'));
    wholeWith(first, 'one');
    const second = await building;
    assert.notEqual(second, first);
    wholeWith(first, 'one');
    wholeWith(second, 'other');
  });

  it('is swept when nobody has started from it for a day; what others put there stays', async () => {
    const first = await builtFolder(dist, [sources], build('one'));
    writeFileSync(path.join(dist, 'verifier.html'), 'made by hand');
    const old = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(first, old, old);
    utimesSync(path.join(dist, 'verifier.html'), old, old);
    writeFileSync(path.join(sources, 'page.ts'), 'other');
    const second = await builtFolder(dist, [sources], build('other'));
    assert.deepEqual(readdirSync(dist).sort(), [path.basename(second), 'verifier.html'].sort());
  });

  it('knows no draft that failed', async () => {
    await assert.rejects(
      builtFolder(dist, [sources], () => Promise.reject(new Error('no room'))),
      /no room/,
    );
    const folder = await builtFolder(dist, [sources], build('one'));
    wholeWith(folder, 'one');
  });
});
