import type { NoticeContent, WithdrawalWhy } from '@sanad/wire/awareness';
import type { PublicText } from '@sanad/wire/intake';
import type { KitLanguage } from './model.ts';

type OfKind<T> = Readonly<Record<NoticeContent['kind'], T>>;

/** Words around a notice, in the four languages of the public. */
type Words = {
  readonly feed: string;
  readonly about: string;
  readonly signs: string;
  readonly advice: string;
  readonly turnTo: string;
  readonly more: string;
  readonly verified: string;
  readonly correction: string;
  readonly training: string;
  readonly 'made-up': string;
  readonly 'short-training': string;
  readonly 'short-made-up': string;
  readonly press: string;
  readonly pressLead: OfKind<string>;
  readonly pressNote: OfKind<string>;
  readonly pressAsk: string;
  readonly blank: string;
  readonly locates: string;
  readonly event: string;
  readonly story: string;
  readonly radio: string;
  readonly scan: string;
  readonly school: string;
  readonly questions: readonly string[];
  readonly ask: string;
  readonly alert: string;
  readonly area: string;
};

export const KIT_WORDS: Readonly<Record<KitLanguage, Words>> = {
  ary: {
    feed: 'تنبيهات على عروض الخدمة المشبوهة',
    about: 'كيفاش كيديرو',
    signs: 'كيفاش تعرفيها',
    advice: 'شنو ديري',
    turnTo: 'لمن تهضري',
    more: 'كتر هنا',
    verified: 'تأكدنا منو',
    correction: 'تصحيح',
    training: 'تدريب: هادشي ماشي حقيقي',
    'made-up': 'مثال مختلق: هادشي ماشي حقيقي',
    'short-training': '(تدريب)',
    'short-made-up': '(مثال)',
    press: 'بلاغ صحفي',
    pressLead: {
      alert: 'تنبيه للعموم رقم {number}، تنشر نهار {day}.',
      story: 'قصة منشورة للعموم رقم {number}، تنشرات نهار {day}.',
    },
    pressNote: {
      alert:
        'التنبيه خارج من حملة قراها وبتّ فيها ناس مسمّيين، ووافقو عليه جوج. ما فيه حتى سمية، حتى صورة، وحتى معلومة على شي مرا. عفاكم ما تزيدوش.',
      story:
        'القصة حكاتها مولاتها وبغات تتنشر، ووافقو عليها جوج ديال الناس. ما فيها حتى سمية، حتى صورة، وحتى معلومة اللي تعرّف بيها. عفاكم ما تزيدوش، وما تقلبوش عليها.',
    },
    pressAsk: 'فالمقال حطو نفس الرقم، وما تنشروش المنشورات الأصلية.',
    blank: '…',
    locates: 'التطبيق ديالو كيعرف فين كاينة.',
    event: 'استدراج بعرض ديال الخدمة',
    story: 'قصة حقيقية، حكاتها مولاتها وبغات تتنشر',
    radio: 'إعلان للراديو',
    scan: 'صوري الكود وقراي كتر',
    school: 'ورقة للقسم',
    questions: ['شنو اللي خلاك تشكي فهاد العرض؟', 'شنو غادي تسولي مول العرض؟', 'لمن تقدري تهضري؟'],
    ask: 'تناقشو',
    alert: 'تنبيه',
    area: 'المغرب',
  },
  ar: {
    feed: 'تنبيهات من عروض عمل مشبوهة',
    about: 'كيف يحدث ذلك',
    signs: 'علامات تعرفينها بها',
    advice: 'ما الذي تفعلينه',
    turnTo: 'إلى من تتوجهين',
    more: 'المزيد هنا',
    verified: 'تم التحقق منه في',
    correction: 'تصحيح',
    training: 'تدريب: لا شيء هنا حقيقي',
    'made-up': 'مثال مختلق: لا شيء هنا حقيقي',
    'short-training': '(تدريب)',
    'short-made-up': '(مثال)',
    press: 'بلاغ صحفي',
    pressLead: {
      alert: 'تنبيه للعموم رقم {number}، نُشر في {day}.',
      story: 'قصة منشورة للعموم رقم {number}، نُشرت في {day}.',
    },
    pressNote: {
      alert:
        'أُعد التنبيه انطلاقاً من حملة منشورات قرأها وبتّ فيها أشخاص معيّنون، ووافق عليه شخصان. لا يتضمن اسماً ولا صورة ولا معلومة عن أي امرأة، ونرجو ألا يُضاف إليه شيء من ذلك.',
      story:
        'روت القصة صاحبتها ووافقت على نشرها، وأجازها شخصان. لا تتضمن اسماً ولا صورة ولا ما يدل عليها، ونرجو ألا يُضاف إليها شيء من ذلك وألا يُبحث عنها.',
    },
    pressAsk: 'يُرجى ذكر الرقم نفسه في المقال، وعدم إعادة نشر المنشورات الأصلية.',
    blank: '…',
    locates: 'تطبيقه يحدد موقع الهاتف.',
    event: 'استدراج بعرض عمل',
    story: 'قصة حقيقية روتها صاحبتها ووافقت على نشرها',
    radio: 'إعلان إذاعي',
    scan: 'صوّري الرمز واقرئي المزيد',
    school: 'ورقة للقسم',
    questions: ['ما الذي يثير الشك في هذا العرض؟', 'ماذا تسألين صاحب العرض؟', 'إلى من يمكنك التحدث؟'],
    ask: 'للنقاش',
    alert: 'تنبيه',
    area: 'المملكة المغربية',
  },
  fr: {
    feed: 'Alertes sur les offres de travail suspectes',
    about: 'Comment cela se passe',
    signs: 'Les signes à reconnaître',
    advice: 'Que faire',
    turnTo: 'À qui s’adresser',
    more: 'En savoir plus',
    verified: 'vérifié le',
    correction: 'Rectificatif',
    training: 'ENTRAÎNEMENT : rien ici n’est réel',
    'made-up': 'EXEMPLE INVENTÉ : rien ici n’est réel',
    'short-training': '(EXERCICE)',
    'short-made-up': '(EXEMPLE)',
    press: 'Communiqué',
    pressLead: {
      alert: 'Alerte au public n° {number}, publiée le {day}.',
      story: 'Histoire rendue publique n° {number}, publiée le {day}.',
    },
    pressNote: {
      alert:
        'Cette alerte est tirée d’une campagne de publications lue et tranchée par des personnes désignées, puis approuvée par deux personnes. Elle ne contient ni nom, ni image, ni renseignement sur aucune femme ; merci de n’en ajouter aucun.',
      story:
        'Cette histoire est racontée par celle qui l’a vécue, publiée avec son accord et approuvée par deux personnes. Elle ne contient ni nom, ni image, ni rien qui la désigne ; merci de n’en rien ajouter et de ne pas la rechercher.',
    },
    pressAsk: 'Merci de citer le même contact et de ne pas reproduire les publications d’origine.',
    blank: '…',
    locates: 'Son application localise le téléphone.',
    event: 'Appât par une offre de travail',
    story: 'Une histoire vraie, racontée par celle qui l’a vécue et publiée avec son accord',
    radio: 'Annonce radio',
    scan: 'Scannez pour en savoir plus',
    school: 'Fiche de classe',
    questions: [
      'Qu’est-ce qui éveille le doute dans cette offre ?',
      'Que demander à celui qui la fait ?',
      'À qui pouvez-vous en parler ?',
    ],
    ask: 'À discuter',
    alert: 'Alerte',
    area: 'Royaume du Maroc',
  },
  en: {
    feed: 'Alerts on suspicious job offers',
    about: 'How it goes',
    signs: 'Signs to recognise',
    advice: 'What to do',
    turnTo: 'Whom to turn to',
    more: 'More here',
    verified: 'verified on',
    correction: 'Correction',
    training: 'TRAINING: nothing here is real',
    'made-up': 'MADE-UP EXAMPLE: nothing here is real',
    'short-training': '(TRAINING)',
    'short-made-up': '(EXAMPLE)',
    press: 'Press note',
    pressLead: {
      alert: 'Public alert no. {number}, published on {day}.',
      story: 'Public story no. {number}, published on {day}.',
    },
    pressNote: {
      alert:
        'This alert was drawn from a campaign of posts that named persons read and decided on, and two persons approved it. It holds no name, no picture and no detail of any woman; please add none.',
      story:
        'She who lived this story told it and consented to its publication, and two persons approved it. It holds no name, no picture and nothing that points to her; please add none, and do not look for her.',
    },
    pressAsk: 'Please give the same contact, and do not reproduce the original posts.',
    blank: '…',
    locates: 'Its app learns where the phone is.',
    event: 'Luring by a job offer',
    story: 'A true story, told by her who lived it and published with her consent',
    radio: 'Radio announcement',
    scan: 'Scan to read more',
    school: 'Class sheet',
    questions: ['What in this offer makes you doubt?', 'What would you ask whoever makes it?', 'Whom can you talk to?'],
    ask: 'To discuss',
    alert: 'Alert',
    area: 'Kingdom of Morocco',
  },
};

