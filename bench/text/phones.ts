/**
 * Phone numbers in the forms people write them: `node bench/text/phones.ts [TABLE.tsv] [--misses]`. The table has a
 * header and the columns region, country_code, type, national_number, e164 (example numbers of libphonenumber).
 */
import { existsSync, readFileSync } from 'node:fs';
import { parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { findContacts } from '../../libs/text/contacts.ts';
import { wilson } from './wilson.ts';

const COUNTRIES = ['MA', 'AE', 'SA', 'QA', 'KW', 'BH', 'OM', 'FR', 'ES', 'TR'];
const TYPES = ['mobile', 'fixedLine'];
const WORDS = {
  fr: 'zéro un deux trois quatre cinq six sept huit neuf'.split(' '),
  ary: 'صفر واحد جوج تلاتة ربعة خمسة ستة سبعة تمنية تسعود'.split(' '),
};
const inWords = (number: string, words: readonly string[]): string =>
  number
    .replace(/\D/g, '')
    .replace(/\d/g, (digit) => `${words[Number(digit)]} `)
    .trim();
const arabicDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
const FORMS: Readonly<Record<string, (national: string, international: string) => string>> = {
  national: (national) => national,
  'national, digits together': (national) => national.replace(/\D/g, ''),
  international: (_, international) => international,
  'international, digits together': (_, international) => international.replace(/ /g, ''),
  'international, 00': (_, international) => international.replace('+', '00'),
  'Arabic-Indic': (national) => arabicDigits(national),
  'Arabic-Indic, international': (_, international) => arabicDigits(international),
  dotted: (national) => national.replace(/\D+/g, '.').replace(/^\./, ''),
  dashed: (_, international) => international.replace(/ /g, '-'),
  keycaps: (national) => national.replace(/\D/g, '').replace(/\d/g, (digit) => `${digit}\ufe0f\u20e3`),
  'in words, French': (national) => inWords(national, WORDS.fr),
  'in words, Darija': (national) => inWords(national, WORDS.ary),
  'spaced in pairs': (national) => national.replace(/\D/g, '').replace(/(..)(?=.)/g, '$1 '),
};

const named = process.argv.slice(2).find((word) => !word.startsWith('-'));
const file = named ?? new URL('../../../shared/data/phones/example-numbers.tsv', import.meta.url);
if (named === undefined && !existsSync(file)) {
  process.stdout.write('skipped: the table of example numbers is not here; name one\n');
  process.exit(0);
}
const rows = readFileSync(file, 'utf8').split('\n').slice(1);
const counts = new Map<string, [number, number]>();
const misses: string[] = [];
for (const row of rows) {
  const [region, , type, , e164] = row.split('\t') as [string, string, string, string, string];
  if (!COUNTRIES.includes(region) || !TYPES.includes(type)) continue;
  const number = parsePhoneNumberWithError(e164);
  for (const [name, form] of Object.entries(FORMS)) {
    const written = form(number.formatNational(), number.formatInternational());
    const found = findContacts(`واتساب ${written} merci`).filter((contact) => contact.kind === 'phone');
    const right = found.length === 1;
    const tally = counts.get(name) ?? [0, 0];
    counts.set(name, [tally[0] + (right ? 1 : 0), tally[1] + 1]);
    if (!right) misses.push(`${region} ${type} ${name} ${written}`);
  }
}
let all = 0;
let right = 0;
for (const [name, [found, count]] of counts) {
  all += count;
  right += found;
  process.stdout.write(`${name.padEnd(34)} ${found} / ${count}\n`);
}
const [low, high] = wilson(right, all);
process.stdout.write(
  `all forms ${right} / ${all}  ${((100 * right) / all).toFixed(1)} % (${(100 * low).toFixed(1)} - ${(100 * high).toFixed(1)})\n`,
);
if (process.argv.includes('--misses')) process.stdout.write(`${misses.join('\n')}\n`);
