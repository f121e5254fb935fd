import { createLinker } from '@sanad/campaigns/linker';
import { pdqFromHex } from '@sanad/campaigns/pdq';
import { packSketch, sketchOf, unpackSketch } from '@sanad/campaigns/sketch';
import type { Linking, PipelineStore, Placed } from './store.ts';
import type { PostStream } from './stream.ts';

/** A post on its way through the pipeline. */
export type StreamPost = {
  readonly id: string;
  readonly text: string;
  readonly contacts?: readonly string[];
  readonly images?: readonly { readonly pdq: string; readonly quality: number }[];
};
/** What is put on the stream: some posts under a key that the same posts always have. */
export type StreamPiece = { readonly key: string; readonly posts: readonly StreamPost[] };

export type WorkDeps = {
  readonly stream: PostStream;
  readonly store: PipelineStore;
  /** reads one post: what stands in the result beside its campaign */
  readonly read: (text: string) => unknown;
  readonly tell: (what: 'reading' | 'linking' | 'settled' | 'trouble', count: number) => void;
};

const BATCH = 64;
const IDLE = 100;
const LINK_AGAIN = 500;
/** How long results may lag behind while posts keep coming. */
const SETTLE = 2000;

/** Reads pieces as they come, and links when no other worker does. Returns when stopped. */
export async function work(deps: WorkDeps, stop: AbortSignal): Promise<void> {
  await Promise.all([readPieces(deps, stop), linkWhenFree(deps, stop)]);
}

/** Reading needs no other post: any worker takes any piece. Acknowledged when kept; until then it may come again. */
async function readPieces({ stream, store, read, tell }: WorkDeps, stop: AbortSignal): Promise<void> {
  for await (const piece of stream.pieces(stop)) {
    try {
      const { key, posts } = JSON.parse(new TextDecoder().decode(piece.data)) as StreamPiece;
      const sketches = posts.map((post) =>
        packSketch(
          sketchOf({
            ...post,
            images: (post.images ?? []).map(({ pdq, quality }) => ({ hash: pdqFromHex(pdq), quality })),
          }),
        ),
      );
      const readings = posts.map((post) => read(post.text));
      await store.keep({ seq: piece.seq, key, ids: posts.map((post) => post.id), sketches }, key, readings);
      piece.ack();
      tell('reading', posts.length);
    } catch {
      piece.nak();
      tell('trouble', piece.seq);
    }
  }
}

async function linkWhenFree(deps: WorkDeps, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const linking = await deps.store.link().catch(() => null);
    if (linking) {
      await linkInOrder(deps, linking, stop).catch(() => deps.tell('trouble', 0));
      await linking.client.end().catch(() => {});
    } else await wait(LINK_AGAIN);
  }
}

/**
 * Linking follows the one order of the stream, so its result is that of a single process. The linker's memory is made
 * from the kept sketches; another worker that takes over makes the same.
 */
async function linkInOrder({ store, tell }: WorkDeps, linking: Linking, stop: AbortSignal): Promise<void> {
  const linker = createLinker();
  linker.takeChanged();
  const ids: string[] = [];
  // What the worker before has written; compared once, when this one has come as far.
  const written: string[] = [];
  for await (const { n, campaign, because } of store.places()) written[n] = mark(campaign, because);
  let seq = 0;
  let settledAt = 0;
  let open = false;
  tell('linking', written.length);
  const settle = async (): Promise<void> => {
    const { posts, campaigns } = linker.takeChanged();
    const touched = new Set([...posts, ...campaigns.flatMap((post) => linker.membersOf(post))]);
    const changed: Placed[] = [];
    for (const n of [...touched].sort((a, b) => a - b)) {
      const { campaign, because } = linker.linksOf(n);
      if (n < written.length) {
        const now = mark(campaign, because);
        if (written[n] === now) continue;
        written[n] = now;
      }
      changed.push({ n, id: ids[n]!, campaign, because });
    }
    if (ids.length >= written.length) written.length = 0;
    await store.settle(linking, changed, seq, ids.length);
    tell('settled', ids.length);
    open = false;
    settledAt = Date.now();
  };
  while (!stop.aborted && !linking.lost()) {
    const pieces = await store.after(seq, BATCH);
    for (const piece of pieces) {
      piece.sketches.forEach((sketch, i) => {
        linker.addSketch(piece.ids[i]!, unpackSketch(sketch));
        ids.push(piece.ids[i]!);
      });
      seq = piece.seq;
      open = true;
    }
    if (open && (pieces.length === 0 || Date.now() - settledAt > SETTLE + ids.length / 20)) await settle();
    if (pieces.length === 0) await wait(IDLE);
  }
}

function mark(campaign: string | null, because: unknown): string {
  return `${campaign ?? ''} ${JSON.stringify(because)}`;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
