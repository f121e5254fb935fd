import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import packageFile from 'tesseract.js/package.json' with { type: 'json' };

/** What a browser needs to read screenshots by itself, as scripts: an engine (two builds) and the data of two scripts. */
export type PictureReader = {
  /** part of the addresses: other bytes, another version */
  readonly version: string;
  readonly parts: Readonly<Record<PicturePart, () => Buffer>>;
};
export type PicturePart = 'simd' | 'plain' | 'ara' | 'fra';

const find = createRequire(import.meta.url);

/** Parts are read when they are asked for, and come packed with gzip. */
export function pictureReader(): PictureReader {
  return {
    version: packageFile.version.replaceAll('.', '-'),
    parts: {
      simd: once(() => gzipSync(engine('simd-lstm'))),
      plain: once(() => gzipSync(engine('lstm'))),
      ara: once(() => gzipSync(data('ara'))),
      fra: once(() => gzipSync(data('fra'))),
    },
  };
}

/** The WebAssembly stands inside the script, so that nothing has to be fetched by it. */
function engine(build: string): Buffer {
  const inside = createRequire(find.resolve('tesseract.js'));
  return readFileSync(inside.resolve(`tesseract.js-core/tesseract-core-${build}.wasm.js`));
}

function data(language: string): string {
  const folder = path.dirname(find.resolve(`@tesseract.js-data/${language}/package.json`));
  const packed = readFileSync(path.join(folder, '4.0.0_best_int', `${language}.traineddata.gz`));
  return `(self.pictureData??={})[${JSON.stringify(language)}]="${packed.toString('base64')}";`;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
