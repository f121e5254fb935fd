import {
  actAbroad,
  actAtHome,
  hasClass,
  isComplainedOrDenounced,
  isForeign,
  isIn,
  isNational,
  isProstitution,
  isTrafficking,
  isTrue,
} from './conditions.ts';
import type { Facts } from './facts.ts';
import type { LawText } from './offences.ts';
import { all, any, not, type Truth, truth } from './three-valued.ts';

/** A rule of territorial or personal jurisdiction: its text, its source, and the condition on the facts. */
export type Rule = {
  readonly id: string;
  readonly source: string;
  readonly verify: string;
  readonly text: LawText;
  readonly holds: (facts: Facts) => Truth;
};

const CPP = 'P:CPP';
const PC = 'P:PC';
const RECHECK = 'recheck-version';

const suspectNational = (facts: Facts): Truth => isNational(facts.suspect.nationality, 'suspect.nationality');
const suspectForeign = (facts: Facts): Truth => isForeign(facts.suspect.nationality, 'suspect.nationality');
const notJudged = (facts: Facts): Truth => not(isTrue(facts.suspect.judgedAbroad, 'suspect.judgedAbroad'));
const returned = (facts: Facts): Truth => isTrue(facts.suspect.returned, 'suspect.returned');
const felonyOfNational = (facts: Facts): Truth =>
  all(hasClass(facts, 'crime'), suspectNational(facts), actAbroad(facts), returned(facts), notJudged(facts));
const delitOfNational = (facts: Facts): Truth =>
  all(
    hasClass(facts, 'delit'),
    suspectNational(facts),
    actAbroad(facts),
    returned(facts),
    notJudged(facts),
    isComplainedOrDenounced(facts),
  );
const felonyAgainstNational = (facts: Facts): Truth =>
  all(
    hasClass(facts, 'crime'),
    suspectForeign(facts),
    actAbroad(facts),
    isNational(facts.victim.nationality, 'victim.nationality'),
    notJudged(facts),
  );
const wholeAtHome = (facts: Facts): Truth => all(actAtHome(facts), not(actAbroad(facts)));

