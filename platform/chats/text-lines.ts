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
  return () => splitter(pieces(file));
}

function* pieces(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(PIECE);
    let decoder: InstanceType<typeof TextDecoder> | null = null;
    for (;;) {
      const length = readSync(handle, buffer, 0, PIECE, null);
      decoder ??= new TextDecoder(encodingOf(buffer.subarray(0, length)));
      yield decoder.decode(buffer.subarray(0, length), { stream: length > 0 });
      if (length === 0) return;
    }
  } finally {
    closeSync(handle);
  }
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
