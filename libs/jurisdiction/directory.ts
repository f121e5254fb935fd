import data from './data/directory.json' with { type: 'json' };
import type { LawText } from './offences.ts';

/** An authority, contact point or provider portal. Contact details are entered by the office, none are kept here. */
export type DirectoryEntry = {
  readonly id: string;
  readonly country: string;
  readonly role: 'central-authority' | '24-7' | 'ncb' | 'provider-portal';
  readonly name: LawText;
  readonly treaties: readonly string[];
  readonly languages: readonly string[];
  readonly url: string | null;
  readonly source: string;
  readonly verify: string;
  readonly note?: string;
};

const ENTRIES = data.entries as unknown as readonly DirectoryEntry[];
const WARNING: LawText = {
  ar: 'معطى غير متحقق منه: يتحقق منه قبل الإرسال.',
  fr: 'Donnée non vérifiée : à vérifier avant envoi.',
  en: 'Not verified: verify before sending.',
};

/** Central authorities, 24/7 points, INTERPOL bureaus, provider portals. @example directoryTable()[0]?.country === 'MA' */
export function directoryTable(): readonly DirectoryEntry[] {
  return ENTRIES;
}

/**
 * Who receives in a country, by role.
 * @example receiversIn('FR', '24-7').length === 1
 */
export function receiversIn(country: string, role: DirectoryEntry['role']): readonly DirectoryEntry[] {
  return ENTRIES.filter((entry) => entry.country === country && entry.role === role);
}

/** What must be printed beside an entry; null when it has a source. @example receiversIn('FR', '24-7').map(printWarning)[0]?.fr.startsWith('Donnée') */
export function printWarning(entry: DirectoryEntry): LawText | null {
  return entry.verify === 'required' ? WARNING : null;
}
