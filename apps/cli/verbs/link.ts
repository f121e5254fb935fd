import { createLinker } from '@sanad/campaigns/linker';
import { pdqFromHex } from '@sanad/campaigns/pdq';
import { createOut } from '../out.ts';
import { readPosts } from '../posts.ts';
import { createProgress } from '../progress.ts';
import { tell } from '../talk.ts';

/** `sanad link`: links posts into campaigns; reads all before it prints, unless it follows. */
export async function link(
  files: readonly string[],
  options: { readonly format: 'jsonl' | 'text'; readonly campaigns: boolean; readonly follow: boolean },
): Promise<number> {
  const out = createOut();
  const progress = createProgress(files, 'posts');
  const linker = createLinker();
  const ids: string[] = [];
  let broken = 0;
  const onBroken = ({ file, line, code }: { file: string; line: number; code: string }): void => {
    broken++;
    tell('line-broken', { file, line, code });
  };
  for await (const posts of readPosts(files, options.format, onBroken, progress.bytes)) {
    for (const post of posts) {
      const { campaign, because } = linker.add({
        ...post,
        images: (post.images ?? []).map(({ pdq, quality }) => ({ hash: pdqFromHex(pdq), quality })),
      });
      ids.push(post.id);
      if (options.follow && !options.campaigns) out.line(JSON.stringify({ id: post.id, campaign, because }));
    }
    if (options.follow) await out.flush();
    progress.items(posts.length);
  }
  if (options.campaigns) {
    for (const campaign of linker.campaignsOf()) {
      out.line(
        JSON.stringify({
          campaign: campaign.id,
          size: campaign.posts.length,
          posts: campaign.posts.map((n) => ids[n]),
        }),
      );
      if (out.full) await out.flush();
    }
  } else if (!options.follow) {
    for (let n = 0; n < ids.length; n++) {
      const { campaign, because } = linker.linksOf(n);
      out.line(JSON.stringify({ id: ids[n], campaign, because }));
      if (out.full) await out.flush();
    }
  }
  await out.flush();
  progress.end();
  return broken > 0 ? 1 : 0;
}
