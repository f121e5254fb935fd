/** Writes docs/model-card.{ar,fr,en}.md from accuracy.json (`node bench/text/accuracy.ts --write` makes it). */
import { readFileSync, writeFileSync } from 'node:fs';
import { ENGINE } from '../../libs/text/read-post.ts';
import { benchmark } from './dataset.ts';
import type { Row } from './row.ts';

type Language = 'ar' | 'fr' | 'en';
type Table = {
  readonly lures: number;
  readonly others: number;
  readonly alertFrom: number;
  readonly reviewFrom: number;
  readonly rows: readonly Row[];
};

const table = JSON.parse(readFileSync(new URL('./accuracy.json', import.meta.url), 'utf8')) as Table;
const fromBenchmark = benchmark('train').length;

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    title: 'Model card: the reader of posts',
    what: 'What it does',
    whatText:
      'It gives a post a review priority (alert, review, none) with the reasons found in its words. It never labels a person. A person decides.',
    how: 'How',
    howText:
      'Forty indicators and thirteen good signs are found as patterns of words near each other, in Darija (both scripts), Arabic, French, English and Spanish. A small logistic model weighs them with the sound of the words. An alert takes an offer and indicators of two families; who warns, reports, or asks for help is never an alert.',
    made: 'Made with',
    set: 'posts written for the project ({lures} lures, {others} others); {bench} of them from the benchmark. None is a real post. No native speaker has reviewed the words yet.',
    rates: 'Rates on posts the model had not seen, 95 % Wilson interval',
    name: 'What',
    count: 'Count',
    rate: 'Rate',
    interval: 'Interval',
    limits: 'Known failures and limits',
    limit1:
      'The words were chosen by people who also wrote part of the posts: lures in other words will be found less often. The lists of words were widened after looking at misses among these posts, so the rates above flatter. Three batches written later and read once before they were added gave 34 of 42 lures as alerts (41 with review) and none of 31 others as alerts.',
    limit2:
      'Arabic written out in Latin letters in unusual ways, very short lures and threats without an offer are often only for review.',
    limit3: 'Honest jobs with lodging, beauty or night work can come up for review.',
    limit4: 'Sums in other currencies are compared with the minimum wage at rough rates.',
    limit5: 'Intervals of languages and classes with few posts are wide; they prove little.',
    note: 'This file is written by bench/text/model-card.ts.',
  },
  fr: {
    title: 'Fiche du modèle : la lecture des annonces',
    what: 'Ce que cela fait',
    whatText:
      "Donne à une annonce une priorité d'examen (alerte, à revoir, rien) avec les raisons trouvées dans ses mots. Ne qualifie jamais une personne. Une personne décide.",
    how: 'Comment',
    howText:
      "Quarante indices et treize bons signes sont cherchés comme des mots proches les uns des autres, en darija (deux écritures), arabe, français, anglais et espagnol. Un petit modèle logistique les pèse avec le son des mots. Une alerte demande une offre et des indices de deux familles ; qui met en garde, rapporte ou demande de l'aide n'est jamais une alerte.",
    made: 'Fait avec',
    set: "annonces écrites pour le projet ({lures} leurres, {others} autres), dont {bench} du banc d'essai. Aucune n'est réelle. Les mots n'ont pas encore été relus par des locuteurs natifs.",
    rates: 'Taux sur des annonces que le modèle n’avait pas vues, intervalle de Wilson à 95 %',
    name: 'Mesure',
    count: 'Nombre',
    rate: 'Taux',
    interval: 'Intervalle',
    limits: 'Échecs connus et limites',
    limit1:
      'Les mots ont été choisis par ceux qui ont écrit une partie des annonces : un leurre dit autrement sera moins souvent trouvé. Les listes de mots ont été élargies après examen des manques parmi ces annonces : les taux ci-dessus sont donc flatteurs. Trois lots écrits plus tard et lus une fois avant d’y être ajoutés ont donné 34 leurres sur 42 en alerte (41 avec la revue) et aucune alerte sur 31 autres.',
    limit2:
      "L'arabe écrit en lettres latines de façon inhabituelle, les leurres très courts et les menaces sans offre sont souvent seulement à revoir.",
    limit3: 'Des emplois honnêtes logés, de beauté ou de nuit peuvent venir à la revue.',
    limit4: 'Les sommes en autres monnaies sont comparées au SMIG à des taux approximatifs.',
    limit5: 'Les intervalles des langues et classes peu fournies sont larges ; ils prouvent peu.',
    note: 'Ce fichier est écrit par bench/text/model-card.ts.',
  },
  ar: {
    title: 'بطاقة النموذج: قراءة المنشورات',
    what: 'ماذا يفعل',
    whatText:
      'يعطي المنشور أولوية للمراجعة (تنبيه، مراجعة، لا شيء) مع الأسباب الموجودة في كلماته. لا يصف شخصا أبدا، والقرار لإنسان.',
    how: 'كيف',
    howText:
      'يبحث عن أربعين مؤشرا وثلاث عشرة علامة جيدة في شكل كلمات متقاربة، بالدارجة (بالحرفين) والعربية والفرنسية والإنجليزية والإسبانية، ثم يزنها نموذج لوجستي صغير مع أصوات الكلمات. لا تنبيه إلا بعرض ومؤشرات من عائلتين؛ ومن يحذر أو يخبر أو يطلب المساعدة لا يكون تنبيها أبدا.',
    made: 'المعطيات',
    set: 'منشورا كتبت للمشروع ({lures} طعما، {others} غيرها)، منها {bench} من مجموعة القياس. لا شيء منها حقيقي، ولم يراجع الكلمات ناطقون أصليون بعد.',
    rates: 'النسب على منشورات لم يرها النموذج، مجال ويلسون 95 %',
    name: 'القياس',
    count: 'العدد',
    rate: 'النسبة',
    interval: 'المجال',
    limits: 'إخفاقات معروفة وحدود',
    limit1:
      'اختار الكلمات من كتب جزءا من المنشورات: طعم بكلمات أخرى يكتشف أقل. وقد وسعت قوائم الكلمات بعد النظر في ما فات من هذه المنشورات، فالنسب أعلاه متفائلة. وأعطت ثلاث دفعات كتبت لاحقا وقرئت مرة قبل إضافتها 34 تنبيها من 42 طعما (41 مع المراجعة) ولا تنبيه على 31 غيرها.',
    limit2:
      'العربية المكتوبة بحروف لاتينية بطرق غير معتادة، والطعوم القصيرة جدا، والتهديدات دون عرض، تأتي غالبا للمراجعة فقط.',
    limit3: 'قد تأتي للمراجعة عروض عمل نزيهة مع سكن أو في التجميل أو ليلا.',
    limit4: 'تقارن المبالغ بعملات أخرى مع الحد الأدنى للأجر بأسعار تقريبية.',
    limit5: 'مجالات اللغات والأصناف القليلة واسعة ولا تثبت الكثير.',
    note: 'يكتب هذا الملف bench/text/model-card.ts.',
  },
};
const PHRASES: readonly (readonly [RegExp, Readonly<Record<'ar' | 'fr', string>>])[] = [
  [/lures alerted or for review/, { fr: 'leurres en alerte ou à revoir', ar: 'طعوم في تنبيه أو مراجعة' }],
  [/lures alerted/, { fr: 'leurres en alerte', ar: 'طعوم في تنبيه' }],
  [/others alerted/, { fr: 'autres en alerte', ar: 'غيرها في تنبيه' }],
  [/others for review/, { fr: 'autres à revoir', ar: 'غيرها للمراجعة' }],
  [/^all:/, { fr: 'tout :', ar: 'الكل:' }],
  [/^benchmark:/, { fr: "banc d'essai :", ar: 'مجموعة القياس:' }],
  [/^own examples:/, { fr: 'exemples propres :', ar: 'أمثلتنا:' }],
  [/^language /, { fr: 'langue ', ar: 'اللغة ' }],
  [/^kind /, { fr: 'genre ', ar: 'الصنف ' }],
  [
    /^disguised, look-alike letters, 10 %/,
    { fr: 'déguisés, lettres ressemblantes, 10 %', ar: 'مموهة بحروف شبيهة 10 %' },
  ],
  [/^disguised, invisible characters/, { fr: 'déguisés, caractères invisibles', ar: 'مموهة بحروف خفية' }],
  [/^disguised, long letters/, { fr: 'déguisés, lettres allongées', ar: 'مموهة بالتمديد' }],
  [/^disguised, letters apart/, { fr: 'déguisés, lettres séparées', ar: 'مموهة بحروف متفرقة' }],
  [/^disguised, other script/, { fr: 'déguisés, autre écriture', ar: 'مموهة بالحرف الآخر' }],
];

