import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, toBase64, toHex, utf8 } from '@sanad/base/bytes';
import { formatId } from '@sanad/base/ids';
import { canonicalize, type Json } from '@sanad/base/jcs';
import { buildBundle } from './bundle.ts';
import type { ShownEntry } from './bundle-shape.ts';
import { verifyBundle } from './bundle-verify.ts';
import { formatCheckpoint } from './checkpoint.ts';
import { type CustodyEvent, custodyStatement } from './custody.ts';
import { headerBytes } from './entry.ts';
import { GENESIS_TYPE, genesisFlags } from './genesis.ts';
import { leafHash } from './merkle.ts';
import { createTree } from './merkle-tree.ts';
import { signNote } from './note.ts';
import { entryKeyOf, sealBody } from './sealed-body.ts';
import { aead, hkdf, keyFromSeed, sha256, verifierCrypto } from './testing/node-crypto.ts';
import { buildCrypto, custodyEvent, ledgerKey, ORIGIN, steadyRandom } from './testing/sample-bundle.ts';

const random = steadyRandom('keys');
const id = (word: string): string => formatId(word, random(16));
const [NADIA, YASSINE, OLD, NEW, HIS] = [id('person'), id('person'), id('key'), id('key'), id('key')];
const pairs = new Map([OLD, NEW, HIS].map((key, n) => [key, keyFromSeed(new Uint8Array(32).fill(20 + n))]));
const publicOf = (key: string): string => toBase64(pairs.get(key)!.publicKey);
const signed = async (key: string, text: string): Promise<string> => toBase64(await pairs.get(key)!.sign(utf8(text)));

type Said = { readonly type: string; readonly body: Json };
const enrolled = (key: string, person: string): Said => ({
  type: 'key.enrolled',
  body: { key, person, publicKey: publicOf(key) },
});
const revoked = (key: string): Said => ({
  type: 'key.revoked',
  body: { key, publicKey: publicOf(key), reason: 'lost' },
});
const vouched = async (key: string, by: string, byKey: string, value?: string): Promise<Said> => {
  const statement = canonicalize({ kind: 'key.cosigned', key, publicKey: publicOf(key) });
  const signature = { key: byKey, value: value ?? (await signed(byKey, statement)) };
  return { type: 'key.cosigned', body: { key, by, signature } };
};
const exhibit = { id: id('exhibit'), number: 'E-001' };
const content = utf8('a post');
const collected = async (actor: string, key: string): Promise<Said> => {
  const named = { exhibit: exhibit.id, number: exhibit.number, id: id('custody'), actor };
  const event = custodyEvent({ ...named, time: '2026-11-30T10:00:00.000Z', after: toHex(sha256(content)) });
  const signature = { key: publicOf(key), value: await signed(key, custodyStatement(event)), statement: null };
  return { type: 'exhibit.collected', body: { sha256: event.after, custody: { ...event, signature } } as Json };
};

/** Seals a bundle whose ledger says these things in this order, and checks it. */
async function check(...said: readonly Said[]) {
  const [caseKey, keyId] = [random(32), id('key')];
  const tree = createTree(sha256);
  const entries: Omit<ShownEntry, 'proof'>[] = [];
  const genesis = { type: GENESIS_TYPE, body: null };
  for (const [index, { type, body }] of [genesis, ...said].entries()) {
    const owner = { id: id('entry'), type, version: 1 };
    const key = entryKeyOf(caseKey, owner.id, hkdf);
    const sealed = body === null ? null : sealBody(utf8(canonicalize(body)), owner, key, random(12), aead, sha256);
    const flags = index === 0 ? genesisFlags({ edition: 'authority', purpose: 'real', origin: ORIGIN }) : [];
    const reference = sealed && { key: keyId, digest: toHex(sha256(sealed)), size: sealed.length };
    const time = '2026-11-30T10:00:00.000Z';
    const header = { v: 1 as const, index, ...owner, time, actor: NADIA, about: [], body: reference, flags };
    entries.push({ header, sealed, key: sealed && key });
    tree.append(leafHash(headerBytes(header), sha256));
  }
  const entry = said.findIndex(({ type }) => type === 'exhibit.collected') + 1;
  const { custody } = said[entry - 1]!.body as unknown as { custody: CustodyEvent };
  const named = { ...exhibit, title: 'E', name: null, mediaType: 'text/plain', content };
  const head = formatCheckpoint({ origin: ORIGIN, size: tree.size, root: tree.root(), extensions: [] });
  const parts = await buildBundle(
    {
      ...{ id: id('bundle'), title: 'keys', made: '2026-11-30T11:00:00.000Z', organisation: 'example', case: null },
      exhibits: [{ ...named, entry, custody: [{ entry, event: custody }] }],
      documents: [],
      ledger: {
        entries: entries.map((one) => ({ ...one, proof: tree.inclusion(one.header.index) })),
        checkpoint: await signNote(head, [ledgerKey], sha256),
        earlier: [],
      },
    },
    ledgerKey,
    buildCrypto,
  );
  const report = await verifyBundle(concat(...parts), verifierCrypto);
  const { state, findings } = report.checks.find((one) => one.id === 'custody-signatures')!;
  return [report.valid, state, findings.map(({ code }) => code).join(), report.exhibits[0]!.custody[0]!.signed];
}

