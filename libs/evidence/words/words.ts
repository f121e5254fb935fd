import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { ReportWords } from './shape.ts';

/** The words of a report in the three languages of the house. Placeholders `{name}` are filled by {@link findingText}. */
export const REPORT_WORDS: Readonly<Record<'ar' | 'fr' | 'en', ReportWords>> = { ar, fr, en };

/**
 * A finding in words. A code that has no words of its own is shown as it is, with its data.
 * @param wrap gives a value its form (for a page: isolate it from the direction of the text)
 * @example findingText(REPORT_WORDS.en, { code: 'file-changed', detail: { path: 'data/x' } }) === 'data/x is not the file that was described.'
 */
export function findingText(
  words: ReportWords,
  finding: { readonly code: string; readonly detail: Readonly<Record<string, string | number | boolean | null>> },
  wrap: (value: string) => string = (value) => value,
): string {
  const text = words.findings[finding.code];
  if (text === undefined) {
    const detail = Object.entries(finding.detail).map(([name, value]) => `${name}=${String(value)}`);
    return wrap([finding.code, ...detail].join(' '));
  }
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(finding.detail[name] ?? '?');
    return name === 'what' && Object.hasOwn(words.causes, value) ? words.causes[value]! : wrap(value);
  });
}

export type { ReportWords };
