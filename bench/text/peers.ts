/**
 * The reader beside programs of others, in one run: `node bench/text/peers.ts [rounds]`. Rates are of processor time on
 * one core, the median of rounds in which all run in turn.
 *
 * Scan: 2,000 phrases of the lexicon in folded posts by the fastest automaton of npm, and the reader's own scan (all forms,
 * by spelling and by sound, folding included) of the same strings. Every whole-word hit of the automaton has to be among
 * the reader's first. Then the same once more with the reader's lexicon cut down to those phrases: both look for the same in
 * the same strings, whole-word hits have to be the same, and what the reader finds beyond (by sound, with prefixes and
 * endings) is counted. Verdict: fastText (Debian package `fasttext`, when it is there) trained on the labelled posts,
 * `predict` without the time it takes to start, and the full explained reading.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { clearConcepts, conceptBuffer } from '../../libs/text/concept-events.ts';
import { readConcepts } from '../../libs/text/concepts.ts';
import { fold, foldBuffer } from '../../libs/text/fold.ts';
import { CONCEPTS, conceptNumber, LAST_LANGUAGE } from '../../libs/text/lexicon.ts';
import { wholeLexicon } from '../../libs/text/page-sources.ts';
import { readPost } from '../../libs/text/read-post.ts';
import { tendLists } from '../../libs/text/word-lists.ts';
import { findRecords } from '../../libs/text/word-memory.ts';
import { readWords, wordBuffer } from '../../libs/text/words.ts';
import { labelled } from './dataset.ts';
import { LONG_WORDS, longPosts } from './long-posts.ts';
import { scanOf } from './phrase-reader.ts';

const PHRASES = 2000;
// Until words are known and the code is compiled.
const WARM = 4;
const ALIKE = 'scan of the reader, the same phrases alone';
const rounds = Number(process.argv[2] ?? 5);
const posts = longPosts();
const plain = posts.map((post) => {
  const { units, length } = fold(post);
  return String.fromCharCode(...units.subarray(0, length));
});
const [folded, words, concepts] = [foldBuffer(), wordBuffer(), conceptBuffer()];

/** The reader's own scan of one text. */
function scan(text: string): number {
  tendLists();
  readWords(text, folded, words);
  findRecords(words);
  clearConcepts(concepts, words);
  return readConcepts(folded, words, 0, words.count, [], concepts).count;
}

const phrases = phrasesOf();
const automaton = new AhoCorasick([...phrases.keys()]);
const { hits, missed } = compareHits();
process.stdout.write(
  `${posts.length} posts of ${LONG_WORDS} words; node ${process.version}; ${phrases.size} phrases, ${hits} whole-word hits of the automaton, ${missed} of them not among the reader's\n`,
);
const fewer = await scanOf(formsByName());
const alike = compareWhole();
process.stdout.write(
  `the same phrases alone: ${alike.both} whole-word hits of both, ${alike.automaton} of the automaton alone, ${alike.reader} of the reader alone; ${alike.beyond} more by sound, with prefixes and endings\n`,
);
const rates = new Map<string, number[]>();
const fasttext = trainFastText();
for (let warm = 0; warm < WARM; warm++)
  for (const post of posts) if (readPost(post).score < 0) throw new Error('no score');
for (let round = 0; round < rounds; round++) {
  measure('@monyone/aho-corasick/fast, matchInText', plain, (text) => automaton.matchInText(text).length);
  measure('scan of the reader', plain, scan);
  measure(ALIKE, plain, fewer.scan);
  measure('full explained reading', posts, (text) => readPost(text).score);
  if (fasttext !== null) note('fastText predict', posts.length / fasttext.seconds());
}
fasttext?.end();
const rate = (name: string): number => middle(rates.get(name)!);
for (const [name, list] of rates)
  process.stdout.write(
    `${name.padEnd(44)} ${Math.round(middle(list)).toLocaleString('en').padStart(10)} posts/s, best ${Math.round(Math.max(...list)).toLocaleString('en')}\n`,
  );
process.stdout.write(
  `scan: x${(rate('scan of the reader') / rate('@monyone/aho-corasick/fast, matchInText')).toFixed(2)}\n`,
);
process.stdout.write(
  `scan, the same phrases alone: x${(rate(ALIKE) / rate('@monyone/aho-corasick/fast, matchInText')).toFixed(2)}\n`,
);
if (fasttext === null) process.stdout.write('fastText is not installed (Debian: fasttext)\n');
else
  process.stdout.write(
    `reading: x${(rate('full explained reading') / rate('fastText predict')).toFixed(2)} of fastText\n`,
  );

function measure(name: string, texts: readonly string[], run: (text: string) => number): void {
  let sum = 0;
  const before = process.cpuUsage();
  for (const text of texts) sum += run(text);
  const { user, system } = process.cpuUsage(before);
  note(name, sum < 0 ? 0 : texts.length / ((user + system) / 1e6));
}

