import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fault } from '@sanad/base/fault';

const require = createRequire(import.meta.url);
const FONTS = [
  // Its letters are whole glyphs: words are found, copied and read aloud out of the PDF as they were written.
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf',
  '@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf',
  '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

const MAX_TRIES = 8;

/** A report to set: the template, its inputs as text, and pictures by name. */
export type Report = {
  readonly template: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  /** a file that the template attaches, by name: the report is then PDF/A-3b */
  readonly attached?: Readonly<Record<string, Uint8Array>>;
};

/**
 * Sets a report as PDF/A-2b, as PDF/A-3b when a file goes with it. The same input gives the same bytes: fonts come from the packages by explicit path, the
 * document has no date of its own, and nothing outside the given pictures can be read.
 */
export function renderPdf(report: Report): Uint8Array {
  const pdfStandard = report.attached ? 'a-3b' : 'a-2b';
  return setWith(report, (compiler, source) => new Uint8Array(compiler.pdf(source, { pdfStandard })));
}

/**
 * Sets a report of one page as a PNG. Letters come out of the fonts of ours as outlines, so the picture is the same on
 * every machine. @param width in pixels @param description is written into the picture
 */
export async function renderPng(report: Report, width: number, description: string): Promise<Uint8Array> {
  const svg = setWith(report, (compiler, source) => compiler.plainSvg(source));
  const { default: sharp } = await import('sharp');
  const picture = sharp(Buffer.from(svg), { density: 300 }).resize({ width }).flatten({ background: '#ffffff' });
  return new Uint8Array(
    await picture
      .withExif({ IFD0: { ImageDescription: description } })
      .png({ compressionLevel: 9 })
      .toBuffer(),
  );
}

type Source = { readonly mainFileContent: string; readonly inputs: Record<string, string> };

function setWith<T>(report: Report, render: (compiler: NodeCompiler, source: Source) => T): T {
  const workspace = path.dirname(fileURLToPath(import.meta.url));
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [
      {
        fontPaths: FONTS.map((font) =>
          path.join(path.dirname(require.resolve(`${packageOf(font)}/package.json`)), rest(font)),
        ),
      },
    ],
  });
  for (const [name, bytes] of Object.entries({ ...report.pictures, ...report.attached }))
    compiler.mapShadow(path.join(workspace, name), Buffer.from(bytes));
  let inputs = { ...report.inputs };
  for (let tries = 0; ; tries++) {
    try {
      return render(compiler, { mainFileContent: report.template, inputs });
    } catch (cause) {
      const missing = lettersWithoutFont(cause);
      if (missing.length === 0 || tries === MAX_TRIES) {
        throw fault('report-failed', 'the report could not be set', { cause, public: false });
      }
      inputs = Object.fromEntries(Object.entries(inputs).map(([name, text]) => [name, spellOut(text, missing)]));
    }
  }
}

/** Letters that no font of ours has: PDF/A refuses them, so they are spelled out as `[U+13080]`, never left out. */
function lettersWithoutFont(cause: unknown): string[] {
  const message = String((cause as { code?: unknown }).code ?? cause);
  const found = new Set<string>();
  for (const [, text] of message.matchAll(/the text `(?:\\\\?)?"(.*?)(?:\\\\?)?"` could not be displayed/g)) {
    const plain = text!.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    for (const letter of plain) if (letter.codePointAt(0)! > 0x7e) found.add(letter);
  }
  return [...found];
}

function spellOut(text: string, letters: readonly string[]): string {
  return letters.reduce(
    (whole, letter) =>
      whole.replaceAll(letter, `[U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`),
    text,
  );
}

function packageOf(font: string): string {
  return font.split('/').slice(0, 2).join('/');
}

function rest(font: string): string {
  return font.split('/').slice(2).join('/');
}
