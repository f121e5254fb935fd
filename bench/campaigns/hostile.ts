// Posts made to hurt: each set twice, the second ten times as large. Linear means about ten times the CPU.
//   node bench/campaigns/hostile.ts
import { createLinker } from '@sanad/campaigns/linker';
import { randomOf } from './random.ts';
import { stroll, walkIn } from './words.ts';

const random = randomOf(3);
const walk = walkIn('latin');
const text = stroll(walk, random, 40).join(' ');
const phone = (n: number): string => `+2126${String(n % 1e8).padStart(8, '0')}`;

const SETS: Readonly<Record<string, (i: number, size: number) => string>> = {
  'identical posts': () => text,
  'identical posts, each with its own number': (i) => `${text} ${phone(i)}`,
  'one number in every unlike post': () => `${stroll(walk, random, 15).join(' ')} ${phone(7)}`,
  'a chain: each post shares a number with the next': (i) =>
    `${stroll(walk, random, 12).join(' ')} ${phone(i)} ${phone(i + 1)}`,
  'a hundred numbers in every post': (i) => Array.from({ length: 100 }, (_, k) => phone(i * 7 + k)).join(' '),
  'twenty words in any order': () => Array.from({ length: 30 }, () => `kalima${random.below(20)}`).join(' '),
  'one word, repeated': (i) => 'khdma '.repeat(1 + (i % 900)),
  'hubs: fifty numbers in unlike posts': (i) =>
    `${stroll(walk, random, 12).join(' ')} ${phone(i % 50)} ${phone((i * 7) % 50)}`,
};

console.log('| posts | small, CPU ms | ten times as many, CPU ms | ratio | campaigns | set aside |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const [name, make] of Object.entries(SETS)) {
  const size = name.startsWith('a hundred') ? 300 : 2000;
  run(make, size);
  const small = run(make, size);
  const large = run(make, size * 10);
  const ratio = (large.spent / small.spent).toFixed(1);
  console.log(
    `| ${name} | ${small.spent.toFixed(0)} | ${large.spent.toFixed(0)} | ${ratio} | ${large.campaigns} | ${large.aside} |`,
  );
}

function run(make: (i: number, size: number) => string, size: number) {
  const posts = Array.from({ length: size }, (_, i) => ({ id: String(i), text: make(i, size) }));
  const linker = createLinker();
  const before = process.cpuUsage();
  for (const post of posts) linker.add(post);
  const campaigns = linker.campaignsOf().length;
  const used = process.cpuUsage(before);
  return { spent: (used.user + used.system) / 1000, campaigns, aside: linker.setAside().length };
}
