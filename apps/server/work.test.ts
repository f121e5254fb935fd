import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createLimiter } from './rates.ts';
import { createWork } from './work.ts';

const wrong = (error: unknown): boolean => isFault(error) && error.code === 'work-wrong';

async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

test('work is good once, for what it was asked for, and not for ever', async () => {
  let now = Date.now();
  const work = createWork(() => now);
  const done = await solve(await work.ask('upload', 0));
  await assert.rejects(work.check('report', done), wrong);
  await work.check('upload', done);
  await assert.rejects(work.check('upload', done), wrong);
  const old = await solve(await work.ask('upload', 0));
  now += 3_600_000;
  await assert.rejects(work.check('upload', old), wrong);
});

test('work that was not done, or was asked by another, is refused', async () => {
  const work = createWork(Date.now);
  const challenge = await work.ask('upload', 0);
  const pack = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');
  for (const text of [undefined, '', 'x', pack({}), pack({ challenge, solution: { counter: 1, derivedKey: '00' } })])
    await assert.rejects(work.check('upload', text), wrong);
  const foreign = await solve(await createWork(Date.now).ask('upload', 0));
  await assert.rejects(work.check('upload', foreign), wrong);
});

test('a limit counts everybody together and fills again with time', () => {
  let now = 0;
  const limiter = createLimiter({ burst: 3, perSecond: 1 }, () => now);
  const take = (): boolean => {
    try {
      limiter.take();
      return true;
    } catch (error) {
      assert.ok(isFault(error) && error.code === 'too-many');
      return false;
    }
  };
  assert.deepEqual([take(), take(), take(), take()], [true, true, true, false]);
  now += 2000;
  assert.deepEqual([take(), take(), take()], [true, true, false]);
});
