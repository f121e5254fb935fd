import { open, rm } from 'node:fs/promises';
import { fault } from '@sanad/base/fault';

/** Writes a file that must not be there yet (0600), whole or not at all; answers how many bytes. */
export async function writeNew(
  file: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, 'wx', 0o600);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code === 'EEXIST' ? 'file-exists' : 'file-unwritable';
    throw fault(code, 'the file cannot be written', { cause, detail: { file } });
  }
  let bytes = 0;
  try {
    for await (const part of content) {
      await handle.writeFile(part);
      bytes += part.length;
    }
    await handle.sync();
  } catch (thrown) {
    await rm(file, { force: true });
    throw thrown;
  } finally {
    await handle.close();
  }
  return bytes;
}

/** Parts as a web stream, one after the other. */
export function streamOf(parts: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      const part = parts[next++];
      if (part === undefined) controller.close();
      else controller.enqueue(part);
    },
  });
}
