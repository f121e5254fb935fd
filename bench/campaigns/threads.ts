import type { LabelledComment } from './comments.ts';
import { type Random, randomOf } from './random.ts';
import { stroll, toArabic, type Walk, walks } from './words.ts';

/** What is written under anything, as it is written: few people spell it alike. By hand, in the ways of Moroccan pages. */
const FORMULAS: readonly string[] = [
  'الله يرحمو ويوسع عليه',
  'الله يرحمو ويغفر ليه ويصبر ماليه',
  'الله ارحموا و اسكنوا فسيح جناتو يا رب',
  'إنا لله وإنا إليه راجعون الله يرحمها ويغفر لها ويرزق أهلها الصبر والسلوان',
  'اللهم ارحمه رحمة واسعة واجعل قبره روضة من رياض الجنة',
  'تعازي الحارة للعائلة الصغيرة والكبيرة والله يصبركم',
  'تبارك الله عليك الله يحفظك من كل شر',
  'تبارك الله ما شاء الله عليك أستاذ الله يجازيك بالخير',
  'ماشاء الله لا قوة إلا بالله الله يحفظك لميمتك',
  'اللهم صل وسلم وبارك على سيدنا محمد',
  'اللهم صل على سيدنا محمد وعلى آله وصحبه وسلم تسليما كثيرا',
  'صلوا على رسول الله صلى الله عليه وسلم',
  'الصلاة والسلام عليك يا حبيبي يا رسول الله',
  'لا إله إلا الله محمد رسول الله',
  'سبحان الله وبحمده عدد خلقه ورضا نفسه وزنة عرشه ومداد كلماته',
  'حسبي الله ونعم الوكيل فيكم وفي كل ظالم',
  'حسبنا الله ونعم الوكيل الله ياخد فيكم الحق',
  'لا حول ولا قوة إلا بالله العلي العظيم اش هاد الشي',
  'الله يهديك أ خويا و يهدينا أجمعين',
  'الله يهدي ما خلق وصافي',
  'اللهم إنا نسألك حسن الخاتمة يا رب العالمين',
  'اللهم اهدنا واهد بنا واجعلنا سببا لمن اهتدى',
  'اللهم ارزقنا من حيث لا نحتسب آمين يا رب',
  'ربي يشافيك ويعافيك ويطول ف عمرك',
  'الله يشافيه شفاء لا يغادر سقما آمين يا رب العالمين',
  'الله يرزقك ما تتمنى ويفتح عليك أبواب الخير',
  'الله يسخر ليك ويوقف معاك فكل خطوة',
  'الله يرحم الوالدين على هاد المعلومة القيمة',
  'الله يعطيك الصحة أختي على الوصفات ديالك',
  'شكرا بزاف أ خويا على هاد الفيديو الزوين',
  'شكرا على المعلومات القيمة استمر أخي الكريم',
  'السلام عليكم خويا بغيت نسولك الله يجازيك بخير',
  'السلام عليكم ورحمة الله تعالى وبركاته جزاك الله خيرا أخي الفاضل',
  'جمعة مباركة على الجميع وكل المسلمين',
  'رمضان مبارك كريم عليكم وعلى عائلاتكم الكريمة',
  'عيد مبارك سعيد وكل عام وأنتم بألف خير',
  'عيد ميلاد سعيد وكل عام وأنت بخير حبيبتي',
  'ألف مبروك الله يكمل بالخير ويسعدكم يا رب',
  'بالتوفيق والنجاح إن شاء الله ولدي',
  'ديما ديما رجا الخضرا الوطنية',
  'ديما وداد والباقي رماد',
  'ديما مغرب والصحراء مغربية إلى أن يرث الله الأرض ومن عليها',
  'الصحراء مغربية وستبقى مغربية رغم كيد الكائدين',
  'عاش الملك محمد السادس نصره الله وأيده',
  'الله الوطن الملك خط أحمر',
  'سير سير سير سير سير سير',
  'رجاوي فلسطيني والله يا محلاك يا الخضرا',
  'تحية نضالية من قلب المدينة القديمة',
  'فلسطين حرة أبية والقدس عاصمة فلسطين الأبدية',
  'اللهم انصر إخواننا في غزة وكن لهم عونا ونصيرا',
  'شحال الثمن عفاك خويا',
  'الثمن عافاك و التوصيل كاين لكازا',
  'بغيت نشري كيفاش نتواصلو معاكم عافاك',
  'اشتركت وفعلت الجرس ودرت جيم واصل الله يوفقك',
  'أول تعليق فين اللايكات ديالي',
  'شكون مازال كيتفرج ف هاد الفيديو ف هاد العام',
  'دير لايك إلا كنتي من عشاق هاد الأغنية',
  'جيم للكومنتير باش يشوفوه الناس كاملين',
  'حيد عليا هاد الكومنتير من القلب',
  'allah yrhmo w ywsse3 3lih',
  'allah yr7mo w yeghfer lih ya rab',
  'lah yrhem walidik a khoya 3la had lma3loma',
  'tbarkellah 3lik a khoya dima mtal9',
  'tbarklah 3lik khti lah yehefdek mn l3in',
  'lah y3tik saha w tol l3mar',
  'machaallah 3lik lalla lah ykmel bikhir',
  'dima raja dima lkhadra watania',
  'dima dima wydad lhamra',
  'sir sir sir dima maghrib',
  'salam khoya chhal taman 3afak',
  'pv svp le prix et la livraison',
  'prix svp merci',
  'bonjour le prix svp et merci beaucoup',
  'inbox svp je suis intéressée',
  'bravo bonne continuation mon frère',
  'allah y rahmo toutes mes condoléances à la famille',
  'paix à son âme que dieu l accueille dans son vaste paradis',
  'joyeux anniversaire ma chérie que dieu te garde pour nous',
  'merci beaucoup pour cette vidéo très intéressante et bon courage',
  'un grand bravo à toute l équipe bonne continuation',
  'félicitations mille mabrouk que du bonheur inchallah',
  'bon ramadan à tous et à toutes qu allah accepte notre jeûne',
  'free palestine from the river to the sea',
  'love from morocco greetings to all the people',
  'who is still watching this in this year',
];
const OWN: Readonly<Record<'many' | 'few', readonly string[]>> = {
  many: ['أ خويا', 'ختي', 'يا رب', 'آمين', 'حبيبتي', 'بزاف', 'khoya', 'amine', 'inchallah', 'svp', 'merci', 'والله'],
  few: ['❤️', '😂😂', '🤲🤲', '😢', '🇲🇦', '👏👏👏', '🌹', '💔', '...', '!!!'],
};
const NAMES = 'imane salma hind karima youssef omar nadia rachid فاطمة خديجة سعيد هشام'.split(' ');
const SIZES = [2, 2, 3, 3, 4, 5, 6, 8, 10, 14, 20, 30, 50, 90];

