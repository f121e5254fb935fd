import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fromUtf8, utf8 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import { verifyBundle } from './bundle-verify.ts';
import { headerBytes, parseHeader } from './entry.ts';
import { formatNote, judgeNote, parseNote, parseVerifierKey } from './note.ts';
import { sha256, verifierCrypto, verifySignature } from './testing/node-crypto.ts';

/** The published cases: what was written once stays readable for ever, by this and any other implementation. */
const FOLDER = path.join(import.meta.dirname, '../../vectors/evidence');
const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(FOLDER, name)));
const read = (name: string) => JSON.parse(fromUtf8(bytesOf(name)));

test('published bundles stay valid, known by their key and refused by a stranger’s', async () => {
  const { valid, key, stranger } = read('bundles.json');
  for (const name of valid) {
    const report = await verifyBundle(bytesOf(name), verifierCrypto, { trust: [key] });
    assert.ok(
      report.valid && report.signer!.known,
      `${name}: ${JSON.stringify(report.checks.filter((c) => c.state === 'failed'))}`,
    );
    assert.ok(!(await verifyBundle(bytesOf(name), verifierCrypto, { trust: [stranger] })).valid);
  }
});

test('published changes of a bundle fail the same checks as ever', async () => {
  const { changes } = read('bundles.json');
  for (const { offset, xor, fails } of changes) {
    const changed = bytesOf('bundle-case.zip');
    changed[offset]! ^= xor;
    const { checks, valid } = await verifyBundle(changed, verifierCrypto);
    assert.ok(!valid);
    assert.deepEqual(
      checks.filter((check) => check.state === 'failed').map((check) => check.id),
      fails,
      `byte ${offset}`,
    );
  }
});

test('published headers are read and written back, wrong ones refused', () => {
  const { valid, invalid } = read('entries.json');
  for (const text of valid) assert.equal(fromUtf8(headerBytes(parseHeader(utf8(text)))), text);
  for (const { why, text } of invalid)
    assert.throws(
      () => parseHeader(utf8(text)),
      (e) => isFault(e),
      why,
    );
});

test('published notes are read, judged and written back, wrong ones refused', async () => {
  const { keys, valid, invalid } = read('notes.json');
  const known = keys.map((key: string) => parseVerifierKey(key, sha256));
  for (const text of valid) {
    const note = parseNote(text);
    assert.equal(formatNote(note), text);
    const verdicts = await judgeNote(note, known, sha256, verifySignature);
    assert.deepEqual(
      verdicts.map((one) => one.state),
      ['good', 'good'],
    );
  }
  for (const { why, text } of invalid)
    assert.throws(
      () => parseNote(text),
      (e) => isFault(e, 'note-malformed'),
      why,
    );
});
