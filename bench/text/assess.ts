/**
 * The command `sanad assess` from end to end, in a process of its own: a file of JSON lines in, JSON lines out to a file.
 * `node bench/text/assess.ts [times]`: the posts of 53 words so many times over. Wall and processor time are of the whole
 * process; the start is told by a run over a single post.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LONG_WORDS, longPosts } from './long-posts.ts';

const GOAL = 30_000;
const times = Number(process.argv[2] ?? 4);
const main = path.join(import.meta.dirname, '../../apps/cli/sanad.mjs');
const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-bench-'));
const posts = longPosts();
const lines = posts.map((text, id) => JSON.stringify({ id: String(id), text }));
const all = path.join(folder, 'all');
const one = path.join(folder, 'one');
writeFileSync(all, Array.from({ length: times }, () => `${lines.join('\n')}\n`).join(''));
writeFileSync(one, `${lines[0]!}\n`);
const start = [run(one, 1), run(one, 1), run(one, 1)].sort((a, b) => a.cpu - b.cpu)[1]!;
const count = times * posts.length;
const whole = run(all, count);
rmSync(folder, { recursive: true });
const rate = (seconds: number): string => `${Math.round(count / seconds).toLocaleString('en')} posts/s`;
process.stdout.write(
  `${count.toLocaleString('en')} posts of ${LONG_WORDS} words; node ${process.version}
a single post: ${start.cpu.toFixed(2)} s of processor time, ${start.wall.toFixed(2)} s
all: ${whole.cpu.toFixed(2)} s of processor time (${rate(whole.cpu)}), ${whole.wall.toFixed(2)} s (${rate(whole.wall)})
all without the start: ${rate(whole.cpu - start.cpu)} by processor time, ${rate(whole.wall - start.wall)} by the clock; goal ${GOAL.toLocaleString('en')}
`,
);

// The answer has to have a line for each post.
function run(file: string, posts: number): { cpu: number; wall: number } {
  const out = path.join(folder, 'out');
  const to = openSync(out, 'w');
  const [wall, cpu] = [performance.now(), cpuOfChildren()];
  const { status } = spawnSync(process.execPath, [main, 'assess', file], { stdio: ['ignore', to, 'inherit'] });
  const used = { cpu: cpuOfChildren() - cpu, wall: (performance.now() - wall) / 1000 };
  closeSync(to);
  const answered = readFileSync(out).reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0);
  if (status !== 0 || answered !== posts) throw new Error(`${answered} answers, exit ${status}`);
  return used;
}

// Children that ended, from the table of the system: ticks of a hundredth of a second.
function cpuOfChildren(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