/**
 * Comments under many videos: three in ten are one or several things that everybody says, each in a spelling of its own,
 * with or without own words; two in ten are pasted texts, most of them handed on as they are; the rest are alone, many of
 * them short.
 */
export function* threads(count: number, seed: number): Generator<LabelledComment> {
  const random = randomOf(seed);
  const [latin, arabic] = walks();
  const walk = (): Walk => (random.next() < 0.35 ? latin : arabic);
  const labels: number[] = [];
  const pasted: string[][] = [];
  while (labels.length < count * 0.2) {
    for (let left = random.pick(SIZES); left > 0; left--) labels.push(pasted.length);
    pasted.push(stroll(walk(), random, random.next() < 0.3 ? 10 + random.below(6) : 14 + random.below(60)));
  }
  const often = FORMULAS.map(() => random.next() ** 3);
  const formula = (): string => {
    for (;;) {
      const at = random.below(FORMULAS.length);
      if (random.next() < often[at]!) return asTyped(FORMULAS[at]!, random);
    }
  };
  let given = 0;
  for (let i = 0; i < count; i++) {
    const id = String(i);
    const paste = random.next() * (count - i) < labels.length - given;
    if (paste) {
      const at = given + random.below(labels.length - given);
      const label = labels[at]!;
      labels[at] = labels[given]!;
      given++;
      yield { id, label, formula: false, text: handedOn(pasted[label]!, formula, i, random) };
    } else if (random.next() < 0.4) yield { id, label: -1, formula: true, text: said(walk(), formula, random) };
    else {
      const text = stroll(walk(), random, 1 + Math.floor(28 * random.next() ** 2)).join(' ');
      yield { id, label: -1, formula: false, text: text + (random.next() < 0.3 ? ` ${random.pick(OWN.few)}` : '') };
    }
  }
}

function said(walk: Walk, formula: () => string, random: Random): string {
  const parts = [formula()];
  while (random.next() < 0.35) parts.push(formula());
  if (random.next() < 0.4) {
    const own = stroll(walk, random, 1 + random.below(12)).join(' ');
    if (random.next() < 0.5) parts.push(own);
    else parts.unshift(own);
  }
  if (random.next() < 0.1) parts.unshift(`@${random.pick(NAMES)}`);
  if (random.next() < 0.1) parts.push(...Array.from({ length: 2 + random.below(6) }, () => 'آمين'));
  return parts.join(random.pick([' ', ' ', ' ', '، ', '\n', ' . ']));
}

function asTyped(text: string, random: Random): string {
  const words: string[] = [];
  for (const word of text.split(' ')) {
    const draw = random.next();
    if (draw < 0.02) continue;
    if (draw < 0.05) words.push(word + word.slice(-1).repeat(1 + random.below(4)));
    else if (draw < 0.08) words.push(word.replace(/[أإآ]/g, 'ا').replace(/ة$/, 'ه').replace(/ى$/, 'ي'));
    else if (draw < 0.1 && word.length > 3) words.push(word.slice(0, -1));
    else words.push(word);
    if (draw > 0.98) words.push(random.pick(OWN.many));
  }
  if (random.next() < 0.3) words.push(random.pick(OWN.few));
  return words.join(' ');
}

function handedOn(words: readonly string[], formula: () => string, number: number, random: Random): string {
  const draw = random.next();
  if (draw < 0.55) return words.join(' ');
  if (draw < 0.63) return `${formula()} ${words.join(' ')}`;
  if (draw < 0.7) return `${words.join(' ')} ${random.pick(OWN.few)} ${formula()}`;
  if (draw < 0.75) return `@${random.pick(NAMES)} ${words.join(' ')} ${random.pick(OWN.few)}`;
  if (draw < 0.8) return words.slice(0, Math.max(9, Math.floor(words.length * (0.7 + 0.3 * random.next())))).join(' ');
  if (draw < 0.93) return words.map((word) => (random.next() < 0.06 ? changed(word, random) : word)).join(' ');
  if (draw < 0.97) {
    // Another one in every comment: one that is shared would rightly make two texts one campaign.
    const phone = `06${String((number * 7_368_787 + 5) % 1e8).padStart(8, '0')}`;
    return [...words.slice(0, 6), random.pick(NAMES), ...words.slice(6), phone].join(' ');
  }
  return /[\u0600-\u06ff]/.test(words[0]!) ? words.join(' ') : words.map(toArabic).join(' ');
}

function changed(word: string, random: Random): string {
  const at = random.below(word.length);
  return random.next() < 0.3 ? random.pick(NAMES) : word.slice(0, at) + word.slice(at + 1);
}
