import type {
  Bulletin,
  DeskFile,
  Handover,
  NamedReport,
  Opening,
  Pattern,
  Peer,
  Question,
  SealedName,
} from '@sanad/wire/desk';
import type { ReportRow } from '@sanad/wire/intake';
import { read } from '../api.ts';

/** What the desk's pages ask, each under the key that its changes throw away. */
export const deskKeys = {
  queryKey: ['desk-keys'],
  queryFn: async () => (await read<{ desk: string | null; vault: string | null }>('/v1/desk/keys')).body,
};
export const questions = {
  queryKey: ['desk-questions'],
  queryFn: async () => (await read<{ questions: Question[] }>('/v1/desk/questionnaire')).body.questions,
};
export const patternsRead = {
  queryKey: ['desk-patterns'],
  queryFn: async () => (await read<{ items: Pattern[] }>('/v1/desk/patterns')).body.items,
};
export const bulletinsRead = {
  queryKey: ['bulletins'],
  queryFn: async () => (await read<{ items: Bulletin[] }>('/v1/bulletins')).body.items,
};
export const openingsRead = {
  queryKey: ['openings'],
  queryFn: async () => (await read<{ items: Opening[] }>('/v1/identity-openings')).body.items,
};
export const sealedNamesRead = {
  queryKey: ['sealed-names'],
  queryFn: async () => (await read<{ items: SealedName[] }>('/v1/sealed-names')).body.items,
};
export const namedReportsRead = {
  queryKey: ['named-reports'],
  queryFn: async () => (await read<{ items: NamedReport[] }>('/v1/named-reports')).body.items,
};
/** The newest reports that the desk sees in which she left a name or a contact. */
export const reportsWithNames = {
  queryKey: ['reports', 'named'],
  queryFn: async () =>
    (await read<{ items: ReportRow[] }>('/v1/reports?limit=200')).body.items.filter((one) => one.hasIdentity),
};
export const peersRead = {
  queryKey: ['peers'],
  queryFn: async () => (await read<{ items: Peer[] }>('/v1/peers')).body.items,
};
export const deskFileOf = (id: string) => ({
  queryKey: ['report', id, 'desk'],
  queryFn: async () => (await read<DeskFile>(`/v1/reports/${id}/desk`)).body,
});
export const handoversOf = (id: string) => ({
  queryKey: ['report', id, 'handovers'],
  queryFn: async () => (await read<{ items: Handover[] }>(`/v1/reports/${id}/handovers`)).body.items,
});
