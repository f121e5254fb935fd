import type { FrozenFigure, FrozenFigures } from '@sanad/wire/question';
import wordData from './data/phrases.json' with { type: 'json' };
import { measureOf, scopeOf } from './measures.ts';

export type Tongue = 'ar' | 'fr' | 'en';
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
type Words = {
  readonly nouns: Readonly<Record<string, Forms>>;
  readonly tails: Readonly<Record<string, string>>;
  readonly line: Readonly<Record<string, string>>;
};

const WORDS = wordData as unknown as Readonly<Record<Tongue, Words>>;
const LOCALE = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' } as const;

/**
 * A frozen figure in words, as it stands in the answer.
 * @example phraseOf(figure, 'fr') === 'plus de 83 affaires' // a lower bound of 83
 */
export function phraseOf(figure: FrozenFigure, tongue: Tongue): string {
  const { line } = WORDS[tongue];
  const tail = WORDS[tongue].tails[figure.measure] ?? '';
  if (figure.shown === 'small') {
    const threshold = figure.threshold ?? 0;
    return fill(line['small']!, { n: String(threshold), noun: nounOf(figure, threshold, tongue), tail });
  }
  const { value } = figure;
  const noun = nounOf(figure, value, tongue);
  const isAlone = tongue === 'ar' && (value === 1 || value === 2);
  const counted = isAlone ? noun : `${numberOf(value, tongue)} ${noun}`;
  const key = value === 0 ? 'none' : figure.relation === '>=' ? 'at-least' : 'exact';
  return fill(line[key]!, { counted, noun, tail });
}

/** `من يناير إلى أكتوبر 2023` */
export function periodOf({ from, to }: { readonly from: string; readonly to: string }, tongue: Tongue): string {
  const month = (text: string, how: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALE[tongue], { ...how, timeZone: 'UTC' }).format(new Date(`${text}-01T00:00:00Z`));
  const full = { month: 'long', year: 'numeric' } as const;
  const { line } = WORDS[tongue];
  if (from === to) return fill(line['one-month']!, { month: month(from, full) });
  const first = from.slice(0, 4) === to.slice(0, 4) ? month(from, { month: 'long' }) : month(from, full);
  return fill(line['period']!, { from: first, to: month(to, full) });
}

/** How the figures were made, and what bounds them. */
export function methodOf(frozen: FrozenFigures | null, tongue: Tongue): string {
  if (!frozen) return '';
  const { line } = WORDS[tongue];
  const { size, root } = frozen.checkpoint;
  const lines = [
    fill(line['method']!, { size: numberOf(size, tongue), day: dayOf(frozen.at, tongue), root: root.slice(0, 16) }),
    ...frozen.figures.map((figure, n) => {
      const { name, counts } = measureOf(figure.measure);
      const { name: scope, offences } = scopeOf(figure.scope);
      const said = fill(line['definition']!, {
        n: String(n + 1),
        name: name[tongue],
        period: periodOf(figure.definition.period, tongue),
        counts: counts[tongue],
        scope: offences.length === 0 ? '' : fill(line['scope']!, { scope: scope[tongue] }),
      });
      if (figure.unqualified === 0) return said;
      return `${said} ${fill(line['lower-bound']!, { n: numberOf(figure.unqualified, tongue) })}`;
    }),
    line['month']!,
  ];
  return lines.join('\n');
}

/** What is not said, and why. */
export function disclosureOf(frozen: FrozenFigures | null, tongue: Tongue): string {
  if (!frozen) return '';
  const { line } = WORDS[tongue];
  const thresholds = [...new Set(frozen.figures.flatMap(({ threshold }) => threshold ?? []))];
  const small = frozen.figures.filter(({ shown }) => shown === 'small').length;
  const rule = thresholds.map((n) => fill(line['threshold']!, { n: String(n) }));
  return [
    ...rule,
    small > 0 ? fill(line['withheld']!, { n: String(small) }) : line['nothing-withheld']!,
    line['guard']!,
  ].join('\n');
}

function dayOf(instant: string, tongue: Tongue): string {
  const how = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALE[tongue], how).format(new Date(instant));
}

function nounOf(figure: FrozenFigure, n: number, tongue: Tongue): string {
  const forms = WORDS[tongue].nouns[figure.definition.unit] ?? { other: figure.definition.unit };
  return forms[new Intl.PluralRules(tongue).select(n)] ?? forms.other;
}

function numberOf(n: number, tongue: Tongue): string {
  return new Intl.NumberFormat(LOCALE[tongue]).format(n);
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text
    .replace(/\{([\w-]+)\}/g, (whole, name: string) => values[name] ?? whole)
    .replace(/ {2,}/g, ' ')
    .trim();
}
