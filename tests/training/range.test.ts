import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { EXERCISES, worldOf } from '@sanad/services/training';
import type { Attempt, ClassView, LearnerRecord, ShownExercise, TriedFeedback } from '@sanad/wire/training';
import { base58 } from '@scure/base';
import { signedBytes } from '../../services/training/badge.ts';
import { readExercise } from '../../services/training/catalogue.ts';
import { type Staff, signIn } from '../staff.ts';
import { type RunningRange, startRange, WORLD } from './running.ts';

let range: RunningRange;
let real: RunningRange;
let trainer: Staff;
let learner: Staff;
let other: Staff;

before(async () => {
  range = await startRange('training', false);
  real = await startRange('real', false);
  trainer = await signIn(range.url, range.token(0), 'المدرّب');
  learner = await signIn(range.url, range.token(1), 'متعلم 1');
  other = await signIn(range.url, range.token(2), 'متعلم 2');
});

after(async () => {
  await range?.stop();
  await real?.stop();
});

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

async function begin(who: Staff, exercise: string, seed = 11): Promise<Attempt> {
  const { status, body } = await who.send<Attempt>('POST', '/v1/training/attempts', { exercise, seed });
  assert.equal(status, 201);
  return body;
}

async function give(
  who: Staff,
  attempt: string,
  step: string,
  answer: object,
): Promise<{ status: number; body: Attempt }> {
  return who.send<Attempt>('POST', `/v1/training/attempts/${attempt}/answers`, { step, answer });
}

async function finishCapture(who: Staff): Promise<Attempt> {
  const { id, exercise } = await begin(who, 'capture');
  const [file] = exercise.material;
  assert.ok(file?.kind === 'file');
  await give(who, id, 'digest', { kind: 'hash', text: sha256(file.content).toString('hex') });
  await give(who, id, 'record', { kind: 'choose', picked: ['address', 'instant', 'tool'] });
  return (await give(who, id, 'gone', { kind: 'choose', picked: ['same'] })).body;
}

describe('a range', () => {
  test('a learner begins, answers, is told why, and sees the solution at the end', async () => {
    const done = await finishCapture(learner);
    assert.equal(done.earned, done.possible);
    assert.equal(done.possible, 10);
    assert.ok(done.solution);
    const again = await give(learner, done.id, 'digest', { kind: 'hash', text: '' });
    assert.equal(again.status, 409);
  });

  test('nobody sees or answers the attempt of another', async () => {
    const { id } = await begin(learner, 'custody');
    assert.equal((await other.get(`/v1/training/attempts/${id}`)).status, 404);
    assert.equal((await give(other, id, 'broken', { kind: 'rows', picked: ['e2'] })).status, 404);
    assert.equal((await learner.get('/v1/training/class')).status, 403);
  });

  test('grades are the same when they are computed again from the recorded answers', async () => {
    const { id } = await begin(other, 'times', 5);
    await give(other, id, 'utc', { kind: 'instants', at: { t1: '2026-03-02 10:00' } });
    const { body } = await give(other, id, 'unknown', { kind: 'choose', picked: ['assume'] });
    const { body: later } = await other.get<Attempt>(`/v1/training/attempts/${id}`);
    assert.deepEqual(later, body);
  });

  test('free words wait for a trainer, who confirms criteria and never her own', async () => {
    const { id } = await begin(other, 'first-contact');
    const { body } = await give(other, id, 'first', { kind: 'choose', picked: ['safe'] });
    assert.equal(body.answered['first']!.feedback.share, 1);
    await give(other, id, 'words', { kind: 'words', text: 'مرحبا بيك، واش فأمان دابا؟' });
    const { body: view } = await trainer.get<ClassView>('/v1/training/class');
    const [waiting] = view.waiting;
    assert.equal(waiting?.attempt, id);
    const met = ['safety', 'no-blame'];
    assert.equal(
      (await trainer.send('POST', `/v1/training/attempts/${id}/rubric`, { step: 'words', met })).status,
      200,
    );
    const { body: after } = await other.get<Attempt>(`/v1/training/attempts/${id}`);
    assert.equal(after.answered['words']!.feedback.share, 0.5);
    const own = await begin(trainer, 'testify');
    await give(trainer, own.id, 'hash', { kind: 'words', text: 'البصمة ختم شمع على ظرف' });
    const refused = await trainer.send('POST', `/v1/training/attempts/${own.id}/rubric`, { step: 'hash', met: [] });
    assert.equal(refused.status, 403);
  });

  test('the class is shown without names', async () => {
    const { body } = await trainer.get<ClassView>('/v1/training/class');
    assert.ok(body.learners >= 2);
    assert.ok(body.items.length > 0);
    for (const name of ['متعلم', 'person_']) assert.ok(!JSON.stringify(body).includes(name));
  });

  test('where answers are recorded nobody tries them beforehand, not even on a seed of her own', async () => {
    for (const seed of [1, 4, 123]) {
      const wish = { seed, step: 'act', answer: { kind: 'choose', picked: ['report'] } };
      const { status, body } = await learner.send<{ code: string }>(
        'POST',
        '/v1/training/exercises/custody/answers',
        wish,
      );
      assert.deepEqual([status, body.code], [409, 'training-only-beside-real']);
      assert.ok(!JSON.stringify(body).includes('share'));
    }
  });

  test('what was learnt is exported as signed badges that anybody can check, without a name', async () => {
    const { status, bytes } = await learner.bytes('/v1/training/badges');
    assert.equal(status, 200);
    const badges = JSON.parse(Buffer.from(bytes).toString()) as Record<string, never>[];
    assert.ok(badges.length > 0);
    assert.equal((await learner.get<LearnerRecord>('/v1/training')).body.badges.length, badges.length);
    for (const { proof, ...unsigned } of badges as unknown as {
      proof: Record<string, string>;
      issuer: { id: string };
    }[]) {
      const { proofValue, ...config } = proof;
      const key = base58.decode(unsigned.issuer.id.slice('did:key:z'.length)).slice(2);
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') };
      const message = signedBytes(unsigned as never, config as never, sha256);
      const good = verify(
        null,
        message,
        createPublicKey({ key: jwk, format: 'jwk' }),
        base58.decode(proofValue!.slice(1)),
      );
      assert.ok(good);
      assert.ok(!JSON.stringify(unsigned).includes('متعلم'));
    }
  });

  test('a badge speaks the language of the learner, and says which', async () => {
    for (const language of ['ar', 'fr', 'en'] as const) {
      const { bytes } = await learner.bytes(`/v1/training/badges?language=${language}`);
      const badges = JSON.parse(Buffer.from(bytes).toString()) as {
        credentialSubject: { achievement: { id: string; name: string; inLanguage: string } };
      }[];
      for (const { credentialSubject } of badges) {
        const { id, name, inLanguage } = credentialSubject.achievement;
        assert.equal(inLanguage, language);
        const title = EXERCISES.map(readExercise).find(
          (one) => id === `urn:sanad:exercise:${one.id}:${one.version}`,
        )?.title;
        if (title) assert.equal(name, title[language]);
        assert.equal(/\p{Script=Arabic}/u.test(name), language === 'ar', name);
      }
    }
  });

  test('a learner erases her record, and the keys of what she did are gone', async () => {
    const before = await learner.get<LearnerRecord>('/v1/training');
    assert.ok(before.body.exercises.some(({ attempts }) => attempts > 0));
    assert.equal((await learner.send('DELETE', '/v1/training/record', {})).status, 200);
    const { body } = await learner.get<LearnerRecord>('/v1/training');
    assert.ok(body.exercises.every(({ attempts }) => attempts === 0));
    await range.sanad.spine.rebuild();
    assert.ok(
      (await learner.get<LearnerRecord>('/v1/training')).body.exercises.every(({ attempts }) => attempts === 0),
    );
  });

  test('a world is served to be captured, and its chats to be imported', async () => {
    const world = worldOf(WORLD.seed, WORLD.difficulty);
    const lure = world.posts.find(({ truth }) => truth.kind === 'lure')!;
    const page = await (await fetch(`${range.url}/range/pages/${lure.id}`)).text();
    assert.ok(page.includes(lure.author));
    assert.match(await (await fetch(`${range.url}/range/chats/1`)).text(), /^\d\d\/10\/2026, \d\d:\d\d - /);
    assert.equal((await fetch(`${range.url}/range/pages/none`)).status, 404);
  });
});

