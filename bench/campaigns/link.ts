// Speed and quality of linking on made-up campaigns with known truth.
//   node bench/campaigns/link.ts [--posts 100000] [--sets default,hard] [--seed 7] [--rounds 1] [--wording] [--peer]
//     [--coarse] [--write FOLDER | --judge FOLDER]
// Posts are generated, linked and forgotten; "peak MiB" is the most that the process held until the last was linked (one set a
// run, or that of an earlier set counts too). "formulaic" is the most formulaic comments that one campaign holds.
// --rounds links the same posts so many times in one process, each time by a new linker: the first round is what a process that
// has just started gives, the later ones what it gives when the engine has compiled all of it.
// --wording links skeletons read beforehand (the linking alone); without it reading the text is part of the time.
// --coarse runs the coarse step of InfoShield, written anew, on the same posts.
// --peer runs npm `minhash` and `simhash-js` on the same posts too, where they are installed (npm install --no-save minhash
// simhash-js).
// --write links nothing: for a peer in another language it writes the posts of each set (SET.txt), what ours reads of them with
// --wording (SET.key.txt), one a line, and the labels (SET.labels). --judge links nothing either: it reads what such peers made of
// the same posts, FOLDER/SET.PROGRAM.json (peers/README.md), and says how well each did.
import { openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createLinker, type LinkReading } from '@sanad/campaigns/linker';
import { findContacts } from '@sanad/text/contacts';
import { skeletonOf } from '@sanad/text/skeleton';
import { comments } from './comments.ts';
import { DIFFICULTIES, generate, type LabelledPost } from './generate.ts';
import { linkByCoarse } from './infoshield-coarse.ts';
import { MACHINE_SETS, machinePosts } from './machine.ts';
import { linkByMinHash } from './minhash.ts';
import { OFFER_SETS, offerPosts } from './offers.ts';
import { qualityOf } from './quality.ts';
import { remarks } from './remarks.ts';
import { linkBySimHash } from './simhash.ts';
import { templatePosts } from './templates.ts';
import { threads } from './threads.ts';
import { sourceOfWords } from './words.ts';

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '20000' },
    sets: {
      type: 'string',
      default: [
        ...[DIFFICULTIES, OFFER_SETS, MACHINE_SETS].flatMap((sets) => Object.keys(sets)),
        ...['comments', 'remarks', 'threads', 'templates'],
      ].join(','),
    },
    seed: { type: 'string', default: '7' },
    rounds: { type: 'string', default: '1' },
    wording: { type: 'boolean', default: false },
    peer: { type: 'boolean', default: false },
    coarse: { type: 'boolean', default: false },
    write: { type: 'string' },
    judge: { type: 'string' },
  },
});
const count = Number(values.posts);
const seed = Number(values.seed);
const rounds = Number(values.rounds);
const BATCH = 2000;
const PEERS = [
  ['minhash, bands of 2, checked', linkByMinHash],
  ['simhash-js, within 3 bits', linkBySimHash],
] as const;

if (values.write !== undefined) {
  for (const set of values.sets.split(',')) writePosts(set, values.write);
  process.exit();
}
console.log(`${sourceOfWords()}\n`);
console.log(
  '| program | set | posts | precision | recall | ARI | V | largest | formulaic | posts per CPU s | last 1 % / all | peak MiB |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const set of values.sets.split(',')) {
  if (values.judge !== undefined) {
    judge(set, values.judge);
    continue;
  }
  for (let round = 1; round <= rounds; round++) runOurs(set, round);
  if (values.peer) await runPeer(set);
  if (values.coarse) runCoarse(set);
}

function postsOf(set: string): Iterable<LabelledPost> {
  if (set === 'comments') return comments(count, seed);
  if (set === 'remarks') return remarks(count, seed);
  if (set === 'threads') return threads(count, seed);
  const machine = MACHINE_SETS[set];
  if (machine !== undefined) return machinePosts(count, machine, seed);
  if (set === 'templates') {
    return templatePosts(Math.ceil(count / 11), { words: [12, 22], slots: 4, noise: 0.02, switched: 0.1 }, seed);
  }
  const offers = OFFER_SETS[set];
  if (offers !== undefined) return offerPosts(Math.ceil(count / 14), offers, seed);
  const difficulty = DIFFICULTIES[set];
  if (difficulty === undefined) throw new Error(`no such set: ${set}`);
  return generate(count, difficulty, seed);
}

