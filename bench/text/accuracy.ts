/**
 * How well posts are read, on posts that the model has not seen (folds by cover story and class), with Wilson intervals.
 * `node bench/text/accuracy.ts [--misses] [--write]`; --write keeps the table in accuracy.json for the model card.
 */
import { writeFileSync } from 'node:fs';
import { ALERT, REVIEW } from '../../libs/text/model.ts';
import { priorityOf } from '../../libs/text/read-post.ts';
import { readText } from '../../libs/text/reader.ts';
import type { Priority } from '../../libs/text/reading.ts';
import { DISGUISES, seeded } from './disguise.ts';
import { type Judged, judgeByFolds } from './folds.ts';
import { exampleOf, judge } from './learn.ts';
import type { Row } from './row.ts';
import { wilson } from './wilson.ts';

const rows: Row[] = [];
const judged = judgeByFolds();
const verdicts = new Map<Judged, { priority: Priority; stance: string; language: string; families: number }>();
for (const item of judged) {
  const read = readText(item.post.text);
  verdicts.set(item, {
    priority: priorityOf(item.score, read),
    stance: read.stance,
    language: read.language,
    families: read.families,
  });
}
const lures = judged.filter((item) => item.post.lure);
const others = judged.filter((item) => !item.post.lure);
const is = (item: Judged, ...wanted: Priority[]): boolean => wanted.includes(verdicts.get(item)!.priority);

process.stdout.write(`${lures.length} lures, ${others.length} others; alert from ${ALERT}, review from ${REVIEW}\n`);
for (const [set, name] of [
  [judged, 'all'],
  [judged.filter((item) => item.post.from === 'posts'), 'benchmark'],
  [judged.filter((item) => item.post.from === 'seed'), 'own examples'],
] as const) {
  const mine = set.filter((item) => item.post.lure);
  const rest = set.filter((item) => !item.post.lure);
  if (set.length === 0) continue;
  row(`${name}: lures alerted`, 'recall', mine.filter((item) => is(item, 'alert')).length, mine.length);
  row(
    `${name}: lures alerted or for review`,
    'recall',
    mine.filter((item) => is(item, 'alert', 'review')).length,
    mine.length,
  );
  row(`${name}: others alerted`, 'false', rest.filter((item) => is(item, 'alert')).length, rest.length);
  row(`${name}: others for review`, 'false', rest.filter((item) => is(item, 'review')).length, rest.length);
}
for (const [of, key] of [
  ['language', (item: Judged) => verdicts.get(item)!.language],
  ['kind', (item: Judged) => item.post.kind],
] as const) {
  for (const value of [...new Set(judged.map(key))].sort()) {
    const mine = lures.filter((item) => key(item) === value);
    const rest = others.filter((item) => key(item) === value);
    if (mine.length > 0)
      row(`${of} ${value}: lures alerted`, of, mine.filter((item) => is(item, 'alert')).length, mine.length);
    if (rest.length > 0)
      row(`${of} ${value}: others alerted`, of, rest.filter((item) => is(item, 'alert')).length, rest.length);
  }
}
for (const [name, change] of Object.entries(DISGUISES)) {
  const random = seeded(7);
  let right = 0;
  for (const item of lures) {
    const text = change(item.post.text, random);
    const read = readText(text);
    const score = 1 / (1 + Math.exp(-judge(exampleOf(text, true, 1), item.model)));
    if (priorityOf(score, read) === 'alert') right++;
  }
  row(`disguised, ${name}: lures alerted`, 'disguise', right, lures.length);
}
if (process.argv.includes('--misses')) {
  for (const item of judged) {
    const { priority, stance, families } = verdicts.get(item)!;
    if (item.post.lure ? priority !== 'alert' : priority === 'alert')
      process.stdout.write(
        `${item.post.lure ? 'missed' : 'false '} ${item.post.kind} ${item.score.toFixed(3)} ${stance} ${families} | ${item.post.text.replace(/\n/g, ' ').slice(0, 160)}\n`,
      );
  }
}
if (process.argv.includes('--write'))
  writeFileSync(
    new URL('./accuracy.json', import.meta.url),
    `${JSON.stringify({ lures: lures.length, others: others.length, alertFrom: ALERT, reviewFrom: REVIEW, rows }, null, 1)}\n`,
  );

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
