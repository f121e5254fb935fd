/**
 * How posts are read that were written apart and never trained on: `node bench/text/probe.ts [NAME…] [--misses]`.
 * A row is class, language and text; class `lure` is to be raised, no other is to be alerted.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { CODES } from '../../libs/text/patterns.ts';
import { priorityOf, scoreOf } from '../../libs/text/read-post.ts';
import { readText } from '../../libs/text/reader.ts';
import type { Priority } from '../../libs/text/reading.ts';
import { wilson } from './wilson.ts';

type Probe = { readonly kind: string; readonly language: string; readonly text: string; readonly priority: Priority };

const FOLDER = new URL('./probe/', import.meta.url);
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const misses = process.argv.includes('--misses');

for (const file of readdirSync(FOLDER).sort()) {
  const name = file.replace(/\.txt$/, '');
  if (!file.endsWith('.txt') || (wanted.length > 0 && !wanted.includes(name))) continue;
  const probes = readFileSync(new URL(file, FOLDER), 'utf8').split('\n').flatMap(judge);
  const lures = probes.filter((probe) => probe.kind === 'lure');
  const others = probes.filter((probe) => probe.kind !== 'lure');
  process.stdout.write(`${name}: ${lures.length} lures, ${others.length} others\n`);
  row('lures alerted', lures, 'alert');
  row('lures alerted or for review', lures, 'alert', 'review');
  row('others alerted', others, 'alert');
  row('others for review', others, 'review');
  for (const language of [...new Set(lures.map((probe) => probe.language))].sort())
    row(
      `${language}: lures alerted`,
      lures.filter((probe) => probe.language === language),
      'alert',
    );
  for (const kind of [...new Set(others.map((probe) => probe.kind))].sort())
    row(
      `${kind}: alerted`,
      others.filter((probe) => probe.kind === kind),
      'alert',
    );
}

function judge(line: string): Probe[] {
  if (line === '' || line.startsWith('#')) return [];
  const [kind, language, text] = line.split('\t') as [string, string, string];
  const read = readText(text);
  const score = scoreOf(read);
  const priority = priorityOf(score, read);
  if (misses && (kind === 'lure' ? priority !== 'alert' : priority !== 'none')) {
    const codes = CODES.filter((_, code) => read.hits.seen[code]! > 0).join(' ');
    process.stdout.write(
      `${kind} ${language} ${priority} ${score} ${read.stance} ${read.families} [${codes}] ${JSON.stringify(read.evidence).replace(/"|[{}]/g, '')} | ${text}\n`,
    );
  }
  return [{ kind, language, text, priority }];
}

function row(name: string, of: readonly Probe[], ...priorities: Priority[]): void {
  const right = of.filter((probe) => priorities.includes(probe.priority)).length;
  const [low, high] = wilson(right, of.length);
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  process.stdout.write(
    `  ${name.padEnd(34)} ${right} / ${of.length}  ${percent(right / Math.max(1, of.length))} (${percent(low)} - ${percent(high)})\n`,
  );
}
