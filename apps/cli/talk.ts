import { isFault } from '@sanad/base/fault';
import arDisclosure from '@sanad/disclosure/messages/ar.json' with { type: 'json' };
import enDisclosure from '@sanad/disclosure/messages/en.json' with { type: 'json' };
import frDisclosure from '@sanad/disclosure/messages/fr.json' with { type: 'json' };
import { REPORT_WORDS } from '@sanad/evidence/words';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

/** Refusals of a table, a ZIP or a bundle have their words in the library that refuses; our own stand before them. */
const MESSAGES: Readonly<Record<'ar' | 'fr' | 'en', Readonly<Record<string, string>>>> = {
  ar: { ...arDisclosure, ...REPORT_WORDS.ar.findings, ...ar },
  en: { ...enDisclosure, ...REPORT_WORDS.en.findings, ...en },
  fr: { ...frDisclosure, ...REPORT_WORDS.fr.findings, ...fr },
};

/** The reader's language: SANAD_LANGUAGE, else the locale of the shell, else English. */
export function chooseLanguage(env: NodeJS.ProcessEnv): 'ar' | 'fr' | 'en' {
  const wanted = (env['SANAD_LANGUAGE'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '')
    .slice(0, 2)
    .toLowerCase();
  return wanted === 'ar' || wanted === 'fr' ? wanted : 'en';
}

/** A message by its key, in the reader's language, with its values filled in. */
export function say(key: string, values: Readonly<Record<string, unknown>> = {}): string {
  const text = MESSAGES[chooseLanguage(process.env)][key] ?? MESSAGES.en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** Whether there are words for a key. */
export function isMessage(key: string): boolean {
  return key in MESSAGES.en;
}

/** Talk goes to standard error. */
export function tell(key: string, values: Readonly<Record<string, unknown>> = {}): void {
  process.stderr.write(`sanad: ${say(key, values)}\n`);
}

/** Tells what was thrown: a coded error in words and with its code, anything else as it is. */
export function tellFault(thrown: unknown): void {
  if (!isFault(thrown)) {
    process.stderr.write(`sanad: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
    return;
  }
  const cause = REPORT_WORDS[chooseLanguage(process.env)].causes[String(thrown.detail['what'])];
  const detail = cause === undefined ? thrown.detail : { ...thrown.detail, what: cause };
  const { words: said } = thrown.detail;
  const own = isMessage(thrown.code) ? say(thrown.code, detail) : thrown.message;
  const words = typeof said === 'string' ? said : own;
  process.stderr.write(`sanad: ${words} [${thrown.code}]\n`);
}
