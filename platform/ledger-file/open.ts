import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isFault } from '@sanad/base/fault';
import { genesisOf } from '@sanad/evidence/genesis';
import type { NoteSigner } from '@sanad/evidence/note';
import type { Backend } from '../backend.ts';
import { openBlobFiles } from '../blob-file.ts';
import { createMemoryClaims } from '../claims/memory.ts';
import type { RunGroup } from '../commands.ts';
import { makeFolder } from '../durable.ts';
import { lockFolder } from '../folder-lock.ts';
import { completeGenesis, expectGenesis, makeGenesisEntry } from '../genesis-entry.ts';
import { openKeyFile } from '../key-file.ts';
import { createKeyRing, type KeyRing } from '../key-ring.ts';
import { checkLedger, missingIn } from '../ledger-check.ts';
import { folderMasterKey } from '../master-key.ts';
import type { Blobs, Ledger, OpeningNote, Projector, SpineOptions } from '../ports.ts';
import { openingPart } from '../read-ledger.ts';
import { openSigner } from '../signing-key.ts';
import { type FreshEntry, signedSize } from '../stored-entry.ts';
import { setApplied } from '../views/catch-up.ts';
import type { ViewsDatabase } from '../views/embedded.ts';
import { createCheckpointer, expectCheckpoint } from './checkpointer.ts';
import { type Checkpoints, openCheckpoints } from './checkpoints.ts';
import { emptyTables, openFileViews } from './file-views.ts';
import { PREAMBLE } from './frame.ts';
import { type FileLog, LEDGER_FILE, openLog } from './log.ts';

type Options = Pick<SpineOptions, 'folder' | 'genesis' | 'masterKey'> & {
  readonly clock: () => number;
  readonly projectors: (blobs: Blobs) => readonly Projector[];
};

/** The embedded adapter: everything in one folder of one process. @throws `folder-locked`, `master-key-wrong`, … */
export async function openFileBackend(
  options: Options,
): Promise<{ backend: Backend; projectors: readonly Projector[] }> {
  const { folder, clock } = options;
  await makeFolder(folder);
  const closing: (() => Promise<void> | void)[] = [];
  const closeAll = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const lock = lockFolder(folder);
    closing.push(lock.release);
    const opened = await openParts(options, closing);
    const blobs = openBlobFiles(path.join(folder, 'blobs'), opened.keys, opened.store.flush, clock);
    const projectors = options.projectors(blobs);
    const views = await openFileViews(folder, opened.log, opened.keys, projectors);
    closing.push(views.close);
    const { log, signer, checkpoints, keys } = opened;
    const checkpointer = createCheckpointer(log, checkpoints, signer);
    const ledger = createLedger(log, checkpoints, checkpointer.head, keys, signer);
    const backend: Backend = {
      adapter: 'file',
      genesis: opened.genesis,
      signer,
      opening: [...log.opening, ...opened.missing, ...views.notes],
      store: opened.store,
      keys,
      database: views.database,
      blobs: { ...blobs, raw: (digest) => createReadStream(blobs.path(digest)) },
      claims: createMemoryClaims(clock),
      ledger,
      run: createRun(log, views.database, checkpoints, checkpointer.soon),
      settle: log.flush,
      empty: emptyTables,
      ready: async () => log.expectSound(),
      close: async () => {
        checkpointer.stop();
        await log
          .flush()
          .then(checkpointer.head)
          .catch(() => {});
        await closeAll();
      },
    };
    return { backend, projectors };
  } catch (thrown) {
    await closeAll();
    throw thrown;
  }
}

