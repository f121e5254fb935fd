import type { RequestFile, RequestRow, Worksheet } from '@sanad/wire/cooperation';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../api.ts';

export function registerOf(caseId: string | null) {
  return queryOptions({
    queryKey: ['requests', caseId],
    queryFn: async () =>
      (await read<{ items: RequestRow[] }>(`/v1/cooperation/requests${caseId ? `?case=${caseId}` : ''}`)).body.items,
  });
}

export function requestOf(id: string) {
  return queryOptions({
    queryKey: ['request', id],
    queryFn: () => read<RequestFile>(`/v1/cooperation/requests/${id}`),
  });
}

export function worksheetOf(caseId: string) {
  return queryOptions({
    queryKey: ['worksheet', caseId],
    queryFn: async () => (await read<Worksheet>(`/v1/cases/${caseId}/worksheet`)).body,
  });
}
