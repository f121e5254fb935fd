import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBase64, utf8 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import fc from 'fast-check';
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts';
import {
  formatNote,
  formatVerifierKey,
  judgeNote,
  keyHashOf,
  type NoteSigner,
  parseNote,
  parseVerifierKey,
  signNote,
} from './note.ts';
import { keyFromSeed, sha256, verifySignature } from './testing/node-crypto.ts';

/** The example of the Go package golang.org/x/mod/sumdb/note: a key and a note that others made. */
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_NOTE =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

const code = (wanted: string) => (thrown: unknown) => isFault(thrown, wanted);
const signer = (name: string, fill: number, type: 1 | 4 = 1): NoteSigner => ({
  name,
  type,
  ...keyFromSeed(new Uint8Array(32).fill(fill)),
});

test("a note and a key made by Go's implementation are read and verified", async () => {
  const key = parseVerifierKey(PETER, sha256);
  assert.equal(formatVerifierKey(key, sha256), PETER);
  const note = parseNote(PETER_NOTE);
  assert.equal(formatNote(note), PETER_NOTE);
  assert.deepEqual(
    (await judgeNote(note, [key], sha256, verifySignature)).map((v) => v.state),
    ['good'],
  );
  const other = parseNote(PETER_NOTE.replace('think', 'thunk'));
  assert.deepEqual(
    (await judgeNote(other, [key], sha256, verifySignature)).map((v) => v.state),
    ['bad'],
  );
});

test('a note says of each signature whether it is good, bad or by an unknown key; cosignatures carry a time', async () => {
  const [log, witness, stranger] = [signer('example.org/log', 1), signer('witness', 2, 4), signer('stranger', 3)];
  const text = await signNote('a\nb\n', [log, witness, stranger], sha256, 1_700_000_000);
  const verdicts = await judgeNote(parseNote(text), [log, witness], sha256, verifySignature);
  assert.deepEqual(
    verdicts.map((v) => [v.name, v.state, v.time]),
    [
      ['example.org/log', 'good', undefined],
      ['witness', 'good', 1_700_000_000],
      ['stranger', 'unknown-key', undefined],
    ],
  );
  const impostor = { ...signer('witness', 9, 4) };
  const forged = parseNote(await signNote('a\nb\n', [{ ...impostor, publicKey: witness.publicKey }], sha256, 5));
  assert.deepEqual(
    (await judgeNote(forged, [witness], sha256, verifySignature)).map((v) => v.state),
    ['bad'],
  );
});

test('each note has one spelling: anything else is refused', async () => {
  const good = await signNote('text\n', [signer('a', 1)], sha256);
  assert.equal(formatNote(parseNote(utf8(good))), good);
  const line = good.slice(good.indexOf('\u2014'));
  const bad = [
    '',
    'text\n',
    'text\n\n',
    good.slice(0, -1),
    `${good}\n`,
    `${good}x`,
    good.replace('\u2014', '-'),
    good.replace('\u2014 a ', '\u2014  a '),
    good.replace(/=*\n$/, '\n'),
    good.replace('\n\n', '\r\n\r\n'),
    `te\u0001xt\n\n${line}`,
    `text\n\n${line.repeat(101)}`,
    `text\n\n\u2014 a YWJj\n`,
  ];
  for (const text of bad)
    assert.throws(() => parseNote(text), code('note-malformed'), JSON.stringify(text.slice(0, 40)));
});

test('a key whose hash is not its own, or whose name has a space or a plus sign, is refused', () => {
  const key = signer('name', 1);
  const text = formatVerifierKey(key, sha256);
  assert.equal(keyHashOf(key, sha256), text.split('+')[1]);
  for (const bad of ['', 'name', text.replace('name', 'nome'), `${text}A`, text.replace(/\+..../, '+0000')]) {
    assert.throws(() => parseVerifierKey(bad, sha256), code('note-key'), bad);
  }
  assert.throws(() => formatVerifierKey({ ...key, name: 'a b' }, sha256), code('note-key'));
  assert.throws(() => formatVerifierKey({ ...key, name: 'a+b' }, sha256), code('note-key'));
});

test('a checkpoint is read back as it was written', () => {
  const shape = fc.record({
    origin: fc.stringMatching(/^[a-z./]{1,20}$/),
    size: fc.maxSafeNat(),
    root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    extensions: fc.array(fc.stringMatching(/^[a-z ]{1,9}$/), { maxLength: 3 }),
  });
  fc.assert(fc.property(shape, (one) => assert.deepEqual(parseCheckpoint(formatCheckpoint(one)), { ...one })));
});

test('a checkpoint with a padded size, a short root, an empty line or no line feed is refused', () => {
  const root = toBase64(new Uint8Array(32));
  const bad = [
    `o\n01\n${root}\n`,
    `o\n1\nYQ==\n`,
    `\n1\n${root}\n`,
    `o\n1\n${root}`,
    `o\n1\n${root}\n\n`,
    `o\n-1\n${root}\n`,
  ];
  for (const text of [
    ...bad,
    `o\n1e3\n${root}\n`,
    `o\n9007199254740993\n${root}\n`,
    `o\n1\n${root.replace('=', '')}\n`,
  ]) {
    assert.throws(() => parseCheckpoint(text), code('checkpoint-malformed'), JSON.stringify(text));
  }
});
