import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, fromUtf8, utf8 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import { buildBundle } from './bundle.ts';
import { verifyBundle } from './bundle-verify.ts';
import { formatVerifierKey } from './note.ts';
import { sha256, verifierCrypto } from './testing/node-crypto.ts';
import { buildCrypto, caseInput, ledgerKey, ORIGIN, signerOf, smallBundle } from './testing/sample-bundle.ts';
import { writeZip } from './zip.ts';
import { readZip } from './zip-read.ts';

const small = await smallBundle();
const large = concat(...(await buildBundle(await caseInput(), ledgerKey, buildCrypto)));
const verify = (bytes: Uint8Array, options = {}) => verifyBundle(bytes, verifierCrypto, options);
const failed = async (bytes: Uint8Array, options = {}) => {
  const report = await verify(bytes, options);
  const ids = report.checks.filter((check) => check.state === 'failed').map((check) => check.id);
  assert.equal(report.valid, ids.length === 0);
  return ids;
};
/** Changes a file inside the container and writes the container again in canonical form. */
const withFile = (bytes: Uint8Array, path: string, change: (content: Uint8Array) => Uint8Array | null) => {
  const files = readZip(bytes).map((one) => ({ path: one.path, content: one.raw as Uint8Array | null }));
  assert.ok(
    files.some((one) => one.path === `dossier/${path}`),
    path,
  );
  const changed = files.map((one) =>
    one.path === `dossier/${path}` ? { ...one, content: change(one.content!) } : one,
  );
  return concat(...writeZip(changed.filter((one) => one.content).map((one) => ({ ...one, content: [one.content!] }))));
};

test('a bundle of loose files is valid: its signer is named, unknown until trusted', async () => {
  const report = await verify(small);
  assert.ok(report.valid, JSON.stringify(report.checks.filter((c) => c.state === 'failed')));
  assert.equal(report.signer!.name, ORIGIN);
  assert.equal(report.signer!.known, false);
  assert.deepEqual(
    report.checks.filter((c) => c.state !== 'passed').map((c) => [c.id, c.state]),
    [['signer', 'noted']],
  );
  assert.deepEqual(
    report.exhibits.map((e) => [e.number, e.name, e.intact, e.custody[0]!.signed]),
    [
      ['F-001', 'منشور.txt', true, 'good'],
      ['F-002', 'photo.JPG', true, 'good'],
    ],
  );
  assert.ok(readZip(small).some((entry) => entry.path === 'dossier/data/exhibits/0002-F-002.jpg'));
  const trusting = await verify(small, { trust: [formatVerifierKey(ledgerKey, sha256)] });
  assert.ok(trusting.valid && trusting.signer!.known);
});

test('a case bundle is valid and says what was shown: entries, closed bodies, history, witnesses', async () => {
  const report = await verify(large, {
    trust: [ledgerKey, signerOf('witness.example', 3, 4)].map((k) => formatVerifierKey(k, sha256)),
  });
  assert.ok(report.valid, JSON.stringify(report.checks.filter((c) => c.state === 'failed')));
  assert.equal(report.ledger!.size, 11);
  assert.equal(report.ledger!.edition, 'authority');
  assert.deepEqual(report.witnesses, [{ name: 'witness.example', state: 'good', time: 1_795_000_000 }]);
  const bodies = report.checks.find((check) => check.id === 'bodies')!;
  assert.deepEqual([bodies.state, bodies.count, bodies.findings[0]!.code], ['noted', 5, 'body-closed']);
  assert.deepEqual(
    report.exhibits.map((e) => e.custody.map((c) => c.signed)),
    [
      ['good', 'good'],
      ['good', 'good'],
    ],
  );
});

test('an entry made while the clock was behind says so, and is as good as any other', async () => {
  const bytes = concat(...(await buildBundle(await caseInput(['clock-behind']), ledgerKey, buildCrypto)));
  const { valid, checks } = await verifyBundle(bytes, verifierCrypto);
  const { state, findings } = checks.find(({ id }) => id === 'entries')!;
  assert.ok(valid);
  assert.deepEqual([state, findings], ['noted', [{ code: 'clock-behind', detail: { index: 1 } }]]);
});

test('the same input gives the same bytes', async () => {
  assert.deepEqual(await smallBundle(), small);
  assert.deepEqual(concat(...(await buildBundle(await caseInput(), ledgerKey, buildCrypto))), large);
});

test('a bit changed at every ninth byte of a bundle, and in all of its directory, is refused by a named check', async () => {
  const directory = Buffer.from(small).indexOf('PK\x01\x02', 0, 'latin1');
  const places = [...small.keys()].filter((at) => at % 9 === 0 || (at >= directory && at % 2 === 0));
  assert.ok(places.length > 500);
  for (const at of places) {
    const changed = Uint8Array.from(small);
    changed[at]! ^= 1 << (at % 8);
    const ids = await failed(changed);
    assert.ok(ids.length > 0, `byte ${at}`);
  }
});

test('500 bytes of a case bundle, set to other values, are refused 500 times', async () => {
  let state = 12345;
  const next = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0);
  for (let n = 0; n < 500; n++) {
    const changed = Uint8Array.from(large);
    const at = next() % large.length;
    changed[at] = (changed[at]! + 1 + (next() % 255)) & 255;
    assert.ok((await failed(changed)).length > 0, `byte ${at}`);
  }
});

