import type { Oversight } from '@sanad/wire/oversight';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';

/** Who sees a case, what the prosecutor's office answered, what was merged: asked once for the page. */
export function useOversight(id: string, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['oversight', id],
    queryFn: async () => (await read<Oversight>(`/v1/cases/${id}/oversight`)).body,
  });
}
