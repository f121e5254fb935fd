/** A person whose identity stays hidden, with every way of naming her, and the words that stand for her. */
export type Protected = { readonly names: readonly string[]; readonly stands: string };

/** Parts of a name that name nobody by themselves. */
const PARTICLES: ReadonlySet<string> = new Set(
  'ben bent bint ibn ould ait el al abd bin van der den de la du بن بنت ابن ابنه ايت ولد عبد الله الدين ام ابو'.split(
    ' ',
  ),
);
const MIN_PART = 3;
/** A line of more words than this is no name but an address, or a sentence. */
const MAX_WORDS = 4;
/** Arabic writes "and", "for", "with" and the article onto the word. */
const WRITTEN_ON = /(?<![\p{L}\p{N}])[وف]?(?:[بكل]?(?:ال)?|لل)$/u;

type Span = readonly [from: number, to: number];

/**
 * Where a person is named in a text as words of their own, whatever the case, vowel signs, marks that do not show,
 * spacing or kind of digits; of a name in several words each word counts.
 * @example spansOf('Avec Amal hier', { names: ['Amal Berrada'], stands: 'V1' })[0]?.join('-') === '5-9'
 */
export function spansOf(text: string, { names }: Pick<Protected, 'names'>): readonly Span[] {
  const { key, from, to } = folded(text);
  const spans = names.flatMap(waysOf).flatMap((wanted) => {
    const found: Span[] = [];
    for (let at = key.indexOf(wanted); at !== -1; at = key.indexOf(wanted, at + 1)) {
      const start = from[at]!;
      const end = to[at + wanted.length - 1]!;
      if (isWord(text, start, end)) found.push([start, end]);
    }
    return found;
  });
  return joined(spans);
}

/** A text in which a person is not named any more. @example hidden('Amal part', { names: ['Amal'], stands: 'V1' }) === 'V1 part' */
export function hidden(text: string, person: Protected): string {
  return spansOf(text, person).reduceRight(
    (one, [from, to]) => one.slice(0, from) + person.stands + one.slice(to),
    text,
  );
}

/** A text without what writing varies in. @example plain('أَمَل') === plain('امل') */
export function plain(text: string): string {
  return folded(text).key;
}

/** A text with Arabic digits written as Latin ones, unit for unit. @example latinDigits('٠٦') === '06' */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** A name as a whole, and each of its words. */
function waysOf(name: string): readonly string[] {
  const words = name.split(/[\s\p{P}]+/u).filter((word) => word !== '');
  const isName =
    words.length > 1 && words.length <= MAX_WORDS && words.every((word) => /^[\p{L}\p{M}\p{Cf}]+$/u.test(word));
  const parts = isName ? words.map(plain).filter((word) => word.length >= MIN_PART && !PARTICLES.has(word)) : [];
  return [...new Set([plain(name), ...parts])].filter((way) => way !== '');
}

function isWord(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).replace(WRITTEN_ON, '');
  return !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(text.slice(end));
}

function joined(spans: readonly Span[]): readonly Span[] {
  return [...spans]
    .sort(([one], [other]) => one - other)
    .reduce<[number, number][]>((kept, [from, to]) => {
      const last = kept.at(-1);
      if (last && from < last[1]) last[1] = Math.max(last[1], to);
      else kept.push([from, to]);
      return kept;
    }, []);
}

/** A text without what writing varies in, and for each unit left where it stood. */
function folded(text: string): {
  readonly key: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
} {
  let key = '';
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < text.length; ) {
    const unit = String.fromCodePoint(text.codePointAt(at)!);
    const end = at + unit.length;
    const kept = fold(unit);
    for (let k = 0; k < kept.length; k++) {
      from.push(at);
      to.push(end);
    }
    key += kept;
    at = end;
  }
  return { key, from, to };
}

function fold(unit: string): string {
  return latinDigits(unit)
    .normalize('NFKD')
    .replace(/[\p{M}\p{C}\u0640\p{Z}\p{P}+ء]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}
