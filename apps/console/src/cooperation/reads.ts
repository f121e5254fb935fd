import type { CaseFile } from '@sanad/wire/case';
import type { RequestFile, RequestRow, Worksheet } from '@sanad/wire/cooperation';
import { queryOptions, useQuery } from '@tanstack/react-query';
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
    queryFn: () => read<Worksheet>(`/v1/cases/${caseId}/worksheet`),
  });
}

type Texts = Readonly<Record<'ar' | 'fr' | 'en', string>>;
export type DirectoryEntry = {
  readonly id: string;
  readonly country: string;
  readonly role: string;
  readonly name: Texts;
  readonly languages: readonly string[];
  readonly source: string;
  readonly verify: string;
  readonly warning: Texts | null;
};

export function directoryOf() {
  return queryOptions({
    queryKey: ['directory'],
    queryFn: async () => (await read<{ items: DirectoryEntry[] }>('/v1/cooperation/directory')).body.items,
  });
}

/** The case of a request: its exhibits are what facts are shown by. */
export function useCaseFile(id: string | null): CaseFile | null {
  const found = useQuery({
    queryKey: ['case', id],
    queryFn: () => read<CaseFile>(`/v1/cases/${id}`),
    enabled: id !== null,
  });
  return found.data?.body ?? null;
}
