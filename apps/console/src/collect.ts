import type { Page } from '@sanad/wire/common';
import type { PostRow } from '@sanad/wire/post';
import { read, send } from './api.ts';
import type { Desk } from './desk.tsx';

const AT_ONCE = 500;

/** Collects all members of a campaign as exhibits of a case, page by page, each page under one signature. */
export async function collectCampaign(wanted: {
  readonly campaign: string;
  readonly case: string;
  readonly sign: Desk['sign'];
  readonly onProgress: (done: number) => void;
}): Promise<number> {
  let done = 0;
  let cursor = '';
  for (;;) {
    const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page = await read<Page<PostRow>>(`/v1/campaigns/${wanted.campaign}/posts?limit=${AT_ONCE}${more}`);
    const posts = page.body.items.filter((post) => post.membership === 'member').map((post) => post.id);
    if (posts.length > 0) {
      const signature = await wanted.sign({ kind: 'exhibit.collected', case: wanted.case, posts });
      const path = `/v1/cases/${wanted.case}/exhibits`;
      await send('POST', path, { posts, signature }, { key: crypto.randomUUID() });
      done += posts.length;
      wanted.onProgress(done);
    }
    if (page.body.next === null) return done;
    cursor = page.body.next;
  }
}
