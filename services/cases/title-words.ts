/** Letters that are written one for another, beside those with a hamza, which is a mark like any other. */
const ALIKE: Readonly<Record<string, string>> = { ٱ: 'ا', ة: 'ه', ى: 'ي' };
const EASTERN = '٠١٢٣٤٥٦٧٨٩';
/** What Arabic writes in one with the word behind it; the longer ones first. */
const JOINED = /^(?:[وفبك]?ال|[وف]?لل|[وفبكل])(?=.{3})/u;
/** A word of a title has no more letters than this; what is longer is found by its beginning. */
const MOST = 40;

/**
 * The words by which a case is found, from its number and title: folded, and without the article and the short words that
 * Arabic joins to a word. A number is found whole and by its place in the year.
 * @example titleWords('2026/0012 صالون بطنجة') // ['0012', '12', '2026/0012', 'بطنجه', 'صالون', 'طنجه']
 */
export function titleWords(text: string): string[] {
  const words = new Set<string>();
  for (const word of foldedWords(text)) {
    words.add(word);
    const bare = word.replace(JOINED, '');
    words.add(bare);
    const place = /^\d{4}\/(\d+)$/.exec(word)?.[1];
    if (place) words.add(place).add(String(Number(place)));
  }
  return [...words].sort();
}

/**
 * The folded words that somebody typed, without the article, as beginnings of words of a title.
 * @example searchWords('الصّالون 2026/0012') // ['صالون', '2026/0012']
 */
export function searchWords(text: string): string[] {
  return foldedWords(text).map((word) => word.replace(/^ال(?=.{3})/u, ''));
}

function foldedWords(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[ٱةى٠-٩]/g, (letter) => ALIKE[letter] ?? String(EASTERN.indexOf(letter)));
  return (plain.match(/\d{4}\/\d+|[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, MOST));
}
