import type { Campaign, QueueRow } from '@sanad/wire/campaign';
import type { Page } from '@sanad/wire/common';
import type { Post, PostRow } from '@sanad/wire/post';
import type { Session } from '@sanad/wire/session';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from './api.ts';

/** What several pages ask the server for, each under one name. */

export const sessionOf = queryOptions({
  queryKey: ['session'],
  queryFn: async () => (await read<Session>('/v1/session')).body,
});

export type QueueState = 'open' | 'decided' | 'help' | 'proposed';

export function queueOf(state: QueueState, q: string, filters: Readonly<Record<string, string>> = {}) {
  return infiniteQueryOptions({
    queryKey: ['queue', state, q, filters],
    refetchOnWindowFocus: true,
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const wanted = new URLSearchParams({ ...filters, state, limit: '50' });
      if (q) wanted.set('q', q);
      if (pageParam) wanted.set('cursor', pageParam);
      return (await read<Page<QueueRow>>(`/v1/queue?${wanted}`)).body;
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function campaignOf(id: string) {
  return queryOptions({ queryKey: ['campaign', id], queryFn: () => read<Campaign>(`/v1/campaigns/${id}`) });
}

export function postOf(id: string) {
  return queryOptions({
    queryKey: ['post', id],
    staleTime: 60_000,
    queryFn: async () => (await read<Post>(`/v1/posts/${id}`)).body,
  });
}

export function postsOf(campaign: string) {
  return infiniteQueryOptions({
    queryKey: ['posts', campaign],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const cursor = pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : '';
      return (await read<Page<PostRow>>(`/v1/campaigns/${campaign}/posts?limit=100${cursor}`)).body;
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
