/** Legal minimum wage outside farming (SMIG), gross dirham a month of 191 hours. Source: decree steps as published. */
export const SMIG: readonly {
  readonly from: string;
  readonly hour: number;
  readonly month: number;
  readonly source: string;
}[] = [
  { from: '2023-09-01', hour: 16.29, month: 3111.39, source: 'SMIG decree, step of September 2023' },
  { from: '2025-01-01', hour: 17.1, month: 3266.1, source: 'SMIG decree, step of January 2025' },
  { from: '2026-01-01', hour: 17.92, month: 3422.72, source: 'SMIG decree, step of January 2026' },
];

/** Rough value of a unit in dirham, for orders of magnitude only; checked 2026. */
export const RATES: Readonly<Record<string, number>> = {
  MAD: 1,
  EUR: 10.8,
  USD: 9.6,
  GBP: 12.5,
  AED: 2.6,
  SAR: 2.55,
  QAR: 2.63,
  BHD: 25.4,
  KWD: 31,
  OMR: 24.9,
  TRY: 0.25,
};

/** Units of a period in a month of work; null where no month can be made of it. */
export const MONTHLY: Readonly<Record<string, number | null>> = {
  minute: null,
  hour: 191,
  session: null,
  day: 26,
  night: 26,
  week: 4.33,
  month: 1,
  year: 1 / 12,
};

/** Words for money: the currency and how much of it one is. `?` = rial or dinar of the Gulf country that is named. */
export const CURRENCY_WORDS: readonly (readonly [string, number, string])[] = [
  ['MAD', 1, 'dh dhs mad dirham dirhams derhem drham drhm derham dirhem درهم دراهم الدرهم درهما دهم درهام'],
  ['MAD', 0.05, 'ريال ريالات rial riyal ryal rials riyals ryalat'],
  ['MAD', 0.01, 'فرنك الفرنك فرنكات frank franc francs centime centimes سنتيم سنتيمات santim cts'],
  ['EUR', 1, 'euro euros eur يورو اورو oro yuro'],
  ['USD', 1, 'dollar dollars usd دولار دولارات dolares'],
  ['GBP', 1, 'pound pounds gbp'],
  ['AED', 1, 'aed'],
  ['SAR', 1, 'sar'],
  ['QAR', 1, 'qar'],
  ['KWD', 1, 'kwd'],
  ['BHD', 1, 'bhd'],
  ['OMR', 1, 'omr'],
  ['TRY', 1, 'lira liras ليرة'],
  ['DINAR', 1, 'dinar dinars دينار دنانير'],
];

/** Words behind a currency word that name the country of it. */
export const CURRENCY_COUNTRY: readonly (readonly [string, string])[] = [
  ['AED', 'إماراتي émirati emiratis uae'],
  ['SAR', 'سعودي saoudien saudi'],
  ['QAR', 'قطري qatari'],
  ['KWD', 'كويتي koweitien kuwaiti'],
  ['BHD', 'بحريني bahraini'],
  ['OMR', 'عماني omani'],
  ['MAD', 'مغربي مغربية marocain marocains moroccan'],
];

export const MULTIPLIERS: readonly (readonly [number, string])[] = [
  [1e3, 'k mille mil thousand ألف آلاف alf alef alaf الالف'],
  [2e3, 'ألفين alfin alfayn'],
  [1e6, 'million millions مليون ملايين دالملاين الملاين mlyoun melyoun mlayn mlayen melyon mliyoun millón millones'],
  [2e6, 'مليونين mlyounin melyounin'],
  [100, 'مية ميات mya miya mia miyat مائة مئة cent cents hundred cien'],
  [200, 'ميتين مئتين مائتين mitin'],
];

export const PERIOD_WORDS: readonly (readonly [string, string])[] = [
  ['minute', 'minute minutes min minuto minutos دقيقة الدقيقة دقائق d9i9a d9i9'],
  ['hour', 'heure heures hour hourly hora horas ساعة الساعة للساعة sa3a sa3at h'],
  ['session', 'séance séances session sessions حصة الحصة جلسة الجلسة حصص show'],
  [
    'day',
    'jour jours journée quotidien quotidiens day daily día días diario diarios يوم اليوم يوميا يومية النهار نهار نهاري nhar lyom yawm youm yawmiyan yawmi j',
  ],
  ['night', 'nuit nuits soir soirée night noche ليلة الليلة ليل الليل lila lil'],
  [
    'week',
    'semaine semaines hebdo hebdomadaire week weekly semana semanal أسبوع الأسبوع أسبوعيا سيمانة السيمانة simana smana sman',
  ],
  [
    'month',
    'mois mensuel mensuels mensuellement month monthly mes mensual mensuales شهر الشهر شهريا شهري شهرية شهور للشهر chhar chher chhr echhar chahr chahri chahriya',
  ],
  ['year', 'an année annuel year yearly año سنة العام عام سنويا'],
];

/** Times as they are said of pay, before or behind the sum: salaire mensuel, دخل شهري. */
export const PERIOD_ADJECTIVES: readonly (readonly [string, string])[] = [
  ['hour', 'horaire'],
  ['day', 'journalier journalière daily diario يومي'],
  ['week', 'weekly semanal أسبوعي'],
  ['month', 'mensuel mensuelle monthly mensual شهري شهرية الشهري الشهرية'],
];
/** Half of what stands before or behind. */
export const HALF_WORDS = 'نص نصف نصّ ness noss nss demi demie medio media half wnss wnsf wnoss';
/** Between a number and a million, or a sum and its money. */
export const LINK_WORDS = 'd de dyal ديال د';
/** Currencies by two letters with a dot between. */
export const SHORT_CURRENCIES: Readonly<Record<string, string>> = {
  دم: 'MAD',
  دا: 'AED',
  دك: 'KWD',
  دب: 'BHD',
  رس: 'SAR',
  رق: 'QAR',
  رع: 'OMR',
};
/** Words before a time that say: each. */
export const EACH_WORDS = 'كل كول kol kul koul kola kla chaque cada every each par per pour por les los';

export const PAY_WORDS =
  'salaire salaires rémunération revenu paie gain gagner gagne gagnez gagnes salary income earn earning pay wage sueldo salario ganar gana ganas راتب الراتب براتب دخل مدخول أجر شهرية الشهرية ربح تربحي تربح خلصة الخلصة الصالير صالير بصالير mdkhoul madkhoul medkhoul chahria khelsa khalsa rb7 trb7i terb7i';

/** Words behind a number that say: of a hundred; the second part of two words stands in the second row. */
export const PERCENT_WORDS =
  'percent pourcent porciento فالمية بالمية فالمئة بالمئة فالميا بالميا فلمية بلمية flmya flmia flmiya blmya blmia blmiya';
export const OF_WORDS = 'pour por per في ف';
export const HUNDRED_WORDS = 'cent ciento المئة المية المائة مية';
/** Words near a share that make it pay, and words right behind it that do. */
export const SHARE_WORDS =
  'commission commissions comission komision komisyon comisión comisiones كوميسيون عمولة العمولة عمولات نسبة النسبة بورسنطاج البورسنطاج bourcentage borsantaj porcentaje pourcentage percentage chiffre ventes gains sales ventas ربح الربح الأرباح أرباح المداخيل المدخول mdkhoul lmdkhoul';
