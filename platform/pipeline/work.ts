import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { pdqFromHex } from '@sanad/campaigns/pdq';
import { packSketch, sketchOf } from '@sanad/campaigns/sketch';
import { askBands, serveBands } from './band-asker.ts';
import { createBandHolder } from './band-holder.ts';
import { linkInOrder } from './linking.ts';
import type { PipelineStore } from './store.ts';
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
  readonly tell: (
    what: 'reading' | 'linking' | 'settled' | 'trouble' | 'holding',
    count: number,
    bands?: string,
  ) => void;
};

const LINK_AGAIN = 500;

/** Reads pieces as they come, holds its share of the link index, and links when no other worker does. Returns when stopped. */
export async function work(deps: WorkDeps, stop: AbortSignal): Promise<void> {
  const { stream, store, tell } = deps;
  const name = randomBytes(6).toString('hex');
  const holder = createBandHolder(name, store.bands, tell);
  serveBands(stream, name, holder, stop);
  const linkWhenFree = async (): Promise<void> => {
    while (!stop.aborted) {
      const linking = await store.link().catch(() => null);
      if (linking) {
        const ends = (): boolean => stop.aborted || linking.lost();
        const ask = askBands({ stream, store: store.bands, name, holder, ends });
        await linkInOrder({ store, ask, tell }, linking, ends).catch(() => tell('trouble', 0));
        await linking.client.end().catch(() => {});
      } else await wait(LINK_AGAIN);
    }
  };
  await Promise.all([readPieces(deps, stop), holder.hold(stop), linkWhenFree()]);
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
