import type { NoticeContent, WithdrawalWhy } from '@sanad/wire/awareness';
import type { PublicText } from '@sanad/wire/intake';

export const LANGUAGES = ['ary', 'ar', 'fr', 'en'] as const;
export type KitLanguage = (typeof LANGUAGES)[number];
export type Variant = 'a' | 'b';

/** A notice as the public may see it. */
export type KitNotice = {
  readonly id: string;
  readonly number: string;
  readonly content: NoticeContent;
  readonly publishedAt: string;
  readonly withdrawal: {
    readonly at: string;
    readonly why: WithdrawalWhy;
    readonly correction: PublicText;
  } | null;
};

/** Whom to turn to, verified now; a kit without one is refused, or shows the portal alone. */
export type Turn = {
  readonly id: string;
  readonly name: PublicText;
  readonly contact: string;
  readonly isPhone: boolean;
  readonly geolocates: boolean;
};

/** Where and in whose name it goes out. */
export type KitSite = {
  /** address of the portal without the last slash */
  readonly portal: string;
  /** host that speaks: sender of CAP, author of feeds */
  readonly host: string;
  /** stands over everything that is not real */
  readonly mark: 'training' | 'made-up' | null;
};

/** Title and line of a variant; the second one only where one was written. */
export function wordsOf(
  content: NoticeContent,
  language: KitLanguage,
  variant: Variant,
): { readonly title: string; readonly line: string; readonly about: string } {
  const words = content.words[language];
  const other = variant === 'b' ? content.other?.[language] : undefined;
  return { title: other?.title ?? words.title, line: other?.line ?? words.line, about: words.about };
}

/** The line with whom to turn to in it. */
export function filled(line: string, to: string): string {
  return line.replaceAll('{to}', to);
}

/** Address of the page of a notice. */
export function pageOf(site: KitSite, id: string, language: KitLanguage): string {
  return `${site.portal}/${language}/notice/${id}`;
}

/** A colon as the language sets it: French puts a space before it that does not break. */
export function colon(language: KitLanguage): string {
  return language === 'fr' ? '\u00a0:' : ':';
}

/** A day as it stands whole in a line of either direction: `24/11/2026`. @example dayOf('2026-11-24T10:00:00.000Z') === '24/11/2026' */
export function dayOf(instant: string): string {
  return instant.slice(0, 10).split('-').reverse().join('/');
}
