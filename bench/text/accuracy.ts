/**
 * How well posts are read, on posts that the model has not seen, with Wilson intervals, and the held-back part of the
 * benchmark by the model that is shipped. Every cover story is a fold of its own: its posts are read by a model that saw
 * none of it, nor of some classes of look-alikes. Seventeen models are learned, which takes some twenty minutes of the processor.
 * `node bench/text/accuracy.ts [--thirds] [--test] [--misses] [--write]`; --thirds holds back a third of all stories at a
 * time (`--by-post`: of all posts), which is quicker and harder; --write keeps the table in accuracy.json for the model card.
 */
import { writeFileSync } from 'node:fs';
import { ALERT, type Model, REVIEW } from '../../libs/text/model.ts';
import { priorityOf } from '../../libs/text/read-post.ts';
import { readText } from '../../libs/text/reader.ts';
import type { Priority, Stance } from '../../libs/text/reading.ts';
import { calibrate } from './calibrate.ts';
import { benchmark, type Labelled, labelled } from './dataset.ts';
import { DISGUISES, seeded } from './disguise.ts';
import { foldsByStory, judgeByFolds } from './folds.ts';
import type { Row } from './row.ts';
import { wilson } from './wilson.ts';

type Verdict = {
  readonly post: Labelled;
  readonly priority: Priority;
  readonly score: number;
  readonly stance: Stance;
  readonly families: number;
};

const rows: Row[] = [];
const posts = labelled();
const isByThirds = ['--thirds', '--by-post'].some((flag) => process.argv.includes(flag));
const judged = isByThirds ? judgeByFolds(posts) : judgeByFolds(posts, true, foldsByStory(posts));
const calibration = calibrate(judged);
const readers = judged.map(({ post, model, clauses }) => ({
  post,
  read: (text: string) => readText(text, { ...model, calibration } satisfies Model, clauses),
}));
const verdicts = readers.map(({ post, read }): Verdict => {
  const reading = read(post.text);
  const { score, stance, families } = reading;
  return { post, priority: priorityOf(reading), score, stance, families };
});
const lures = verdicts.filter(({ post }) => post.kind === 'lure');
process.stdout.write(
  `${lures.length} lures, ${verdicts.length - lures.length} others; alert from ${ALERT}, review from ${REVIEW}; calibration ${calibration}\n`,
);
table('all', 'folds', verdicts);
table(
  'posts of the benchmark',
  'folds',
  verdicts.filter(({ post }) => post.from === 'posts'),
);
table(
  'own examples',
  'folds',
  verdicts.filter(({ post }) => post.from === 'seed'),
);
for (const [of, key] of [
  ['language', ({ post }: Verdict) => post.language],
  ['kind', ({ post }: Verdict) => (post.kind === 'lure' ? `lure ${post.group}` : post.kind)],
] as const)
  for (const value of [...new Set(verdicts.map(key))].sort())
    table(
      `${of} ${value}`,
      of,
      verdicts.filter((item) => key(item) === value),
    );
for (const [name, change] of Object.entries(DISGUISES)) {
  const random = seeded(7);
  let right = 0;
  for (const { post, read } of readers)
    if (post.kind === 'lure' && priorityOf(read(change(post.text, random))) === 'alert') right++;
  row(`disguised, ${name}: lures alerted`, 'disguise', right, lures.length);
}
if (process.argv.includes('--test')) {
  const held = benchmark('test').map((post): Verdict => {
    const reading = readText(post.text);
    const { score, stance, families } = reading;
    return { post, priority: priorityOf(reading), score, stance, families };
  });
  table('held-back part', 'held', held);
}
if (process.argv.includes('--misses'))
  for (const { post, priority, score, stance, families } of [...verdicts].sort((a, b) => a.score - b.score))
    if (post.kind === 'lure' ? priority !== 'alert' : priority === 'alert')
      process.stdout.write(
        `${post.kind === 'lure' ? `missed ${priority}` : 'false'} ${post.group} ${score} ${stance} ${families} | ${post.text.replace(/\n/g, ' ').slice(0, 220)}\n`,
      );
if (process.argv.includes('--write'))
  writeFileSync(
    new URL('./accuracy.json', import.meta.url),
    `${JSON.stringify({ lures: lures.length, others: verdicts.length - lures.length, alertFrom: ALERT, reviewFrom: REVIEW, rows }, null, 1)}\n`,
  );

function table(name: string, of: string, set: readonly Verdict[]): void {
  const mine = set.filter(({ post }) => post.kind === 'lure');
  const rest = set.filter(({ post }) => post.kind !== 'lure');
  const count = (list: readonly Verdict[], ...wanted: Priority[]): number =>
    list.filter(({ priority }) => wanted.includes(priority)).length;
  if (mine.length > 0) {
    row(`${name}: lures alerted`, of, count(mine, 'alert'), mine.length);
    row(`${name}: lures alerted or for review`, of, count(mine, 'alert', 'review'), mine.length);
  }
  if (rest.length > 0) {
    row(`${name}: others alerted`, of, count(rest, 'alert'), rest.length);
    row(`${name}: others for review`, of, count(rest, 'review'), rest.length);
  }
}

function row(name: string, of: string, right: number, all: number): void {
  const [low, high] = wilson(right, all);
  rows.push({ name, of, right, all, low: round(low), high: round(high) });
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  process.stdout.write(
    `${name.padEnd(56)} ${String(right).padStart(5)} / ${String(all).padEnd(5)} ${percent(right / Math.max(1, all)).padStart(8)}  (${percent(low)} - ${percent(high)})\n`,
  );
}

function round(value: number): number {
  return Math.round(1e4 * value) / 1e4;
}
