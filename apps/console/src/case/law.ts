import type { Offence } from '@sanad/wire/case';
import type { Nearness } from '@sanad/wire/term';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';

/** The table of offences with their elements; it does not change while the console is open. */
export function useOffences() {
  return useQuery({
    queryKey: ['offences'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await read<{ items: Offence[] }>('/v1/offences')).body.items,
  });
}

/** Of these clocks the hour counts, not the day alone: custody ends in the night as well. */
export function hasHour(kind: string): boolean {
  return kind === 'custody' || kind === 'task';
}

/** How near a date is, as a word: nobody says of custody, which ends in hours, that ten days are left. */
export function nearWord(kind: string, nearness: Nearness): `nearness-${Nearness | 'hours'}` {
  return kind === 'custody' && nearness === 't-10' ? 'nearness-hours' : `nearness-${nearness}`;
}
