/** Builds the scripts and the style of the portal into a folder, named by their content. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pageSources } from '@sanad/text/page-sources';
import { rolldown } from 'rolldown';
import type { PageFile } from './pages/frame.ts';

const here = import.meta.dirname;
/** Files by the name that pages know them by. */
export type PortalFiles = Readonly<Record<FileName, string>>;
export type FileName = PageFile | 'pictures' | 'keep';
/** What is fetched later by another script is a module; what a page names runs by itself. */
const SCRIPTS = {
  exit: ['exit.ts', 'iife'],
  check: ['check.ts', 'iife'],
  worker: ['check-worker.ts', 'iife'],
  report: ['report.ts', 'iife'],
  receipt: ['receipt.ts', 'iife'],
  seal: ['seal.ts', 'esm'],
  names: ['names.ts', 'esm'],
  known: ['known.ts', 'esm'],
  pictures: ['picture-worker.ts', 'iife'],
  keep: ['keep-worker.ts', 'iife'],
  learn: ['learn.ts', 'iife'],
  quiz: ['quiz.ts', 'iife'],
} as const;

const SOURCES = Object.entries(pageSources());
/** Data files of the reader are replaced by a shorter writing of the same. */
const SHORT_DATA = {
  name: 'short-data',
  load: (id: string): string | null => SOURCES.find(([file]) => id.endsWith(`/libs/text${file}`))?.[1] ?? null,
};

/** Builds into an empty folder; the same sources give the same names. */
export async function buildPortal(out: string): Promise<PortalFiles> {
  mkdirSync(out, { recursive: true });
  const write = (name: string, ending: string, text: string): string => {
    const file = `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}${ending}`;
    writeFileSync(path.join(out, file), text);
    return file;
  };
  const files: Record<string, string> = {
    style: write('s', '.css', squeeze(styles())),
  };
  for (const [name, [source, format]] of Object.entries(SCRIPTS))
    files[name] = write(name[0]!, '.js', await scriptOf(source, format));
  writeFileSync(path.join(out, 'files.json'), JSON.stringify(files));
  return files as PortalFiles;
}

async function scriptOf(source: string, format: 'iife' | 'esm'): Promise<string> {
  const input = path.join(here, 'islands', source);
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'warn', plugins: [SHORT_DATA] });
  const { output } = await bundle.generate({ format, minify: true });
  await bundle.close();
  // Marks for a bundler, which is done. One may be all that stands between two words.
  return output[0].code.replace(/([\w$]?)\/\* ?@__PURE__ ?\*\/ ?/g, (_, before: string) =>
    before === '' ? '' : `${before} `,
  );
}

/** In the order of their names, which is that of the cascade. */
function styles(): string {
  const folder = path.join(here, 'style');
  const names = readdirSync(folder).sort();
  return names.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('');
}

function squeeze(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
