/** Speed of bundles and of a full check of headers. `node bench/evidence/bundle.ts`. */
import { hash as oneShot } from 'node:crypto';
import { concat } from '@sanad/base/bytes';
import { verifyBundle } from '@sanad/evidence/bundle-verify';
import { type EntryHeader, headerBytes, parseHeader } from '@sanad/evidence/entry';
import { createTree } from '@sanad/evidence/merkle-tree';
import { createLanes } from '@sanad/evidence/sha256-lanes';
import { sealFiles } from '@sanad/evidence/standalone';
import { buildCrypto, caseInput, ledgerKey, steadyRandom } from '@sanad/evidence/testing/sample-bundle';
import { secondsOf } from './clock.ts';

const hash = (data: Uint8Array) => oneShot('sha256', data, 'buffer');
const say = (what: string, value: string) => process.stdout.write(`${value.padStart(16)}  ${what}\n`);
const MEGABYTES = 256;
const content = new Uint8Array(MEGABYTES * 1e6).map((_, i) => (i * 2654435761) >>> 24);
const input = {
  files: [{ name: 'large.bin', mediaType: 'application/octet-stream', content }],
  title: 'large',
  organisation: 'bench',
  time: '2026-11-23T21:00:00.000Z',
  edition: 'ngo',
  purpose: 'training',
  actor: 'operator',
  role: 'operator',
  reason: 'bench',
} as const;
let parts: Uint8Array[] = [];
const sealing = await secondsOf(async () => {
  parts = await sealFiles(input, ledgerKey, { ...buildCrypto, random: steadyRandom('bench') });
});
say('sealed, one large file', `${Math.round(MEGABYTES / sealing)} MB/s`);
const bundle = concat(...parts);
const checking = await secondsOf(async () => {
  if (!(await verifyBundle(bundle, buildCrypto)).valid) throw new Error('not valid');
});
say('verified, one large file', `${Math.round(MEGABYTES / checking)} MB/s`);

const HEADERS = 200_000;
const sample = (await caseInput()).ledger.entries[8]!.header;
const stored = Array.from({ length: HEADERS }, (_, index) => headerBytes({ ...sample, index } as EntryHeader));
const lanes = createLanes(hash)!;
const reading = await secondsOf(() => stored.map(parseHeader));
say('headers parsed strictly', `${Math.round(HEADERS / reading).toLocaleString('en')}/s`);
const hashing = await secondsOf(() => {
  const tree = createTree(hash, lanes.hashPairs);
  for (let at = 0; at < HEADERS; at += 1000) tree.appendAll(lanes.leafHashes(stored.slice(at, at + 1000)));
  return tree.root();
});
say(
  `headers of ${stored[0]!.length} bytes hashed into the tree`,
  `${Math.round(HEADERS / hashing).toLocaleString('en')}/s`,
);
