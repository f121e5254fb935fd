/**
 * Documentation holds: every exported function of a library says what it does, every `npx sanad` verb in the documents
 * exists, every relative link leads to a file.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Exported functions of a source without a comment above them. */
export function undocumented(source: string): string[] {
  const lines = source.split('\n');
  return lines.flatMap((line, at) => {
    const found = /^export (?:async )?function\*? ?(\w+)/u.exec(line);
    if (found === null || lines[at - 1]?.trimEnd().endsWith('*/')) return [];
    const isOverload = lines.slice(0, at).some((before) => before.includes(`function ${found[1]}(`));
    return isOverload ? [] : [found[1]!];
  });
}

/** Verbs of `npx sanad` that a document names and the program does not know. */
export function unknownVerbs(document: string, known: ReadonlySet<string>): string[] {
  return [...document.matchAll(/npx sanad ([a-z]+)/gu)].map((found) => found[1]!).filter((verb) => !known.has(verb));
}

/** Relative links of a document, without their anchors. */
export function linksOf(document: string): string[] {
  return [...document.matchAll(/\]\(([^)\s]+)\)/gu)]
    .map((found) => found[1]!.split('#')[0]!)
    .filter((link) => link !== '' && !/^[a-z]+:/u.test(link));
}

function check(root: string): string[] {
  const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
  const files = (pattern: string): string[] =>
    globSync(pattern, { cwd: root, exclude: (name) => /node_modules|dist/u.test(String(name)) }).sort();
  const program = read('apps/cli/main.ts');
  const verbs = new Set([...program.matchAll(/\.command\('([a-z]+)/gu)].map((found) => found[1]!));
  return [
    ...files('libs/**/*.ts')
      .filter((name) => !/\.test\.ts$|\/testing\//u.test(name))
      .flatMap((name) => undocumented(read(name)).map((found) => `${name}: ${found}() has no contract`)),
    ...files('{README.md,docs/*.md,libs/*/README.md}').flatMap((name) => {
      const document = read(name);
      return [
        ...unknownVerbs(document, verbs).map((verb) => `${name}: there is no "sanad ${verb}"`),
        ...linksOf(document)
          .filter((link) => !existsSync(path.join(root, path.dirname(name), link)))
          .map((link) => `${name}: ${link} is not there`),
      ];
    }),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = check(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
  for (const one of wrong) process.stderr.write(`docs: ${one}\n`);
  if (wrong.length === 0) process.stderr.write('docs: contracts, verbs and links in order\n');
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
