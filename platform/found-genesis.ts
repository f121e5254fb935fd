import { open } from 'node:fs/promises';
import path from 'node:path';
import { parseHeader } from '@sanad/evidence/entry';
import { type Genesis, genesisOf } from '@sanad/evidence/genesis';
import { PREAMBLE, readFrames } from './ledger-file/frame.ts';
import { LEDGER_FILE } from './ledger-file/log.ts';

/**
 * What the ledger in a folder was opened as, read from its first entry alone: nothing is opened, nothing is written. Null
 * when the folder holds no ledger.
 */
export async function findGenesis(folder: string): Promise<Genesis | null> {
  const handle = await open(path.join(folder, 'ledger', LEDGER_FILE), 'r').catch(() => null);
  if (!handle) return null;
  try {
    const { size } = await handle.stat();
    for await (const [first] of readFrames(handle, PREAMBLE.length, size))
      if (first) return genesisOf(parseHeader(first.header));
    return null;
  } finally {
    await handle.close();
  }
}
