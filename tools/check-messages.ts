/** Compares message files across languages: the same keys, the same placeholders, all six Arabic plural forms. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';

const LANGUAGES = ['ar', 'fr', 'en'] as const;
const ARABIC_PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];
type Messages = Readonly<Record<string, string>>;

/** Everything that is wrong in one folder of messages. */
export function compareMessages(folder: string, read: (language: string) => Messages): string[] {
  const all = LANGUAGES.map((language) => [language, read(language)] as const);
  const keys = new Set(all.flatMap(([, messages]) => Object.keys(messages)));
  const wrong: string[] = [];
  for (const key of keys) {
    const names = all.map(([language, messages]) => {
      const text = messages[key];
      if (text === undefined) wrong.push(`${folder}/${language}.json: ${key} is missing`);
      else if (text.trim() === '') wrong.push(`${folder}/${language}.json: ${key} is empty`);
      return text === undefined ? null : placeholdersOf(text, `${folder}/${language}.json: ${key}`, language, wrong);
    });
    const known = names.filter((name) => name !== null);
    if (known.some((name) => name !== known[0]))
      wrong.push(`${folder}: ${key} has other placeholders in another language`);
  }
  return wrong;
}

/** Calls that give a message nothing although it has places to fill: the page would break where it is shown. */
export function callsWithout(source: string, messages: Messages): string[] {
  return Array.from(source.matchAll(/\bt\('([a-z0-9-]+)'\)/g), ([, key]) => key!).filter(
    (key) => placeholdersOf(messages[key] ?? '', key, 'en', []) !== '',
  );
}

/** The names of a message's placeholders; what is wrong with it goes to `wrong`. */
function placeholdersOf(text: string, where: string, language: string, wrong: string[]): string {
  const names = new Set<string>();
  const walk = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.type !== TYPE.literal && part.type !== TYPE.pound && part.value !== undefined) names.add(part.value);
      const forms = Object.keys(part.options ?? {});
      const isPlural = part.type === TYPE.plural && part.pluralType === 'cardinal';
      if (isPlural && language === 'ar' && ARABIC_PLURALS.some((form) => !forms.includes(form)))
        wrong.push(`${where} lacks an Arabic plural form`);
      if (forms.length > 0 && !forms.includes('other')) wrong.push(`${where} lacks the form "other"`);
      for (const option of Object.values(part.options ?? {})) walk(option.value);
    }
  };
  try {
    walk(new IntlMessageFormat(text, language).getAst() as unknown as readonly Part[]);
  } catch (error) {
    wrong.push(`${where}: ${error instanceof Error ? error.message : 'malformed'}`);
  }
  return [...names].sort().join(' ');
}

/** A part of a parsed message, as far as it is looked at here. */
type Part = {
  readonly type: number;
  readonly value?: string;
  readonly pluralType?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
};
const TYPE = { literal: 0, plural: 6, pound: 7 } as const;

if (import.meta.main) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const folders = globSync('{apps,services,platform,libs}/**/messages', {
    cwd: root,
    exclude: (name) => /node_modules|dist/.test(String(name)),
  });
  const wrong = folders.flatMap((folder) =>
    compareMessages(
      folder,
      (language) => JSON.parse(readFileSync(path.join(root, folder, `${language}.json`), 'utf8')) as Messages,
    ),
  );
  for (const folder of folders) {
    const messages = JSON.parse(readFileSync(path.join(root, folder, 'ar.json'), 'utf8')) as Messages;
    for (const file of globSync('src/**/*.{ts,tsx}', { cwd: path.join(root, folder, '..') })) {
      const source = readFileSync(path.join(root, folder, '..', file), 'utf8');
      for (const key of callsWithout(source, messages)) wrong.push(`${file}: ${key} is shown without what it names`);
    }
  }
  for (const line of wrong) process.stderr.write(`${line}\n`);
  process.stderr.write(
    wrong.length === 0 ? `messages: ${folders.length} folders in order\n` : `messages: ${wrong.length} problems\n`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
