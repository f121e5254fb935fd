/** Builds `dist/verifier.html`: one file with its script, style and fonts inside, that connects to nothing. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { rolldown } from 'rolldown';

const here = import.meta.dirname;
const FAMILY = '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic';
const RANGES = {
  arabic: 'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+FB50-FDFF,U+FE70-FEFC,U+200C-200F',
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+2000-2065,U+2070-209F,U+20AC',
} as const;
const FONT_LICENCE =
  'IBM Plex Sans Arabic, Copyright 2019 IBM Corp., SIL Open Font License 1.1, https://openfontlicense.org';

/**
 * Builds the page. The same sources give the same bytes, so that its digest can be published.
 * @returns where it was written, and SHA-256 of it
 */
export async function buildVerifier(folder = path.join(here, 'dist')): Promise<{ file: string; sha256: string }> {
  const script = await scriptText();
  const style = `${fontFaces()}\n${readFileSync(path.join(here, 'src/style.css'), 'utf8')}`;
  const page = pageOf(script, style);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'verifier.html');
  writeFileSync(file, page);
  return { file, sha256: createHash('sha256').update(page).digest('hex') };
}

async function scriptText(): Promise<string> {
  const bundle = await rolldown({ input: path.join(here, 'src/main.ts'), platform: 'browser', logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code.replaceAll('</script', '<\\/script');
}

function fontFaces(): string {
  const require = createRequire(import.meta.url);
  const faces = [400, 600].flatMap((weight) =>
    (['arabic', 'latin'] as const).map((script) => {
      const bytes = readFileSync(require.resolve(`${FAMILY}-${script}-${weight}-normal.woff2`));
      const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")`;
      return `@font-face{font-family:"Plex";font-weight:${weight};src:${source};unicode-range:${RANGES[script]}}`;
    }),
  );
  return [`/* ${FONT_LICENCE} */`, ...faces].join('\n');
}

/** The policy allows this script and this style by digest, fonts from inside, and nothing else: no connection at all. */
function pageOf(script: string, style: string): string {
  const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${digest(script)}`,
    `style-src ${digest(style)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>سند · التحقق من حزمة أدلة</title>
<style>${style}</style>
</head>
<body>
<noscript>تحتاج هذه الصفحة إلى JavaScript. Cette page a besoin de JavaScript. This page needs JavaScript.</noscript>
<script>${script}</script>
</body>
</html>
`;
}

if (import.meta.main) {
  const { file, sha256 } = await buildVerifier();
  process.stdout.write(`${sha256}  ${path.relative(process.cwd(), file)}\n`);
}