test('what a key signed before it was revoked or replaced stays good', async () => {
  const old = [enrolled(OLD, NADIA), enrolled(HIS, YASSINE), await vouched(OLD, YASSINE, HIS)];
  const act = await collected(NADIA, OLD);
  assert.deepEqual(await check(...old, act), [true, 'passed', '', 'good']);
  assert.deepEqual(await check(...old, act, revoked(OLD), enrolled(NEW, NADIA)), [true, 'passed', '', 'good']);
});

test('what a key signed after its revocation is refused, though the ledger took it in and the seal holds', async () => {
  const late = await collected(NADIA, OLD);
  const answer = await check(enrolled(OLD, NADIA), revoked(OLD), enrolled(NEW, NADIA), late);
  assert.deepEqual(answer, [false, 'failed', 'custody-key-revoked', 'bad']);
  const next = await collected(NADIA, NEW);
  const good = await check(enrolled(OLD, NADIA), revoked(OLD), enrolled(NEW, NADIA), next);
  assert.deepEqual(good, [true, 'noted', 'custody-key-unvouched', 'good']);
});

test('a key signs for its holder alone', async () => {
  const lent = await collected(YASSINE, OLD);
  assert.deepEqual(await check(enrolled(OLD, NADIA), lent), [false, 'failed', 'custody-key-other', 'bad']);
});

test('who enrols the key of another takes none of her acts over, before or after', async () => {
  const act = await collected(NADIA, OLD);
  const stolen = await collected(YASSINE, OLD);
  const good = [true, 'noted', 'custody-key-unvouched', 'good'];
  assert.deepEqual(await check(enrolled(OLD, NADIA), act, enrolled(OLD, YASSINE)), good);
  assert.deepEqual(await check(enrolled(OLD, NADIA), enrolled(OLD, YASSINE), act), good);
  const lent = await check(enrolled(OLD, NADIA), enrolled(OLD, YASSINE), stolen);
  assert.deepEqual(lent, [false, 'failed', 'custody-key-other', 'bad']);
});

test('a key that the ledger does not enrol is said not to be shown, although the act names it', async () => {
  const act = await collected(NADIA, OLD);
  assert.deepEqual(await check(act), [true, 'noted', 'custody-key-not-shown', 'good']);
});

test('nobody vouches for her own key, with a revoked key, with the key of another, or with a false signature', async () => {
  const [mine, his] = [enrolled(OLD, NADIA), enrolled(HIS, YASSINE)];
  const act = await collected(NADIA, OLD);
  const vouch = (): Promise<Said> => vouched(OLD, YASSINE, HIS);
  const false64 = toBase64(new Uint8Array(64).fill(9));
  const wrong = [
    [mine, enrolled(NEW, NADIA), await vouched(OLD, NADIA, NEW)],
    [mine, his, revoked(HIS), await vouch()],
    [mine, his, await vouched(OLD, NADIA, HIS)],
    [mine, his, await vouched(OLD, YASSINE, HIS, false64)],
    [mine, his, await vouched(OLD, YASSINE, HIS, 'x')],
    [mine, await vouch()],
  ];
  for (const said of wrong)
    assert.deepEqual((await check(...said, act)).slice(0, 3), [true, 'noted', 'custody-key-unvouched']);
  assert.deepEqual(await check(mine, his, await vouch(), revoked(HIS), act), [true, 'passed', '', 'good']);
});
