/** Languages whose months are known. Of two that give one name to two months the first here has it. */
const LOCALES =
  'en fr fr-CA es ar ar-MA ar-SY pt de it nl tr ru uk pl ca id ms fa he ro sv da nb fi cs sk sl hu bg el et lv lt sr sr-Latn bs mk sq hr gl eu is hi ur bn mr gu ta te kn ml pa ne si th km lo my ka hy az kk ky uz am sw af fil be ga cy'.split(
    ' ',
  );
/** Croats write a full stop behind the day, and give a few names of Poles and Czechs to other months. */
const DOTTED = ['hr', ...LOCALES];
const SHAPES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
  { dateStyle: 'long' },
];

const tables = new Map<readonly string[], ReadonlyMap<string, number>>();

/**
 * The month that stands in a text by its name, whatever the language; null for none.
 * @param dotted whether a full stop stands behind the number of the day
 * @example monthIn('13 août 2023') === 8
 */
export function monthIn(text: string, dotted = false): number | null {
  const locales = dotted ? DOTTED : LOCALES;
  const table = tables.get(locales) ?? readTable(locales);
  tables.set(locales, table);
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word.toLowerCase().normalize('NFC'));
  // two words that stand side by side (`كانون الثاني`), three letters with stops between them (`ม.ค.`)
  for (let i = 0; i < words.length; i++) {
    const found = table.get(`${words[i]} ${words[i + 1] ?? ''}`) ?? table.get(words[i]!);
    if (found !== undefined) return found;
  }
  return null;
}

function readTable(locales: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const locale of Intl.DateTimeFormat.supportedLocalesOf(locales)) {
    for (const shape of SHAPES) {
      const format = new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC', calendar: 'gregory' });
      for (let n = 1; n <= 12; n++) {
        const parts = format.formatToParts(Date.UTC(2024, n - 1, 15));
        const month = parts.find((part) => part.type === 'month')?.value ?? '';
        if (/\p{N}/u.test(month)) continue;
        // alone, and as it stands in a date, where it may be grown together with what stands before it (`בינואר`)
        const within = parts.map(({ value }) => value.replace(/\p{N}+/gu, ' ')).join('');
        for (const word of [wordsOf(month), wordsOf(within)]) if (word !== '' && !found.has(word)) found.set(word, n);
      }
    }
  }
  // some programs write four letters where the tables have three
  found.set('sept', 9);
  return found;
}

/** Letters alone, the words of a name apart; what joins a name to the day before it (`de`, `d’`) is no part of it. */
function wordsOf(name: string): string {
  const words = [...name.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word.toLowerCase().normalize('NFC'));
  return words.filter((word, at) => at > 0 || words.length === 1 || !/^(?:de|d)$/.test(word)).join(' ');
}
