import { readPost } from '@sanad/text/read-post';
import { createOut } from '../out.ts';
import { type InputFormat, readPosts } from '../posts.ts';
import { createProgress } from '../progress.ts';
import { readingLine } from '../reading-line.ts';
import { tell } from '../talk.ts';

/** `sanad assess`: reads posts, prints priority and reasons, one object a post, in order. */
export async function assess(files: readonly string[], options: { readonly format: InputFormat }): Promise<number> {
  const out = createOut();
  const progress = createProgress(files, 'posts');
  let broken = 0;
  const onBroken = ({ file, line, code }: { file: string; line: number; code: string }): void => {
    broken++;
    tell('line-broken', { file, line, code });
  };
  for await (const posts of readPosts(files, options.format, onBroken, progress.bytes)) {
    for (const post of posts) {
      out.line(readingLine(post.id, readPost(post.text)));
      if (out.full) await out.flush();
    }
    progress.items(posts.length);
  }
  await out.flush();
  progress.end();
  return broken > 0 ? 1 : 0;
}
