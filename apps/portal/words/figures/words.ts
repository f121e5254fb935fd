import { frenchSpaces } from '@sanad/base/french-spaces';
import type { PortalLanguage } from '../../language.ts';

export type FigureWords = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly counts: string;
  readonly period: string;
  readonly offences: string;
  readonly month: string;
  readonly all: string;
  readonly hidden: string;
  readonly hiddenNote: (threshold: number) => string;
  readonly attacked: (hidden: number) => string;
  readonly noisy: (epsilon: number, within: number) => string;
  readonly classes: string;
  readonly classesNote: string;
  readonly class: string;
  readonly articles: string;
  readonly comma: string;
  readonly column: string;
  readonly mappingTitle: string;
  readonly checkpoint: (size: number) => string;
  readonly csv: string;
  readonly descriptor: string;
  readonly mapping: string;
  readonly methodTitle: string;
  readonly method: readonly string[];
  readonly released: string;
  readonly answerTitle: string;
  readonly answerLead: string;
  readonly answerUnknown: string;
  readonly answerOurs: (day: string) => string;
  readonly answerCode: string;
  readonly answerLook: string;
  readonly answerSubject: string;
  readonly answerDigest: string;
  readonly answerManifest: string;
  readonly answerHow: string;
  readonly answerLimits: string;
  readonly training: string;
  readonly marks: Readonly<Record<string, string>>;
};

const AR: FigureWords = {
  title: 'الأرقام',
  lead: 'ما سُجل في القضايا، محسوبا من سجل موقّع. لا يظهر هنا أي شخص.',
  none: 'لم يُنشر أي جدول بعد.',
  counts: 'قاعدة العد',
  period: 'الفترة',
  offences: 'نطاق الأفعال',
  month: 'الشهر',
  all: 'المجموع',
  hidden: 'محجوب',
  hiddenNote: (threshold) =>
    `كل عدد أكبر من الصفر وأقل من ${threshold} محجوب، وحُجبت معه خانات أخرى حتى لا يُستنتج بالطرح.`,
  attacked: (hidden) => `قبل النشر حاول برنامج استرجاع الخانات المحجوبة (${hidden}) ولم يسترجع أي خانة حساسة.`,
  noisy: (epsilon, within) =>
    `أُضيف إلى عدد كل شهر ضجيج عشوائي حتى لا يُستنتج وجود قضية بعينها (خصوصية تفاضلية، إبسيلون ${epsilon}): في 95 حالة من 100 لا يبعد العدد عن حقيقته أكثر من ${within}. المجاميع مجموع هذه الأعداد.`,
  classes: 'التصنيف الدولي للجرائم (ICCS)',
  classesNote: 'فصول القانون الجنائي وما يقابلها في التصنيف الدولي:',
  class: 'الصنف',
  articles: 'الفصول',
  comma: '، ',
  column: 'في جداولنا',
  mappingTitle: 'المقابلة مع معيار معطيات قضايا الاتجار بالبشر (HTCDS)',
  checkpoint: (size) => `محسوب من سجل عدد قيوده ${size}. بصمة نقطة المراقبة:`,
  csv: 'تنزيل الجدول (CSV)',
  descriptor: 'وصف المعطيات (Data Package)',
  mapping: 'تنزيل المقابلة (CSV)',
  methodTitle: 'كيف تُحسب الأرقام',
  method: [
    'كل رقم له تعريف: ما يُعدّ، وفي أي مرحلة، ولأي فترة ومن أي أفعال. التعريف نفسه عند نقطة المراقبة نفسها يعطي الرقم نفسه.',
    'القضية تُعدّ في شهر تسجيلها، والتوقيف في شهر وقوعه، بالتوقيت القانوني للمملكة.',
    'لا تُجمع هذه الأرقام مع أرقام جهات أخرى: وحدة العد تختلف.',
    'ما لم يُبلّغ عنه لا يظهر هنا.',
  ],
  released: 'نُشر في',
  answerTitle: 'التحقق من جواب',
  answerLead: 'اكتب الرمز الذي في أسفل الجواب.',
  answerOurs: (day) => `صدر هذا الجواب عنّا يوم ${day}. قارن أرقامه وبصمته بما على الورقة: إن اختلف شيء فالورقة مغيّرة.`,
  answerUnknown: 'لا جواب بهذا الرمز. راجع الأحرف، وإن بقي الأمر كذلك فالورقة ليست منا.',
  answerCode: 'رمز التحقق',
  answerLook: 'ابحث',
  answerSubject: 'الموضوع',
  answerDigest: 'بصمة ما وُقّع عليه (SHA-256)',
  answerManifest: 'تنزيل بيان إعادة الحساب',
  answerLimits: 'حدود هذه الأرقام',
  answerHow: 'من يملك القيود يعيد حساب هذه الأرقام على أي جهاز بالأمر:',
  training: 'هذا سجل تدريب: لا شيء فيه حقيقي.',
  marks: {
    campaign: 'من حملة',
    report: 'من بلاغ',
    anonymous: 'من مجهول',
    order: 'بأمر',
    other: 'غير ذلك',
    none: 'بلا تصنيف',
    recruiter: 'مستدرِج',
    intermediary: 'وسيط',
    organiser: 'منظِّم',
    lure: 'استدراج',
    'not-lure': 'ليس استدراجا',
    'cannot-tell': 'لا يُعرف',
    web: 'صفحة البوابة',
    feed: 'الخلاصات',
    cap: 'CAP',
    sms: 'رسالة قصيرة',
    whatsapp: 'واتساب',
    telegram: 'تلغرام',
    card: 'بطاقة مربعة',
    poster: 'ملصق',
    sheet: 'ورقة للقسم',
    radio: 'إعلان إذاعي',
    video: 'فيديو',
    press: 'بلاغ صحفي',
  },
};

