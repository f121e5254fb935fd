import { type Letter, letterOf } from './letter.ts';
import type { LawText } from './offences.ts';
import type { CooperationRequest, Language } from './request-model.ts';

/** What a reminder says of the request that it follows. Days are `2026-11-24`. */
export type FollowUp = {
  readonly sentOn: string;
  readonly today: string;
  /** their number for our request; null when they gave none */
  readonly ticket: string | null;
  /** the last day of the running term; null when none runs */
  readonly due: string | null;
  /** how many reminders went before this one */
  readonly before: number;
};

const DAY = 86_400_000;
/** Warnings about whom the reminder reaches; those about what the request says are not repeated. */
const STANDING: readonly string[] = ['language-not-accepted', 'receiver-unverified', 'receiver-by-hand'];
const TITLE: LawText = { ar: 'تذكير: {title}', fr: 'Rappel : {title}', en: 'Reminder: {title}' };
const OPENING: LawText = {
  ar: 'توجهنا إليكم بتاريخ {sentOn} بالطلب ذي المرجع {reference}، ولم نتوصل بعد بجواب كامل رغم مرور {days}. نرجو موافاتنا بما آل إليه، أو بما يحول دون تنفيذه.',
  fr: 'Nous vous avons adressé le {sentOn} la demande {reference}. Après {days}, aucune réponse complète ne nous est parvenue. Nous vous prions de nous faire connaître son état, ou ce qui empêche son exécution.',
  en: 'On {sentOn} we sent you request {reference}. After {days} no full answer has reached us. Please tell us where it stands, or what prevents its execution.',
};
const HEADINGS: Readonly<Record<'ticket' | 'term' | 'before', LawText>> = {
  ticket: { ar: 'رقمكم', fr: 'Votre numéro', en: 'Your number' },
  term: { ar: 'الأجل الجاري', fr: 'Délai en cours', en: 'The running term' },
  before: { ar: 'تذكيرات سابقة', fr: 'Rappels antérieurs', en: 'Earlier reminders' },
};
const TERM: LawText = {
  ar: 'ينتهي أجل حفظ البيانات يوم {due}. إن لم تُحفظ أو لم يُمدَّد الأجل قبل هذا اليوم فقد تُمحى ولا يبقى ما يقوم مقامها.',
  fr: 'La conservation des données prend fin le {due}. Sans prolongation avant ce jour, elles peuvent être effacées, et rien ne les remplacera.',
  en: 'The preservation of the data ends on {due}. Unless it is extended before that day they may be erased, and nothing can replace them.',
};
const OVER: LawText = {
  ar: 'انتهى أجل حفظ البيانات يوم {due}. نرجو إخبارنا هل ما زالت محفوظة.',
  fr: 'La conservation des données a pris fin le {due}. Nous vous prions de nous dire si elles existent encore.',
  en: 'The preservation of the data ended on {due}. Please tell us whether they still exist.',
};

/** Days as they are counted in each language. */
const DAYS: Readonly<Record<Language, Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>> = {
  ar: { one: 'يوم واحد', two: 'يومين', few: '{n} أيام', many: '{n} يوما', other: '{n} يوم' },
  fr: { one: '{n} jour', other: '{n} jours' },
  en: { one: '{n} day', other: '{n} days' },
};

function spanOf(days: number, language: Language): string {
  const forms = DAYS[language];
  return (forms[new Intl.PluralRules(language).select(days)] ?? forms.other!).replace('{n}', String(days));
}

/**
 * A reminder of a request that was sent and waits: how long, under which number, what is lost when the term ends. It
 * repeats none of the facts, so it gives nothing away that the request did not.
 * @param request the request as it was sent
 * @returns a letter without paragraphs of the case
 * @example followUpOf(emptyRequest('preservation'), { sentOn: '2026-10-01', today: '2026-11-01', ticket: null, due: null, before: 0 }, 'en').opening.includes('31 days')
 */
export function followUpOf(request: CooperationRequest, follow: FollowUp, language: Language): Letter {
  const letter = letterOf(request, language);
  const days = daysWaited(follow.sentOn, follow.today);
  const fill = (text: LawText): string =>
    text[language]
      .replace('{title}', letter.title)
      .replace('{sentOn}', follow.sentOn)
      .replace('{reference}', letter.reference)
      .replace('{days}', spanOf(days, language))
      .replace('{due}', follow.due ?? '');
  const paragraph = (id: keyof typeof HEADINGS, line: string) => ({
    id,
    heading: HEADINGS[id][language],
    lines: [line],
  });
  return {
    ...letter,
    title: fill(TITLE),
    date: follow.today,
    opening: fill(OPENING),
    paragraphs: [
      ...(follow.ticket ? [paragraph('ticket', follow.ticket)] : []),
      ...(follow.due ? [paragraph('term', fill(follow.today > follow.due ? OVER : TERM))] : []),
      ...(follow.before > 0 ? [paragraph('before', String(follow.before))] : []),
      ...letter.paragraphs.filter(({ id }) => id === 'contact'),
    ],
    missing: [],
    advised: [],
    warnings: letter.warnings.filter(({ code }) => STANDING.includes(code)),
  };
}

/**
 * Days that a request waits.
 * @param sentOn `2026-11-29`
 * @param today of the same form
 * @example daysWaited('2026-11-29', '2026-12-02') === 3
 */
export function daysWaited(sentOn: string, today: string): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(sentOn)) / DAY));
}
