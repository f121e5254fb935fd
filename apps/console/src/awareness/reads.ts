import type { KitText, Measured, NoticeFile, NoticeRow, OutreachRow } from '@sanad/wire/awareness';
import type { ChannelState, PublicText } from '@sanad/wire/intake';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../api.ts';

export type PublicLanguage = keyof PublicText;
export const PUBLIC_LANGUAGES: readonly (readonly [PublicLanguage, string])[] = [
  ['ary', 'الدارجة'],
  ['ar', 'العربية'],
  ['fr', 'Français'],
  ['en', 'English'],
];
export type Choice = { readonly code: string; readonly title: PublicText };
export type Choices = {
  readonly kinds: readonly Choice[];
  readonly signs: readonly Choice[];
  readonly advice: readonly Choice[];
  readonly actions: readonly Choice[];
  readonly channels: readonly ChannelState[];
};

export function noticesOf(campaign?: string) {
  return queryOptions({
    queryKey: ['notices', campaign ?? null],
    queryFn: async () =>
      (await read<{ items: NoticeRow[] }>(`/v1/notices${campaign ? `?campaign=${campaign}` : ''}`)).body.items,
  });
}

export function noticeOf(id: string) {
  return queryOptions({ queryKey: ['notice', id], queryFn: () => read<NoticeFile>(`/v1/notices/${id}`) });
}

export const choicesOf = queryOptions({
  queryKey: ['awareness-choices'],
  queryFn: async () => (await read<Choices>('/v1/awareness/choices')).body,
});

export const programsOf = queryOptions({
  queryKey: ['awareness-programs'],
  staleTime: Infinity,
  queryFn: async () => (await read<{ voice: boolean; video: boolean }>('/v1/awareness/programs')).body,
});

export function kitOf(id: string, version: number, query: string) {
  return queryOptions({
    queryKey: ['kit', id, version, query],
    retry: false,
    queryFn: async () => (await read<{ items: KitText[]; link: string }>(`/v1/notices/${id}/kit?${query}`)).body,
  });
}

export const outreachOf = queryOptions({
  queryKey: ['outreach'],
  queryFn: async () => (await read<{ items: OutreachRow[] }>('/v1/outreach')).body.items,
});

export const measuredOf = queryOptions({
  queryKey: ['measured'],
  queryFn: async () => (await read<Measured>('/v1/outreach/measured')).body,
});

/** Public texts are in four languages; the staff reads its own. */
export function toldIn(text: PublicText, language: 'ar' | 'fr' | 'en'): string {
  return text[language];
}

/** Does something to the notice and reads it again; false when it was refused. */
export type Act = (work: () => Promise<unknown>) => Promise<boolean>;