const FR: FigureWords = {
  title: 'Les chiffres',
  lead: 'Ce qui est enregistré dans les affaires, calculé depuis un registre signé. Personne n’apparaît ici.',
  none: 'Aucun tableau n’est encore publié.',
  counts: 'Règle de comptage',
  period: 'Période',
  offences: 'Infractions',
  month: 'Mois',
  all: 'Total',
  hidden: 'masqué',
  hiddenNote: (threshold) =>
    `Tout nombre supérieur à zéro et inférieur à ${threshold} est masqué, avec d’autres cellules pour qu’une soustraction ne le révèle pas.`,
  attacked: (hidden) =>
    `Avant la publication, un programme a tenté de retrouver les cellules masquées (${hidden}) : aucune cellule sensible retrouvée.`,
  noisy: (epsilon, within) =>
    `Un bruit aléatoire est ajouté au nombre de chaque mois, pour qu’on ne puisse en déduire aucune affaire (confidentialité différentielle, epsilon ${epsilon}) : 95 fois sur 100, l’écart au nombre vrai ne dépasse pas ${within}. Les totaux sont la somme de ces nombres.`,
  classes: 'Classification internationale des infractions (ICCS)',
  classesNote: 'Articles du Code pénal et leurs classes :',
  class: 'Classe',
  articles: 'Articles',
  comma: ', ',
  column: 'Dans nos tableaux',
  mappingTitle: 'Correspondance avec le standard de données HTCDS',
  checkpoint: (size) => `Calculé sur ${size} entrées. Empreinte du point de contrôle :`,
  csv: 'Télécharger le tableau (CSV)',
  descriptor: 'Description des données (Data Package)',
  mapping: 'Télécharger la correspondance (CSV)',
  methodTitle: 'Comment les chiffres sont faits',
  method: [
    'Chaque chiffre a une définition : ce qui est compté, à quel stade, sur quelle période, pour quelles infractions. La même définition au même point de contrôle donne le même chiffre.',
    'Une affaire compte dans le mois de son enregistrement, une interpellation dans le sien, à l’heure légale du Royaume.',
    'Ces chiffres ne s’additionnent pas à ceux d’autres administrations : l’unité de compte diffère.',
    'Ce qui n’est pas signalé n’y figure pas.',
  ],
  released: 'Publié le',
  answerTitle: 'Vérifier une réponse',
  answerLead: 'Écrivez le code qui figure au pied de la réponse.',
  answerOurs: (day) =>
    `Cette réponse vient de nous et a été signée le ${day}. Comparez ses chiffres et son empreinte à ceux du papier : s’ils diffèrent, le papier a été modifié.`,
  answerUnknown: 'Aucune réponse n’a ce code. Vérifiez les caractères ; sinon, ce document ne vient pas de nous.',
  answerCode: 'Code de vérification',
  answerLook: 'Chercher',
  answerSubject: 'Objet',
  answerDigest: 'Empreinte de ce qui a été signé (SHA-256)',
  answerManifest: 'Télécharger le manifeste de recalcul',
  answerLimits: 'Limites de ces chiffres',
  answerHow: 'Qui a les entrées recalcule ces chiffres sur toute machine par la commande :',
  training: 'Registre d’exercice : rien n’y est réel.',
  marks: {
    campaign: 'd’une campagne',
    report: 'd’un signalement',
    anonymous: 'anonyme',
    order: 'sur instruction',
    other: 'autre',
    none: 'sans classe',
    recruiter: 'recruteur',
    intermediary: 'intermédiaire',
    organiser: 'organisateur',
    lure: 'recrutement',
    'not-lure': 'pas un recrutement',
    'cannot-tell': 'indéterminé',
    web: 'Page du portail',
    feed: 'Flux',
    cap: 'CAP',
    sms: 'SMS',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    card: 'Carte carrée',
    poster: 'Affiche',
    sheet: 'Fiche de classe',
    radio: 'Annonce radio',
    video: 'Vidéo',
    press: 'Communiqué',
  },
};

