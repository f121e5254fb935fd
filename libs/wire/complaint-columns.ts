/** What a column of an association's or a helpline's table means, read from its title in Arabic, French or English. */

export const COLUMNS = ['date', 'saw', 'contacts', 'believe', 'name', 'contact', 'under-age', 'note'] as const;
export type Column = (typeof COLUMNS)[number];

/** What a complaint has once; of the others two columns are joined, as first and family name. */
const ONCE: readonly Column[] = ['date', 'under-age'];
/** Never imported: papers, birth and home of a woman, and the place of a row in a list. */
const NEVER =
  /ازدياد|ميلاد|naissance|birth|\bcin\b|cnie|بطاقه|passe?port|جواز|(?:^|[^\p{L}])(?:ال)?عنوان(?:ها|ه)?$|عنوان (?:ال)?(?:سكن|ضحيه|مشتكيه)|سكن|adresse|address|رقم (?:ال)?(?:ترتيب|تسلسل|ملف|شكايه|حاله)|^(?:ال)?رقم(?: ترتيبي| تسلسلي)?$|^ر[ .]?ت|^(?:n ?[°o.]?|num(?:ero)?|#|id)$|ordre|dossier|جنسيه|nationalit/u;
/** Looked for in this order: the first that fits a title wins. Titles are folded before. */
const NAMES: readonly (readonly [Column, RegExp])[] = [
  ['under-age', /قاصر|18|mineure?|minor|under.?age|\bage\b|(?:^|[^\p{L}])(?:ال)?(?:سن|عمر)(?:ها)?(?:$|[^\p{L}])/u],
  ['date', /تاريخ|اليوم|date|jour|recue? le|received/],
  [
    'contacts',
    /عارض|مشتبه|معلن|متهم|ناشر|مشتكي ب|مستدرج|صاحب (?:ال)?(?:عرض|اعلان|حساب|صفحه|منشور)|رابط|حساب|lien|compte|recrut|annonceur|suspect|mise? en cause|profil|link|account|advertiser|offender/,
  ],
  ['name', /اسم|نسب|\bnoms?\b|prenoms?|\bnames?\b/],
  ['contact', /هاتف|جوال|نقال|واتس|رقم|اتصال|تتصل|نتصل|تواصل|\btel\b|telephone|phone|gsm|whats|contact|joindre|mail/],
  ['name', /ضحيه|مشتكيه|victime|plaignante/],
  [
    'saw',
    /حكت|قالت|روت|صرحت|شكايه|شكوي|وقايع|واقعه|وقع|حدث|جري(?:$|[^\p{L}])|ملخص|تفاصيل|مضمون|حكايه|قصه|روايه|تصريح|موضوع|نص|وصف|عرض|ماذا/u,
  ],
  ['believe', /تظن|شك|راي|soupcon|pense|believe|suspicion/],
  [
    'saw',
    /faits|recit|resume|details?|histoire|plainte|description|texte|objet|message|facts|complaint|\btext\b|story|what/,
  ],
  ['note', /ملاحظ|تعليق|remarque|\bnotes?\b|comment|observation/],
];
/** A line of titles stands among the first; above it a table may have its own name and that of the association. */
const LOOKED_AT = 15;
const TITLE = 60;

/**
 * Says what each column of a table means; null for one that is not imported. Marks, accents and ways of writing one
 * letter make no difference.
 * @example columnsOf(['Date', 'Faits', 'Couleur']) // ['date', 'saw', null]
 */
export function columnsOf(titles: readonly string[]): (Column | null)[] {
  const taken = new Set<Column>();
  return titles.map((title) => {
    const plain = folded(title);
    if (plain === '' || NEVER.test(plain)) return null;
    const found = NAMES.find(([, pattern]) => pattern.test(plain))?.[0];
    if (found === undefined || (ONCE.includes(found) && taken.has(found))) return null;
    taken.add(found);
    return found;
  });
}

/**
 * Which row holds the titles, from 0: the first one, unless one further down clearly does.
 * @example titleRowOf([['Registre 2023'], ['Date', 'Faits']]) === 1
 */
export function titleRowOf(rows: readonly (readonly string[])[]): number {
  const known = rows.slice(0, LOOKED_AT).map((cells) => {
    const titles = cells.map((cell) => (cell.trim().length > TITLE ? '' : cell));
    return new Set(columnsOf(titles).filter((one) => one !== null)).size;
  });
  const most = Math.max(0, ...known);
  // Words of a complaint are like those of titles: a first row of several cells with a known one is that of the titles.
  const isTitled = (rows[0] ?? []).filter((cell) => cell.trim() !== '').length > 1 && known[0] !== 0;
  return isTitled || most < 2 ? 0 : known.indexOf(most);
}

function folded(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[\s_:/\\|()[\].،,-]+/g, ' ')
    .trim()
    .toLowerCase();
}
