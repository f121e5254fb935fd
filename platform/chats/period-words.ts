/** Hour on the face of the clock (0-11) to hour of the day, for a word that one or more languages write beside it. */
type Hours = ReadonlyMap<number, number>;

const CODES = 'abcdefghijklmnopqrstuvwxyz';
/** Languages of three letters, and scripts and countries with words of their own. */
const MORE =
  'ckb fil haw kab zgh yue yue-Hans brx mai mni sat doi kok dz ast gsw bn-IN zh-TW zh-HK es-MX es-US es-CO en-AU en-GB ar-EG fr-CA pt-PT sr-Latn bs-Cyrl uz-Cyrl uz-Arab az-Cyrl pa-Arab ur-IN ks-Deva sd-Deva mni-Mtei sat-Deva';

let table: ReadonlyMap<string, Hours> | null = null;

/**
 * The hours that a word for the part of the day stands for in the languages that this machine knows (CLDR); null for a
 * word that none has. Where two languages disagree about an hour, that hour is left out.
 * @example periodHours('晚上')?.get(8) === 20
 */
export function periodHours(word: string): Hours | null {
  table ??= readTable();
  return table.get(word) ?? null;
}

function readTable(): ReadonlyMap<string, Hours> {
  const found = new Map<string, Map<number, number | null>>();
  const codes = [...CODES].flatMap((a) => [...CODES].map((b) => a + b));
  const locales = Intl.DateTimeFormat.supportedLocalesOf([...codes, ...MORE.split(' ')]);
  for (const locale of locales) {
    const plain = new Intl.DateTimeFormat(locale, { timeStyle: 'short', hour12: true, timeZone: 'UTC' });
    const fine = new Intl.DateTimeFormat(locale, {
      hour: 'numeric',
      dayPeriod: 'short',
      hour12: true,
      timeZone: 'UTC',
    });
    for (const format of [plain, fine]) {
      for (let hour = 0; hour < 24; hour++) {
        const parts = format.formatToParts(hour * 3_600_000);
        const word = asPeriod(parts.find((part) => part.type === 'dayPeriod')?.value ?? '');
        if (word === '') continue;
        const hours = found.get(word) ?? new Map<number, number | null>();
        const known = hours.get(hour % 12);
        hours.set(hour % 12, known === undefined || known === hour ? hour : null);
        found.set(word, hours);
      }
    }
  }
  const agreed = [...found].map(([word, hours]): [string, Hours] => [
    word,
    new Map([...hours].filter((one): one is [number, number] => one[1] !== null)),
  ]);
  return new Map(agreed.filter(([, hours]) => hours.size > 0));
}

function asPeriod(word: string): string {
  return word
    .replace(/[.·\s\u00a0\u202f\u200e\u200f]/gu, '')
    .toLowerCase()
    .normalize('NFC');
}