const EN: FigureWords = {
  title: 'Figures',
  lead: 'What is recorded in cases, counted from a signed ledger. Nobody can be seen here.',
  none: 'No table is out yet.',
  counts: 'Counting rule',
  period: 'Period',
  offences: 'Offences',
  month: 'Month',
  all: 'All',
  hidden: 'hidden',
  hiddenNote: (threshold) =>
    `Every count above zero and below ${threshold} is hidden, and other cells with it, so that no subtraction gives it away.`,
  attacked: (hidden) =>
    `Before it went out a program tried to recover the hidden cells (${hidden}): no sensitive one was recovered.`,
  noisy: (epsilon, within) =>
    `Random noise is added to the count of each month, so that no single case can be worked out (differential privacy, epsilon ${epsilon}): 95 times of 100 it is within ${within} of the true count. Totals are sums of these counts.`,
  classes: 'International classification of crimes (ICCS)',
  classesNote: 'Articles of the Penal Code and their classes:',
  class: 'Class',
  articles: 'Articles',
  comma: ', ',
  column: 'In our tables',
  mappingTitle: 'Mapping to the Human Trafficking Case Data Standard',
  checkpoint: (size) => `Counted from ${size} entries. Root of the checkpoint:`,
  csv: 'Download the table (CSV)',
  descriptor: 'Description of the data (Data Package)',
  mapping: 'Download the mapping (CSV)',
  methodTitle: 'How the figures are made',
  method: [
    'Each figure has a definition: what is counted, at which stage, when, of which offences. The same definition at the same checkpoint gives the same figure.',
    'A case counts in the month it was registered, an arrest in its own, by Moroccan legal time.',
    'These figures are never added to those of others: the unit of count differs.',
    'What nobody reported is not in them.',
  ],
  released: 'Released on',
  answerTitle: 'Check an answer',
  answerLead: 'Write the code at the foot of the answer.',
  answerOurs: (day) =>
    `This answer is ours, signed on ${day}. Compare its figures and its digest with those on the paper: if they differ, the paper was altered.`,
  answerUnknown: 'No answer has this code. Look at the letters again; if it stays so, the paper is not ours.',
  answerCode: 'Code',
  answerLook: 'Look it up',
  answerSubject: 'Subject',
  answerDigest: 'Digest of what was signed (SHA-256)',
  answerManifest: 'Download the manifest that recomputes it',
  answerLimits: 'Limits of these figures, as the answer has them in French',
  answerHow: 'Whoever has the entries computes these figures again on any machine with:',
  training: 'This is a training ledger: nothing in it is real.',
  marks: {
    campaign: 'from a campaign',
    report: 'from a report',
    anonymous: 'anonymous',
    order: 'by order',
    other: 'other',
    none: 'no class',
    recruiter: 'recruiter',
    intermediary: 'intermediary',
    organiser: 'organiser',
    lure: 'lure',
    'not-lure': 'not a lure',
    'cannot-tell': 'cannot tell',
    web: 'Page of the portal',
    feed: 'Feeds',
    cap: 'CAP',
    sms: 'SMS',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    card: 'Square card',
    poster: 'Poster',
    sheet: 'Class sheet',
    radio: 'Radio script',
    video: 'Video',
    press: 'Press note',
  },
};

const ARY: FigureWords = {
  ...AR,
  lead: 'شنو تسجل فالقضايا، محسوب من سجل موقّع. ما كيبان هنا حتى واحد.',
  none: 'مازال ما تنشر حتى جدول.',
  answerLead: 'كتبي الرمز اللي فآخر الجواب.',
  answerUnknown: 'ما كاين حتى جواب بهاد الرمز. عاودي شوفي الحروف؛ وإلا بقات هكا، هاد الورقة ماشي ديالنا.',
};

export const FIGURE_WORDS: Readonly<Record<PortalLanguage, FigureWords>> = {
  ary: ARY,
  ar: AR,
  fr: frenchSpaces(FR),
  en: EN,
};