function writePosts(set: string, folder: string): void {
  const [texts, keys, labels] = ['txt', 'key.txt', 'labels'].map((end) =>
    openSync(path.join(folder, `${set}.${end}`), 'w'),
  );
  for (const { text, label } of postsOf(set)) {
    writeSync(texts!, `${text.replace(/\s+/gu, ' ')}\n`);
    writeSync(keys!, `${skeletonOf(text).key}\n`);
    writeSync(labels!, `${label}\n`);
  }
}

// What a program elsewhere says: a group for each post, in order; -1 = alone.
type Elsewhere = { readonly seconds: number; readonly peakMiB: number; readonly labels: readonly number[] };

function judge(set: string, folder: string): void {
  const truth = Array.from(postsOf(set), (post) => post.label);
  for (const file of readdirSync(folder).sort()) {
    if (!file.startsWith(`${set}.`) || !file.endsWith('.json')) continue;
    const found = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Elsewhere;
    if (found.labels.length !== truth.length) throw new Error(`${file}: ${found.labels.length} groups`);
    const program = file.slice(set.length + 1, -'.json'.length);
    report(program, set, truth, found.labels, Number.NaN, found.seconds * 1e6, Number.NaN, found.peakMiB);
  }
}

function runOurs(set: string, round: number): void {
  const linker = createLinker();
  let truth = new Int32Array(count + 1);
  let formulaic = new Uint8Array(count + 1);
  let size = 0;
  let spent = 0;
  let lately = 0;
  let batch: { post: LabelledPost; reading?: LinkReading }[] = [];
  const flush = (): void => {
    const before = process.cpuUsage();
    for (const { post, reading } of batch) linker.add(post, reading);
    const used = process.cpuUsage(before);
    lately = (used.user + used.system) / batch.length;
    spent += used.user + used.system;
    batch = [];
  };
  for (const post of postsOf(set)) {
    if (size === truth.length) {
      truth = wider(truth, new Int32Array(2 * size));
      formulaic = wider(formulaic, new Uint8Array(2 * size));
    }
    truth[size] = post.label;
    formulaic[size++] = 'formula' in post && post.formula === true ? 1 : 0;
    const reading = values.wording ? { ...skeletonOf(post.text), contacts: findContacts(post.text) } : undefined;
    batch.push(reading === undefined ? { post } : { post, reading });
    if (batch.length === BATCH) flush();
  }
  if (batch.length > 0) flush();
  const peak = process.resourceUsage().maxRSS / 2 ** 10;
  const found = new Int32Array(size);
  const formulas = new Int32Array(size);
  for (let post = 0; post < size; post++) {
    found[post] = linker.founderOf(post);
    formulas[found[post]!]! += formulaic[post]!;
  }
  const together = new Int32Array(size);
  for (const founder of found) together[founder]!++;
  let most = 0;
  for (let post = 0; post < size; post++) if (together[post]! > 1) most = Math.max(most, formulas[post]!);
  const lastShare = (lately * size * 0.01) / spent;
  const program = values.wording ? 'sanad, linking alone' : 'sanad, with reading';
  const named = rounds === 1 ? program : `${program}, round ${round}`;
  report(named, set, truth.subarray(0, size), found, most, spent, lastShare, peak);
}

async function runPeer(set: string): Promise<void> {
  const posts = [...postsOf(set)];
  const texts = posts.map((post) => post.text);
  const truth = posts.map((post) => post.label);
  for (const [name, link] of PEERS) {
    const result = await link(texts);
    if (result === null) console.error(`npm ${name} is not installed: not compared`);
    else report(`npm ${name}`, set, truth, result.labels, Number.NaN, result.microseconds, Number.NaN);
  }
}

function runCoarse(set: string): void {
  const posts = [...postsOf(set)];
  const { labels, microseconds } = linkByCoarse(posts.map((post) => post.text));
  const truth = posts.map((post) => post.label);
  report('coarse step of InfoShield, written anew', set, truth, labels, Number.NaN, microseconds, Number.NaN);
}

function report(
  program: string,
  set: string,
  truth: ArrayLike<number>,
  found: ArrayLike<number>,
  formulaic: number,
  spent: number,
  last: number,
  peak = process.resourceUsage().maxRSS / 2 ** 10,
): void {
  const q = qualityOf(truth, found);
  const cells = [program, set, truth.length, ...[q.precision, q.recall, q.ari, q.vMeasure].map((x) => x.toFixed(4))];
  cells.push(
    q.largest,
    Number.isNaN(formulaic) ? '-' : formulaic,
    Math.round(truth.length / (spent / 1e6)),
    Number.isNaN(last) ? '-' : `${(last * 100).toFixed(1)} %`,
  );
  cells.push(Math.round(peak));
  console.log(`| ${cells.join(' | ')} |`);
}

function wider<T extends Int32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
