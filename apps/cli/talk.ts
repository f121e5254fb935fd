import { isFault } from '@sanad/base/fault';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

const MESSAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = { ar, en, fr };

/** The reader's language: SANAD_LANGUAGE, else the locale of the shell, else English. */
export function chooseLanguage(env: NodeJS.ProcessEnv): 'ar' | 'fr' | 'en' {
  const wanted = (env['SANAD_LANGUAGE'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '')
    .slice(0, 2)
    .toLowerCase();
  return wanted === 'ar' || wanted === 'fr' ? wanted : 'en';
}

/** A message by its key, in the reader's language, with its values filled in. */
export function say(key: string, values: Readonly<Record<string, unknown>> = {}): string {
  const messages = MESSAGES[chooseLanguage(process.env)]!;
  const text = messages[key] ?? en[key as keyof typeof en] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** Whether there are words for a key. */
export function isMessage(key: string): boolean {
  return key in en;
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
  const words = isMessage(thrown.code) ? say(thrown.code, thrown.detail) : thrown.message;
  process.stderr.write(`sanad: ${words} [${thrown.code}]\n`);
}
