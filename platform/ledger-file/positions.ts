import { open, readFile } from 'node:fs/promises';

/** Where an entry begins, and its leaf hash: a cache beside the ledger file, so that a start need not read it all. */
export type Position = { readonly offset: number; readonly leaf: Uint8Array };

const RECORD = 40;

export type Positions = {
  readonly append: (positions: readonly Position[]) => Promise<void>;
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
    append: async (positions) => {
      const bytes = Buffer.allocUnsafe(positions.length * RECORD);
      positions.forEach(({ offset, leaf }, i) => {
        bytes.writeDoubleBE(offset, i * RECORD);
        bytes.set(leaf, i * RECORD + 8);
      });
      await handle.appendFile(bytes);
    },
    close: () => handle.close(),
  };
}
