import type { Contact } from './contacts.ts';

/** UTF-16 offsets into the original text, end not included. */
export type Span = readonly [number, number];

export type Priority = 'alert' | 'review' | 'none';
export type Stance = 'offer' | 'warning' | 'report' | 'question' | 'help' | 'threat' | 'other';
export type Language = 'ary' | 'ary-Latn' | 'ar' | 'fr' | 'en' | 'es' | 'mixed' | 'und';
/** A language that words are in. */
export type RunLanguage = Exclude<Language, 'mixed' | 'und'>;
export type PayPeriod = 'minute' | 'hour' | 'session' | 'day' | 'night' | 'week' | 'month' | 'year';

/**
 * An amount of money in a text; of a range the upper end, with the lower one as `least`. `monthlyMad` is null when no month
 * can be made of it. A commission is a number of `%`.
 */
export type Pay = {
  readonly amount: number;
  readonly least: number | null;
  readonly currency: string;
  readonly period: PayPeriod | null;
  readonly monthlyMad: number | null;
  readonly span: Span;
};

/** One indicator that a text shows, and where. */
export type IndicatorHit = { readonly code: string; readonly spans: readonly Span[] };

/** Words in a row that are in one language. */
export type LanguageRun = { readonly language: RunLanguage; readonly span: Span };

/** What a post says to a reader who looks for lures: the object `sanad assess` prints, without `id`. */
export type PostReading = {
  readonly priority: Priority;
  readonly score: number;
  readonly stance: Stance;
  readonly language: Language;
  /** its languages run by run, in order */
  readonly runs: readonly LanguageRun[];
  readonly indicators: readonly IndicatorHit[];
  readonly pay: readonly Pay[];
  readonly contacts: readonly Contact[];
  readonly engine: string;
};
