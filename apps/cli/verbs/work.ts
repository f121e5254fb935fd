import { createHash } from 'node:crypto';
import { BANDS } from '@sanad/campaigns/bands';
import { openPipelineStore } from '@sanad/platform/pipeline/store';
import { openStream } from '@sanad/platform/pipeline/stream';
import { type StreamPost, work } from '@sanad/platform/pipeline/work';
import { readPost } from '@sanad/text/read-post';
import { createOut } from '../out.ts';
import { type InputFormat, readPosts } from '../posts.ts';
import { createProgress } from '../progress.ts';
import { tell } from '../talk.ts';

const POSTS = 200;

type Places = { readonly nats: string; readonly replicas: string; readonly database: string };

/** `sanad work`: a worker of the pipeline, as many of them as there are machines; it reads posts, holds its share of the link index and, one at a time, links. */
export async function workVerb(options: Places): Promise<number> {
  const stream = await openStream(options.nats.split(','), Number(options.replicas));
  const store = await openPipelineStore(options.database);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  tell('work-started', {});
  await work(
    {
      stream,
      store,
      read: readPost,
      tell: (what, count, bands = '') => {
        if (what === 'holding') tell('work-holding', { count, of: BANDS, bands });
        else if (what !== 'reading') tell(`work-${what}`, { count });
      },
    },
    stop.signal,
  );
  await stream.close();
  await store.close();
  return 0;
}

/** `sanad feed`: puts posts on the stream, in order; the same file twice counts once. */
export async function feedVerb(
  files: readonly string[],
  options: Pick<Places, 'nats' | 'replicas'> & { readonly format: InputFormat },
): Promise<number> {
  const stream = await openStream(options.nats.split(','), Number(options.replicas));
  const progress = createProgress(files, 'posts');
  let broken = 0;
  let held: StreamPost[] = [];
  let number = 0;
  const send = async (posts: readonly StreamPost[]): Promise<void> => {
    const digest = createHash('sha256').update(JSON.stringify(posts)).digest('hex').slice(0, 32);
    const key = `${number++}-${digest}`;
    await stream.publish(key, new TextEncoder().encode(JSON.stringify({ key, posts })));
    progress.items(posts.length);
  };
  const onBroken = ({ file, line, code }: { file: string; line: number; code: string }): void => {
    broken++;
    tell('line-broken', { file, line, code });
  };
  for await (const posts of readPosts(files, options.format, onBroken, progress.bytes)) {
    for (const { id, text, contacts, images } of posts) {
      held.push({ id, text, ...(contacts ? { contacts } : {}), ...(images ? { images } : {}) });
      if (held.length < POSTS) continue;
      await send(held);
      held = [];
    }
  }
  if (held.length > 0) await send(held);
  progress.end();
  await stream.close();
  return broken > 0 ? 1 : 0;
}

/** `sanad linked`: waits until everything on the stream is settled, then prints what `sanad link` would. */
export async function linkedVerb(options: Places & { readonly wait: string }): Promise<number> {
  const stream = await openStream(options.nats.split(','), Number(options.replicas));
  const store = await openPipelineStore(options.database);
  const until = Date.now() + Number(options.wait) * 1000;
  const last = await stream.last();
  while ((await store.settled()).seq < last) {
    if (Date.now() > until) {
      tell('work-waits', { last, settled: (await store.settled()).seq });
      await stream.close();
      await store.close();
      return 1;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const out = createOut();
  for await (const { id, campaign, because } of store.places()) {
    out.line(JSON.stringify({ id, campaign, because }));
    if (out.full) await out.flush();
  }
  await out.flush();
  await stream.close();
  await store.close();
  return 0;
}
