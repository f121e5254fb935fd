import { FAMILIES } from './data/families.ts';
import { COUNTER_ROWS } from './data/indicator-text-counter.ts';
import { OFFER_ROWS } from './data/indicator-text-offer.ts';
import { PROCESS_ROWS } from './data/indicator-text-process.ts';

/** A text for people in Darija, Arabic, French and English. */
export type Told = { readonly ary: string; readonly ar: string; readonly fr: string; readonly en: string };

/** What an indicator is. `against` marks good signs: they lower the priority and are never clearance. */
export type Indicator = {
  readonly code: string;
  readonly against: boolean;
  /** O offer, P process, C coercion, T technical and money; good signs have none */
  readonly phase: 'O' | 'P' | 'C' | 'T' | null;
  /** S strong, M medium, W weak */
  readonly weight: 'S' | 'M' | 'W' | null;
  readonly family: string | null;
  readonly title: Told;
  readonly explanation: Told;
  readonly wording: {
    readonly ary: string;
    readonly 'ary-Latn': string;
    readonly ar: string;
    readonly fr: string;
    readonly en: string;
  };
  readonly sources: readonly string[];
  /** no row has been reviewed by native speakers yet */
  readonly review: 'open';
};

/**
 * The indicators and good signs, by code.
 * @example INDICATORS.get('L02')?.weight === 'S'
 */
export const INDICATORS: ReadonlyMap<string, Indicator> = new Map(
  [...OFFER_ROWS, ...PROCESS_ROWS, ...COUNTER_ROWS].map(([code, title, why, wording, sources]) => {
    const family = FAMILIES[code];
    const indicator: Indicator = {
      code,
      against: family === undefined,
      phase: family?.[0] ?? null,
      weight: family?.[1] ?? null,
      family: family?.[2] ?? null,
      title: told(title),
      explanation: told(why),
      wording: { ary: wording[0], 'ary-Latn': wording[1], ar: wording[2], fr: wording[3], en: wording[4] },
      sources: sources.split('; '),
      review: 'open',
    };
    return [code, indicator] as const;
  }),
);

function told([ary, ar, fr, en]: readonly [string, string, string, string]): Told {
  return { ary, ar, fr, en };
}
