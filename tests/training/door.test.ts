import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { findPlace } from '@sanad/server/places';
import type { CaseFile } from '@sanad/wire/case';
import type { Problem } from '@sanad/wire/problem';
import { smallBundle } from '../../libs/evidence/testing/sample-bundle.ts';
import { recordedFrom } from '../recorded.ts';
import { type Staff, signIn } from '../staff.ts';
import { type RunningRange, startRange } from './running.ts';

let range: RunningRange;
let real: RunningRange;
let learner: Staff;
let investigator: Staff;

before(async () => {
  range = await startRange('training', false);
  real = await startRange('real', false);
  learner = await signIn(range.url, range.token(1), 'متعلم 1');
  investigator = await signIn(real.url, real.token(1), 'متعلم 1');
});

after(async () => {
  await range?.stop();
  await real?.stop();
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function caseOf(who: Staff): Promise<string> {
  const { status, body } = await who.send<{ id: string }>('POST', '/v1/cases', { title: 'قضية', campaign: null });
  assert.equal(status, 201);
  return body.id;
}

async function give(who: Staff, caseId: string, name: string, bytes: Uint8Array, notTraining = false) {
  const { body: upload } = await who.send<{ id: string }>('POST', '/v1/uploads', { size: bytes.length });
  await who.put(`/v1/uploads/${upload.id}?offset=0&digest=${sha256(bytes)}`, bytes);
  return who.send<Problem & { id: string }>('POST', `/v1/cases/${caseId}/files`, {
    upload: upload.id,
    name,
    mediaType: 'application/octet-stream',
    sha256: sha256(bytes),
    stop: { nudity: false, minor: false },
    source: 'ميدان',
    zone: null,
    notTraining,
    signature: who.sign({ kind: 'exhibit.received', case: caseId, name, sha256: sha256(bytes) }),
  });
}

async function served(path: string): Promise<Uint8Array> {
  const answer = await fetch(`${range.url}/range/${path}`);
  assert.equal(answer.status, 200, path);
  return new Uint8Array(await answer.arrayBuffer());
}

const countOf = async (who: Staff, id: string): Promise<number> =>
  (await who.get<CaseFile>(`/v1/cases/${id}`)).body.exhibitList.length;

describe('the door between a range and real cases', () => {
  test('everything a range serves carries its mark: a real case takes none of it unless a person says that it is evidence', async () => {
    const index = Buffer.from(await served('')).toString('utf8');
    const paths = [...index.matchAll(/href="\/range\/([^"]+)"/g)].map(([, path]) => path!);
    const kinds = new Map(paths.map((path) => [path.split('/')[0]!, path]));
    assert.deepEqual([...kinds.keys()].sort(), ['chats', 'pages', 'posts.jsonl', 'reports.csv', 'screenshots']);
    const id = await caseOf(investigator);
    for (const path of [...kinds.values()].filter((one) => one !== 'posts.jsonl')) {
      const refused = await give(investigator, id, 'file', await served(path));
      assert.deepEqual([path, refused.status, refused.body.code], [path, 409, 'training-mark']);
    }
    assert.equal(await countOf(investigator, id), 0);
    const taken = await give(investigator, id, 'chat.txt', await served('chats/1'), true);
    assert.equal(taken.status, 201);
    const here = await give(learner, await caseOf(learner), 'chat.txt', await served('chats/1'));
    assert.equal(here.status, 201);
  });

  test('a bundle says from which ledger it comes: of a range it needs a confirmation, of a real case it never goes into a range', async () => {
    const id = await caseOf(investigator);
    const made = await give(investigator, id, 'a.zip', await smallBundle('training'));
    assert.deepEqual([made.status, made.body.code], [409, 'training-mark']);
    assert.equal((await give(investigator, id, 'b.zip', await smallBundle('real'))).status, 201);
    const there = await give(learner, await caseOf(learner), 'b.zip', await smallBundle('real'), true);
    assert.deepEqual([there.status, there.body.code], [422, 'real-in-range']);
  });

  test('posts of a range do not enter a real queue, while a post that only talks about training does', async () => {
    const batch = (bytes: Uint8Array) => investigator.lines('/v1/batches?source=x&legalBasis=y', bytes);
    const posts = await served('posts.jsonl');
    const rows = Buffer.from(posts).toString('utf8').trim().split('\n');
    const all = JSON.parse(`[${rows.join(',')}]`) as unknown[];
    const forms = {
      lines: posts,
      array: Buffer.from(JSON.stringify(all)),
      laidOut: Buffer.from(JSON.stringify(all, null, 2)),
      table: await served('reports.csv'),
      chat: await served('chats/1'),
    };
    const size = await real.sanad.spine.ledger.size();
    for (const [form, bytes] of Object.entries(forms)) {
      const refused = await batch(bytes);
      assert.deepEqual([form, refused.status, refused.code], [form, 422, 'training-batch']);
    }
    assert.deepEqual(await recordedFrom(real.sanad, size), []);
    assert.equal(await real.sanad.triage.countPosts(), 0);
    const talk = Buffer.from(`${JSON.stringify({ text: 'دورة "training": true sanad-training فالدار البيضاء' })}\n`);
    assert.equal((await batch(talk)).status, 201);
  });

  test('neither a session, a link, a key nor the local token of one opens the other, under whatever name it is sent', async () => {
    const sides = await Promise.all(
      [range, real].map(async (one) => {
        const entered = await fetch(`${one.url}/v1/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ token: one.token(0) }),
        });
        const cookies = entered.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
        const [name, session] = cookies.find((cookie) => cookie.includes('_session='))!.split('=') as [string, string];
        const made = await fetch(`${one.url}/v1/api-keys`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: `${name}=${session}` },
          body: JSON.stringify({ name: 'x', scopes: ['posts:read'], days: 1 }),
        });
        const text = await made.text();
        const key = /sanad_[\w-]+/.exec(text)?.[0];
        assert.ok(key, text);
        const local = (await findPlace(one.folder))!.token;
        return { url: one.url, name, session, key, local, link: one.token(0) };
      }),
    );
    const [names] = [sides.map(({ name }) => name)];
    assert.equal(new Set(names).size, 2, 'a browser that enters the range stays signed in at the real desk');
    const status = async (url: string, headers: Record<string, string>): Promise<number> =>
      (await fetch(`${url}/v1/queue`, { headers })).status;
    for (const own of sides) {
      for (const { url } of sides) {
        const wanted = url === own.url ? 200 : 401;
        const cookies = names.map((name) => `${name}=${own.session}`).join('; ');
        assert.equal(await status(url, { cookie: cookies }), wanted, 'session');
        assert.equal(await status(url, { authorization: `Bearer ${own.key}` }), wanted, 'key');
        assert.equal(await status(url, { authorization: `Bearer ${own.local}` }), wanted, 'local token');
      }
      const foreign = sides.find(({ url }) => url !== own.url)!;
      const body = JSON.stringify({ token: own.link });
      const headers = { 'content-type': 'application/json' };
      assert.equal((await fetch(`${foreign.url}/v1/session`, { method: 'POST', headers, body })).status, 401);
    }
  });

  test('a world has screenshots that a machine can hash, the same for the same seed, and a conversation to stop at that has none', async () => {
    const picture = await served('screenshots/1.png');
    assert.deepEqual([...picture.subarray(1, 4)].map((one) => String.fromCharCode(one)).join(''), 'PNG');
    assert.equal(sha256(await served('screenshots/1.png')), sha256(picture));
    assert.equal((await fetch(`${range.url}/range/screenshots/5.png`)).status, 404);
    assert.match(Buffer.from(await served('chats/5')).toString('utf8'), /الإعدادية|brevet|l’âge/);
    assert.equal((await fetch(`${real.url}/range/screenshots/1.png`)).status, 404);
  });
});
