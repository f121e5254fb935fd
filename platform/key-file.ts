import { type FileHandle, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fromBase64, toBase64 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { makeFolder, syncFolder, writeDurably } from './durable.ts';
import type { KeyStore } from './key-ring.ts';

type Line = { readonly name: string; readonly key: string | null };

/**
 * Keys in one file of JSON lines, `{"name":…,"key":…}`; `null` stands where a key was destroyed. New keys are appended
 * and made durable by `flush`; an erasure writes the file anew and overwrites the old one. (A disk that keeps old
 * blocks, and a backup, may still hold the wrapped key: that is why the backup of keys is kept for a short time.)
 */
export async function openKeyFile(folder: string): Promise<KeyStore> {
  await makeFolder(folder);
  const file = path.join(folder, 'keys.jsonl');
  const known = await readLines(file);
  let handle = await open(file, 'a', 0o600);
  await syncFolder(folder);
  let added: string[] = [];
  let writing = Promise.resolve();

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = writing.then(work);
    writing = done.catch(() => {});
    return done;
  };
  const flush = () =>
    inTurn(async () => {
      if (added.length === 0) return;
      const text = added.join('');
      added = [];
      await handle.appendFile(text);
      await handle.datasync();
    });

  return {
    find: async (name) => known.get(name) ?? null,
    add: async (name, wrapped) => {
      const there = known.get(name);
      if (there) return there;
      known.set(name, wrapped);
      added.push(lineOf(name, wrapped));
      return wrapped;
    },
    erase: (name) =>
      inTurn(async () => {
        known.set(name, 'erased');
        added = [];
        const old = await open(file, 'r+');
        await handle.close();
        await writeDurably(file, [...known].map(([each, wrapped]) => lineOf(each, wrapped)).join(''));
        await overwrite(old);
        handle = await open(file, 'a', 0o600);
      }),
    flush,
    list: async () => [...known],
    close: async () => {
      await flush();
      await handle.close();
    },
  };
}

function lineOf(name: string, wrapped: Uint8Array | 'erased'): string {
  return `${JSON.stringify({ name, key: wrapped === 'erased' ? null : toBase64(wrapped) } satisfies Line)}\n`;
}

async function readLines(file: string): Promise<Map<string, Uint8Array | 'erased'>> {
  const text = await readFile(file, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return '';
    throw thrown;
  });
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) await writeDurably(file, whole);
  const known = new Map<string, Uint8Array | 'erased'>();
  for (const [at, line] of whole.split('\n').entries()) {
    if (line === '') continue;
    try {
      const { name, key } = JSON.parse(line) as Line;
      known.set(name, key === null ? 'erased' : fromBase64(key));
    } catch (cause) {
      throw fault('keys-damaged', `line ${at + 1} of the key file is broken`, { cause, detail: { line: at + 1 } });
    }
  }
  return known;
}

async function overwrite(old: FileHandle): Promise<void> {
  const { size } = await old.stat();
  await old.write(Buffer.alloc(size), 0, size, 0);
  await old.sync();
  await old.close();
}
