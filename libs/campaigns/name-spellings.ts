import { skeletonOf } from '@sanad/text/skeleton';
import { withParticles, wordsOf } from './spelled-words.ts';

/** What a name that is written in two ways names. */
export type NameKind = 'city' | 'name';

// Names whose spellings do not sound alike to the skeleton, so that it would count one twice: it takes a beginning «l» for
// the article, hears no ع and cannot know that a town has two names. What it joins needs no row. A town and the country
// around it are two. Written by hand, 2026-11.
const CITIES: readonly string[] = [
  'casablanca|casa|kaza|dar lbida|dar el beida|الدار البيضاء|دار البيضاء|كازا|كازابلانكا',
  'fes|fez|fès|فاس',
  'sale|salé|sla|سلا',
  'tanger|tangier|tanja|طنجة',
  'agadir|أكادير|اكادير|أڭادير',
  'larache|laraich|العرائش',
  'laayoune|العيون',
  'abou dabi|abu dhabi|abudhabi|أبوظبي|ابوظبي|أبو ظبي',
  'koweit|kuwait|kuweit|الكويت',
  'turquie|turkey|turkia|تركيا',
  'arabie saoudite|saoudia|saudia|saudi|السعودية',
  'emirats|emirates|imarat|الإمارات|الامارات',
  'jordanie|jordan|ordon|الأردن|الاردن',
  'liban|lebanon|libnan|لبنان',
  'espagne|spain|isbania|إسبانيا|اسبانيا',
  'allemagne|germany|almanya|ألمانيا|المانيا',
];
const NAMES: readonly string[] = [
  'lamia|lamiae|lamya|لمياء|لميا',
  'latifa|لطيفة',
  'loubna|lobna|لبنى',
  'maryam|meryem|meriem|mariam|مريم',
  'naima|na3ima|نعيمة',
  'aicha|3icha|aisha|عائشة|عيشة',
  'souad|so3ad|سعاد',
  'oumaima|omayma|أميمة|اميمة',
  'fatimazahra|fatima zahra|fatima ezzahra|fatimezzahra|فاطمة الزهراء|فاطمة الزهرة',
];

type Named = { readonly id: string; readonly kind: NameKind };

const BY_SPELLING = new Map<string, Named>();
for (const [kind, rows] of [['city', CITIES] as const, ['name', NAMES] as const])
  for (const row of rows) {
    const spellings = row.split('|');
    const named = { id: spellings[0]!, kind };
    for (const spelling of spellings.flatMap(withParticles)) BY_SPELLING.set(wordsOf(spelling).join(' '), named);
  }

/**
 * What a text names when it is nothing but one of these names, in any spelling of the list; null otherwise.
 * @example spelledName('كازا')?.id === spelledName('Casablanca')?.id
 */
export function spelledName(text: string): Named | null {
  return BY_SPELLING.get(wordsOf(text).join(' ')) ?? null;
}

/** The spellings of every row, for who checks that it is needed. @example spellings().length > 20 */
export function spellings(): readonly (readonly string[])[] {
  return [...CITIES, ...NAMES].map((row) => row.split('|'));
}

/** Whether the skeleton hears these spellings as one. @example soundAlike(['kenza', 'كنزة']) */
export function soundAlike(names: readonly string[]): boolean {
  return new Set(names.map((name) => skeletonOf(name).key)).size === 1;
}
