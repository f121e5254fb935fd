import type { Figures } from '@sanad/wire/figure';
import data from './data/rungs.json' with { type: 'json' };

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
export type Rung = {
  readonly stage: Figures['ladder'][number]['stage'];
  readonly measure: string;
  readonly unit: Record<'ar' | 'fr' | 'en', Forms>;
};

/** The rungs of the outcome ladder from the first to the last, each with what it counts and the measure that defines it. */
export const RUNGS = data as unknown as readonly Rung[];

/**
 * What a rung counts, as it stands after its number.
 * @example unitAfter(3, RUNGS[0].unit).ar // 'منشورات'
 */
export function unitAfter(n: number, unit: Rung['unit']): { ar: string; fr: string; en: string } {
  const form = (language: 'ar' | 'fr' | 'en') =>
    unit[language][new Intl.PluralRules(language).select(n)] ?? unit[language].other;
  return { ar: form('ar'), fr: form('fr'), en: form('en') };
}
