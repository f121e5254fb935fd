import { open, readFile } from 'node:fs/promises';

/** Where an entry begins, and its leaf hash: a cache beside the ledger file, so that a start need not read it all. */
export type Position = { readonly offset: number; readonly leaf: Uint8Array };

const RECORD = 40;

export type Positions = {
  /** Offsets, and their leaf hashes end to end. */
  readonly append: (offsets: readonly number[], leaves: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What the cache says, oldest first. It may be behind the ledger, and is believed only after a look at the ledger. */
export async function readPositions(
  file: string,
): Promise<{ count: number; offsets: Float64Array; leaves: Uint8Array }> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const count = Math.floor(bytes.length / RECORD);
  const offsets = new Float64Array(count);
  const leaves = new Uint8Array(32 * count);
  for (let i = 0; i < count; i++) {
    offsets[i] = bytes.readDoubleBE(i * RECORD);
    leaves.set(bytes.subarray(i * RECORD + 8, (i + 1) * RECORD), 32 * i);
  }
  return { count, offsets, leaves };
}

/** Goes on after `count` records; whatever stood behind them is dropped. */
export async function openPositions(file: string, count: number): Promise<Positions> {
  const handle = await open(file, 'a', 0o600);
  await handle.truncate(count * RECORD);
  return {
    append: async (offsets, leaves) => {
      const bytes = Buffer.allocUnsafe(offsets.length * RECORD);
      for (let i = 0; i < offsets.length; i++) {
        bytes.writeDoubleBE(offsets[i]!, i * RECORD);
        bytes.set(leaves.subarray(32 * i, 32 * i + 32), i * RECORD + 8);
      }
      await handle.appendFile(bytes);
    },
    close: () => handle.close(),
  };
}
