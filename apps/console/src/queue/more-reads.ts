import type { AlarmRow } from '@sanad/wire/alarm';
import type { Campaign } from '@sanad/wire/campaign';
import type { Agreement, SecondLook } from '@sanad/wire/review';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../api.ts';

const MINUTE = 60_000;

export const alarmsOf = queryOptions({
  queryKey: ['alarms'],
  refetchInterval: MINUTE,
  queryFn: async () => (await read<{ items: AlarmRow[]; unseen: number }>('/v1/alarms')).body,
});

export const secondLooksOf = queryOptions({
  queryKey: ['second-looks'],
  queryFn: async () => (await read<{ items: SecondLook[] }>('/v1/second-looks')).body.items,
});

export function secondLookOf(decision: string) {
  return queryOptions({
    queryKey: ['second-looks', decision],
    queryFn: async () => (await read<Campaign>(`/v1/second-looks/${decision}`)).body,
  });
}

export const agreementOf = queryOptions({
  queryKey: ['agreement'],
  queryFn: async () => (await read<Agreement>('/v1/agreement')).body,
});
