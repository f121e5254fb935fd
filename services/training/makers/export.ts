import type { LocalText, Span } from '@sanad/wire/common';
import talk from '../data/export.json' with { type: 'json' };
import type { Made, Tools } from '../made.ts';
import { type Random, randomOf } from '../random.ts';

/**
 * A chat export in which her name, her number, her address and her relatives must go before it leaves, and his number
 * must stay. In the frames `{{…}}` is what must go and `{…}` what stays.
 */
export function makeExport(id: string, title: LocalText, { seed }: Tools): Made {
  const random = randomOf(seed ^ 0xe4);
  const chosen = random.pick(talk.talks);
  const values = valuesOf(random, chosen.script);
  const lines = chosen.lines.map((frame, n) => ({
    id: `m${n + 1}`,
    ...fill(frame.text, values),
    who: frame.who,
  }));
  return {
    material: {
      kind: 'rows',
      id,
      title,
      columns: ['who', 'message'],
      rows: lines.map(({ id: row, who, text }) => ({ id: row, cells: [who, text] })),
    },
    right: {},
    spans: Object.fromEntries(lines.map(({ id: row, text, spans }) => [row, wholeWords(text, spans)])),
  };
}

/**
 * A person marks words: a letter that is written to a name goes with it, what stands beside the words is not asked, and
 * marked neighbours are one.
 */
function wholeWords(text: string, spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  let before = -2;
  [...text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].forEach((word, n) => {
    const end = word.index + word[0].length;
    if (!spans.some(([from, to]) => word.index < to && end > from)) return;
    const start = before === n - 1 ? whole.pop()![0] : word.index;
    whole.push([start, end]);
    before = n;
  });
  return whole;
}

/** Names and numbers of one conversation, in its script. */
export function valuesOf(random: Random, script: string): Readonly<Record<string, string>> {
  const words = script === 'latin' ? talk.latin : talk.arabic;
  const two = (): string => String(10 + random.below(90));
  return {
    name: random.pick(words.names),
    sister: random.pick(words.sisters),
    street: random.pick(words.streets),
    city: random.pick(words.cities),
    hers: `06 00 01 ${two()} ${two()}`,
    his: `06 00 00 ${two()} ${two()}`,
    card: `BK${100000 + random.below(900000)}`,
    pay: random.pick(['7000', '9000', '12000']),
  };
}

/** A frame with its words filled in, and where those stand that must go. */
export function fill(frame: string, values: Readonly<Record<string, string>>): { text: string; spans: Span[] } {
  let text = '';
  let from = 0;
  const spans: Span[] = [];
  for (const match of frame.matchAll(/\{(\{?)(\w+)\}\}?/g)) {
    text += frame.slice(from, match.index);
    const value = values[match[2]!] ?? '';
    if (match[1] === '{') spans.push([text.length, text.length + value.length]);
    text += value;
    from = match.index + match[0].length;
  }
  return { text: text + frame.slice(from), spans };
}
