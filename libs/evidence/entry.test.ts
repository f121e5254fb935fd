import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromUtf8, utf8 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import { formatId } from '@sanad/base/ids';
import { canonicalize } from '@sanad/base/jcs';
import fc from 'fast-check';
import { type EntryHeader, headerBytes, parseHeader } from './entry.ts';
import { GENESIS_TYPE, genesisFlags, genesisOf } from './genesis.ts';
import { entryKeyOf, openBody, openBodyAsync, sealBody } from './sealed-body.ts';
import { aead, hkdf, sha256 } from './testing/node-crypto.ts';

const id = (word: string, fill: number) => formatId(word, new Uint8Array(16).fill(fill));
const code = (wanted: string) => (thrown: unknown) => isFault(thrown, wanted);
const header: EntryHeader = {
  v: 1,
  index: 7,
  id: id('entry', 1),
  type: 'case.opened',
  version: 1,
  time: '2026-11-23T21:05:00.000Z',
  actor: id('account', 2),
  about: [id('case', 3), id('post', 4)],
  body: { key: id('key', 5), digest: 'ab'.repeat(32), size: 120 },
  flags: ['clock-behind'],
};

test('a header is written as canonical JSON and read back', () => {
  const bytes = headerBytes(header);
  assert.equal(fromUtf8(bytes), canonicalize(header));
  assert.deepEqual(parseHeader(bytes), header);
  assert.deepEqual(parseHeader(headerBytes({ ...header, body: null })).body, null);
});

test('the bytes of any header are those that RFC 8785 gives', () => {
  const ids = fc
    .uniqueArray(fc.integer({ min: 0, max: 255 }), { maxLength: 4 })
    .map((all) => all.map((n) => id('post', n)).sort());
  const flags = fc
    .uniqueArray(fc.stringMatching(/^[a-z]{1,5}=[\x21-\x7e]{1,9}$/), { maxLength: 3 })
    .map((all) => all.sort());
  fc.assert(
    fc.property(ids, flags, fc.maxSafeNat(), fc.boolean(), (about, marks, index, isBare) => {
      const one = { ...header, about, flags: marks, index, body: isBare ? null : header.body };
      assert.equal(fromUtf8(headerBytes(one)), canonicalize(one));
      assert.deepEqual(parseHeader(headerBytes(one)), one);
    }),
  );
});

test('a header with any member wrong, missing or added is refused and the member named', () => {
  const cases: [Record<string, unknown>, string][] = [
    [{ v: 2 }, 'v'],
    [{ index: -1 }, 'index'],
    [{ index: 1.5 }, 'index'],
    [{ id: id('case', 1) }, 'id'],
    [{ type: 'Case opened' }, 'type'],
    [{ version: 0 }, 'version'],
    [{ time: '2026-02-30T00:00:00.000Z' }, 'time'],
    [{ actor: 'Somebody' }, 'actor'],
    [{ about: [id('post', 4), id('case', 3)] }, 'about'],
    [{ about: [id('case', 3), id('case', 3)] }, 'about'],
    [{ about: ['0612345678'] }, 'about'],
    [{ flags: ['b', 'a'] }, 'flags'],
    [{ flags: ['a b'] }, 'flags'],
    [{ body: {} }, 'body'],
    [{ body: { ...header.body, digest: 'AB'.repeat(32) } }, 'body.digest'],
    [{ body: { ...header.body, size: 2 ** 40 } }, 'body.size'],
    [{ extra: 1 }, 'members'],
    [{ flags: undefined }, 'members'],
  ];
  for (const [change, member] of cases) {
    const bytes = utf8(canonicalize({ ...header, ...change }));
    assert.throws(
      () => parseHeader(bytes),
      (e) => isFault(e, 'entry-malformed') && e.detail['member'] === member,
      member,
    );
  }
});

test('a header in another spelling is refused', () => {
  assert.throws(() => parseHeader(utf8(JSON.stringify(header))), code('jcs-not-canonical'));
  assert.throws(() => parseHeader(utf8(canonicalize(header).replace('{', '{"v":1,'))), code('jcs-not-canonical'));
  assert.throws(() => parseHeader(utf8(`${canonicalize(header)}\n`)), code('jcs-not-canonical'));
  assert.throws(() => parseHeader(utf8('{')), code('jcs-not-json'));
  assert.throws(() => parseHeader(Uint8Array.of(0xff)), code('bytes-not-utf8'));
});

test('entry 0 says edition, purpose and origin; another entry does not', () => {
  const genesis = { edition: 'ngo', purpose: 'training', origin: 'example.org/log' } as const;
  const first = { ...header, index: 0, type: GENESIS_TYPE, flags: genesisFlags(genesis) };
  assert.deepEqual(genesisOf(parseHeader(headerBytes(first))), genesis);
  assert.throws(() => genesisOf({ ...first, index: 1 }), code('genesis-malformed'));
  assert.throws(() => genesisOf(header), code('genesis-malformed'));
  assert.throws(() => genesisFlags({ ...genesis, origin: 'a b' }), code('genesis-malformed'));
});

test('a sealed body opens with its key for its owner, and in no other way', async () => {
  const caseKey = new Uint8Array(32).fill(9);
  const key = entryKeyOf(caseKey, header.id, hkdf);
  const nonce = new Uint8Array(12).fill(1);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(), async (plain, at) => {
      const sealed = sealBody(plain, header, key, nonce, aead, sha256);
      assert.deepEqual(new Uint8Array(openBody(sealed, header, key, aead, sha256)), plain);
      assert.deepEqual(new Uint8Array(await openBodyAsync(sealed, header, key, aead.open, sha256)), plain);
      const spoiled = Uint8Array.from(sealed);
      spoiled[at % sealed.length]! ^= 1;
      const expected = at % sealed.length < 32 ? 'body-wrong-key' : 'body-altered';
      assert.throws(() => openBody(spoiled, header, key, aead, sha256), code(expected));
      assert.throws(() => openBody(sealed, { ...header, id: id('entry', 8) }, key, aead, sha256), code('body-altered'));
    }),
    { numRuns: 50 },
  );
  const sealed = sealBody(utf8('x'), header, key, nonce, aead, sha256);
  const other = entryKeyOf(caseKey, id('entry', 8), hkdf);
  assert.throws(() => openBody(sealed, header, other, aead, sha256), code('body-wrong-key'));
  await assert.rejects(openBodyAsync(sealed.subarray(0, 40), header, key, aead.open, sha256), code('body-altered'));
});
