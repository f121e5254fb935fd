import type { Channel } from '@sanad/wire/intake';

/**
 * Helplines and platforms as sources name them. No row here was confirmed by a call, so none but the emergency number is
 * shown until the staff of an installation confirm it: that is an entry, and good for 90 days.
 */
export const CHANNELS: readonly Channel[] = [
  row('ma-police-19', 'MA', 'emergency', '19', {
    name: ['البوليس', 'الشرطة', 'Police', 'Police'],
    what: ['فالمدن، ملي كتكوني فخطر', 'في المدن عند الخطر', 'En ville, en cas de danger', 'In towns, when in danger'],
    source: 'h24-2023',
    sourceDate: '2023',
    hours: 'always',
    acceptsMinors: 'yes',
    verify: {
      ar: 'أن الرقم يجيب من الهاتف المحمول في كل عمالة وإقليم',
      fr: 'que le numéro répond depuis un mobile dans chaque préfecture et province',
      en: 'that the number answers from mobile phones in every prefecture',
    },
  }),
  row('ma-gendarmerie-177', 'MA', 'phone', '177', {
    name: ['الجدارمية', 'الدرك الملكي', 'Gendarmerie royale', 'Royal Gendarmerie'],
    what: ['فالبادية', 'خارج المدن', 'Hors des villes', 'Outside towns'],
    source: 'h24-2023',
    sourceDate: '2023',
    acceptsMinors: 'yes',
    verify: { ar: 'الرقم وأوقات الجواب', fr: 'le numéro et les heures', en: 'number and hours' },
  }),
  row('ma-e-blagh', 'MA', 'site', 'e-blagh.ma', {
    name: [
      'إبلاغ، الأمن الوطني',
      'منصة إبلاغ، الأمن الوطني',
      'E-Blagh, Sûreté nationale',
      'E-Blagh, National Security',
    ],
    what: [
      'التبليغ على المحتوى فالأنترنيت، بالسمية ولا بلا سمية',
      'التبليغ عن محتوى رقمي، باسم أو دونه',
      'Signaler un contenu en ligne, avec ou sans nom',
      'Report online content, with or without a name',
    ],
    source: 'le360-eblagh',
    sourceDate: '2024-06',
    languages: ['ar', 'fr', 'en', 'es'],
    hours: 'always',
    anonymous: 'yes',
    verify: {
      ar: 'العنوان، وأن ذكر الهوية ما زال اختيارياً، وما مآل التبليغ دون اسم',
      fr: 'l’adresse, que l’identité reste facultative, ce que devient un signalement anonyme',
      en: 'address, that the identity is still optional, what happens to anonymous reports',
    },
  }),
  row('ma-prosecution', 'MA', 'site', 'plaintes.pmp.ma', {
    name: [
      'الشكايات عند النيابة العامة',
      'شكايات النيابة العامة',
      'Plaintes, ministère public',
      'Public prosecution complaints',
    ],
    what: ['شكاية بلا ما تمشي للمحكمة', 'شكاية عن بعد', 'Plainte à distance', 'A complaint from afar'],
    source: 'h24-2023',
    sourceDate: '2023',
    verify: {
      ar: 'العنوان، وأي وثائق هوية تُطلب',
      fr: 'l’adresse et les pièces d’identité demandées',
      en: 'address and which identity papers are asked for',
    },
  }),
  row('ma-trafficking-green', 'MA', 'phone', '0800 00 47 47', {
    name: [
      'الرقم الأخضر ضد الاتجار بالبشر',
      'الرقم الأخضر للاتجار بالبشر',
      'Numéro vert, traite',
      'Trafficking green line',
    ],
    what: [
      'غير للاتجار بالبشر',
      'لحالات الاتجار بالبشر وحدها',
      'Traite des êtres humains',
      'Trafficking in persons only',
    ],
    source: 'al3omk-2023; hespress-2023',
    sourceDate: '2023',
    audience: 'victims-of-trafficking',
    cost: 'free',
    verify: {
      ar: 'الرقم وأوقات الجواب واللغات',
      fr: 'le numéro, les heures, les langues',
      en: 'number, hours, languages',
    },
  }),
  row('ma-unfm-8350', 'MA', 'phone', '8350', {
    name: ['كلنا معك', 'كلنا معك', 'Kolona Maak', 'Kolona Maak'],
    what: [
      'كيسمعو للعيالات والبنات، ليل ونهار',
      'استماع للنساء والفتيات',
      'Écoute pour femmes et filles',
      'Listening for women and girls',
    ],
    source: 'telquel-2020; ana-2020',
    sourceDate: '2020',
    audience: 'women',
    hours: 'always',
    geolocates: true,
    verify: {
      ar: 'الرقم وأوقات الجواب، وما يفعله التطبيق بموقع الهاتف',
      fr: 'le numéro, les heures, et ce que l’application fait de la position du téléphone',
      en: 'number, hours, and what the app does with the place of the phone',
    },
  }),
  row('ma-onde-2511', 'MA', 'phone', '2511', {
    name: [
      'المرصد الوطني لحقوق الطفل',
      'المرصد الوطني لحقوق الطفل',
      'ONDE, droits de l’enfant',
      'ONDE, children’s rights',
    ],
    what: ['الدراري والبنات قل من 18 عام', 'من هم دون 18 سنة', 'Moins de 18 ans', 'Under 18'],
    source: 'h24-2023',
    sourceDate: '2023',
    audience: 'children',
    acceptsMinors: 'yes',
    verify: { ar: 'الرقم وأوقات الجواب', fr: 'le numéro et les heures', en: 'number and hours' },
  }),
  row('ma-emc-helpline', 'MA', 'site', 'cyberconfiance.ma/helpline', {
    name: ['خط المساعدة EMC', 'خط المساعدة EMC', 'EMC-Helpline', 'EMC Helpline'],
    what: [
      'مشاكل الأنترنيت عند الدراري والشباب',
      'مشاكل الأطفال والشباب على الشبكة',
      'Enfants et jeunes en ligne',
      'Children and youth online',
    ],
    source: 'h24-2023; cio-mag',
    sourceDate: '2023',
    audience: 'children',
    anonymous: 'yes',
    acceptsMinors: 'yes',
    verify: {
      ar: 'العنوان والاستمارة وطرق الاتصال الأخرى',
      fr: 'l’adresse, le formulaire, les autres moyens de contact',
      en: 'address, form, other ways in',
    },
  }),
  row('zz-stopncii', 'ZZ', 'image-removal', 'stopncii.org', {
    name: ['StopNCII', 'StopNCII', 'StopNCII', 'StopNCII'],
    what: [
      'التصاور ديال الكبار: البصمة كتتحسب فالتيليفون، والتصويرة ما كتخرجش',
      'صور البالغين: تُحسب البصمة في الهاتف ولا تخرج الصورة',
      'Images d’adultes : l’empreinte est calculée sur le téléphone',
      'Pictures of adults: the fingerprint is made on the phone',
    ],
    source: 'stopncii',
    sourceDate: 'unknown',
    cost: 'free',
    anonymous: 'yes',
    acceptsMinors: 'no',
    verify: {
      ar: 'العنوان والصفحات بالعربية، وأي منصات تشارك',
      fr: 'l’adresse, les pages en arabe, les plateformes participantes',
      en: 'address, Arabic pages, which platforms take part',
    },
  }),
  row('zz-takeitdown', 'ZZ', 'image-removal', 'takeitdown.ncmec.org', {
    name: ['Take It Down', 'Take It Down', 'Take It Down', 'Take It Down'],
    what: [
      'التصاور ديال اللي قل من 18 عام: البصمة كتتحسب فالتيليفون، والتصويرة ما كتخرجش',
      'صور من هم دون 18: تُحسب البصمة في الهاتف ولا تخرج الصورة',
      'Images de moins de 18 ans : l’empreinte est calculée sur le téléphone',
      'Pictures of under-18s: the fingerprint is made on the phone',
    ],
    source: 'takeitdown',
    sourceDate: 'unknown',
    audience: 'children',
    cost: 'free',
    anonymous: 'yes',
    acceptsMinors: 'yes',
    verify: { ar: 'العنوان واللغات', fr: 'l’adresse et les langues', en: 'address and languages' },
  }),
  row('ae-ewaa', 'AE', 'phone', '800 7283', {
    name: ['إيواء، الإمارات', 'إيواء، الإمارات', 'Ewaa, Émirats', 'Ewaa, Emirates'],
    what: [
      'الاتجار بالبشر فالإمارات',
      'الاتجار بالبشر في الإمارات',
      'Traite, Émirats arabes unis',
      'Trafficking, Emirates',
    ],
    source: 'ewaa; pledge-2023',
    sourceDate: '2023',
    audience: 'victims-of-trafficking',
    verify: {
      ar: 'الأرقام واحداً واحداً، وأوقات الجواب واللغات، وهل يُتصل به من الخارج',
      fr: 'les chiffres un à un, les heures, les langues, et si l’on peut appeler de l’étranger',
      en: 'the digits, hours, languages, whether it is reached from abroad',
    },
  }),
  row('es-a21', 'ES', 'phone', '900 759 759', {
    name: ['A21، إسبانيا', 'A21، إسبانيا', 'A21, Espagne', 'A21, Spain'],
    what: [
      'كيتأكدو معاك حتى من عرض الخدمة',
      'يتحققون معك من عرض العمل أيضا',
      'Vérifie aussi les offres',
      'Checks job offers too',
    ],
    source: 'a21',
    sourceDate: 'unknown',
    audience: 'victims-of-trafficking',
    hours: 'always',
    anonymous: 'yes',
    verify: {
      ar: 'الرقم واللغات، وهل يُتصل به من الخارج',
      fr: 'le numéro, les langues, et si l’on peut appeler de l’étranger',
      en: 'number, languages, whether it is reached from abroad',
    },
  }),
  row('fr-pharos', 'FR', 'site', 'internet-signalement.gouv.fr', {
    name: ['PHAROS، فرنسا', 'PHAROS، فرنسا', 'PHAROS, France', 'PHAROS, France'],
    what: ['محتوى ممنوع فالأنترنيت', 'محتوى غير قانوني على الشبكة', 'Contenus illicites', 'Illicit content'],
    source: 'interieur-fr',
    sourceDate: 'unknown',
    verify: { ar: 'العنوان', fr: 'l’adresse', en: 'address' },
  }),
];

type Texts = readonly [ary: string, ar: string, fr: string, en: string];
type Facts = Pick<Channel, 'source' | 'sourceDate' | 'verify'> &
  Partial<Pick<Channel, 'audience' | 'languages' | 'hours' | 'cost' | 'anonymous' | 'geolocates' | 'acceptsMinors'>> & {
    readonly name: Texts;
    readonly what: Texts;
  };

/** What a source does not say is unknown. */
function row(id: string, country: string, kind: Channel['kind'], contact: string, facts: Facts): Channel {
  return {
    id,
    country,
    kind,
    contact,
    audience: 'everybody',
    languages: [],
    hours: 'unknown',
    cost: 'unknown',
    anonymous: 'unknown',
    geolocates: false,
    acceptsMinors: 'unknown',
    ...facts,
    name: told(facts.name),
    what: told(facts.what),
  };
}

function told([ary, ar, fr, en]: Texts): Channel['name'] {
  return { ary, ar, fr, en };
}
