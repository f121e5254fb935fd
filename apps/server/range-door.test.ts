import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { utf8 } from '@sanad/base/bytes';
import { writeZip } from '@sanad/evidence/zip';
import { TRAINING_MARK } from '@sanad/wire/training-mark';
import { purposeOf, refuseForeign, sourceOf } from './range-door.ts';

const zip = (path: string, text: string): Uint8Array => Buffer.concat(writeZip([{ path, content: [utf8(text)] }]));
const bundle = (purpose: string): Uint8Array => zip('dossier/data/dossier.json', `{"id":"x","purpose":"${purpose}"}`);

test('purposeOf() reads the purpose of the ledger that made a bundle, and nothing from other files', async () => {
  assert.equal(await purposeOf(sourceOf(bundle('training'))), 'training');
  assert.equal(await purposeOf(sourceOf(bundle('real'))), 'real');
  assert.equal(await purposeOf(sourceOf(zip('chat.txt', 'purpose: training'))), null);
  assert.equal(await purposeOf(sourceOf(utf8('سلام'))), null);
  assert.equal(await purposeOf(sourceOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))), null);
});

test('purposeOf() finds the mark in a file and inside an archive, deflated or not', async () => {
  assert.equal(await purposeOf(sourceOf(utf8(`<title>${TRAINING_MARK}</title>`))), 'training');
  const inside = zip('_chat.txt', 'x').slice();
  assert.equal(await purposeOf(sourceOf(inside)), null);
  assert.equal(
    await purposeOf(sourceOf(deflated('_chat.txt', `01/10/2026, 08:59 - ${TRAINING_MARK}\n${'سلام '.repeat(50)}`))),
    'training',
  );
});

test('purposeOf() finds the mark wherever it lies in a large file', async () => {
  const mark = utf8(TRAINING_MARK);
  for (const at of [
    0,
    1024 * 1024 - 1,
    1024 * 1024 - mark.length + 1,
    2 * 1024 * 1024,
    3 * 1024 * 1024 - mark.length,
  ]) {
    const bytes = new Uint8Array(3 * 1024 * 1024);
    bytes.set(mark, at);
    assert.equal(await purposeOf(sourceOf(bytes)), 'training', `at ${at}`);
  }
});

test('a real bundle never goes into a range; marked material goes into a real case only when a person confirms it', async () => {
  const code = (work: Promise<void>): Promise<string> =>
    work.then(
      () => 'taken',
      (thrown: { code: string }) => thrown.code,
    );
  assert.equal(await code(refuseForeign(sourceOf(bundle('real')), 'training', true)), 'real-in-range');
  assert.equal(await code(refuseForeign(sourceOf(bundle('training')), 'training', false)), 'taken');
  assert.equal(await code(refuseForeign(sourceOf(bundle('training')), 'real', false)), 'training-mark');
  assert.equal(await code(refuseForeign(sourceOf(bundle('training')), 'real', true)), 'taken');
  assert.equal(await code(refuseForeign(sourceOf(bundle('real')), 'real', false)), 'taken');
});

/** A ZIP of one deflated file. */
function deflated(path: string, text: string): Uint8Array {
  const raw = deflateRawSync(text);
  const [stored] = [Buffer.concat(writeZip([{ path, content: [utf8(text)] }]))];
  const name = Buffer.byteLength(path);
  const crc = stored.readUInt32LE(14);
  const size = Buffer.byteLength(text);
  const record = (central: boolean): Buffer => {
    const out = Buffer.alloc(central ? 46 : 30);
    out.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
    const at = central ? 6 : 4;
    if (central) out.writeUInt16LE(20, 4);
    out.writeUInt16LE(20, at);
    out.writeUInt16LE(0x800, at + 2);
    out.writeUInt16LE(8, at + 4);
    out.writeUInt32LE(crc, at + 10);
    out.writeUInt32LE(raw.length, at + 14);
    out.writeUInt32LE(size, at + 18);
    out.writeUInt16LE(name, at + 22);
    return Buffer.concat([out, Buffer.from(path)]);
  };
  const local = Buffer.concat([record(false), raw]);
  const central = record(true);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
