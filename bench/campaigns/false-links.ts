// How often wording links posts that do not belong together, by the length of the shorter one.
//   node bench/campaigns/false-links.ts [--posts 30000] [--seed 7]
// The sets are the unkind ones: remarks that share prayers and wishes, comments that share slogans, offers of one trade that
// share phrases. On posts that have nothing in common the rate is lower.
import { parseArgs } from 'node:util';
import { createLinker } from '@sanad/campaigns/linker';
import { findContacts } from '@sanad/text/contacts';
import { skeletonOf } from '@sanad/text/skeleton';
import { contentOf, tokensOf } from '../../libs/campaigns/tokens.ts';
import { comments } from './comments.ts';
import { DIFFICULTIES, generate, type LabelledPost } from './generate.ts';
import { OFFER_SETS, offerPosts } from './offers.ts';
import { remarks } from './remarks.ts';

const { values } = parseArgs({
  options: { posts: { type: 'string', default: '30000' }, seed: { type: 'string', default: '7' } },
});
const count = Number(values.posts);
const seed = Number(values.seed);
const LENGTHS = [0, 8, 10, 15, 25, 50, Number.POSITIVE_INFINITY];

type Row = { posts: number; linked: number; wrong: number; hints: number; wrongHints: number };
const empty = (): Row => ({ posts: 0, linked: 0, wrong: 0, hints: 0, wrongHints: 0 });

const sets: readonly (readonly [string, Iterable<LabelledPost>])[] = [
  ['remarks', remarks(count, seed)],
  ['comments', comments(count, seed)],
  ['offers-noise', offerPosts(Math.ceil(count / 14), OFFER_SETS['offers-noise']!, seed)],
  ['default', generate(count, DIFFICULTIES['default']!, seed)],
];
console.log('| set | words of the shorter | posts | linked by wording | wrongly | rate | hints | of them wrong |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const [name, posts] of sets) report(name, measure([...posts]));

function measure(posts: readonly LabelledPost[]): readonly Row[] {
  const rows = LENGTHS.slice(1).map(empty);
  const linker = createLinker();
  const words = posts.map(wordsOf);
  const rowOf = (length: number): Row => rows[LENGTHS.findIndex((from, i) => i > 0 && length < from) - 1]!;
  posts.forEach((post, n) => {
    rowOf(words[n]!).posts++;
    const { because, hints } = linker.linksOf(linker.add({ id: String(n), text: post.text }));
    const wording = because.find((why) => why.kind === 'wording');
    if (wording !== undefined) {
      const row = rowOf(Math.min(words[n]!, words[Number(wording.with)]!));
      row.linked++;
      if (!together(post, posts[Number(wording.with)]!)) row.wrong++;
    }
    for (const hint of hints) {
      const row = rowOf(Math.min(words[n]!, words[Number(hint.with)]!));
      row.hints++;
      if (!together(post, posts[Number(hint.with)]!)) row.wrongHints++;
    }
  });
  return rows;
}

function together(a: LabelledPost, b: LabelledPost): boolean {
  return a.label >= 0 && a.label === b.label;
}

function wordsOf({ text }: LabelledPost): number {
  const { key, map } = skeletonOf(text);
  return contentOf(text, tokensOf(key, map, findContacts(text)));
}

function report(name: string, rows: readonly Row[]): void {
  rows.forEach((row, i) => {
    const range = i === rows.length - 1 ? `${LENGTHS[i]} and more` : `${LENGTHS[i]}-${LENGTHS[i + 1]! - 1}`;
    const rate = row.linked === 0 ? '-' : `${((100 * row.wrong) / row.posts).toFixed(2)} %`;
    console.log(`| ${[name, range, row.posts, row.linked, row.wrong, rate, row.hints, row.wrongHints].join(' | ')} |`);
  });
}