test('cut, doubled, extended: refused', async () => {
  for (const bytes of [
    small.subarray(0, -1),
    small.subarray(1),
    concat(small, Uint8Array.of(0)),
    concat(small, small),
  ]) {
    assert.ok((await failed(bytes)).length > 0);
  }
  assert.deepEqual(await failed(new Uint8Array(0)), ['container-readable']);
  assert.deepEqual(await failed(utf8('{}')), ['container-readable']);
  for (const begin of ['age-encryption.org/v1\n-> X25519 x', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl']) {
    const [first] = (await verifyBundle(utf8(begin), verifierCrypto)).checks;
    assert.deepEqual([first?.state, first?.findings[0]?.code], ['failed', 'bundle-encrypted'], 'what to do is said');
  }
});

test('a changed exhibit is named by the checks that see it, in a container that is canonical again', async () => {
  const bytes = withFile(large, 'data/exhibits/0001-E-001', (content) => concat(content, utf8(' ')));
  const report = await verify(bytes);
  const wrong = Object.fromEntries(report.checks.filter((c) => c.state === 'failed').map((c) => [c.id, c.findings[0]]));
  assert.deepEqual(Object.keys(wrong), ['bag-info', 'payload-manifest', 'exhibits']);
  assert.equal(wrong['exhibits']!.code, 'file-changed');
  assert.equal(wrong['exhibits']!.detail['path'], 'data/exhibits/0001-E-001');
  assert.deepEqual(
    report.exhibits.map((e) => e.intact),
    [false, true],
  );
});

test('a second spelling of the same bundle is refused: base64, JSON, order, stray and missing files', async () => {
  const replace = (from: string | RegExp, to: string) => (content: Uint8Array) => {
    const text = fromUtf8(content);
    assert.notEqual(text.replace(from, to), text);
    return utf8(text.replace(from, to));
  };
  const cases: [string, Uint8Array][] = [
    ['description', withFile(small, 'data/dossier.json', replace('{"case":null', '{ "case":null'))],
    ['entries', withFile(small, 'data/ledger/entries.jsonl', replace('{"body"', '{  "body"'))],
    ['seal', withFile(small, 'seal.txt', replace(/\n$/, '\n\n'))],
    ['seal', withFile(small, 'seal.txt', (content) => concat(content, content.slice(content.indexOf(0xe2))))],
    ['seal', withFile(small, 'keys.txt', replace(/\n$/, ''))],
    ['layout', withFile(small, 'bagit.txt', () => null)],
    ['container-readable', concat(...writeZip([{ path: 'other/a', content: [] }]))],
  ];
  for (const [id, bytes] of cases) assert.ok(((await failed(bytes)) as string[]).includes(id), id);
  const files = readZip(small).map((one) => ({ path: one.path, content: [one.raw] }));
  assert.deepEqual(await failed(concat(...writeZip(files.toReversed()))), ['container-canonical']);
  const more = [...files, { path: 'dossier/extra.txt', content: [utf8('x')] }].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  assert.deepEqual(await failed(concat(...writeZip(more))), ['layout']);
});

test('a stranger who seals again is refused under trust, and named', async () => {
  const stranger = signerOf(ORIGIN, 66);
  const forged = await smallBundle('real', stranger);
  assert.deepEqual(await failed(forged), []);
  const report = await verify(forged, { trust: [formatVerifierKey(ledgerKey, sha256)] });
  assert.ok(!report.valid);
  assert.deepEqual(
    report.checks.filter((c) => c.state === 'failed').map((c) => c.findings[0]!.code),
    ['signer-not-trusted'],
  );
});

test('training is shown in plain sight, and refused where only the real thing is wanted', async () => {
  const training = await smallBundle('training');
  const report = await verify(training);
  assert.ok(report.valid && report.ledger!.purpose === 'training');
  assert.equal(report.checks.find((check) => check.id === 'purpose')!.findings[0]!.code, 'training');
  assert.ok(Buffer.from(training).includes('Sanad-Purpose: TRAINING'));
  assert.deepEqual(await failed(training, { purpose: 'real' }), ['purpose']);
});

test('what does not hold in the ledger is found although the seal is good', async () => {
  const input = await caseInput();
  const { entries, checkpoint } = input.ledger;
  const last = entries.at(-1)!;
  const tampered: [string, Partial<typeof input.ledger>][] = [
    ['inclusion', { entries: [...entries.slice(0, -1), { ...last, proof: entries[0]!.proof }] }],
    ['bodies', { entries: [...entries.slice(0, -1), { ...last, key: new Uint8Array(32) }] }],
    ['bodies', { entries: [...entries.slice(0, -1), { ...last, sealed: new Uint8Array(100) }] }],
    ['recorded', { entries: entries.slice(0, -1) }],
    ['entries', { entries: [entries[0]!, entries[0]!, ...entries.slice(1)] }],
    ['checkpoint', { checkpoint: checkpoint.replace('\n11\n', '\n12\n') }],
    ['history', { earlier: [{ checkpoint: input.ledger.earlier[0]!.checkpoint, proof: [] }] }],
  ];
  for (const [id, change] of tampered) {
    const bundle = await buildBundle({ ...input, ledger: { ...input.ledger, ...change } }, ledgerKey, buildCrypto);
    assert.ok(((await failed(concat(...bundle))) as string[]).includes(id), id);
  }
});

test('nothing is exported over a missing link of custody, nor sealed by a key of another ledger', async () => {
  const input = await caseInput();
  const [first, second] = input.exhibits;
  const broken = { ...input, exhibits: [{ ...first!, custody: first!.custody.slice(1) }, second!] };
  await assert.rejects(buildBundle(broken, ledgerKey, buildCrypto), (e) => isFault(e, 'bundle-custody'));
  await assert.rejects(buildBundle(input, signerOf('other', 1), buildCrypto), (e) => isFault(e, 'bundle-signer'));
});

test('a key in the trust list that is malformed is an error of the caller, not of the bundle', async () => {
  await assert.rejects(verify(small, { trust: ['nonsense'] }), (e) => isFault(e, 'note-key'));
});
