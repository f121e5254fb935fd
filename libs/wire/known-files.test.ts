import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { DIGESTS, fileTag, packKnownTags, parseKnownList, readKnownTags } from './known-files.ts';

const hex = (text: string, name = 'sha256'): string => createHash(name).update(text).digest('hex');

test('a list is read as exchanges write it: any separator, quotes, capitals, remarks, a mark at its beginning', () => {
  const list = parseKnownList(
    [
      '\uFEFF# from an exchange',
      '',
      `sha256 ${hex('a')}`,
      `SHA1,${hex('b', 'sha1').toUpperCase()},adult`,
      `"md5";"${hex('c', 'md5')}"`,
      `pdq:\t${hex('d')}  seen twice`,
      `pdq ${hex('d')}`,
    ].join('\r\n'),
  );
  assert.deepEqual([...list.files], [`sha256:${hex('a')}`, `sha1:${hex('b', 'sha1')}`, `md5:${hex('c', 'md5')}`]);
  assert.deepEqual(list.pictures, [hex('d')]);
});

test('a line that names no hash is told by its number: half a list would protect nobody', () => {
  const good = `sha256 ${hex('a')}`;
  for (const bad of [
    hex('a'),
    `sha256 ${hex('a').slice(1)}`,
    `sha256 ${hex('a')}0`,
    `md5 ${hex('a')}`,
    'sha512 ab',
    'x',
  ])
    assert.throws(() => parseKnownList(`${good}\n\n${bad}\n`), { code: 'known-list', detail: { line: 3 } }, bad);
});

test('lines end as on any system, and a list that names nothing is no list', () => {
  const two = [`md5 ${hex('a', 'md5')}`, `md5 ${hex('b', 'md5')}`];
  for (const end of ['\n', '\r\n', '\r']) assert.equal(parseKnownList(`# two${end}${two.join(end)}`).files.size, 2);
  for (const empty of ['', '\uFEFF', '# of an exchange\n\n', `\uFFFE${two[0]}`.split('').join('\0')])
    assert.throws(() => parseKnownList(empty), { code: 'known-list', detail: { line: 1 } });
});

test('what phones get is read back as it was, and nothing of a hash stands in it', () => {
  const tag = fc.nat({ max: 2 ** 40 - 1 });
  fc.assert(
    fc.property(fc.uniqueArray(tag), fc.uniqueArray(tag), fc.subarray([...DIGESTS]), (files, pictures, digests) => {
      const packed = packKnownTags({ digests, files: new Set(files), pictures: new Set(pictures) });
      const read = readKnownTags(packed);
      assert.deepEqual([...read.files].sort(), [...files].sort());
      assert.deepEqual([...read.pictures].sort(), [...pictures].sort());
      assert.deepEqual(read.digests, digests);
      assert.throws(() => readKnownTags(packed.subarray(0, -1)), { code: 'known-tags' });
    }),
  );
  const digits = hex('a');
  const packed = Buffer.from(
    packKnownTags({ digests: ['sha256'], files: new Set([fileTag('sha256', digits)]), pictures: new Set() }),
  );
  for (let at = 0; at + 6 <= digits.length; at += 2)
    assert.ok(!packed.toString('hex').includes(digits.slice(at, at + 6)), digits.slice(at, at + 6));
});

test('one and the same digits have another tag under another name', () => {
  assert.notEqual(fileTag('sha256', hex('a')), fileTag('md5', hex('a')));
});
