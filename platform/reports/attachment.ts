import { inflateSync } from 'node:zlib';

const MOST_BYTES = 16 * 2 ** 20;
const FILE = /\/Type\s*\/EmbeddedFile\b[\s\S]*?\bstream\r?\n/g;

/** Whether bytes begin as a PDF does. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/**
 * The one file that a PDF of ours carries; null when it carries none, several, or one that is not plain or deflated. Whoever
 * reads it checks it: nothing else of the PDF is read here.
 */
export function attachmentOf(pdf: Uint8Array): Uint8Array | null {
  const text = Buffer.from(pdf).toString('latin1');
  const found = [...text.matchAll(FILE)];
  const [only] = found;
  if (found.length !== 1 || only === undefined) return null;
  const from = only.index + only[0].length;
  const to = text.indexOf('endstream', from);
  if (to < 0 || to - from > MOST_BYTES) return null;
  const bytes = pdf.subarray(from, to);
  const isDeflated = /\/FlateDecode/.test(only[0]);
  if (!isDeflated) return withoutEnd(bytes);
  try {
    return new Uint8Array(inflateSync(bytes, { maxOutputLength: MOST_BYTES }));
  } catch {
    return null;
  }
}

/** Without the one line end that stands before `endstream`. */
function withoutEnd(bytes: Uint8Array): Uint8Array {
  const end = bytes.at(-1) === 0x0a ? (bytes.at(-2) === 0x0d ? 2 : 1) : 0;
  return bytes.subarray(0, bytes.length - end);
}
