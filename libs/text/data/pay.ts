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
  [2e3, 'ألفين alfin'],
  [1e6, 'million millions مليون ملايين دالملاين الملاين mlyoun melyoun mlayn melyon mliyoun millón millones'],
  [2e6, 'مليونين mlyounin melyounin'],
  [100, 'مية ميات miya مائة cent hundred'],
];

export const PERIOD_WORDS: readonly (readonly [string, string])[] = [
  ['minute', 'minute minutes min minuto minutos دقيقة الدقيقة دقائق d9i9a d9i9'],
  ['hour', 'heure heures hour hourly hora horas ساعة الساعة للساعة sa3a sa3at h'],
  ['session', 'séance séances session sessions حصة الحصة جلسة الجلسة حصص show'],
  [
    'day',
    'jour jours journée quotidien quotidiens day daily día días diario diarios يوم اليوم يوميا يومية النهار نهار نهاري nhar lyom yawm youm yawmiyan yawmi',
  ],
  ['night', 'nuit nuits soir soirée night noche ليلة الليلة ليل الليل lila lil'],
  [
    'week',
    'semaine semaines hebdo hebdomadaire week weekly semana semanal أسبوع الأسبوع أسبوعيا سيمانة السيمانة simana smana sman',
  ],
  [
    'month',
    'mois mensuel mensuels mensuellement month monthly mes mensual mensuales شهر الشهر شهريا شهري شهرية شهور للشهر chhar chher chhr echhar chahr chahri mensuelle',
  ],
  ['year', 'an année annuel year yearly año سنة العام عام سنويا'],
];

/** Half of what stands before. */
export const HALF_WORDS = 'ونص ونصف ونصّ wnss wnsf wnoss';
/** Words before a time that say: each. */
export const EACH_WORDS = 'كل كول kol kul koul kola kla chaque cada every each par per pour por';

export const PAY_WORDS =
  'salaire salaires rémunération revenu paie gain gagner gagne gagnez gagnes salary income earn earning pay wage sueldo salario ganar gana ganas راتب الراتب براتب دخل مدخول أجر شهرية الشهرية ربح تربحي تربح خلصة الخلصة الصالير صالير بصالير mdkhoul madkhoul medkhoul chahria khelsa khalsa rb7 trb7i terb7i';

export const NUMBER_NAMES: readonly (readonly [number, string])[] = [
  [1, 'واحد wahed wa7ed un one uno'],
  [2, 'جوج joj jouj deux two dos'],
  [3, 'تلاتة ثلاثة تلات ثلاث tlata telt tlt trois three tres'],
  [4, 'ربعة أربعة ربع أربع rb3a reb3 rb3 quatre four cuatro'],
  [5, 'خمسة خمس khmsa khams khms cinq five cinco'],
  [6, 'ستة ست sta stt six seis'],
  [7, 'سبعة سبع sb3a seb3 sb3 sept seven siete'],
  [8, 'تمنية ثمانية تمن tmnya tmn huit eight ocho'],
  [9, 'تسعود تسعة تسع ts3oud ts3 neuf nine nueve'],
  [10, 'عشرة عشر 3chra 3chr dix ten diez'],
  [12, 'طناش اثنا_عشر douze twelve doce'],
  [15, 'خمسطاش khmstach quinze fifteen quince'],
  [20, 'عشرين 3chrin vingt twenty veinte'],
  [30, 'ثلاثين تلاتين tlatin trente thirty treinta'],
  [50, 'خمسين khmsin cinquante fifty cincuenta'],
  [100, 'مية ميات mya cent hundred cien مائة'],
];

/** Words behind a number that say: of a hundred; the second part of two words stands in the second row. */
export const PERCENT_WORDS =
  'percent pourcent porciento فالمية بالمية فالمئة بالمئة فالميا بالميا فلمية بلمية flmya flmia flmiya blmya blmia blmiya';
export const OF_WORDS = 'pour por per في ف';
export const HUNDRED_WORDS = 'cent ciento المئة المية المائة مية';
/** Words near a share that make it pay, and words right behind it that do. */
export const SHARE_WORDS =
  'commission commissions comission komision komisyon comisión comisiones كوميسيون عمولة العمولة عمولات نسبة النسبة بورسنطاج البورسنطاج bourcentage borsantaj porcentaje pourcentage percentage chiffre ventes gains sales ventas ربح الربح الأرباح أرباح المداخيل المدخول mdkhoul lmdkhoul';
