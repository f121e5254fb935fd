import type { LearnerRecord } from '@sanad/wire/training';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../api.ts';

export const recordOf = queryOptions({
  queryKey: ['training'],
  queryFn: async () => (await read<LearnerRecord>('/v1/training')).body,
});
