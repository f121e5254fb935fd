import { readPost } from '@sanad/text/read-post';
import { lineBytes, takeBytes } from '../line-bytes.ts';
import { createOut } from '../out.ts';
import { type InputFormat, readPosts } from '../posts.ts';
import { createProgress } from '../progress.ts';
import { putReading } from '../reading-line.ts';
import { tell } from '../talk.ts';

const FLUSH_BYTES = 1 << 17;

/** `sanad assess`: reads posts, prints priority and reasons, one object a post, in order. */
export async function assess(files: readonly string[], options: { readonly format: InputFormat }): Promise<number> {
  const out = createOut();
  const lines = lineBytes();
  const progress = createProgress(files, 'posts');
  let broken = 0;
  const onBroken = ({ file, line, code }: { file: string; line: number; code: string }): void => {
    broken++;
    tell('line-broken', { file, line, code });
  };
  for await (const posts of readPosts(files, options.format, onBroken, progress.bytes)) {
    for (const post of posts) {
      putReading(lines, post.id, readPost(post.text));
      if (lines.length >= FLUSH_BYTES) await out.bytes(takeBytes(lines));
    }
    progress.items(posts.length);
  }
  await out.bytes(takeBytes(lines));
  progress.end();
  return broken > 0 ? 1 : 0;
}