async function openParts(
  { folder, genesis: wanted, masterKey, clock }: Options,
  closing: (() => Promise<void> | void)[],
) {
  const ledgerFolder = path.join(folder, 'ledger');
  const isNew = await isEmptyLedger(path.join(ledgerFolder, LEDGER_FILE));
  const master = masterKey ?? (await folderMasterKey(folder, isNew));
  const store = await openKeyFile(path.join(folder, 'keys'));
  closing.push(store.close);
  const keys = createKeyRing(store, master, Number.POSITIVE_INFINITY, clock);
  await makeFolder(ledgerFolder);
  const checkpoints = await openCheckpoints(ledgerFolder);
  closing.push(checkpoints.close);
  const log = await openLog(ledgerFolder, checkpoints.last()?.size ?? 0, store.flush);
  closing.push(log.close);
  expectCheckpoint(log, checkpoints);
  const isFirst = log.size() === 0;
  const genesis = isFirst ? completeGenesis(wanted) : genesisOf((await log.get(0)).header);
  expectGenesis(genesis, wanted);
  const signer = await openSigner(store, master, genesis.origin, isFirst);
  if (isFirst) {
    log.append([await makeGenesisEntry(genesis, keys, clock())]);
    await log.flush();
  }
  const missing = await missingCheckpoints(log, checkpoints);
  return { store, keys, checkpoints, log, genesis, signer, missing };
}

/** Looks at the last entries only, since the whole ledger is read by `check`. */
const LOOKED_AT = 256;

/** Checkpoints that the last entries name and that were taken away. What is broken is for the check to tell. */
async function missingCheckpoints(log: FileLog, checkpoints: Checkpoints): Promise<OpeningNote[]> {
  const isMissing = missingIn(await checkpoints.list());
  const missing: number[] = [];
  try {
    for await (const { header } of log.read(Math.max(0, log.size() - LOOKED_AT), log.size()))
      if (isMissing(header.flags)) missing.push(signedSize(header.flags));
  } catch (thrown) {
    if (!isFault(thrown, 'ledger-frame')) throw thrown;
  }
  return missing.slice(-1).map((size) => ({ code: 'checkpoint-missing', detail: { size } }));
}

function createRun(
  log: FileLog,
  { views }: ViewsDatabase,
  checkpoints: Checkpoints,
  checkpointSoon: () => void,
): RunGroup {
  let named = 0;
  return async (work) => {
    log.expectSound();
    const last = log.last();
    const signed = checkpoints.last()?.size ?? 0;
    const place = {
      index: last ? last.index + 1 : 0,
      notBefore: last?.time ?? '',
      signed: signed > named ? signed : undefined,
    };
    let made: readonly (readonly FreshEntry[])[] = [];
    await views.transaction().execute(async (trx) => {
      made = await work(trx, place);
      const end = made.flat().at(-1);
      if (end) await setApplied(trx, end.header.index + 1, end.leaf);
    });
    for (const command of made) if (command.length > 0) log.append(command);
    if (made.some((command) => command.length > 0)) named = signed;
    const durable = log.flush();
    durable.then(checkpointSoon, () => {});
    return { durable };
  };
}

function createLedger(
  log: FileLog,
  checkpoints: Checkpoints,
  head: Ledger['head'],
  keys: KeyRing,
  signer: NoteSigner,
): Ledger {
  return {
    size: async () => log.size(),
    get: log.get,
    read: (from = 0, to = log.size()) => log.read(from, to),
    find: (ids) => findIn(log, ids),
    head,
    inclusion: async (index, size) => ({ index, size, hashes: log.tree.inclusion(index, size) }),
    consistency: async (from, to) => log.tree.consistency(from, to),
    check: async () => {
      const size = log.size();
      return checkLedger(
        log.frames(0, size),
        size,
        (await checkpoints.list()).filter((each) => each.size <= size),
        signer,
      );
    },
    ...openingPart(keys, log.get),
  };
}

/** A file has no index of ids: it is read until the last of them is found. */
async function findIn(log: FileLog, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const wanted = new Set(ids);
  const found = new Map<string, number>();
  if (wanted.size === 0) return found;
  for await (const { header } of log.read(0, log.size())) {
    if (!wanted.has(header.id)) continue;
    found.set(header.id, header.index);
    if (found.size === wanted.size) break;
  }
  return found;
}

async function isEmptyLedger(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.size <= PREAMBLE.length,
    () => true,
  );
}