for (const language of ['ar', 'fr', 'en'] as const) {
  const words = WORDS[language];
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  const rows = table.rows.map(
    (row) =>
      `| ${nameOf(row.name, language)} | ${row.right} / ${row.all} | ${percent(row.right / Math.max(1, row.all))} | ${percent(Math.max(0, row.low))} – ${percent(row.high)} |`,
  );
  const set = words['set']!.replace('{lures}', String(table.lures))
    .replace('{others}', String(table.others))
    .replace('{bench}', String(fromBenchmark));
  const text = [
    `# ${words['title']}`,
    '',
    `\`${ENGINE}\``,
    '',
    `## ${words['what']}`,
    words['whatText'],
    '',
    `## ${words['how']}`,
    words['howText'],
    '',
    `## ${words['made']}`,
    `${table.lures + table.others} ${set}`,
    '',
    `## ${words['rates']}`,
    `| ${words['name']} | ${words['count']} | ${words['rate']} | ${words['interval']} |`,
    '|---|---|---|---|',
    ...rows,
    '',
    `## ${words['limits']}`,
    ...[1, 2, 3, 4, 5].map((i) => `- ${words[`limit${i}`]}`),
    '',
    words['note'],
    '',
  ].join('\n');
  writeFileSync(new URL(`../../docs/model-card.${language}.md`, import.meta.url), text);
}

function nameOf(name: string, language: Language): string {
  if (language === 'en') return name;
  return PHRASES.reduce((out, [pattern, words]) => out.replace(pattern, words[language]), name);
}
