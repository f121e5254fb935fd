/**
 * Speed of the reader on one core: `node bench/text/speed.ts [posts]`. Posts are the labelled ones, brought to 53 words.
 * Rates are of processor time; the yardstick is a RegExp alternation of 200 words over the same posts in the same run.
 */
import { lineBytes } from '../../apps/cli/line-bytes.ts';
import { putReading } from '../../apps/cli/reading-line.ts';
import { findContacts } from '../../libs/text/contacts.ts';
import { LEXICON } from '../../libs/text/data/lexicon.ts';
import { readPost } from '../../libs/text/read-post.ts';
import { skeletonOf } from '../../libs/text/skeleton.ts';
import { LONG_WORDS, longPosts } from './long-posts.ts';

const count = Number(process.argv[2] ?? 20_000);
const posts = longPosts();
const lines = posts.map((text, id) => JSON.stringify({ id: String(id), text }));
const out = lineBytes();
const alternation = new RegExp(
  Object.values(LEXICON)
    .join(' ')
    .split(/\s+/)
    .filter((word) => /^[\p{L}]{4,}$/u.test(word))
    .slice(0, 200)
    .join('|'),
  'g',
);

const work: Readonly<Record<string, (i: number) => number>> = {
  'regexp alternation, 200 words (yardstick)': (i) => posts[i]!.match(alternation)?.length ?? 0,
  'NFKC + toLowerCase (yardstick)': (i) => posts[i]!.normalize('NFKC').toLowerCase().length,
  skeletonOf: (i) => skeletonOf(posts[i]!).key.length,
  findContacts: (i) => findContacts(posts[i]!).length,
  readPost: (i) => readPost(posts[i]!).score,
  'JSON line in, reading out': (i) => {
    const { id, text } = JSON.parse(lines[i]!) as { id: string; text: string };
    out.length = 0;
    putReading(out, id, readPost(text));
    return out.length;
  },
};

const units = posts.reduce((sum, post) => sum + post.length, 0) / posts.length;
process.stdout.write(
  `${posts.length} posts of ${LONG_WORDS} words, ${units.toFixed(0)} units each; node ${process.version}\n`,
);
let yardstick = 0;
for (const [name, run] of Object.entries(work)) {
  let sum = 0;
  for (let i = 0; i < count / 2; i++) sum += run(i % posts.length);
  const rates: number[] = [];
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage();
    for (let i = 0; i < count / 5; i++) sum += run(i % posts.length);
    const used = process.cpuUsage(before);
    rates.push(count / 5 / ((used.user + used.system) / 1e6));
  }
  rates.sort((a, b) => a - b);
  const rate = rates[2]!;
  if (yardstick === 0) yardstick = rate;
  process.stdout.write(
    `${name.padEnd(44)} ${Math.round(rate).toLocaleString('en').padStart(10)} posts/s  x${(rate / yardstick).toFixed(2)}${sum < 0 ? '!' : ''}\n`,
  );
}
