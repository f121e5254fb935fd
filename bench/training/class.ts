/** A class on one machine, all at once, and the making of a large world: `npm run bench -- training [LEARNERS]`. */
import os from 'node:os';
import { worldOf } from '@sanad/services/training';
import type { Attempt } from '@sanad/wire/training';
import { type Staff, signIn } from '../../tests/staff.ts';
import { startRange } from '../../tests/training/running.ts';

const LEARNERS = Number(process.argv[2] ?? 30);
const EXERCISES = ['capture', 'custody', 'offers', 'route', 'release'];

const made = performance.now();
const world = worldOf(7, 'normal', 10_000);
console.log(`world of ${world.posts.length} posts: ${((performance.now() - made) / 1000).toFixed(2)} s`);

const range = await startRange('training', false, LEARNERS);
const learners = await Promise.all(
  Array.from({ length: LEARNERS }, (_, n) => signIn(range.url, range.token(n + 1), `learner ${n + 1}`)),
);
const times: number[] = [];
const timed = async <T>(work: () => Promise<T>): Promise<T> => {
  const from = performance.now();
  const result = await work();
  times.push(performance.now() - from);
  return result;
};
const path = async (who: Staff): Promise<void> => {
  for (const exercise of EXERCISES) {
    const { body } = await timed(() => who.send<Attempt>('POST', '/v1/training/attempts', { exercise, seed: null }));
    for (const step of body.exercise.steps) {
      const empty = emptyAnswer(step.kind);
      await timed(() => who.send('POST', `/v1/training/attempts/${body.id}/answers`, { step: step.id, answer: empty }));
    }
    await timed(() => who.get('/v1/training'));
  }
};
const from = performance.now();
await Promise.all(learners.map(path));
const taken = (performance.now() - from) / 1000;
times.sort((a, b) => a - b);
const at = (share: number): string => times[Math.floor((times.length - 1) * share)]!.toFixed(0);
console.log(
  `${LEARNERS} learners without a pause, ${EXERCISES.length} exercises each: ${times.length} requests in ${taken.toFixed(1)} s`,
);
console.log(
  `median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms; ${os.cpus()[0]?.model}, ${os.availableParallelism()} cores`,
);
await range.stop();

function emptyAnswer(kind: string): object {
  if (kind === 'choose' || kind === 'rows') return { kind, picked: [] };
  if (kind === 'hash' || kind === 'words') return { kind, text: '-' };
  if (kind === 'chances') return { kind, chance: {} };
  if (kind === 'route') return { kind, rules: [], instrument: '' };
  return { kind, hidden: [] };
}
