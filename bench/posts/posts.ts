/**
 * Counts and checks the posts, and tells how the reader reads them: `npm run bench -- posts` (with --write it also
 * publishes them as JSONL and keeps the table). The table of the held-back part is the one that counts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readPost } from '../../libs/text/read-post.ts';
import { wilson } from '../text/wilson.ts';
import { problems } from './check.ts';
import { APART, apartPosts, blindPosts, type Post, posts } from './load.ts';

const all = posts();
const write = process.argv.includes('--write');
const out: string[] = [];
const blind = blindPosts();
const apart = apartPosts();
const found = problems([...all, ...blind, ...apart]);
const read = all.map((post) => ({ post, priority: readPost(post.text).priority }));
type Judged = (typeof read)[number];

say(`${all.length} posts, ${all.filter((post) => post.label === 'lure').length} lures, ${found.length} problems`);
for (const problem of found) say(`! ${problem}`);
if (found.length > 0) process.exitCode = 1;
for (const key of ['split', 'label', 'lang', 'script', 'class', 'stance'] as const) say(`${key}: ${counts(key)}`);
for (const split of ['train', 'test'] as const) {
  const part = read.filter(({ post }) => post.split === split);
  say(`\n${split}`);
  table('all', part);
  if (split === 'test')
    for (const kind of ['plain', 'direct', 'oblique'])
      table(
        `${kind} wording`,
        part.filter(({ post }) => post.id.includes(kind)),
      );
  for (const key of ['lang', 'script'] as const)
    for (const value of [...new Set(part.map(({ post }) => post[key]))].sort())
      table(
        `${key} ${value}`,
        part.filter(({ post }) => post[key] === value),
      );
  for (const value of [...new Set(part.map(({ post }) => post.class))].sort()) {
    const mine = part.filter(({ post }) => post.class === value);
    if (mine[0]!.post.label === 'lure') line(`lures of ${value}: alerted`, mine, 'alert');
    else line(`${value}: alerted`, mine, 'alert');
  }
}
say('\nblind');
const judgedBlind = blind.map((post) => ({ post, priority: readPost(post.text).priority }));
table('all', judgedBlind);
for (const kind of ['plain', 'short', 'veiled'])
  table(
    `${kind} wording`,
    judgedBlind.filter(({ post }) => post.class === kind),
  );
for (const lang of [...new Set(blind.map((post) => post.lang))].sort())
  table(
    `lang ${lang}`,
    judgedBlind.filter(({ post }) => post.lang === lang),
  );
for (const name of APART) {
  say(`\nwritten apart: ${name}`);
  const mine = apart
    .filter(({ id }) => id.startsWith(`apart-${name}-`))
    .map((post) => {
      const { priority, stance } = readPost(post.text);
      return { post, priority, stance };
    });
  table('all', mine);
  for (const kind of ['plain', 'short', 'veiled'])
    table(
      `${kind} wording`,
      mine.filter(({ post }) => post.class === kind),
    );
  const calls = mine.filter(({ post }) => post.stance === 'help');
  say(`  calls for help told as such: ${calls.filter(({ stance }) => stance === 'help').length} / ${calls.length}`);
}
process.stdout.write(`${out.join('\n')}\n`);
if (write) {
  writeFileSync(new URL('./results.md', import.meta.url), `# Results\n\n\`\`\`\n${out.join('\n')}\n\`\`\`\n`);
  for (const split of ['train', 'test'] as const) {
    mkdirSync(new URL(`./${split}/`, import.meta.url), { recursive: true });
    const part = all.filter((post) => post.split === split);
    for (const label of ['lure', 'benign'] as const) {
      const lines = part.filter((post) => post.label === label).map((post) => JSON.stringify(post));
      writeFileSync(new URL(`./${split}/${label}.jsonl`, import.meta.url), `${lines.join('\n')}\n`);
    }
  }
}

function say(text: string): void {
  out.push(text);
}

function counts(key: 'split' | 'label' | 'lang' | 'script' | 'class' | 'stance'): string {
  const by = new Map<string, number>();
  for (const post of all as Post[]) by.set(post[key], (by.get(post[key]) ?? 0) + 1);
  return [...by].map(([value, count]) => `${value} ${count}`).join(', ');
}

function table(name: string, of: readonly Judged[]): void {
  const lures = of.filter(({ post }) => post.label === 'lure');
  const others = of.filter(({ post }) => post.label === 'benign');
  line(`${name}: lures alerted`, lures, 'alert');
  line(`${name}: lures alerted or for review`, lures, 'alert', 'review');
  line(`${name}: others alerted`, others, 'alert');
  line(`${name}: others for review`, others, 'review');
}

function line(name: string, of: readonly Judged[], ...wanted: string[]): void {
  if (of.length === 0) return;
  const right = of.filter(({ priority }) => wanted.includes(priority)).length;
  const [low, high] = wilson(right, of.length).map((value) => (100 * Math.max(0, value)).toFixed(1));
  say(`  ${name.padEnd(44)} ${right} / ${of.length}  ${((100 * right) / of.length).toFixed(1)} % (${low} - ${high})`);
}
