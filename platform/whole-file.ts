import { open, readFile, stat } from 'node:fs/promises';
import { fault } from '@sanad/base/fault';

/** What the platform reads in one call. */
const AT_ONCE = 2 ** 30;

/** A whole file, also one of more than the 2 GiB that the platform reads at once. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    return size < AT_ONCE ? await readFile(file) : await readLarge(file, size);
  } catch (cause) {
    throw fault('file-unreadable', 'the file cannot be read', { cause, detail: { file } });
  }
}

async function readLarge(file: string, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  const handle = await open(file);
  try {
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(bytes, at, Math.min(AT_ONCE, size - at), at);
      if (bytesRead === 0) return bytes.subarray(0, at);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

export async function readText(file: string): Promise<string> {
  return Buffer.from(await readBytes(file)).toString('utf8');
}
