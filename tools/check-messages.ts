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

function placeholdersOf(text: string, where: string, language: string, wrong: string[]): string {
  for (const [, inner] of text.matchAll(/\{\w+, plural,((?:[^{}]|\{[^{}]*\})*)\}/g)) {
    const forms = [...inner!.matchAll(/(\w+) \{/g)].map((match) => match[1]!);
    if (language === 'ar' && ARABIC_PLURALS.some((form) => !forms.includes(form)))
      wrong.push(`${where} lacks an Arabic plural form`);
  }
  try {
    new IntlMessageFormat(text, language);
  } catch (error) {
    wrong.push(`${where}: ${error instanceof Error ? error.message : 'malformed'}`);
  }
  return [...new Set([...text.matchAll(/\{(\w+)(?:\}|,)/g)].map((match) => match[1]!))].sort().join(' ');
}

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
  for (const line of wrong) process.stderr.write(`${line}\n`);
  process.stderr.write(
    wrong.length === 0 ? `messages: ${folders.length} folders in order\n` : `messages: ${wrong.length} problems\n`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
