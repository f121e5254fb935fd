import type { Question } from '@sanad/wire/desk';

/** What no complaint asks of a woman: her identity card, where she lives, what she did of her own will. */
export type Barred = 'card' | 'home' | 'private';

const BARRED: readonly (readonly [Barred, RegExp])[] = [
  [
    'card',
    /\bcin\b|\bcnie\b|carte (?:d.)?(?:nationale|identité)|pi[eè]ce d.identité|num[ée]ro (?:de|du) passeport|national id|\bid (?:card|number)|identity card|passport number|(?:ال)?بطاق[ةه] (?:ال)?(?:وطني|تعريف|هوي)|رقم (?:ال)?(?:بطاق|جواز)|لاكارط/u,
  ],
  [
    'home',
    /عنوان(?:ها|ك|كم|ي)|عنوان (?:ال)?(?:سكن|بيت|دار|منزل|إقام)|(?:أين|اين|فين|وين) (?:كا?)?(?:ت?سكن|ساكن|ت?قطن|ت?قيم)|(?:son|ton|votre|ses) adresses?\b|adresse (?:de (?:la )?)?(?:domicile|résidence|plaignante|victime)|où (?:habit|vit|demeur|résid)|habite[zs]?-|(?:her|your|home) (?:home )?address|where (?:do|does|did|is) (?:you|she)[^.?]* (?:liv|stay|resid)/u,
  ],
  [
    'private',
    /جنسيا|(?:علاق|حيا|ممارس)(?:[ةه]|ات|ت(?:ها|ك)) (?:ال)?(?:جنسي|حميم|خاص)|بكار[ةه]|عذراء|عذري[ةه]|تراضي|برضاها|rapports? sexuel|relations? (?:sexuel|intime)|vie (?:sexuel|intime|privée)|vierge|virginité|consentante|sex(?:ual)? (?:life|relation|partner|histor)|private life|virgin|slept with|consensual/u,
  ],
];

/**
 * Why a question does not go into the questionnaire of a desk, or null. It reads the words of the question in every
 * language and of its options, so it stops what is asked plainly; what is asked in a roundabout way is for the person who
 * sets the questions to leave out.
 */
export function barredAsk({ text, options }: Pick<Question, 'text' | 'options'>): Barred | null {
  const said = [...Object.values(text), ...options]
    .join(' \n ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/gu, '');
  return BARRED.find(([, words]) => words.test(said))?.[0] ?? null;
}
