import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** Families and weights that the console brings itself; the pages ask nobody else for anything. */
const FONTS: readonly (readonly [string, string, string, number, string])[] = [
  [
    '@fontsource/ibm-plex-sans-arabic',
    'ibm-plex-sans-arabic-arabic-400-normal',
    'Plex Arabic',
    400,
    'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+FB50-FDFF,U+FE70-FEFC,U+200C-200F',
  ],
  [
    '@fontsource/ibm-plex-sans-arabic',
    'ibm-plex-sans-arabic-arabic-600-normal',
    'Plex Arabic',
    600,
    'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+FB50-FDFF,U+FE70-FEFC,U+200C-200F',
  ],
  [
    '@fontsource/ibm-plex-sans',
    'ibm-plex-sans-latin-400-normal',
    'Plex',
    400,
    'U+0000-00FF,U+0131,U+0152-0153,U+2000-206F,U+20AC,U+2122,U+2191-2193',
  ],
  [
    '@fontsource/ibm-plex-sans',
    'ibm-plex-sans-latin-600-normal',
    'Plex',
    600,
    'U+0000-00FF,U+0131,U+0152-0153,U+2000-206F,U+20AC,U+2122,U+2191-2193',
  ],
];

/** Builds the console into an empty folder: one page, scripts, styles and fonts, named by their content. */
export async function buildConsole(out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const bundle = await rolldown({
    input: path.join(here, 'src', 'main.tsx'),
    platform: 'browser',
    transform: {
      define: { 'process.env.NODE_ENV': '"production"' },
      jsx: { runtime: 'automatic', development: false },
    },
    resolve: { conditionNames: ['import', 'browser', 'production', 'default'] },
    logLevel: 'silent',
  });
  const { output } = await bundle.write({
    dir: out,
    format: 'esm',
    minify: true,
    entryFileNames: 'console-[hash].js',
    chunkFileNames: 'part-[hash].js',
  });
  await bundle.close();
  const entry = output.find((one) => one.type === 'chunk' && one.isEntry)!.fileName;
  const style = writeHashed(out, 'console', '.css', `${fontFaces(out)}\n${styles()}`);
  writeFileSync(path.join(out, 'index.html'), page(entry, style, firstFonts(out)));
}

/** The style sheets in the order of their names, as one. */
function styles(): string {
  const folder = path.join(here, 'src', 'style');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/\s+/g, ' ');
}

/** The fonts that every page shows: asked for at once, so that nothing jumps. */
function firstFonts(out: string): string[] {
  return readdirSync(out).filter((name) => name.startsWith('ibm-plex-sans-arabic') && name.endsWith('.woff2'));
}

// React Aria writes a style element of its own unless an element of this name is there; the policy forbids inline styles.
const HELD_PLACE = '<meta id="react-aria-pressable-style">';

function page(script: string, style: string, fonts: readonly string[]): string {
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>سند</title>
<link rel="icon" href="data:,">
${fonts.map((font) => `<link rel="preload" as="font" type="font/woff2" href="/${font}" crossorigin>`).join('\n')}
<link rel="stylesheet" href="/${style}">
<script type="module" src="/${script}"></script>
${HELD_PLACE}
</head>
<body><div id="app"></div><noscript>تحتاج هذه الواجهة إلى JavaScript. — Cette interface a besoin de JavaScript.</noscript></body>
</html>
`;
}

function fontFaces(out: string): string {
  return FONTS.map(([pack, file, family, weight, range]) => {
    const source = path.join(path.dirname(require.resolve(`${pack}/package.json`)), 'files', `${file}.woff2`);
    const name = `${file}-${digestOf(readFileSync(source))}.woff2`;
    copyFileSync(source, path.join(out, name));
    return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url("/${name}") format("woff2");unicode-range:${range}}`;
  }).join('\n');
}

function writeHashed(out: string, name: string, extension: string, text: string): string {
  const file = `${name}-${digestOf(Buffer.from(text, 'utf8'))}${extension}`;
  writeFileSync(path.join(out, file), text);
  return file;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}