function note(name: string, value: number): void {
  const list = rates.get(name) ?? [];
  list.push(value);
  rates.set(name, list);
}

function middle(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1]!;
}

// Plain forms, folded, with their concepts: every so many of all.
function phrasesOf(): Map<string, number> {
  const all = new Map<string, number>();
  for (const [name, forms] of Object.entries(wholeLexicon()))
    for (const form of forms.split(/\s+/)) {
      if (!/^[\p{L}_]{3,}$/u.test(form)) continue;
      const parts = form.split('_').map((part) => fold(part));
      const phrase = parts.map(({ units, length }) => String.fromCharCode(...units.subarray(0, length))).join(' ');
      if (!/(.)\1/u.test(phrase)) all.set(phrase, conceptNumber(name));
    }
  const step = Math.max(1, Math.floor(all.size / PHRASES));
  return new Map([...all].filter((_, i) => i % step === 0).slice(0, PHRASES));
}

// Looks up every whole-word hit of the automaton among what the reader found.
function compareHits(): { hits: number; missed: number } {
  let [hits, missed] = [0, 0];
  for (const text of plain) {
    scan(text);
    const starts = new Map(Array.from({ length: words.count }, (_, w) => [folded.map[words.start[w]!]!, w]));
    const ends = new Map(Array.from({ length: words.count }, (_, w) => [folded.map[words.end[w]! - 1]! + 1, w]));
    for (const { begin, end, keyword } of automaton.matchInText(text)) {
      const [from, to] = [starts.get(begin), ends.get(end)];
      if (from === undefined || to === undefined) continue;
      hits++;
      const concept = phrases.get(keyword)!;
      let found = concept <= LAST_LANGUAGE || CONCEPTS[concept] === undefined;
      for (let e = 0; e < concepts.count && !found; e++)
        found = concepts.concept[e] === concept && concepts.from[e]! <= from && concepts.to[e]! >= from;
      if (!found) missed++;
    }
  }
  return { hits, missed };
}

// The phrases as forms of a lexicon.
function formsByName(): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const [phrase, concept] of phrases) {
    const name = CONCEPTS[concept]!;
    forms.set(name, [...(forms.get(name) ?? []), phrase.replaceAll(' ', '_')]);
  }
  return forms;
}

// Compares places where a phrase stands letter by letter between ends of words; `beyond` are other finds of the reader.
function compareWhole(): { both: number; automaton: number; reader: number; beyond: number } {
  let [both, alone, reader, beyond] = [0, 0, 0, 0];
  const { words, folded, concepts } = fewer;
  for (const text of plain) {
    fewer.scan(text);
    const [starts, ends] = [new Set<number>(), new Set<number>()];
    for (let w = 0; w < words.count; w++) {
      starts.add(folded.map[words.start[w]!]!);
      ends.add(folded.map[words.end[w]! - 1]! + 1);
    }
    const found = new Set<string>();
    for (let e = 0; e < concepts.count; e++) {
      const begin = folded.map[words.start[concepts.from[e]!]!]!;
      const end = folded.map[words.end[concepts.to[e]!]! - 1]! + 1;
      const isPhrase = phrases.get(text.slice(begin, end)) === concepts.concept[e];
      if (isPhrase) found.add(`${begin} ${end}`);
      else beyond++;
    }
    for (const { begin, end } of automaton.matchInText(text))
      if (starts.has(begin) && ends.has(end)) {
        if (found.delete(`${begin} ${end}`)) both++;
        else alone++;
      }
    reader += found.size;
  }
  return { both, automaton: alone, reader, beyond };
}

// A model of words and pairs of words in 50 dimensions; its time to predict is without that for a single post.
function trainFastText(): { seconds: () => number; end: () => void } | null {
  if (spawnSync('fasttext', []).error !== undefined) return null;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-bench-'));
  const file = (name: string): string => path.join(folder, name);
  const line = (text: string): string => `${text.replace(/\s+/g, ' ')}\n`;
  writeFileSync(
    file('train'),
    labelled()
      .map(({ kind, text }) => `__label__${kind} ${line(text)}`)
      .join(''),
  );
  writeFileSync(file('one'), line(posts[0]!));
  writeFileSync(file('all'), posts.map(line).join(''));
  const settings = '-dim 50 -wordNgrams 2 -epoch 5 -thread 1 -bucket 200000 -verbose 0'.split(' ');
  spawnSync('fasttext', ['supervised', '-input', file('train'), '-output', file('model'), ...settings]);
  const used = (posts: string): number => {
    const timed = 'TIMEFORMAT="%U %S"; time fasttext predict "$0" "$1" > /dev/null';
    const { stderr } = spawnSync('bash', ['-c', timed, file('model.bin'), file(posts)], { encoding: 'utf8' });
    return stderr
      .trim()
      .split(' ')
      .reduce((sum, part) => sum + Number(part), 0);
  };
  return {
    seconds: () => used('all') - used('one'),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}
