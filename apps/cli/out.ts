import { once } from 'node:events';

const FLUSH_UNITS = 1 << 17;

/** Data on standard output, gathered into large writes; a reader that went away (`| head`) ends the program quietly. */
export type Out = {
  line(text: string): void;
  /** writes bytes behind the lines so far; they must not change any more */
  bytes(bytes: Uint8Array): Promise<void>;
  flush(): Promise<void>;
  readonly full: boolean;
};

export function createOut(stream: NodeJS.WriteStream = process.stdout): Out {
  let held: string[] = [];
  let units = 0;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const write = async (data: string | Uint8Array): Promise<void> => {
    if (!stream.write(data)) await once(stream, 'drain');
  };
  const flush = async (): Promise<void> => {
    if (held.length === 0) return;
    const text = held.join('');
    held = [];
    units = 0;
    await write(text);
  };
  return {
    line: (text) => {
      held.push(text, '\n');
      units += text.length;
    },
    get full() {
      return units >= FLUSH_UNITS;
    },
    bytes: async (bytes) => {
      await flush();
      if (bytes.length > 0) await write(bytes);
    },
    flush,
  };
}
