import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { mayLackNumbers, type PictureLines, textOfPicture, withNumbers } from '@sanad/text/picture-words';
import sharp from 'sharp';
import type { Page, PSM, Worker } from 'tesseract.js';
import { pictureFault } from '../picture-fault.ts';
import type { Message, ReadChat } from './message.ts';

const LANGUAGES = ['ara', 'fra', 'eng'] as const;
/** What numbers are read by, where there are Arabic words about them. */
const LATIN = 'eng';
const [ONE_BLOCK, ONE_COLUMN] = ['6', '4'] as unknown as readonly [PSM.SINGLE_BLOCK, PSM.SINGLE_COLUMN];
/** Letters of a phone's screen are small: they are read three times as large, within this width. */
const WIDEST = 4000;
/** A long picture is enlarged less: memory goes with its area. */
const MOST_PIXELS = 30_000_000;
const LIMITS = { limitInputPixels: 100_000_000, failOn: 'error' } as const;

/**
 * Reads the words of a screenshot on this machine, without any network: one message whose text is what could be read.
 * What a machine reads off a picture is a help for finding things, not the evidence: that is the picture.
 * @throws `image-unreadable`, `image-heic`
 */
export async function readScreenshot(bytes: Uint8Array): Promise<ReadChat> {
  const prepared = await prepare(bytes);
  const { createWorker } = await import('tesseract.js');
  const folder = await languageFolder();
  const options = { langPath: folder, cacheMethod: 'none', gzip: true, logger: () => {}, errorHandler: () => {} };
  const worker = await createWorker([...LANGUAGES], 1, options).catch(async (cause) => {
    await rm(folder, { recursive: true });
    throw cause;
  });
  try {
    const data = await readWhole(worker, prepared);
    const text = textOfPicture(await numbersRight(worker, prepared, linesOf(data)));
    const message: Message = {
      n: 1,
      at: null,
      author: null,
      kind: 'media',
      text,
      media: { file: null, present: true },
      confidence: Math.round(data.confidence),
    };
    const recognised = text === '' ? 0 : 1;
    return {
      messages: [message],
      summary: {
        format: 'screenshot',
        messages: 1,
        recognised,
        total: 1,
        participants: [],
        dateOrder: null,
        ambiguousDates: false,
        timeZone: null,
      },
    };
  } finally {
    await worker.terminate();
    await rm(folder, { recursive: true });
  }
}

// Bubbles apart are now and then no block to the engine, which then finds nothing at all.
async function readWhole(worker: Worker, picture: Buffer): Promise<Page> {
  await worker.setParameters({ tessedit_pageseg_mode: ONE_BLOCK });
  const { data } = await worker.recognize(picture, {}, { blocks: true });
  if (data.text.trim() !== '') return data;
  await worker.setParameters({ tessedit_pageseg_mode: ONE_COLUMN });
  return (await worker.recognize(picture, {}, { blocks: true })).data;
}

async function numbersRight(worker: Worker, picture: Buffer, lines: PictureLines): Promise<PictureLines> {
  if (!mayLackNumbers(lines)) return lines;
  await worker.reinitialize(LATIN, 1);
  const { data } = await worker.recognize(picture, {}, { blocks: true });
  return withNumbers(lines, linesOf(data));
}

function linesOf({ blocks }: Page): PictureLines {
  return (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) =>
      lines.map(({ words }) =>
        words.map(({ text, confidence, bbox: { x0, x1, y0, y1 } }) => ({
          text,
          confidence,
          left: x0,
          right: x1,
          top: y0,
          bottom: y1,
        })),
      ),
    ),
  );
}

/** Grey, dark letters on light ground, larger. */
async function prepare(bytes: Uint8Array): Promise<Buffer> {
  try {
    const grey = sharp(bytes, LIMITS).rotate().flatten({ background: '#fff' }).greyscale();
    const [{ width, height }, { channels }] = await Promise.all([
      sharp(bytes, LIMITS).metadata(),
      grey.clone().stats(),
    ]);
    const area = Math.sqrt((MOST_PIXELS * width) / height);
    const wanted = Math.max(1, Math.round(Math.min(WIDEST, width * 3, area)));
    const turned = channels[0]!.mean < 110 ? grey.negate() : grey;
    return await turned.resize({ width: wanted }).normalise().png().toBuffer();
  } catch (cause) {
    throw pictureFault(bytes, cause);
  }
}

const require = createRequire(import.meta.url);

/** What the reader learned of each language comes with the program; it wants all of it in one folder. */
async function languageFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-ocr-'));
  for (const code of LANGUAGES) {
    const home = path.dirname(require.resolve(`@tesseract.js-data/${code}/package.json`));
    const name = `${code}.traineddata.gz`;
    await copyFile(path.join(home, '4.0.0_best_int', name), path.join(folder, name));
  }
  return folder;
}
