/** Made-up posts for driving the console: recruiters with templates, honest offers, warnings, calls for help, talk. */

type MadeUpPost = {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly author: string | null;
  readonly platform: string;
  readonly madeUp: true;
};

const NAMES = ['سناء', 'هدى', 'مريم', 'لمياء', 'نورة', 'Samira', 'Lina'];
const CITIES = ['طنجة', 'مراكش', 'أكادير', 'الدار البيضاء', 'فاس'];
const START = Date.UTC(2026, 8, 4, 8);

/** Each line makes the nth post of one recruiter: the frame stays, the slots change. */
const CAMPAIGNS: readonly { readonly posts: number; readonly line: (n: number) => string }[] = [
  {
    posts: 38,
    line: (n) =>
      `السلام عليكم البنات، مطلوبة فتيات للعمل فالخليج مضيفات استقبال، الراتب ${12 + (n % 4)}000 درهم فالشهر، السكن والأكل مجاني، بلا تجربة وبلا دبلوم، الفيزا علينا والسفر فأسبوع. اللي مهتمة تبعت صورتها وعمرها فواتساب ${phone(n % 2)} الأخت ${NAMES[n % 5]!} من ${CITIES[n % 5]!}`,
  },
  {
    posts: 11,
    line: (n) =>
      `salam lbnat, khdma f turkia hotel 5 njoum, salaire ${14 + (n % 3)}000 dh f chhar, sken w makla fabor, bla tajriba, passport w lbillet 3lina. li bghat tkhdem tsift tswira dyalha w l3mar f whatsapp ${phone(2)} merhba b ${NAMES[5 + (n % 2)]!}`,
  },
  {
    posts: 9,
    line: (n) =>
      `Recherche jeunes filles pour travailler comme hôtesses à Dubaï, salaire ${2 + (n % 2)}000 € par mois, logement offert, sans expérience ni diplôme, visa et billet pris en charge, départ rapide. Envoyez photo et âge sur WhatsApp ${phone(3)}, demandez ${NAMES[5 + (n % 2)]!}, discrétion assurée`,
  },
  {
    posts: 5,
    line: (n) =>
      `فرصة العمر للبنات: خدمة ساهلة فدبي مع شركة كبيرة، ${20 + n}000 درهم والسكن والتنقل مجاني، غير بنات بلا التزام، ماكاينش شروط. دخلي للكروب t.me/+forsa_banat_x${n % 2} وعطي السمية والعمر والصورة`,
  },
];

const SINGLE: readonly string[] = [
  'مطلوب محاسبة بشركة بمدينة طنجة، دبلوم تقني متخصص، تجربة سنتين، عقد CDI، الأجرة 5500 درهم، التصريح بالضمان الاجتماعي. السيرة الذاتية إلى recrutement@entreprise-exemple.ma',
  'Restaurant à Rabat recherche serveuse ou serveur, SMIG plus pourboires, CNSS, contrat CDD 6 mois, se présenter sur place avec CV de 15h à 18h',
  'عتيقو خوتاتي البنات ماتيقوش فهاد الإعلانات ديال الخدمة فالخليج بلا تجربة، كاين بزاف ديال البنات اللي خداو ليهم الباسبور وما خلصوهمش. بلغو عليهم',
  'الدرك الملكي يوقف شبكة كانت تستدرج فتيات عبر إعلانات عمل وهمية بالخارج، وتقديم ثلاثة أشخاص أمام النيابة العامة',
  'عافاكم عاونوني أنا فتركيا وخداو ليا الباسبور ومابغاوش يخليوني نخرج، قالو ليا خاصني نخلص الكريدي. شنو ندير؟',
  'واش شي وحدة كتعرف هاد الشركة ديال الخدمة فدبي؟ قالو ليا 15000 درهم والسكن فابور، واش بصح ولا نصب؟',
  'salam 3afakom chi wa7da khdmat f had lhotel f antalya? bghit n3ref wach m39oul 9bel man sift lwra9',
  'Looking for a part-time English tutor in Marrakech for two children, references required, paid by the hour',
  'صباح الخير، الجو زوين اليوم فأكادير، شكون غادي للبحر؟',
  'بيع سيارة داسيا لوغان موديل 2018 مازوت، الثمن 72000 درهم قابل للنقاش، الهاتف 0600 00 77 10',
  'الله يرحم الوالدين، كلام زوين بزاف',
  'عرض شغل: فندق بمراكش يبحث عن مضيفة استقبال، إتقان الفرنسية والإنجليزية، أجرة 4500 درهم، مقابلة بمقر الفندق من الاثنين إلى الجمعة',
];

/** All posts, in the order in which they came in; the same on every run. */
export function madeUpPosts(): MadeUpPost[] {
  const campaigns = CAMPAIGNS.flatMap(({ posts, line }, c) =>
    Array.from({ length: posts }, (_, n) => ({
      text: line(n),
      day: (n * n * 0.02 + n * (0.6 + c)) % 60,
      author: n % 6,
    })),
  );
  const singles = SINGLE.map((text, n) => ({ text, day: n * 4.7, author: 20 + n }));
  return [...campaigns, ...singles]
    .sort((a, b) => a.day - b.day)
    .map(({ text, day, author }, n) => ({
      id: `made-up-${n + 1}`,
      text,
      at: new Date(START + Math.round(day * 86_400_000)).toISOString(),
      author: `compte-invente-${author}`,
      platform: ['facebook', 'tiktok', 'instagram'][n % 3]!,
      madeUp: true,
    }));
}

/** Moroccan numbers in a range that is clearly invented. */
function phone(n: number): string {
  return `06 00 00 11 ${20 + n}`;
}