describe('beside real cases', () => {
  test('exercises are tried, graded, and nothing of it is recorded', async () => {
    const staff = await signIn(real.url, real.token(1), 'متعلم 1');
    const size = await real.sanad.spine.ledger.size();
    const { body } = await staff.get<ShownExercise>('/v1/training/exercises/custody?seed=4');
    const answer = { seed: body.seed, step: 'act', answer: { kind: 'choose', picked: ['report'] } };
    const told = await staff.send<TriedFeedback>('POST', '/v1/training/exercises/custody/answers', answer);
    assert.equal(told.body.share, 1);
    assert.ok(told.body.solution?.ar);
    const first = { seed: body.seed, step: body.steps[0]!.id, answer: { kind: 'rows', picked: ['e1'] } };
    const early = await staff.send<TriedFeedback>('POST', '/v1/training/exercises/custody/answers', first);
    assert.equal(early.body.solution, null);
    assert.equal((await staff.send('POST', '/v1/training/attempts', { exercise: 'custody', seed: 1 })).status, 409);
    for (let index = size; index < (await real.sanad.spine.ledger.size()); index++) {
      const { header } = await real.sanad.spine.ledger.get(index);
      assert.ok(!header.type.startsWith('training.'), header.type);
    }
    assert.equal((await fetch(`${real.url}/range/`)).status, 404);
  });

  test('nothing of the range is in the real folder, and nothing of the real one in the range', async () => {
    const { origin: ofRange } = range.sanad.spine.genesis;
    const { origin: ofReal } = real.sanad.spine.genesis;
    assert.notEqual(range.sanad.spine.verifierKey, real.sanad.spine.verifierKey);
    const head = async (one: RunningRange): Promise<string> =>
      Buffer.from((await one.sanad.spine.ledger.head()).root).toString('base64');
    for (const [one, foreign] of [
      [range, [ofReal, await head(real), real.folder]],
      [real, [ofRange, await head(range), range.folder, `w${WORLD.seed}-0`, 'training.begun']],
    ] as const) {
      for (const file of filesOf(one.folder)) {
        const bytes = readFileSync(file);
        for (const word of foreign) assert.ok(!bytes.includes(word), `${word} in ${path.basename(file)}`);
      }
    }
    const people = await real.sanad.triage.countPosts();
    assert.equal(people, 0);
  });
});

test('the fourteen exercises of the domain’s list are there', () => {
  const numbers = EXERCISES.map((one) => (one as { number: number }).number);
  for (let number = 1; number <= 14; number++) assert.ok(numbers.includes(number), String(number));
});

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}