/** The usual words of a correction. They never repeat what was wrong. `{number}`: which notice. */
export const CORRECTIONS: OfKind<Readonly<Record<WithdrawalWhy, PublicText>>> = {
  alert: {
    wrong: {
      ary: 'سحبنا التنبيه رقم {number}: كان فيه غلط. ما تعتمدوش عليه وما تعاودوش تصيفطوه.',
      ar: 'سُحب التنبيه رقم {number} لخطأ فيه. لا تعتمدوا عليه ولا تعيدوا إرساله.',
      fr: "L'alerte n° {number} est retirée : elle contenait une erreur. Ne vous y fiez pas et ne la partagez plus.",
      en: 'Alert no. {number} was withdrawn: it had a mistake. Do not rely on it and do not pass it on.',
    },
    ...quiet({
      ary: 'سحبنا التنبيه رقم {number}. عفاكم مسحوه وما تعاودوش تصيفطوه.',
      ar: 'سُحب التنبيه رقم {number}. يُرجى محوه وعدم إعادة إرساله.',
      fr: "L'alerte n° {number} est retirée. Merci de l'effacer et de ne plus la partager.",
      en: 'Alert no. {number} was withdrawn. Please delete it and do not pass it on.',
    }),
  },
  story: {
    wrong: {
      ary: 'سحبنا القصة رقم {number}: كان فيها غلط. ما تعتمدوش عليها وما تعاودوش تصيفطوها.',
      ar: 'سُحبت القصة رقم {number} لخطأ فيها. لا تعتمدوا عليها ولا تعيدوا إرسالها.',
      fr: "L'histoire n° {number} est retirée : elle contenait une erreur. Ne vous y fiez pas et ne la partagez plus.",
      en: 'Story no. {number} was withdrawn: it had a mistake. Do not rely on it and do not pass it on.',
    },
    ...quiet({
      ary: 'سحبنا القصة رقم {number}. عفاكم مسحوها وما تعاودوش تصيفطوها.',
      ar: 'سُحبت القصة رقم {number}. يُرجى محوها وعدم إعادة إرسالها.',
      fr: "L'histoire n° {number} est retirée. Merci de l'effacer et de ne plus la partager.",
      en: 'Story no. {number} was withdrawn. Please delete it and do not pass it on.',
    }),
    'taken-back': {
      ary: 'سحبنا القصة رقم {number} حيت مولاتها طلبات هادشي. عفاكم مسحوها.',
      ar: 'سُحبت القصة رقم {number} بطلب من صاحبتها. يُرجى محوها.',
      fr: "L'histoire n° {number} est retirée à la demande de celle qui l'avait confiée. Merci de l'effacer.",
      en: 'Story no. {number} was withdrawn at the wish of her who gave it. Please delete it.',
    },
  },
};

/** The same words whatever the reason: more would say why. */
function quiet(words: PublicText): Readonly<Record<'identifies' | 'harms' | 'taken-back', PublicText>> {
  return { identifies: words, harms: words, 'taken-back': words };
}
