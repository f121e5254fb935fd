import type { Folded } from './fold.ts';
import type { PhoneHints } from './phone-plan.ts';
import { lookUp, wordTable } from './word-table.ts';
import type { Words } from './words.ts';

const CALLED = 100;
// A number may be that of an order or a paper.
const NUMBERED = 101;
const COUNTRIES: readonly (readonly [string, string])[] = [
  [
    'AE',
    'uae emirates emirats emirat imarat limarat dubai dubay abudhabi dhabi sharjah ajman الإمارات إمارات دبي ابوظبي الشارقة عجمان emiratos',
  ],
  [
    'SA',
    'saudi saudia arabie saoudite ksa riyadh riyad jeddah djeddah jedda السعودية سعودية الرياض جدة الدمام sa3oudia arabia',
  ],
  ['QA', 'qatar doha قطر الدوحة'],
  ['KW', 'kuwait koweit kowait الكويت كويت'],
  ['BH', 'bahrain bahrein bahrayn manama البحرين بحرين المنامة'],
  ['OM', 'oman muscat mascate عمان مسقط سلطنة'],
  ['FR', 'france paris lyon marseille lille toulouse bordeaux فرنسا باريس fransa francia'],
  [
    'ES',
    'espagne spain espana madrid barcelona barcelone malaga huelva almeria sevilla valencia murcia إسبانيا مدريد برشلونة sbanya esbanya',
  ],
  ['TR', 'turquie turkey turkiye istanbul ankara antalya تركيا اسطنبول turkia turquia'],
  ['MA', 'maroc morocco marruecos المغرب lmaghrib'],
];
const CALL_WORDS =
  'tel telephone phone mobile gsm fix fixe appelez appeler appelle call calls contact contacts contactez contacter contactar whatsapp whats wtsp ' +
  'wtp whatssap watsap wats wsp telefono llama llamar llamanos movil واتساب واتس ' +
  'الواتساب واتسب وتساب هاتف الهاتف للاتصال اتصل اتصلي اتصلوا الاتصال تيليفون التيليفون عيط عيطي عيطو جوال موبايل telefon tilifoun tilifon 3iyet 3eyti 3iyti fax standard';
const NUMBER_WORDS = 'numero num nemra nimra number رقم الرقم نمرة النمرة';
/** "In", "by" and "to" are written together with the place in Darija: فدبي, بالسعودية, fdubai. */
const withPrefixes = (name: string): string[] => [
  name,
  ...(/^\p{Script=Arabic}/u.test(name) ? ['ف', 'ب', 'ل'] : ['f', 'b', 'l']).map((prefix) => prefix + name),
  ...(name.startsWith('ال') ? [`ل${name.slice(1)}`] : []),
];
const TABLE = wordTable([
  ...COUNTRIES.flatMap(([, names], index) =>
    names.split(' ').flatMap((name) => withPrefixes(name).map((form) => [form, index + 1] as const)),
  ),
  ...CALL_WORDS.split(' ').map((word) => [word, CALLED] as const),
  ...NUMBER_WORDS.split(' ').map((word) => [word, NUMBERED] as const),
]);

/** Which countries a text names, and whether it speaks of calling at all. */
export function phoneHints(words: Words, _folded: Folded): PhoneHints {
  const countries: string[] = [];
  let called = false;
  let dialled = false;
  for (let w = 0; w < words.count; w++) {
    const value = lookUp(TABLE, words.hash[w]!);
    if (value === CALLED || value === NUMBERED) {
      called = true;
      if (value === CALLED) dialled = true;
    } else if (value !== 0) {
      const country = COUNTRIES[value - 1]![0];
      if (!countries.includes(country)) countries.push(country);
    }
  }
  return { countries, called, dialled };
}
