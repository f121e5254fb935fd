import { linesOfTable, mayLackNumbers, type PictureLines, textOfPicture, withNumbers } from '@sanad/text/picture-words';

/**
 * Reads the words of a screenshot on the phone. Its policy forbids every connection: the engine and the scripts' data
 * come as scripts, so a picture could not leave even if this file were altered into trying.
 */
export type PictureOrder =
  | { readonly files: { readonly simd: string; readonly plain: string; readonly data: readonly string[] } }
  | { readonly picture: Blob };
export type PictureAnswer = { readonly state: 'ready' | 'failed' } | { readonly state: 'read'; readonly text: string };

type Api = {
  Init(path: null, languages: string, engine: number): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(exif: number, angle: number): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
};
type Engine = {
  TessBaseAPI: new () => Api;
  FS: { writeFile(name: string, bytes: Uint8Array): void; unlink(name: string): void };
};
/** What the fetched scripts leave behind. */
type Fetched = {
  TesseractCore(options: object): Promise<Engine>;
  pictureData: Readonly<Record<string, string>>;
};

/** A module that is valid only where SIMD is known. */
const SIMD = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];
const LSTM_ONLY = 1;
/** Tried on screenshots of chats: wider ones are read worse. */
const WIDTH = 1170;
const [ONE_BLOCK, ONE_COLUMN] = ['6', '4'] as const;
const MODE = 'tessedit_pageseg_mode';
const LONGEST = 4000;
/** What numbers are read by, where there are Arabic words about them. */
const LATIN = 'fra';
let engine: { readonly fs: Engine['FS']; readonly all: Api; readonly latin: () => Api } | null = null;

async function begin(files: { simd: string; plain: string; data: readonly string[] }): Promise<void> {
  const core = WebAssembly.validate(new Uint8Array(SIMD)) ? files.simd : files.plain;
  importScripts(core, ...files.data);
  const fetched = globalThis as unknown as Fetched;
  const made = await fetched.TesseractCore({ print: () => {}, printErr: () => {} });
  for (const [language, packed] of Object.entries(fetched.pictureData))
    made.FS.writeFile(`${language}.traineddata`, await unpacked(packed));
  const all = started(made, Object.keys(fetched.pictureData).join('+'));
  let latin: Api | null = null;
  engine = { fs: made.FS, all, latin: () => (latin ??= started(made, LATIN)) };
}

function started(made: Engine, languages: string): Api {
  const api = new made.TessBaseAPI();
  if (api.Init(null, languages, LSTM_ONLY) !== 0) throw new Error('engine');
  api.SetVariable(MODE, ONE_BLOCK);
  return api;
}

async function unpacked(base64: string): Promise<Uint8Array> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Grey, dark on light, letters of a good size: what the engine reads best. Metadata of the file is dropped with it. */
async function prepared(picture: Blob): Promise<Uint8Array> {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(Math.max(1, WIDTH / bitmap.width), LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = image;
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) {
    const grey = (data[i]! * 77 + data[i + 1]! * 150 + data[i + 2]! * 29) >> 8;
    sum += grey;
    data[i] = data[i + 1] = data[i + 2] = grey;
    data[i + 3] = 255;
  }
  if (sum / (data.length / 4) < 110) for (let i = 0; i < data.length; i++) if (i % 4 !== 3) data[i] = 255 - data[i]!;
  context.putImageData(image, 0, 0);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

// Bubbles apart are now and then no block to the engine, which then finds nothing at all.
function linesByAny(api: Api): PictureLines {
  const lines = linesBy(api);
  if (lines.length > 0) return lines;
  api.SetVariable(MODE, ONE_COLUMN);
  try {
    return linesBy(api);
  } finally {
    api.SetVariable(MODE, ONE_BLOCK);
  }
}

function linesBy(api: Api): PictureLines {
  if (api.SetImageFile(1, 0) === 1) throw new Error('picture');
  api.Recognize(null);
  return linesOfTable(api.GetTSVText(0));
}

async function read(picture: Blob): Promise<string> {
  if (!engine) throw new Error('engine');
  const { fs, all, latin } = engine;
  fs.writeFile('/input', await prepared(picture));
  try {
    const lines = linesByAny(all);
    return textOfPicture(mayLackNumbers(lines) ? withNumbers(lines, linesBy(latin())) : lines);
  } finally {
    fs.unlink('/input');
  }
}

addEventListener('message', async (event: MessageEvent<PictureOrder>) => {
  const answer = (one: PictureAnswer): void => postMessage(one);
  try {
    if ('files' in event.data) {
      await begin(event.data.files);
      answer({ state: 'ready' });
    } else answer({ state: 'read', text: await read(event.data.picture) });
  } catch {
    answer({ state: 'failed' });
  }
});
