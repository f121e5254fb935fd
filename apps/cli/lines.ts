import { createReadStream } from 'node:fs';
import { fault } from '@sanad/base/fault';
import { encodingOf } from '@sanad/platform/chats/text-lines';

export type Line = { readonly file: string; readonly number: number; readonly text: string };

const NEWLINE = 10;

/**
 * Lines of files, or of standard input for none or `-`, in order, many at a time so that a long pipe costs little.
 * Memory holds one chunk and the longest line. UTF-16 is read where a byte order mark says so, as PowerShell writes it;
 * else bytes that are not UTF-8 come out as U+FFFD.
 */
export async function* readLines(
  files: readonly string[],
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<Line[]> {
  for (const file of files.length === 0 ? ['-'] : files) {
    let number = 0;
    let held: Buffer[] = [];
    const flush = (rest: Buffer): string => {
      const whole = held.length === 0 ? rest : Buffer.concat([...held, rest]);
      held = [];
      const end = whole.length > 0 && whole[whole.length - 1] === 13 ? whole.length - 1 : whole.length;
      return whole.toString('utf8', 0, end);
    };
    for await (const chunk of open(file)) {
      onBytes(chunk.length);
      const lines: Line[] = [];
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        const text = flush(chunk.subarray(start, end));
        number++;
        lines.push({ file, number, text: number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text });
        start = end + 1;
      }
      if (start < chunk.length) held.push(chunk.subarray(start));
      if (lines.length > 0) yield lines;
    }
    if (held.length > 0) yield [{ file, number: number + 1, text: flush(Buffer.alloc(0)) }];
  }
}

async function* open(file: string): AsyncGenerator<Buffer> {
  try {
    const stream = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
    yield* inUtf8(stream as AsyncIterable<Buffer>);
  } catch (cause) {
    throw fault('file-unreadable', 'the file cannot be read', { cause, detail: { file } });
  }
}

async function* inUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined;
  for await (const chunk of chunks) {
    const encoding = decoder === undefined ? encodingOf(chunk) : 'utf-8';
    decoder ??= encoding === 'utf-8' ? null : new TextDecoder(encoding);
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}
