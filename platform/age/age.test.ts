import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { isFault } from '@sanad/base/fault';
import { identitiesIn, newAgePair, openAge, sealAge } from './age.ts';

const VECTORS = fileURLToPath(new URL('../../../shared/data/age/testdata', import.meta.url));

type Vector = { readonly expect: string; readonly fields: ReadonlyMap<string, string[]>; readonly file: Uint8Array };

function readVector(bytes: Buffer): Vector {
  const end = bytes.indexOf('\n\n');
  const fields = new Map<string, string[]>();
  for (const line of bytes.subarray(0, end).toString().split('\n')) {
    const cut = line.indexOf(': ');
    fields.set(line.slice(0, cut), [...(fields.get(line.slice(0, cut)) ?? []), line.slice(cut + 2)]);
  }
  const body = bytes.subarray(end + 2);
  return {
    expect: fields.get('expect')![0]!,
    fields,
    file: fields.has('compressed') ? inflateSync(body) : body,
  };
}

test('openAge() agrees with every published vector', {
  skip: !existsSync(VECTORS) && 'no ../shared/data/age',
}, async () => {
  const wrong: string[] = [];
  const names = readdirSync(VECTORS);
  for (const name of names) {
    const { expect, fields, file } = readVector(readFileSync(path.join(VECTORS, name)));
    const keys = { identities: fields.get('identity') ?? [], passphrases: fields.get('passphrase') ?? [] };
    if (keys.identities.length + keys.passphrases.length === 0) keys.identities = [(await newAgePair(false)).identity];
    try {
      const plain = await openAge(file, keys);
      const digest = createHash('sha256').update(plain).digest('hex');
      if (expect !== 'success' || digest !== fields.get('payload')![0]) wrong.push(`${name}: opened, ${expect}`);
    } catch (thrown) {
      const code = isFault(thrown) ? thrown.code : String(thrown);
      const right =
        expect === 'no match'
          ? code === 'age-no-match'
          : expect === 'payload failure' || expect === 'HMAC failure'
            ? code === 'age-altered'
            : code === 'age-malformed' || (name.startsWith('hmac_') && code === 'age-altered');
      if (expect === 'success' || !right) wrong.push(`${name}: ${code}, ${expect}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(names.length > 100);
});

test('what is sealed to two recipients is opened by each of them and by nobody else', async () => {
  const [one, two, other] = await Promise.all([newAgePair(false), newAgePair(true), newAgePair(false)]);
  const plain = new Uint8Array(200_000).map((_, i) => i % 251);
  const sealed = await bytesOf(await sealAge(new Blob([plain]).stream(), [one.recipient]));
  const both = await bytesOf(await sealAge(new Blob([plain]).stream(), [one.recipient, other.recipient]));
  assert.deepEqual(await openAge(sealed, { identities: [one.identity] }), plain);
  assert.deepEqual(await openAge(both, { identities: [other.identity] }), plain);
  await assert.rejects(openAge(sealed, { identities: [two.identity] }), { code: 'age-no-match' });
  sealed[sealed.length - 1]! ^= 1;
  await assert.rejects(openAge(sealed, { identities: [one.identity] }), { code: 'age-altered' });
});

test('a wrong key or recipient is named, never ignored', async () => {
  assert.deepEqual(identitiesIn('# mine\n\nAGE-SECRET-KEY-1A\r\n'), ['AGE-SECRET-KEY-1A']);
  assert.throws(() => identitiesIn('# nothing\n'), { code: 'age-identity' });
  await assert.rejects(openAge(new Uint8Array(), { identities: ['AGE-SECRET-KEY-1A'] }), { code: 'age-identity' });
  await assert.rejects(sealAge(new Blob([]).stream(), ['age1nobody']), { code: 'age-recipient' });
});

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as never).arrayBuffer());
}
