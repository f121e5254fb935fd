import { createLinker, type Links } from '@sanad/campaigns/linker';
import { pdqFromHex } from '@sanad/campaigns/pdq';
import { templateOf } from '@sanad/campaigns/template';
import { createOut } from '../out.ts';
import { type InputFormat, readPosts } from '../posts.ts';
import { createProgress } from '../progress.ts';
import { tell } from '../talk.ts';

export type LinkOptions = {
  readonly format: InputFormat;
  readonly campaigns: boolean;
  readonly templates: boolean;
  readonly follow: boolean;
};

/** Posts of a campaign whose texts are kept for its template at most. */
const SHOWN = 200;

/** `sanad link`: links posts into campaigns; reads all before it prints, unless it follows. */
export async function link(files: readonly string[], options: LinkOptions): Promise<number> {
  const out = createOut();
  const progress = createProgress(files, 'posts');
  const linker = createLinker();
  const ids: string[] = [];
  const texts: string[] = [];
  const byCampaign = options.campaigns || options.templates;
  let broken = 0;
  const onBroken = ({ file, line, code }: { file: string; line: number; code: string }): void => {
    broken++;
    tell('line-broken', { file, line, code });
  };
  for await (const posts of readPosts(files, options.format, onBroken, progress.bytes)) {
    for (const post of posts) {
      const number = linker.add({
        ...post,
        images: (post.images ?? []).map(({ pdq, quality }) => ({ hash: pdqFromHex(pdq), quality })),
      });
      ids.push(post.id);
      if (options.templates) texts.push(post.text);
      if (options.follow && !byCampaign) out.line(lineOf(post.id, linker.linksOf(number)));
    }
    if (options.follow) await out.flush();
    progress.items(posts.length);
  }
  if (byCampaign) {
    for (const { id, posts } of linker.campaignsOf()) {
      const line = { campaign: id, size: posts.length, posts: posts.map((n) => ids[n]) };
      const shown = options.templates ? { template: templateOf(sampled(posts).map((n) => texts[n]!)).parts } : {};
      out.line(JSON.stringify({ ...line, ...shown }));
      if (out.full) await out.flush();
    }
  } else if (!options.follow) {
    for (let n = 0; n < ids.length; n++) {
      out.line(lineOf(ids[n]!, linker.linksOf(n)));
      if (out.full) await out.flush();
    }
  }
  for (const { kind, value, posts } of linker.setAside()) tell('set-aside', { kind, value, posts });
  await out.flush();
  progress.end();
  return broken > 0 ? 1 : 0;
}

function lineOf(id: string, { campaign, because, hints }: Links): string {
  return JSON.stringify({ id, campaign, because, ...(hints.length > 0 ? { hints } : {}) });
}

function sampled(posts: readonly number[]): readonly number[] {
  const step = Math.max(1, posts.length / SHOWN);
  return Array.from({ length: Math.min(posts.length, SHOWN) }, (_, i) => posts[Math.floor(i * step)]!);
}
