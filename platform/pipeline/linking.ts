import { setTimeout as wait } from 'node:timers/promises';
import { fault } from '@sanad/base/fault';
import { packPlanting } from '@sanad/campaigns/bands';
import { createSharedLinker, type SharedLinker } from '@sanad/campaigns/shared-linker';
import { type Sketch, unpackSketch } from '@sanad/campaigns/sketch';
import type { AskVersion } from './band-asker.ts';
import type { Linking, PipelineStore, Placed, ReadPiece, Settling } from './store.ts';

export type LinkDeps = {
  readonly store: Pick<PipelineStore, 'after' | 'batches' | 'settle'>;
  readonly ask: AskVersion;
  readonly tell: (what: 'linking' | 'settled', count: number) => void;
};

/** Pieces of a batch at most, and batches done again at once. */
const PIECES = 64;
const AGAIN = 16;
const IDLE = 100;
/** Phrases and kept posts that are remembered from batch to batch. */
const REMEMBERED = 1_000_000;

type Ahead = { readonly pieces: readonly Piece[]; readonly prepared: Promise<void> };
type Piece = Pick<ReadPiece, 'seq' | 'ids'> & { readonly sketches: readonly Sketch[] };

/**
 * Links in the one order of the stream, so that the result is that of a single process. What grows with the posts is held
 * by all workers, band by band; this one asks for what a batch needs while it links the batch before. A batch is settled
 * whole or not at all, and a worker that takes over does again what was settled from what was noted of it.
 */
export async function linkInOrder(deps: LinkDeps, linking: Linking, ends: () => boolean): Promise<void> {
  const { store, tell } = deps;
  let batch = 0;
  const shared = createSharedLinker(async (keys, entries) => {
    const asked = await deps.ask(batch, keys, entries);
    // A batch that is being written may be known already; more than that is another worker's.
    if (asked.some(({ answer }) => answer.version > batch + 1))
      throw fault('linking-ended', 'another worker links now');
    return asked;
  });
  const { linker } = shared;
  let seq = 0;
  for (;;) {
    const settled = await store.batches(batch, AGAIN);
    for (const one of settled) {
      seq = await doAgain(store, shared, seq, one);
      batch = one.batch;
      await breathe();
    }
    if (settled.length === 0 || ends()) break;
  }
  linker.takeChanged();
  tell('linking', linker.size);

  const ahead = async (after: number): Promise<Ahead | null> => {
    const pieces = (await store.after(after, PIECES)).map(open);
    if (pieces.length === 0) return null;
    const prepared = shared.prepare(pieces.flatMap((piece) => piece.sketches));
    prepared.catch(() => {});
    return { pieces, prepared };
  };

  for (let next: Ahead | null = null; !ends(); ) {
    const now: Ahead | null = next ?? (await ahead(seq));
    if (now === null) {
      await wait(IDLE);
      continue;
    }
    await now.prepared;
    const forgetful = shared.held > REMEMBERED;
    const from = linker.size;
    const ids = now.pieces.flatMap((piece) => piece.ids);
    seq = now.pieces.at(-1)!.seq;
    next = forgetful ? null : await ahead(seq);
    for (const piece of now.pieces) {
      await shared.link(piece.sketches);
      await breathe();
    }
    const { plantings, journal, names } = await shared.end();
    await store.settle(linking, {
      batch: batch + 1,
      seq,
      posts: linker.size,
      places: placesOf(shared, from, ids),
      plantings: new Map([...plantings].map(([band, planting]) => [band, packPlanting(planting)])),
      journal: new Uint8Array(journal.buffer),
      names,
    });
    batch++;
    if (forgetful) shared.forget();
    tell('settled', linker.size);
  }
}

// Where the posts stand that a batch brought or moved. Ids of older posts are known already.
function placesOf({ linker }: SharedLinker, from: number, ids: readonly string[]): Placed[] {
  const { posts, campaigns } = linker.takeChanged();
  const touched = new Set([...posts, ...campaigns.flatMap((post) => linker.membersOf(post))]);
  return [...touched]
    .sort((a, b) => a - b)
    .map((n) => {
      const { campaign, because } = linker.linksOf(n);
      return {
        n,
        id: ids[n - from] ?? '',
        campaign,
        because: because.map((one) => ({ ...one, with: Number(one.with) })),
      };
    });
}

async function doAgain(
  store: Pick<PipelineStore, 'after'>,
  shared: SharedLinker,
  from: number,
  { seq, journal, names }: Pick<Settling, 'seq' | 'journal' | 'names'>,
): Promise<number> {
  const pieces = (await store.after(from, seq - from)).map(open);
  const notes = new Int32Array(new Uint8Array(journal).buffer);
  shared.again(
    pieces.flatMap((piece) => piece.sketches),
    notes,
    names,
  );
  return seq;
}

function open({ seq, ids, sketches }: ReadPiece): Piece {
  return { seq, ids, sketches: sketches.map(unpackSketch) };
}

// Lets what has come meanwhile be answered.
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
