import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type RunningRange, runRange } from '@sanad/server/range-run';
import type { Attempt, ClassLinks, LearnerRecord, NewClass } from '@sanad/wire/training';
import { signIn } from '../staff.ts';

let folder: string;
let range: RunningRange;
const begun = Promise.withResolvers<number>();

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-again-'));
  range = await runRange({
    folder,
    world: { seed: 7, difficulty: 'easy', posts: 40 },
    learners: 2,
    host: '127.0.0.1',
    port: 0,
    entry: {},
    log: (line) => console.error(line),
    onAgain: (seconds, error) => (error === null ? begun.resolve(seconds) : begun.reject(error)),
  });
});

after(async () => {
  await range?.stop();
  await rm(folder, { recursive: true, force: true });
});

const linkOf = (n: number): string => {
  const { running, staff } = range.now();
  return running.sessions.makeLink(staff[n]!.id);
};

test('by one click a class is thrown away and the next begins with the same world, its own links and nobody signed in', async () => {
  const { url } = range.now().running;
  const trainer = await signIn(url, linkOf(0), 'المدرّب');
  const learner = await signIn(url, linkOf(1), 'متعلم 1');
  const wanted = { exercise: 'custody', seed: 3 };
  assert.equal((await learner.send<Attempt>('POST', '/v1/training/attempts', wanted)).status, 201);
  assert.equal((await learner.send('POST', '/v1/training/class/again', {})).status, 403);
  assert.equal((await learner.send('POST', '/v1/training/class/links', {})).status, 403);
  const { body: links } = await trainer.send<ClassLinks>('POST', '/v1/training/class/links', {});
  assert.deepEqual(
    links.items.map(({ name }) => name),
    ['متعلم 1', 'متعلم 2'],
  );
  const { status, body } = await trainer.send<NewClass>('POST', '/v1/training/class/again', {});
  assert.equal(status, 201);
  await begun.promise;
  assert.equal(range.now().running.url, url);
  assert.equal((await learner.get('/v1/training')).status, 401);
  assert.equal((await fetch(`${url}/v1/session`, post({ token: links.items[0]!.token }))).status, 401);
  const next = await signIn(url, body.token, 'المدرّب');
  const fresh = await signIn(url, linkOf(1), 'متعلم 1');
  const { body: record } = await fresh.get<LearnerRecord>('/v1/training');
  assert.ok(record.exercises.every(({ attempts }) => attempts === 0));
  assert.equal((await next.get('/v1/queue')).status, 200);
});

function post(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
