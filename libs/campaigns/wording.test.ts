import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLinker } from './linker.ts';

const SYLLABLES = 'bak dil fom gur kes lan mit nop ruz sab tef zum'.split(' ');

const inventedWord = (n: number): string =>
  [n, Math.floor(n / 12), Math.floor(n / 144)].map((digit) => SYLLABLES[digit % 12]).join('');

const copyFor = (city: string): string =>
  `kayna khdma zwina f salon dyal tajmil f ${city} khlsa mezyana w sakan w makla 3lina siftu tsawer dyalkum daba`;

test('copies meet when what all of them say becomes common, first one half of it and then the other', () => {
  const linker = createLinker();
  let invented = 0;
  const add = (text: string): number => {
    linker.add({ id: `p${linker.size}`, text });
    return linker.size - 1;
  };
  // Each says two neighbouring words of a copy, in two places, and is otherwise a post of its own.
  const addUnlike = (words: readonly string[]): void => {
    for (let i = 0; i < 60; i++) {
      const row = Array.from({ length: 9 }, () => inventedWord(invented++));
      for (const [n, k] of [i, i * 3 + 4].entries()) {
        const at = k % (words.length - 1);
        row.splice(3 + n * 5, 0, ...words.slice(at, at + 2));
      }
      add(row.join(' '));
    }
  };
  const words = copyFor('dubai').split(' ');
  const half = words.length >> 1;
  // A phrase that cannot grow leads to the oldest posts that have it: not to a copy.
  addUnlike(words.slice(-2));
  const copies = [add(copyFor('dubai'))];
  addUnlike(words.slice(0, half + 1));
  copies.push(add(copyFor('istanbul')));
  addUnlike(words.slice(half));
  copies.push(add(copyFor('beirut')));
  const campaigns = linker.campaignsOf().map((campaign) => campaign.posts);
  assert.deepEqual(campaigns, [copies]);
});

test('small words and one word of a formula are no formula: ten such words, handed on, are a campaign', () => {
  const linker = createLinker();
  // Words that many use, so that what they weigh does not settle it.
  for (let i = 0; i < 60; i++) {
    const row = Array.from({ length: 8 }, (_, k) => inventedWord(8 * i + k));
    linker.add({ id: `p${i}`, text: ['dda3', ...row.slice(0, 3), 'liya', ...row.slice(3), 'fqih'].join(' ') });
  }
  const text = 'dda3 liya le thé kon ma chi fqih dyal rajaa';
  const copies = ['', ' ❤️', '!!'].map((tail) => linker.add({ id: tail, text: text + tail }));
  assert.deepEqual(
    linker.campaignsOf().map((campaign) => campaign.posts),
    [copies],
  );
});

test('copies of a short text cut shorter meet those that are whole', () => {
  const linker = createLinker();
  for (let i = 0; i < 60; i++) {
    const row = Array.from({ length: 8 }, (_, k) => inventedWord(8 * i + k));
    linker.add({
      id: `p${i}`,
      text: ['dda3', ...row.slice(0, 3), 'liya', ...row.slice(3), 'fqih', row[0], 'kat3eyyet'].join(' '),
    });
  }
  const cut = 'dda3 liya le thé kon ma chi fqih dyal rajaa';
  const whole = `${cut} nhar kat3eyyet`;
  const texts = [`tbarkallah khti ${whole}`, cut, cut, whole, whole, cut, whole, cut];
  const copies = texts.map((text) => linker.add({ id: `c${linker.size}`, text }));
  assert.deepEqual(
    linker.campaignsOf().map((campaign) => campaign.posts),
    [copies],
  );
});

test('two phrases of a trade side by side, in texts that go on otherwise, are no campaign, however long', () => {
  const linker = createLinker();
  const row = (from: number, words: number): string =>
    Array.from({ length: words }, (_, i) => inventedWord(from + i)).join(' ');
  const shared = row(0, 22);
  linker.add({ id: 'a', text: `${row(100, 12)} ${shared} ${row(200, 12)}` });
  linker.add({ id: 'b', text: `${row(300, 12)} ${shared} ${row(400, 12)}` });
  assert.deepEqual(linker.campaignsOf(), []);
});
