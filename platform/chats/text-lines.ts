import { closeSync, openSync, readSync } from 'node:fs';

/** Lines of a text, as often as they are asked for. A line ends with CR LF, LF or CR. */
export type Lines = () => Iterable<string>;

const PIECE = 1 << 20;
/** A line longer than this is handed on in parts: no file, whatever it is, fills the memory. */
const LONGEST = 1 << 24;

export function linesOf(text: string): Lines {
  return () => splitter([text.charCodeAt(0) === 0xfeff ? text.slice(1) : text]);
}

/** Lines of a file, read piece by piece. UTF-8 unless a byte order mark says UTF-16; wrong bytes are shown as U+FFFD. */
export function linesOfFile(file: string): Lines {
  return linesOfPieces(() => piecesOfFile(file));
}

/** The same from anywhere that gives bytes piece by piece, each good until the next. */
export function linesOfPieces(pieces: () => Iterable<Uint8Array>): Lines {
  return () => splitter(decoded(pieces()));
}

/** A file from its beginning, or `length` bytes of it from `at`. */
export function* piecesOfFile(file: string, at = 0, length = Number.POSITIVE_INFINITY): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(PIECE);
    for (let left = length, from = at; left > 0; ) {
      const read = readSync(handle, buffer, 0, Math.min(PIECE, left), from);
      if (read === 0) return;
      yield buffer.subarray(0, read);
      from += read;
      left -= read;
    }
  } finally {
    closeSync(handle);
  }
}

function* decoded(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/** UTF-8 unless a byte order mark says UTF-16; bytes that are neither are shown as U+FFFD, never dropped. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** UTF-8 or UTF-16 by the byte order mark. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function* splitter(parts: Iterable<string>): Generator<string> {
  let rest = '';
  for (const part of parts) {
    const text = rest === '' ? part : rest + part;
    let start = 0;
    const returns = text.includes('\r');
    for (let at = text.indexOf('\n', start); at >= 0; at = text.indexOf('\n', start)) {
      const line = text.slice(start, at);
      start = at + 1;
      if (!returns || !line.includes('\r')) yield line;
      else yield* (line.endsWith('\r') ? line.slice(0, -1) : line).split('\r');
    }
    rest = text.slice(start);
    if (rest.length > LONGEST) {
      yield* rest.split('\r');
      rest = '';
    }
  }
  yield* (rest.endsWith('\r') ? rest.slice(0, -1) : rest).split('\r');
}
