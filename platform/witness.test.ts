import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { utf8 } from '@sanad/base/bytes';
import { formatCheckpoint, parseCheckpoint } from '@sanad/evidence/checkpoint';
import { parseForkLine, tellsTwoStories } from '@sanad/evidence/fork';
import { createTree } from '@sanad/evidence/merkle-tree';
import { formatVerifierKey, judgeNote, parseNote, parseVerifierKey, signNote } from '@sanad/evidence/note';
import { formatAddCheckpoint, parseAddCheckpoint } from '@sanad/evidence/witness';
import { sha256, signerOf, verifySignature } from './crypto.ts';
import type { Spine } from './ports.ts';
import { askWitness, openWitness, type Witness } from './witness.ts';

const ORIGIN = 'sanad.ledger/test';
const signer = signerOf(new Uint8Array(32).fill(7), ORIGIN);
let folder: string;
let witness: Witness;
let server: http.Server;
let url: string;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-witness-'));
  witness = await openWitness(path.join(folder, 'w'), 'association', () => 1_700_000_000_000);
  server = http.createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const answer = await witness.add(Buffer.concat(pieces));
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A ledger whose leaves are these words, as far as a witness sees it. */
function ledgerOf(words: readonly string[]): Spine {
  const tree = createTree(sha256);
  for (const word of words) tree.append(sha256(utf8(word)));
  const head = async () => {
    const text = formatCheckpoint({
      origin: ORIGIN,
      size: words.length,
      root: tree.root(words.length),
      extensions: [],
    });
    return { size: words.length, root: tree.root(words.length), note: await signNote(text, [signer], sha256) };
  };
  const consistency = async (from: number, to: number) => tree.consistency(from, to);
  return { verifierKey: formatVerifierKey(signer, sha256), ledger: { head, consistency } } as unknown as Spine;
}

test('a ledger that goes on is cosigned, and the note holds under both keys', async () => {
  const place = path.join(folder, 'mine');
  await assert.rejects(askWitness(ledgerOf(['a']), place, url, witness.verifierKey), { code: 'witness-refused' });
  await witness.trust(formatVerifierKey(signer, sha256));
  await askWitness(ledgerOf(['a', 'b', 'c']), place, url, witness.verifierKey);
  const { note } = await askWitness(ledgerOf(['a', 'b', 'c', 'd', 'e']), place, url, witness.verifierKey);
  const keys = [
    parseVerifierKey(witness.verifierKey, sha256),
    parseVerifierKey(formatVerifierKey(signer, sha256), sha256),
  ];
  const verdicts = await judgeNote(parseNote(note), keys, sha256, verifySignature);
  assert.deepEqual(
    verdicts.map((one) => [one.state, one.time ?? null]),
    [
      ['good', null],
      ['good', 1_700_000_000],
    ],
  );
});

test('a ledger that lost what it knew of its witness finds its place again', async () => {
  const { size } = await askWitness(
    ledgerOf(['a', 'b', 'c', 'd', 'e', 'f']),
    path.join(folder, 'fresh'),
    url,
    witness.verifierKey,
  );
  assert.equal(size, 6);
});

test('a past that was rewritten is refused, whether it is shorter, longer or of one size', async () => {
  const rewritten = ['a', 'b', 'X', 'd', 'e', 'f', 'g', 'h'];
  for (const size of [5, 6, 8])
    await assert.rejects(
      askWitness(ledgerOf(rewritten.slice(0, size)), path.join(folder, `fork-${size}`), url, witness.verifierKey),
      { code: 'witness-fork' },
    );
  const [fork, longer, ...others] = await witness.forks();
  assert.equal(others.length, 0);
  assert.equal(fork!.size, 6);
  const key = parseVerifierKey(formatVerifierKey(signer, sha256), sha256);
  for (const line of [fork!, longer!]) {
    const { notes, ...binding } = parseForkLine(line);
    const states = notes.map((note) => parseCheckpoint(parseNote(note).text));
    for (const note of notes)
      assert.equal((await judgeNote(parseNote(note), [key], sha256, verifySignature))[0]!.state, 'good');
    assert.ok(tellsTwoStories(states[0]!, states[1]!, binding, sha256));
  }
  assert.deepEqual([longer!.size, longer!.proof!.length > 0], [6, true]);
  const again = await openWitness(path.join(folder, 'w'), 'association', Date.now);
  assert.equal((await again.forks()).length, 2);
  assert.equal(again.verifierKey, witness.verifierKey);
});

test('a line of a caught fork that was cut by a loss of power, and a broken key, neither end in a crash nor in a new key', async () => {
  const place = path.join(folder, 'torn', 'witness');
  const first = await openWitness(path.dirname(place), 'torn', Date.now);
  await writeFile(path.join(place, 'forks.jsonl'), '{"at":"2026-11-30');
  assert.deepEqual(await first.forks(), []);
  await writeFile(path.join(place, 'witness.key'), 'zz\n');
  await assert.rejects(openWitness(path.dirname(place), 'torn', Date.now), { code: 'witness-key-damaged' });
  assert.equal(await readFile(path.join(place, 'witness.key'), 'utf8'), 'zz\n');
});

test('requests that are malformed, unsigned or of unknown ledgers are answered as the specification says', async () => {
  const send = async (body: string | Uint8Array): Promise<number> =>
    (await witness.add(typeof body === 'string' ? utf8(body) : body)).status;
  const { note } = await ledgerOf(['a']).ledger.head();
  assert.equal(await send(''), 400);
  assert.equal(await send(`old 01\n\n${note}`), 400);
  assert.equal(await send(`old 0\n!!\n\n${note}`), 400);
  assert.equal(await send(formatAddCheckpoint({ old: 9, proof: [], note })), 400);
  assert.equal(await send(formatAddCheckpoint({ old: 0, proof: [], note: note.replace(ORIGIN, 'other') })), 404);
  const forged = note.replace(/— (\S+) (\S+)\n$/, (_, name) => `— ${name} ${'A'.repeat(91)}=\n`);
  assert.ok([400, 403].includes(await send(formatAddCheckpoint({ old: 0, proof: [], note: forged }))));
  const request = { old: 3, proof: [new Uint8Array(32).fill(1)], note };
  assert.deepEqual(parseAddCheckpoint(utf8(formatAddCheckpoint(request))), request);
});
