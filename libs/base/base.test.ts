import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { RFC4648, toBase32 } from './base32.ts';
import { concat, equalBytes, fromBase64, fromHex, fromUtf8, toBase64, toHex, utf8 } from './bytes.ts';
import { fault, isFault } from './fault.ts';
import { formatId, isId } from './ids.ts';
import { instantOf, millisecondsOf } from './instant.ts';
import { canonicalize, parseCanonical } from './jcs.ts';
import { sha256 } from './sha256.ts';

const code = (wanted: string) => (thrown: unknown) => isFault(thrown, wanted);

test('base64 and hex give back what they were given, and agree with the platform', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 99 }), (bytes) => {
      assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'));
      assert.ok(equalBytes(fromBase64(toBase64(bytes)), bytes));
      assert.ok(equalBytes(fromHex(toHex(bytes)), bytes));
    }),
  );
});

test('fromBase64() and fromHex() refuse every second spelling of a value', () => {
  for (const text of ['YQ', 'YR==', 'Y Q=', 'YQ=', 'YQ==\n', 'Y===', '====', 'YWF=']) {
    assert.throws(() => fromBase64(text), code('bytes-not-base64'), text);
  }
  for (const text of ['F0', 'f', 'zz', ' f0']) assert.throws(() => fromHex(text), code('bytes-not-hex'), text);
});

test('fromUtf8() refuses broken UTF-8 and keeps a byte order mark', () => {
  assert.throws(() => fromUtf8(Uint8Array.of(0xc3, 0x28)), code('bytes-not-utf8'));
  assert.equal(fromUtf8(concat(Uint8Array.of(0xef, 0xbb, 0xbf), utf8('a'))), '\ufeffa');
});

test('sha256() agrees with the platform at every length around a block', () => {
  for (let length = 0; length < 200; length++) {
    const data = Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 255);
    assert.equal(toHex(sha256(data)), createHash('sha256').update(data).digest('hex'), `length ${length}`);
  }
});

test('canonicalize() sorts by UTF-16 units and refuses what is not JSON', () => {
  assert.equal(canonicalize({ '\u20ac': 1, '\r': 2, '\ud83d\ude00': 3, '1': 4 }), '{"\\r":2,"1":4,"€":1,"😀":3}');
  assert.equal(canonicalize({ a: undefined, b: -0, c: 1e21 }), '{"b":0,"c":1e+21}');
  for (const value of [Number.NaN, undefined, '\ud800', 1n, { a: Number.POSITIVE_INFINITY }]) {
    assert.throws(() => canonicalize(value), code('jcs-not-json'));
  }
});

test('parseCanonical() refuses spaces, another member order, doubled members', () => {
  assert.deepEqual(parseCanonical('{"a":1,"b":2}'), { a: 1, b: 2 });
  for (const text of ['{"a": 1}', '{"b":2,"a":1}', '{"a":1,"a":1}', '1.0', '"\\u0061"']) {
    assert.throws(() => parseCanonical(text), code('jcs-not-canonical'), text);
  }
});

test('base32 gives the vectors of RFC 4648, section 10, without their padding', () => {
  const expected = ['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI'];
  assert.deepEqual(
    expected.map((_, length) => toBase32(utf8('foobar'.slice(0, length)), RFC4648)),
    expected,
  );
});

test('ids are 26 characters of Crockford base32 and differ when their bytes differ', () => {
  const a = formatId('case', new Uint8Array(16).fill(255));
  assert.equal(a, 'case_zzzzzzzzzzzzzzzzzzzzzzzzzw');
  assert.ok(isId(a, 'case') && !isId(a, 'post') && !isId('case_u'));
  assert.throws(() => formatId('Case', new Uint8Array(16)), code('id-malformed'));
});

test('instants are exact, and a date that does not exist is refused', () => {
  assert.equal(millisecondsOf(instantOf(1_700_000_000_123)), 1_700_000_000_123);
  for (const text of ['2026-02-30T00:00:00.000Z', '2026-01-01', '2026-01-01T00:00:00Z']) {
    assert.throws(() => millisecondsOf(text), code('instant-malformed'), text);
  }
});

test('isFault() tells a fault from another error, and one code from another', () => {
  assert.ok(isFault(fault('a-b', 'x')) && !isFault(new Error('x')) && !isFault(fault('a-b', 'x'), 'c-d'));
});