/** The rules in their order. Articles are of the Penal Code (PC) and the Code of Criminal Procedure (CPP). */
export const RULES: readonly Rule[] = [
  {
    id: 'T1',
    source: `${PC} 10-12`,
    verify: RECHECK,
    text: {
      ar: 'يسري القانون الجنائي المغربي على كل من يوجد بإقليم المملكة، وعلى الجرائم المرتكبة بالخارج حين تختص المحاكم المغربية (ق.ج 10 إلى 12).',
      fr: 'La loi pénale marocaine s’applique à quiconque se trouve sur le territoire, et aux infractions commises à l’étranger quand les juridictions marocaines sont compétentes (CP 10 à 12).',
      en: 'Moroccan criminal law applies to anyone on the territory, and to offences abroad when Moroccan courts are competent (PC 10 to 12).',
    },
    holds: (facts) =>
      any(actAtHome(facts), felonyOfNational(facts), delitOfNational(facts), felonyAgainstNational(facts)),
  },
  {
    id: 'T2',
    source: `${CPP} 704 §1`,
    verify: RECHECK,
    text: {
      ar: 'تنظر المحاكم المغربية في كل جريمة ارتكبت بالمغرب أيا كانت جنسية مرتكبها (ق.م.ج 704 ف 1).',
      fr: 'Les juridictions marocaines connaissent de toute infraction commise au Maroc, quelle que soit la nationalité (CPP 704 §1).',
      en: 'Moroccan courts hear any offence committed in Morocco, whatever the nationality (CPP 704 §1).',
    },
    holds: wholeAtHome,
  },
  {
    id: 'T3',
    source: `${CPP} 704 §2`,
    verify: RECHECK,
    text: {
      ar: 'تعتبر مرتكبة بالمغرب كل جريمة وقع بالمغرب عنصر من عناصرها التكوينية (ق.م.ج 704 ف 2).',
      fr: 'Est réputée commise au Maroc l’infraction dont un élément constitutif y a eu lieu (CPP 704 §2).',
      en: 'An offence of which a constitutive element took place in Morocco is deemed committed in Morocco (CPP 704 §2).',
    },
    holds: (facts) => actAtHome(facts, true),
  },
  {
    id: 'T3a',
    source: 'INF',
    verify: 'lawyer',
    text: {
      ar: 'من أفعال الاتجار الاستدراج والتجنيد والوساطة: استدراج امرأة موجودة بالمغرب من الخارج قد يدعم القاعدة T3. رأي يؤكده محام.',
      fr: 'La traite comprend attirer, recruter et servir d’intermédiaire : attirer depuis l’étranger une femme qui est au Maroc peut appuyer T3. À confirmer par un avocat.',
      en: 'Trafficking includes luring, recruiting and mediating: luring from abroad a woman who is in Morocco may support T3. To be confirmed by a lawyer.',
    },
    holds: (facts) =>
      all(
        isTrafficking(facts),
        truth(facts.acts.some((act) => ['lure', 'recruit', 'mediate'].includes(act.kind))),
        isIn(facts.victim.country, 'victim.country'),
      ),
  },
  {
    id: 'T4',
    source: `${CPP} 704 §3`,
    verify: RECHECK,
    text: {
      ar: 'يمتد الاختصاص في الفعل الأصلي إلى أفعال المشاركة والإخفاء التي ارتكبها أجانب بالخارج (ق.م.ج 704 ف 3).',
      fr: 'La compétence sur l’acte principal s’étend à la complicité et au recel commis à l’étranger par des étrangers (CPP 704 §3).',
      en: 'Competence over the main act extends to complicity and receiving abroad by foreigners (CPP 704 §3).',
    },
    holds: (facts) => all(actAtHome(facts, true), actAbroad(facts), suspectForeign(facts)),
  },
  {
    id: 'T5',
    source: `${PC} 500, 503-2 §3`,
    verify: RECHECK,
    text: {
      ar: 'تطبق عقوبات الفصول 497 إلى 499 و503-2 ولو ارتكبت بعض الأفعال المكونة للجريمة خارج المملكة (ق.ج 500).',
      fr: 'Les peines des articles 497 à 499 et 503-2 s’appliquent même si certains actes constitutifs ont eu lieu hors du Royaume (CP 500).',
      en: 'The penalties of 497 to 499 and 503-2 apply even if some constitutive acts took place outside the Kingdom (PC 500).',
    },
    holds: (facts) => all(isProstitution(facts), actAtHome(facts), actAbroad(facts)),
  },
  {
    id: 'T6',
    source: `${CPP} 707`,
    verify: RECHECK,
    text: {
      ar: 'الجناية التي يرتكبها مغربي بالخارج يمكن المتابعة من أجلها بالمغرب إذا عاد ولم يحكم عليه نهائيا بالخارج (ق.م.ج 707).',
      fr: 'Le crime commis à l’étranger par un Marocain peut être poursuivi s’il est revenu et n’a pas été jugé définitivement à l’étranger (CPP 707).',
      en: 'A felony by a Moroccan abroad can be prosecuted if he returned and was not finally judged abroad (CPP 707).',
    },
    holds: felonyOfNational,
  },
  {
    id: 'T7',
    source: `${CPP} 708`,
    verify: RECHECK,
    text: {
      ar: 'الجنحة التي يرتكبها مغربي بالخارج ضد شخص لا يتابع من أجلها إلا بطلب من النيابة العامة بعد شكاية الضحية أو إبلاغ رسمي من بلد ارتكابها، إذا عاد ولم يحكم عليه (ق.م.ج 708).',
      fr: 'Le délit commis à l’étranger par un Marocain contre une personne n’est poursuivi que sur requête du parquet, après plainte de la victime ou dénonciation officielle du pays, s’il est revenu et non jugé (CPP 708).',
      en: 'A délit by a Moroccan abroad against a person is prosecuted only at the prosecution’s request after the victim’s complaint or an official denunciation by the country, if he returned and was not judged (CPP 708).',
    },
    holds: delitOfNational,
  },
  {
    id: 'T8',
    source: `${CPP} 709`,
    verify: RECHECK,
    text: {
      ar: 'تسري القاعدتان T6 وT7 ولو اكتسبت الجنسية المغربية بعد ارتكاب الفعل (ق.م.ج 709).',
      fr: 'T6 et T7 valent même si la nationalité marocaine a été acquise après l’acte (CPP 709).',
      en: 'T6 and T7 hold even if Moroccan nationality was acquired after the act (CPP 709).',
    },
    holds: (facts) => all(suspectNational(facts), actAbroad(facts)),
  },
  {
    id: 'T9',
    source: `${CPP} 710`,
    verify: RECHECK,
    text: {
      ar: 'الجناية التي يرتكبها أجنبي بالخارج ضد ضحية مغربية يمكن المتابعة من أجلها ما لم يحكم عليه نهائيا بالخارج. الجنح غير مشمولة: 498 و538 لا يبلغهما هذا المدخل، والاتجار يبلغه (ق.م.ج 710).',
      fr: 'Le crime commis à l’étranger par un étranger contre une victime marocaine peut être poursuivi sauf jugement définitif à l’étranger. Les délits n’en sont pas : 498 et 538 échappent, la traite non (CPP 710).',
      en: 'A felony by a foreigner abroad against a Moroccan victim can be prosecuted unless finally judged abroad. Délits are not covered: 498 and 538 escape, trafficking does not (CPP 710).',
    },
    holds: felonyAgainstNational,
  },
  {
    id: 'T10',
    source: `${CPP} 712`,
    verify: RECHECK,
    text: {
      ar: 'في الحالات T6 إلى T9 تختص محكمة محل إقامة المشتبه فيه أو آخر محل إقامة معروف له بالمغرب أو محل العثور عليه أو محل إقامة الضحية (ق.م.ج 712).',
      fr: 'Pour T6 à T9, la juridiction est celle de la résidence du suspect, de sa dernière résidence connue au Maroc, du lieu où il est trouvé, ou de la résidence de la victime (CPP 712).',
      en: 'For T6 to T9 the court is that of the suspect’s residence, last known residence in Morocco, place found, or the victim’s residence (CPP 712).',
    },
    holds: (facts) => any(felonyOfNational(facts), delitOfNational(facts), felonyAgainstNational(facts)),
  },
  {
    id: 'T11',
    source: `${CPP} 721(1)`,
    verify: RECHECK,
    text: {
      ar: 'لا يسلّم المغرب مواطنيه: البديل إبلاغ رسمي إلى المغرب ليتابعهم (ق.م.ج 721).',
      fr: 'Le Maroc n’extrade pas ses nationaux : à la place, dénonciation officielle au Maroc (CPP 721).',
      en: 'Morocco does not extradite its nationals: instead, official denunciation to Morocco (CPP 721).',
    },
    holds: (facts) =>
      all(
        suspectNational(facts),
        any(isIn(facts.suspect.country, 'suspect.country'), truth(facts.suspect.returned === true)),
      ),
  },
  {
    id: 'T12',
    source: `${CPP} 720, 726`,
    verify: RECHECK,
    text: {
      ar: 'التسليم يشترط ازدواج التجريم وعقوبة لا تقل عن سنة، وطلبا كتابيا بالطريق الدبلوماسي مع الحكم أو الأمر والوقائع والنصوص (ق.م.ج 720 و726).',
      fr: 'L’extradition suppose la double incrimination et au moins un an de peine, une demande écrite par la voie diplomatique avec jugement ou mandat, faits et textes (CPP 720, 726).',
      en: 'Extradition needs dual criminality and at least one year, a written request through the diplomatic channel with judgment or warrant, facts and texts (CPP 720, 726).',
    },
    holds: (facts) => not(isIn(facts.suspect.country, 'suspect.country')),
  },
  {
    id: 'T13',
    source: `${CPP} 713-715`,
    verify: RECHECK,
    text: {
      ar: 'تسمو الاتفاقيات الدولية على القانون الوطني في التعاون القضائي؛ الإنابات الصادرة تمر عبر وزير العدل والطريق الدبلوماسي ما لم تنص الاتفاقية على غيره أو في حالة الاستعجال (ق.م.ج 713 إلى 715).',
      fr: 'Les traités priment en matière de coopération judiciaire ; les commissions rogatoires sortantes passent par le ministre de la Justice et la voie diplomatique, sauf traité contraire ou urgence (CPP 713 à 715).',
      en: 'Treaties prevail in judicial cooperation; outgoing letters rogatory go through the Minister of Justice and the diplomatic channel, unless a treaty says otherwise or in urgency (CPP 713 to 715).',
    },
    holds: (facts) =>
      any(
        truth(facts.items.some((item) => item.country !== null && item.country !== 'MA')),
        truth(facts.suspect.country !== null && facts.suspect.country !== 'MA'),
        truth(facts.victim.country !== null && facts.victim.country !== 'MA'),
        truth(facts.denouncedBy !== null),
        actAbroad(facts),
      ),
  },
];
